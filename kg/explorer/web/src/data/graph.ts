/** The graph: every triple in typed arrays, found by its subject or by its object. A term is a number. */

import { Block } from "./block";
import { PROPERTIES, type PropertyName } from "./vocabulary";

/** A term of the graph; addresses come before literals. */
export type Term = number;

/** No term: what an address that the graph does not hold is looked up as. */
export const NONE: Term = -1;

interface Packed {
  readonly base: string;
  readonly prefixes: Readonly<Record<string, string>>;
  /** What the addresses begin with, and how they end. */
  readonly iris: readonly (readonly [string, readonly string[]])[];
  /** What stands behind the closing quote, and the words. */
  readonly literals: readonly (readonly [string, readonly string[]])[];
  readonly predicates: readonly string[];
}

export class Graph {
  readonly base: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly size: number;
  /** The first term that is a literal. */
  readonly literalsFrom: Term;
  readonly predicates: readonly string[];

  private readonly texts: string[] = [];
  private readonly groupOf: Uint16Array;
  private readonly affixes: readonly string[];
  private readonly first: Uint32Array; // of each term's triples as a subject
  private readonly predicate: Uint8Array;
  private readonly object: Uint32Array;
  private readonly firstBack: Uint32Array; // of each term's triples as an object
  private readonly backSubject: Uint32Array;
  private readonly backPredicate: Uint8Array;
  private readonly numbers: Readonly<Record<PropertyName, number>>;
  private index: Map<string, Term> | undefined;

  constructor(block: Block<Packed>) {
    const { base, prefixes, iris, literals, predicates } = block.data;
    this.base = base;
    this.prefixes = prefixes;
    this.predicates = predicates;
    for (const [, names] of iris) for (const name of names) this.texts.push(name);
    this.literalsFrom = this.texts.length;
    for (const [, words] of literals) for (const word of words) this.texts.push(word);
    this.size = this.texts.length;
    this.affixes = [...iris, ...literals].map(([affix]) => affix);
    this.groupOf = new Uint16Array(this.size);
    let at = 0;
    [...iris, ...literals].forEach(([, members], group) => {
      this.groupOf.fill(group, at, at + members.length);
      at += members.length;
    });
    this.predicate = block.column("predicates") as Uint8Array;
    this.object = block.column("objects") as Uint32Array;
    const subjects = running(block.column("subjects") as Uint32Array);
    this.first = firsts(subjects, this.size);
    this.firstBack = firsts(this.object, this.size);
    [this.backSubject, this.backPredicate] = this.turned(subjects);
    this.numbers = Object.fromEntries(
      Object.entries(PROPERTIES).map(([name, iri]) => [name, predicates.indexOf(iri)]),
    ) as Record<PropertyName, number>;
  }

  static async read(): Promise<Graph> {
    return new Graph(await Block.read<Packed>("graph"));
  }

  private turned(subjects: Uint32Array): [Uint32Array, Uint8Array] {
    const next = this.firstBack.slice();
    const subject = new Uint32Array(subjects.length);
    const predicate = new Uint8Array(subjects.length);
    for (let row = 0; row < subjects.length; row += 1) {
      const to = this.object[row]!;
      const slot = next[to]!;
      next[to] = slot + 1;
      subject[slot] = subjects[row]!;
      predicate[slot] = this.predicate[row]!;
    }
    return [subject, predicate];
  }

  isLiteral(term: Term): boolean {
    return term >= this.literalsFrom;
  }

  /** An address, or a literal's words. */
  text(term: Term): string {
    const text = this.texts[term] ?? "";
    return term < this.literalsFrom ? this.affix(term) + text : text;
  }

  /** An address without what its kind begins with: "ilham-aliyev". */
  name(term: Term): string {
    return this.texts[term] ?? "";
  }

  /** What an address begins with, or what stands behind a literal's closing quote: "@id". */
  affix(term: Term): string {
    return this.affixes[this.groupOf[term] ?? 0] ?? "";
  }

  /** The language that a literal's words are tagged with, or nothing. */
  language(term: Term): string {
    return this.isLiteral(term) && this.affix(term).startsWith("@") ? this.affix(term).slice(1) : "";
  }

  /** The term of an address, or NONE. */
  find(iri: string): Term {
    if (this.index === undefined) {
      this.index = new Map();
      for (let term = 0; term < this.literalsFrom; term += 1) this.index.set(this.text(term), term);
    }
    return this.index.get(iri) ?? NONE;
  }

  /** A thing's address below the data base, short enough for a link: "actor/ilham-aliyev". */
  key(term: Term): string {
    const iri = this.text(term);
    return iri.startsWith(this.base) ? iri.slice(this.base.length) : iri;
  }

  /** The thing of a short address, or NONE. */
  byKey(key: string): Term {
    const inside = this.find(this.base + key);
    return inside === NONE ? this.find(key) : inside;
  }

  /** What a property of a thing points at or says, in the graph's order. */
  values(subject: Term, property: PropertyName): Term[] {
    const found: Term[] = [];
    const wanted = this.numbers[property];
    const end = this.first[subject + 1] ?? 0;
    for (let row = this.lower(subject, wanted); row < end && this.predicate[row] === wanted; row += 1) {
      found.push(this.object[row]!);
    }
    return found;
  }

  /** The first value of a property, or NONE. */
  value(subject: Term, property: PropertyName): Term {
    const wanted = this.numbers[property];
    const row = this.lower(subject, wanted);
    return row < (this.first[subject + 1] ?? 0) && this.predicate[row] === wanted ? (this.object[row]!) : NONE;
  }

  /** What a property says first, as text; empty when it says nothing. */
  word(subject: Term, property: PropertyName): string {
    const value = this.value(subject, property);
    return value === NONE ? "" : this.text(value);
  }

  words(subject: Term, property: PropertyName): string[] {
    return this.values(subject, property).map((value) => this.text(value));
  }

  holds(subject: Term, property: PropertyName): boolean {
    return this.word(subject, property) === "true";
  }

  /** A count; NaN when the graph gives none. */
  number(subject: Term, property: PropertyName): number {
    const text = this.word(subject, property);
    return text === "" ? Number.NaN : Number(text);
  }

  /** The things of which a property points at this one. */
  subjects(property: PropertyName, object: Term): Term[] {
    const found: Term[] = [];
    const wanted = this.numbers[property];
    const end = this.firstBack[object + 1] ?? 0;
    for (let row = this.firstBack[object] ?? 0; row < end; row += 1) {
      if (this.backPredicate[row] === wanted) found.push(this.backSubject[row]!);
    }
    return found;
  }

  /** Every triple of a thing, as pairs of predicate number and object. */
  *about(subject: Term): Generator<readonly [predicate: number, object: Term]> {
    const end = this.first[subject + 1] ?? 0;
    for (let row = this.first[subject] ?? 0; row < end; row += 1) {
      yield [this.predicate[row]!, this.object[row]!];
    }
  }

  /** Everything of a class, by address. */
  members(classIri: string): Term[] {
    const kind = this.find(classIri);
    return kind === NONE ? [] : this.subjects("type", kind);
  }

  private lower(subject: Term, wanted: number): number {
    let low = this.first[subject] ?? 0;
    let high = this.first[subject + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.predicate[middle]!) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function running(steps: Uint32Array): Uint32Array {
  const sums = new Uint32Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at += 1) sums[at] = sum += steps[at]!;
  return sums;
}

/** Where each number's rows would begin if the rows were sorted by it. */
function firsts(column: Uint32Array, size: number): Uint32Array {
  const first = new Uint32Array(size + 1);
  for (const value of column) first[value + 1] = (first[value + 1]!) + 1;
  for (let at = 0; at < size; at += 1) first[at + 1] = (first[at + 1]!) + (first[at]!);
  return first;
}
