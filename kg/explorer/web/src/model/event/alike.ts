/** How much of two sentences is the same words in the same order, as Ratcliff and Obershelp count it. */

/** The share of their words, in order, that two rows of words have in common: 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const length = one.length + other.length;
  if (length === 0) return 1;
  const places = new Map<string, number[]>();
  other.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  let same = 0;
  const waiting: [number, number, number, number][] = [[0, one.length, 0, other.length]];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [low, high, otherLow, otherHigh] = part;
    const [at, otherAt, size] = longest(one, places, part);
    if (size === 0) continue;
    same += size;
    waiting.push([low, at, otherLow, otherAt], [at + size, high, otherAt + size, otherHigh]);
  }
  return (2 * same) / length;
}

/** The longest run of words that both have; the first of those that are as long. */
function longest(
  one: readonly string[], places: ReadonlyMap<string, readonly number[]>,
  [low, high, otherLow, otherHigh]: readonly [number, number, number, number],
): readonly [at: number, otherAt: number, size: number] {
  let best: readonly [number, number, number] = [low, otherLow, 0];
  let runs = new Map<number, number>();
  for (let at = low; at < high; at += 1) {
    const next = new Map<number, number>();
    for (const otherAt of places.get(one[at]!) ?? []) {
      if (otherAt < otherLow) continue;
      if (otherAt >= otherHigh) break;
      const size = (runs.get(otherAt - 1) ?? 0) + 1;
      next.set(otherAt, size);
      if (size > best[2]) best = [at - size + 1, otherAt - size + 1, size];
    }
    runs = next;
  }
  return best;
}
