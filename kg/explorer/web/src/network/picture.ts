/** The network that the page carries: places that were computed beforehand, and every line between them. */

import { Block } from "../data/block";
import { NONE, type Term } from "../data/graph";
import type { Sign } from "../signs";
import { SIGN_ORDER } from "./drawn";

interface Packed {
  readonly labels: readonly string[];
  readonly sorts: readonly string[];
}

/** What a line says in the picture: who says it, who is meant, who did it … */
export const LABELS = ["says", "to", "reports", "denies", "by", "on", "at"] as const;
export type LineLabel = (typeof LABELS)[number];

export class Picture {
  readonly count: number;
  readonly lines: number;
  readonly terms: Int32Array;
  readonly signs: Uint8Array;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Places in LABELS. */
  readonly labels: Uint8Array;
  readonly degrees: Uint32Array;
  private index: Map<Term, number> | undefined;

  constructor(block: Block<Packed>) {
    this.terms = Int32Array.from(block.column("nodes"));
    this.count = this.terms.length;
    const signs = block.data.sorts.map((sort) => SIGN_ORDER.indexOf((sort === "contested event" ? "contested" : sort) as Sign));
    this.signs = Uint8Array.from(block.column("sorts"), (sort) => signs[sort] ?? 0);
    this.xs = Float32Array.from(block.column("xs"));
    this.ys = Float32Array.from(block.column("ys"));
    this.starts = block.column("starts") as Uint32Array;
    this.ends = block.column("ends") as Uint32Array;
    this.lines = this.starts.length;
    const labels = block.data.labels.map((label) => Math.max(0, LABELS.indexOf(label as LineLabel)));
    this.labels = Uint8Array.from(block.column("labels"), (label) => labels[label] ?? 0);
    this.degrees = new Uint32Array(this.count);
    for (let line = 0; line < this.lines; line += 1) {
      this.degrees[this.starts[line]!]! += 1;
      this.degrees[this.ends[line]!]! += 1;
    }
  }

  static async read(): Promise<Picture> {
    return new Picture(await Block.read<Packed>("picture"));
  }

  nodeOf(term: Term): number {
    if (this.index === undefined) {
      this.index = new Map();
      for (let node = 0; node < this.count; node += 1) this.index.set(this.terms[node]!, node);
    }
    return this.index.get(term) ?? NONE;
  }

  isStatement(node: number): boolean {
    return this.signs[node] === 0;
  }
}
