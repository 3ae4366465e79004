/** How many accounts fall into each day, week, month or year. */

import type { Day, Period } from "../model/days";
import type { Clock } from "../model/filters";
import type { Row } from "../model/rows";
import { nextStart, unitStart, type Unit } from "./span";

export interface Bin {
  readonly from: Day;
  /** The first day after it. */
  readonly to: Day;
  /** Accounts that can only be meant here, of what nobody disputes and of what is in dispute. */
  readonly plain: number;
  readonly contested: number;
  /** Shares of accounts that tell a longer time, spread evenly over it. */
  readonly spreadPlain: number;
  readonly spreadContested: number;
}

const FIELDS = 4;

export class Bins {
  readonly first: Day;
  /** The first day after all; not a number when no account tells a day. */
  readonly last: Day;
  /** Accounts that tell no day, and those that tell only since or until when. */
  readonly dayless: number;
  readonly open: number;
  private readonly closed: readonly (Period & { readonly contested: boolean })[];
  private readonly known = new Map<Unit, readonly Bin[]>();

  constructor(rows: readonly Row[], clock: Clock) {
    const closed: (Period & { contested: boolean })[] = [];
    let [dayless, open, first, last] = [0, 0, Infinity, -Infinity];
    for (const row of rows) {
      const { from, to } = periodOf(row, clock);
      if (Number.isFinite(from) && Number.isFinite(to)) {
        closed.push({ from, to: Math.max(from, to), contested: row.contested });
        first = Math.min(first, from);
        last = Math.max(last, to + 1);
      } else if (Number.isFinite(from) || Number.isFinite(to)) open += 1;
      else dayless += 1;
    }
    this.closed = closed;
    this.dayless = dayless;
    this.open = open;
    this.first = first;
    this.last = last;
  }

  get isEmpty(): boolean {
    return this.closed.length === 0;
  }

  /** Every unit from the first account to the last, in order. */
  by(unit: Unit): readonly Bin[] {
    let bins = this.known.get(unit);
    if (bins === undefined) {
      bins = this.count(unit);
      this.known.set(unit, bins);
    }
    return bins;
  }

  private count(unit: Unit): Bin[] {
    if (this.isEmpty) return [];
    const starts: Day[] = [];
    for (let at = unitStart(unit, this.first); at < this.last; at = nextStart(unit, at)) starts.push(at);
    starts.push(nextStart(unit, starts.at(-1)!));
    const sums = new Float64Array(starts.length * FIELDS);
    for (const { from, to, contested } of this.closed) {
      let at = indexOf(starts, from);
      const field = contested ? 1 : 0;
      if (to < starts[at + 1]!) {
        sums[at * FIELDS + field]! += 1;
        continue;
      }
      const share = 1 / (to + 1 - from);
      for (; at + 1 < starts.length && starts[at]! <= to; at += 1) {
        const days = Math.min(to + 1, starts[at + 1]!) - Math.max(from, starts[at]!);
        sums[at * FIELDS + 2 + field]! += days * share;
      }
    }
    return starts.slice(0, -1).map((from, at) => ({
      from, to: starts[at + 1]!,
      plain: sums[at * FIELDS]!, contested: sums[at * FIELDS + 1]!,
      spreadPlain: sums[at * FIELDS + 2]!, spreadContested: sums[at * FIELDS + 3]!,
    }));
  }
}

/** When a row's event happened, or when the row was said. */
export function periodOf(row: Row, clock: Clock): Period {
  if (clock === "happened") return row;
  return Number.isNaN(row.said) ? { from: -Infinity, to: Infinity } : { from: row.said, to: row.said };
}

export function total(bin: Bin): number {
  return bin.plain + bin.contested + bin.spreadPlain + bin.spreadContested;
}

/** The last start that is not after a day. */
function indexOf(starts: readonly Day[], day: Day): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
