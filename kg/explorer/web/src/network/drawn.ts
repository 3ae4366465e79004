/** What is drawn: nodes and lines in columns, and what they are called. */

import { NONE, type Term } from "../data/graph";
import type { Sign } from "../signs";

/** In the order in which they are painted: the last lie on top. */
export const SIGN_ORDER = ["statement", "article", "place", "organization", "person", "event", "contested"] as const satisfies readonly Sign[];

/** Nodes or lines, by number. */
export type Numbers = Uint32Array | readonly number[];

export interface Columns {
  /** The thing that a node stands for; NONE for a heap of several. */
  readonly terms: Int32Array;
  /** Places in SIGN_ORDER. */
  readonly signs: Uint8Array;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Pixels, when nothing is enlarged. */
  readonly radii: Float32Array;
  /** 1 for what does not pass the filters. */
  readonly faint: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly denials: Uint8Array;
  /** All nodes, the most telling first. */
  readonly order: Uint32Array;
}

/** What the columns do not hold, asked for only of what is looked at. */
export interface Naming {
  name(node: number): string;
  /** What stands at a line. */
  said(line: number): string;
  /** The statements that a line stands for. */
  told(line: number): readonly Term[];
  /** The things that a heap stands for. */
  members(node: number): readonly Term[];
  /** The same for the same thing in every drawing. */
  key(node: number): string;
  /** How many neighbours are not drawn. */
  more(node: number): number;
}

export class Drawn {
  readonly count: number;
  readonly lines: number;
  private firsts: Uint32Array | undefined;
  private at = new Uint32Array(0);
  private bent: Float32Array | undefined;
  private index: Map<Term, number> | undefined;
  private ranks: Uint32Array | undefined;

  constructor(readonly columns: Columns, readonly naming: Naming) {
    this.count = columns.terms.length;
    this.lines = columns.starts.length;
  }

  sign(node: number): Sign {
    return SIGN_ORDER[this.columns.signs[node]!]!;
  }

  term(node: number): Term {
    return this.columns.terms[node] ?? NONE;
  }

  /** The node that stands for a thing, alone or in a heap; NONE when it is not drawn. */
  nodeOf(term: Term): number {
    if (this.index === undefined) {
      this.index = new Map();
      for (let node = this.count - 1; node >= 0; node -= 1) {
        if (this.columns.terms[node] === NONE) for (const member of this.naming.members(node)) this.index.set(member, node);
        else this.index.set(this.columns.terms[node]!, node);
      }
    }
    return this.index.get(term) ?? NONE;
  }

  /** The lines that begin or end at a node. */
  linesAt(node: number): Uint32Array {
    if (this.firsts === undefined) this.hang();
    return this.at.subarray(this.firsts![node], this.firsts![node + 1]);
  }

  /** These nodes, the most telling first. */
  ranked(nodes: Numbers): number[] {
    if (this.ranks === undefined) {
      this.ranks = new Uint32Array(this.count);
      this.columns.order.forEach((node, rank) => (this.ranks![node] = rank));
    }
    const { ranks } = this;
    return Array.from(nodes).sort((one, other) => ranks[one]! - ranks[other]!);
  }

  other(line: number, node: number): number {
    const start = this.columns.starts[line]!;
    return start === node ? this.columns.ends[line]! : start;
  }

  /** How far each line leaves the straight way, so that those between the same two lie side by side. */
  get bends(): Float32Array {
    this.bent ??= bends(this.count, this.columns.starts, this.columns.ends);
    return this.bent;
  }

  private hang(): void {
    const { starts, ends } = this.columns;
    const firsts = new Uint32Array(this.count + 1);
    for (let line = 0; line < this.lines; line += 1) {
      firsts[starts[line]! + 1]! += 1;
      if (starts[line] !== ends[line]) firsts[ends[line]! + 1]! += 1;
    }
    for (let node = 0; node < this.count; node += 1) firsts[node + 1]! += firsts[node]!;
    const next = firsts.slice();
    this.at = new Uint32Array(firsts[this.count]!);
    const hook = (node: number, line: number): void => {
      this.at[next[node]!] = line;
      next[node]! += 1;
    };
    for (let line = 0; line < this.lines; line += 1) {
      hook(starts[line]!, line);
      if (starts[line] !== ends[line]) hook(ends[line]!, line);
    }
    this.firsts = firsts;
  }
}

function bends(count: number, starts: Uint32Array, ends: Uint32Array): Float32Array {
  const pair = (line: number): number => Math.min(starts[line]!, ends[line]!) * count + Math.max(starts[line]!, ends[line]!);
  const many = new Map<number, number>();
  for (let line = 0; line < starts.length; line += 1) many.set(pair(line), (many.get(pair(line)) ?? 0) + 1);
  const seen = new Map<number, number>();
  const bent = new Float32Array(starts.length);
  for (let line = 0; line < starts.length; line += 1) {
    const key = pair(line);
    const all = many.get(key)!;
    const isLoop = starts[line] === ends[line];
    if (all === 1 && !isLoop) continue;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    bent[line] = isLoop ? nth + 1 : (nth - (all - 1) / 2) * (starts[line]! < ends[line]! ? 1 : -1);
  }
  return bent;
}
