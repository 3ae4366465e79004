/** Things as Turtle, in the very bytes that the graph's own file has for them (kg/rdf/dataset.py). */

import type { Graph, Term } from "../data/graph";
import { iri, literal } from "../data/terms";
import type { Texts } from "../data/texts";
import { PROPERTIES } from "../data/vocabulary";
import { quoted, written } from "./ntriples";

const XSD = "^^http://www.w3.org/2001/XMLSchema#";
const CHUNK = 1 << 18; // characters
/** Literals that Turtle writes without quotes. */
const BARE: Readonly<Record<string, RegExp>> = {
  [XSD + "boolean"]: /^(true|false)$/,
  [XSD + "integer"]: /^[+-]?\d+$/,
  [XSD + "decimal"]: /^[+-]?\d*\.\d+$/,
  [XSD + "double"]: /^[+-]?(\d+\.\d*|\.?\d+)[eE][+-]?\d+$/,
};
const LETTER =
  "A-Za-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}" +
  "\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}_:0-9";
const INNER = LETTER + "\\-\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}";
const FIRST = new RegExp(`^[${LETTER}]$`, "u");
const LATER = new RegExp(`^[${INNER}]$`, "u");
const ESCAPED = "_~.-!$&'()*+,;=/?#@%";
type Keeps = (subject: Term, object: Term) => boolean;

const BEYOND = /[\ud800-\uffff]/; // where UTF-16 and code points sort apart

/** Prefixes and the things' triples, in chunks; of each thing those that are to be kept. */
export function* turtle(
  graph: Graph, texts: Texts, subjects: Iterable<Term>, keeps: Keeps = () => true,
): Generator<string, void, undefined> {
  const names = new Names(graph.prefixes);
  let lines = names.head();
  for (const subject of inOrder(graph, subjects)) {
    lines += about(graph, texts, names, subject, keeps);
    if (lines.length > CHUNK) {
      yield lines;
      lines = "";
    }
  }
  if (lines !== "") yield lines;
}

function about(graph: Graph, texts: Texts, names: Names, subject: Term, keeps: Keeps): string {
  const values = new Map<string, (readonly [order: string, text: string])[]>();
  const put = (predicate: string, order: string, text: string): void => {
    const known = values.get(predicate);
    if (known === undefined) values.set(predicate, [[order, text]]);
    else known.push([order, text]);
  };
  for (const [predicate, object] of graph.about(subject)) {
    if (!keeps(subject, object)) continue;
    const text = graph.isLiteral(object) ? names.literal(graph.text(object), graph.affix(object)) : names.iri(graph.text(object));
    put(graph.predicates[predicate] ?? "", written(graph, object), text);
  }
  const quote = quoted(graph, texts, subject);
  if (quote !== undefined) put(PROPERTIES.quote, literal(quote), names.literal(quote.words, quote.affix));
  const rank = (predicate: string): string => (predicate === PROPERTIES.type ? "" : predicate);
  const listed = [...values].sort(([one], [other]) => byPoints(rank(one), rank(other)));
  const said = listed.map(([predicate, objects]) => {
    const sorted = objects.sort(([one], [other]) => byPoints(one, other)).map(([, text]) => text);
    return `${predicate === PROPERTIES.type ? "a" : names.iri(predicate)} ${sorted.join(" , ")}`;
  });
  return said.length === 0 ? "" : `\n${names.iri(graph.text(subject))} ${said.join(" ;\n\t")} .\n`;
}

function inOrder(graph: Graph, subjects: Iterable<Term>): Term[] {
  const keyed = [...new Set(subjects)].map((subject) => [iri(graph.text(subject)), subject] as const);
  return keyed.sort(([one], [other]) => byPoints(one, other)).map(([, subject]) => subject);
}

/** Texts by code points, as the graph's file has them. */
function byPoints(one: string, other: string): number {
  if (one === other) return 0;
  if (!BEYOND.test(one) || !BEYOND.test(other)) return one < other ? -1 : 1;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return (one.codePointAt(at) ?? -1) - (other.codePointAt(at) ?? -1);
}

/** Addresses by their prefixes. */
class Names {
  private readonly prefixes: readonly (readonly [name: string, address: string])[];
  private readonly known = new Map<string, string>();

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.prefixes = Object.entries(prefixes).sort(([, one], [, other]) => byPoints(one, other));
  }

  head(): string {
    return this.prefixes.map(([name, address]) => `@prefix ${name}: ${iri(address)} .\n`).sort(byPoints).join("");
  }

  iri(address: string): string {
    let found = this.known.get(address);
    if (found === undefined) {
      found = this.shortened(address);
      if (this.known.size < 10_000) this.known.set(address, found);
    }
    return found;
  }

  literal(words: string, affix: string): string {
    if (Object.hasOwn(BARE, affix) && BARE[affix]?.test(words) === true) return words;
    return literal({ words, affix }, (type) => this.iri(type));
  }

  private shortened(address: string): string {
    for (const [name, start] of this.prefixes) {
      if (!address.startsWith(start)) continue;
      const local = localName(address.slice(start.length));
      if (local !== undefined) return `${name}:${local}`;
    }
    return iri(address);
  }
}

/** What may stand behind a prefix; undefined for what cannot. */
function localName(text: string): string | undefined {
  let escaped = "";
  const points = Array.from(text);
  for (const [at, point] of points.entries()) {
    const isPlain = at === 0 ? FIRST.test(point) : LATER.test(point) || (point === "." && at < points.length - 1);
    if (isPlain) escaped += point;
    else if (ESCAPED.includes(point)) escaped += "\\" + point;
    else return undefined;
  }
  return escaped;
}
