/** Writing what takes a while, so that the page answers meanwhile. */

const PATIENCE = 40; // milliseconds of writing until the page may answer a person

/** Everything of a generator, with breaks so that the page stays alive. */
export async function gathered(chunks: Iterable<string>): Promise<string[]> {
  const parts: string[] = [];
  let since = performance.now();
  for (const chunk of chunks) {
    parts.push(chunk);
    if (performance.now() - since < PATIENCE) continue;
    await new Promise((go) => setTimeout(go));
    since = performance.now();
  }
  return parts;
}
