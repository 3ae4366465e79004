/** The graph as N-Triples: every triple that the page was made of, with the quotes that the articles' texts hold. */

import type { Graph, Term } from "../data/graph";
import type { Texts } from "../data/texts";
import { PROPERTIES } from "../data/vocabulary";

const CHUNK = 1 << 20; // characters
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

/** Every triple of the graph, a line each, in chunks of about a megabyte. */
export function* ntriples(graph: Graph, texts: Texts): Generator<string, void, undefined> {
  const predicates = graph.predicates.map(iri);
  const quote = iri(PROPERTIES.quote);
  let lines = "";
  for (let subject: Term = 0; subject < graph.literalsFrom; subject += 1) {
    const head = iri(graph.text(subject)) + " ";
    for (const [predicate, object] of graph.about(subject)) {
      lines += head + (predicates[predicate] ?? "") + " " + written(graph, object) + " .\n";
    }
    const words = quoted(graph, texts, subject);
    if (words !== undefined) lines += head + quote + " " + literal(words) + " .\n";
    if (lines.length > CHUNK) {
      yield lines;
      lines = "";
    }
  }
  if (lines !== "") yield lines;
}

/** A passage's quote, where its article's text holds it instead of the graph's triples. */
export function quoted(graph: Graph, texts: Texts, passage: Term): Literal | undefined {
  if (!texts.isSliced(passage)) return undefined;
  return { words: texts.quote(passage), affix: "@" + graph.word(graph.value(passage, "inArticle"), "language") };
}

function written(graph: Graph, term: Term): string {
  return graph.isLiteral(term) ? literal({ words: graph.text(term), affix: graph.affix(term) }) : iri(graph.text(term));
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
