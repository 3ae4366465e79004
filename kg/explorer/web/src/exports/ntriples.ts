/** The graph as N-Triples: every triple that the page was made of, with the quotes that the articles' texts hold. */

import type { Graph, Term } from "../data/graph";
import { iri, literal, type Literal } from "../data/terms";
import type { Texts } from "../data/texts";
import { PROPERTIES } from "../data/vocabulary";

const CHUNK = 1 << 20; // characters

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

/** A term as N-Triples has it. */
export function written(graph: Graph, term: Term): string {
  return graph.isLiteral(term) ? literal({ words: graph.text(term), affix: graph.affix(term) }) : iri(graph.text(term));
}
