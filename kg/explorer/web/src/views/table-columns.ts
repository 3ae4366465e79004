/** Columns of a table: what stands in each cell, and what the lines are sorted by. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { dayText } from "../model/days";
import type { Row } from "../model/rows";
import { fold } from "../search";
import { count } from "../words/bilingual";

/** What a line is of: a thing, and for an account the report of the statement. */
export interface Entry {
  readonly term: Term;
  readonly row?: Row;
}

export interface Cell {
  readonly things: readonly Term[];
  readonly text: string;
  /** The language of the words, where they are an article's. */
  readonly language: string;
}

/** What lines are sorted by; what is empty or no number comes last either way. */
export type Rank = string | number;

export interface Column {
  readonly key: string;
  readonly title: string;
  /** In em. */
  readonly width: number;
  readonly isNumber: boolean;
  /** Whether the largest come first when it is first sorted by. */
  readonly fromTop: boolean;
  cell(entry: Entry): Cell;
  rank(entry: Entry): Rank;
}

const NOTHING: readonly Term[] = [];

function kept(rank: (entry: Entry) => Rank): (entry: Entry) => Rank {
  const known = new WeakMap<Entry, Rank>();
  return (entry) => {
    let found = known.get(entry);
    if (found === undefined) {
      found = rank(entry);
      known.set(entry, found);
    }
    return found;
  };
}

/** Makes a table's columns in the interface's language. */
export class Columns {
  constructor(private readonly app: App) {}

  text(key: string, title: string, width: number, of: (entry: Entry) => string, language: (entry: Entry) => string = () => ""): Column {
    return {
      key, title, width, isNumber: false, fromTop: false,
      cell: (entry) => ({ things: NOTHING, text: of(entry), language: language(entry) }),
      rank: kept((entry) => fold(of(entry))),
    };
  }

  /** Words that are sorted by a number. */
  ranked(key: string, title: string, width: number, of: (entry: Entry) => string, rank: (entry: Entry) => number): Column {
    return {
      key, title, width, isNumber: false, fromTop: true,
      cell: (entry) => ({ things: NOTHING, text: of(entry), language: "" }),
      rank: kept(rank),
    };
  }

  things(key: string, title: string, width: number, of: (entry: Entry) => readonly Term[], besides: (entry: Entry) => string = () => ""): Column {
    const { model, language } = this.app;
    return {
      key, title, width, isNumber: false, fromTop: false,
      cell: (entry) => ({ things: of(entry), text: besides(entry), language: "" }),
      rank: kept((entry) => fold(model.labels(of(entry), language) || besides(entry))),
    };
  }

  number(key: string, title: string, width: number, of: (entry: Entry) => number): Column {
    const { language } = this.app;
    return {
      key, title, width, isNumber: true, fromTop: true,
      cell: (entry) => {
        const value = of(entry);
        return { things: NOTHING, text: Number.isNaN(value) ? "" : count(value, language), language: "" };
      },
      rank: kept(of),
    };
  }

  day(key: string, title: string, width: number, of: (entry: Entry) => number): Column {
    const { language } = this.app;
    return this.ranked(key, title, width, (entry) => dayText(of(entry), language, "short"), of);
  }
}

/** The lines in the order of a column; lines of the same rank stay as they were. */
export function ordered(entries: readonly Entry[], column: Column, descending: boolean): readonly Entry[] {
  const sign = descending ? -1 : 1;
  const isEmpty = (rank: Rank): boolean => rank === "" || Number.isNaN(rank);
  return entries.map((entry) => [column.rank(entry), entry] as const)
    .sort(([one], [other]) => {
      if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other));
      return one === other ? 0 : one < other ? -sign : sign;
    })
    .map(([, entry]) => entry);
}
