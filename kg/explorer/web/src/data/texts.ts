/** The articles' texts. Spans count code points, as everywhere in the graph; strings here count UTF-16 units. */

import { Block } from "./block";
import { NONE, type Graph, type Term } from "./graph";

interface Packed {
  readonly texts: readonly (readonly [article: Term, text: string])[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

export class Texts {
  private readonly byArticle: ReadonlyMap<Term, string>;
  private readonly sliced: ReadonlySet<Term>;
  private readonly units = new Map<Term, Uint32Array | undefined>(); // of texts with characters beyond the first plane

  constructor(private readonly graph: Graph, block: Block<Packed>) {
    this.byArticle = new Map(block.data.texts);
    this.sliced = new Set(block.column("sliced"));
  }

  static async read(graph: Graph): Promise<Texts> {
    return new Texts(graph, await Block.read<Packed>("texts"));
  }

  /** An article's text; undefined when the page does not carry it. */
  of(article: Term): string | undefined {
    return this.byArticle.get(article);
  }

  /** Where a passage's words stand. */
  span(passage: Term): Span {
    return { start: this.graph.number(passage, "start") || 0, end: this.graph.number(passage, "end") || 0 };
  }

  /** A passage's words. */
  quote(passage: Term): string {
    if (!this.sliced.has(passage)) return this.graph.word(passage, "quote");
    return this.slice(this.graph.value(passage, "inArticle"), this.span(passage));
  }

  /** Whether a passage's quote is not among the graph's triples here, because its article's text holds it. */
  isSliced(passage: Term): boolean {
    return this.sliced.has(passage);
  }

  /** The words of a span of an article. */
  slice(article: Term, span: Span): string {
    const text = this.byArticle.get(article) ?? "";
    const { start, end } = this.inUnits(article, span);
    return text.slice(start, end);
  }

  /** A span in UTF-16 units, to cut the article's text with. */
  inUnits(article: Term, span: Span): Span {
    const text = article === NONE ? undefined : this.byArticle.get(article);
    if (text === undefined) return span;
    if (!this.units.has(article)) this.units.set(article, ASTRAL.test(text) ? offsets(text) : undefined);
    const units = this.units.get(article);
    if (units === undefined) return span;
    return { start: units[span.start] ?? text.length, end: units[span.end] ?? text.length };
  }
}

/** Where each code point begins, in UTF-16 units. */
function offsets(text: string): Uint32Array {
  const found: number[] = [];
  let at = 0;
  for (const point of text) {
    found.push(at);
    at += point.length;
  }
  found.push(at);
  return Uint32Array.from(found);
}
