/** Terms as N-Triples, Turtle and SPARQL write them, byte for byte as Oxigraph does in Python. */

// What may not stand in an address or in a quoted string as it is; controls are escaped too, so that a line is a line.
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;
const NOT_IN_STRING = /["\\\u0000-\u001f\u007f]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f",
};

/** A literal's words, and what stands behind their closing quote: "@id", "^^" and the type, or nothing. */
export interface Literal {
  readonly words: string;
  readonly affix: string;
}

/** An address between angle brackets. */
export function iri(address: string): string {
  return `<${address.replace(NOT_IN_IRI, unicode)}>`;
}

/** A literal on one line; `type` writes the address of its type. */
export function literal({ words, affix }: Literal, type: (address: string) => string = iri): string {
  return string(words) + (affix.startsWith("^^") ? "^^" + type(affix.slice(2)) : affix);
}

function string(words: string): string {
  return `"${words.replace(NOT_IN_STRING, (character) => SHORT[character] ?? unicode(character))}"`;
}

function unicode(character: string): string {
  return "\\u" + character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
