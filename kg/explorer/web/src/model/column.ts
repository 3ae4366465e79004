/** What the rows count for in one facet, in columns of numbers: quick to sieve and to count, however many rows there are. */

import type { Term } from "../data/graph";
import type { Row } from "./rows";

export class Column {
  /** Every term that some row counts for. */
  readonly terms: readonly Term[];
  private readonly numbers = new Map<Term, number>();
  private readonly starts: Uint32Array; // of each row's terms
  private readonly members: Uint32Array; // every row's terms, by number

  constructor(rows: readonly Row[], of: (row: Row) => readonly Term[]) {
    const terms: Term[] = [];
    const members: number[] = [];
    this.starts = new Uint32Array(rows.length + 1);
    rows.forEach((row, at) => {
      for (const term of of(row)) {
        let number = this.numbers.get(term);
        if (number === undefined) {
          number = terms.push(term) - 1;
          this.numbers.set(term, number);
        }
        members.push(number);
      }
      this.starts[at + 1] = members.length;
    });
    this.terms = terms;
    this.members = Uint32Array.from(members);
  }

  /** A term's place among the terms; undefined when no row counts for it. */
  number(term: Term): number | undefined {
    return this.numbers.get(term);
  }

  /** Set a bit for every row that counts for none of the terms. */
  keepOut(bits: Uint8Array, bit: number, chosen: readonly Term[]): void {
    const wanted = new Uint8Array(this.terms.length);
    for (const term of chosen) {
      const number = this.numbers.get(term);
      if (number !== undefined) wanted[number] = 1;
    }
    for (let row = 0; row < bits.length; row += 1) {
      let passes = 0;
      for (let at = this.starts[row]!; at < this.starts[row + 1]!; at += 1) passes |= wanted[this.members[at]!]!;
      if (passes === 0) bits[row]! |= bit;
    }
  }

  /** How many rows count for each term, of those that have no bit of the mask. */
  sums(bits: Uint8Array, mask: number): Uint32Array {
    const sums = new Uint32Array(this.terms.length);
    for (let row = 0; row < bits.length; row += 1) {
      if ((bits[row]! & mask) !== 0) continue;
      for (let at = this.starts[row]!; at < this.starts[row + 1]!; at += 1) sums[this.members[at]!]! += 1;
    }
    return sums;
  }
}
