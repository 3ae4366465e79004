/** What a question in SPARQL asks for. */

export type Form = "select" | "ask" | "construct" | "describe";

/** Addresses, texts in their four kinds of quotes, comments, variables, languages, prefixed names, words. */
const TOKEN = new RegExp(
  [
    String.raw`<[^<>"{}|^${"`"}\\\s]*>`,
    String.raw`"""(?:[^"\\]|\\.|"(?!""))*"""`,
    String.raw`'''(?:[^'\\]|\\.|'(?!''))*'''`,
    String.raw`"(?:[^"\\\n\r]|\\.)*"`,
    String.raw`'(?:[^'\\\n\r]|\\.)*'`,
    String.raw`#[^\n\r]*`,
    String.raw`[?$][\p{L}\p{N}_]+`,
    String.raw`@[A-Za-z]+(?:-[A-Za-z0-9]+)*`,
    String.raw`(?:[\p{L}\p{N}_][\p{L}\p{N}_.\-]*)?:(?:[\p{L}\p{N}_.:%\-]|\\.)*`,
    String.raw`([\p{L}\p{N}_]+)`,
  ].join("|"),
  "gsu",
);

const FORMS: readonly string[] = ["select", "ask", "construct", "describe"];

/** The first word that is not of the prologue; undefined where there is none, which the engine will say. */
export function formOf(sparql: string): Form | undefined {
  for (const [, word] of sparql.matchAll(TOKEN)) {
    const lower = word?.toLowerCase();
    if (lower !== undefined && FORMS.includes(lower)) return lower as Form;
  }
  return undefined;
}
