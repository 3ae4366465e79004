/** Which rows, and so which things, a person wants to see; and how many each further choice would leave. */

import { NONE, type Term } from "../data/graph";
import { Column } from "./column";
import { parseDay, type Day, type Period } from "./days";
import { KINDS, type Kind, type Model } from "./model";
import type { Row } from "./rows";

/** What can be chosen from a list of the graph's own terms. */
export const FACETS = ["type", "actor", "side", "place", "kind", "source"] as const;
export type Facet = (typeof FACETS)[number];
export type Contested = "" | "yes" | "no";

/** Which day of an account is meant: when what it tells happened, or when it was said. */
export const CLOCKS = ["happened", "said"] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Filters {
  /** Within one facet any of the chosen, across facets all. */
  readonly chosen: Readonly<Record<Facet, readonly Term[]>>;
  /** Which kinds of thing are shown; all when empty. */
  readonly classes: readonly Kind[];
  readonly contested: Contested;
  /** ISO days, both inclusive; empty where open. */
  readonly since: string;
  readonly until: string;
  readonly clock: Clock;
}

export const NO_FILTERS: Filters = {
  chosen: { type: [], actor: [], side: [], place: [], kind: [], source: [] },
  classes: [],
  contested: "",
  since: "",
  until: "",
  clock: "happened",
};

export function isFiltered(filters: Filters): boolean {
  return (
    FACETS.some((facet) => filters.chosen[facet].length > 0) ||
    filters.classes.length > 0 || filters.contested !== "" || filters.since !== "" || filters.until !== ""
  );
}

/** The filters with a term of a facet chosen, or no longer. */
export function toggled(filters: Filters, facet: Facet, term: Term): Filters {
  const before = filters.chosen[facet];
  const after = before.includes(term) ? before.filter((each) => each !== term) : [...before, term];
  return { ...filters, chosen: { ...filters.chosen, [facet]: after } };
}

/** What passes the filters. */
export interface Matches {
  readonly rows: readonly Row[];
  readonly things: ReadonlySet<Term>;
  /** Whether a thing is to be shown: something of it passes, and its kind is wanted. */
  has(term: Term): boolean;
}

/** What can keep a row out. */
export type Criterion = Facet | "contested" | "days";

const BITS = Object.fromEntries(
  [...FACETS, "contested", "days"].map((name, at) => [name, 1 << at]),
) as Readonly<Record<Criterion, number>>;

export class Sieve {
  private readonly columns = new Map<Facet, Column>();
  private last: { filters: Filters; matches: Matches } | undefined;
  private failed: { filters: Filters; bits: Uint8Array } | undefined;

  constructor(private readonly model: Model) {}

  matches(filters: Filters): Matches {
    if (this.last?.filters === filters) return this.last.matches;
    const isOpen = !isFiltered({ ...filters, classes: [] });
    const rows = this.passing(filters);
    const matches = new Sifted(this.model, rows, isOpen ? everything(this.model) : named(rows, this.model.graph.size), filters.classes);
    this.last = { filters, matches };
    return matches;
  }

  /** The rows that pass all filters, or all but one. */
  passing(filters: Filters, except?: Criterion): readonly Row[] {
    const { rows } = this.model;
    if (!isFiltered(filters)) return rows;
    const failed = this.failing(filters);
    const mask = except === undefined ? 0xff : 0xff & ~BITS[except];
    return rows.filter((_, at) => (failed[at]! & mask) === 0);
  }

  /** How many rows each term of a facet has among those that pass all other filters, the most first. */
  counts(facet: Facet, filters: Filters): (readonly [Term, number])[] {
    const column = this.column(facet);
    const sums = column.sums(this.failing(filters), 0xff & ~BITS[facet]);
    const found: (readonly [Term, number])[] = [];
    column.terms.forEach((term, at) => {
      const sum = sums[at]!;
      if (sum > 0 || filters.chosen[facet].includes(term)) found.push([term, sum]);
    });
    for (const term of filters.chosen[facet]) if (column.number(term) === undefined) found.push([term, 0]);
    return found.sort(([one, first], [other, second]) => second - first || one - other);
  }

  /** How many of what passes is of each kind. */
  kinds(filters: Filters): Readonly<Record<Kind, number>> {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const term of this.matches(filters).things) {
      const kind = this.model.kind(term);
      if (kind !== undefined) counts[kind] += 1;
    }
    return counts;
  }

  /** How many rows of those that pass all other filters are contested, and how many are not. */
  contested(filters: Filters): Readonly<Record<"yes" | "no", number>> {
    const rows = this.passing(filters, "contested");
    const yes = rows.reduce((sum, row) => sum + Number(row.contested), 0);
    return { yes, no: rows.length - yes };
  }

  /** For each row, a bit for every filter that it does not pass. */
  private failing(filters: Filters): Uint8Array {
    if (this.failed?.filters === filters) return this.failed.bits;
    const { rows } = this.model;
    const bits = new Uint8Array(rows.length);
    for (const facet of FACETS) {
      const chosen = filters.chosen[facet];
      if (chosen.length > 0) this.column(facet).keepOut(bits, BITS[facet], chosen);
    }
    if (filters.contested !== "") {
      const wanted = filters.contested === "yes";
      rows.forEach((row, at) => { if (row.contested !== wanted) bits[at]! |= BITS.contested; });
    }
    if (filters.since !== "" || filters.until !== "") {
      const [first, last] = [parseDay(filters.since), parseDay(filters.until)];
      rows.forEach((row, at) => { if (!within(row, filters.clock, first, last)) bits[at]! |= BITS.days; });
    }
    this.failed = { filters, bits };
    return bits;
  }

  private column(facet: Facet): Column {
    let column = this.columns.get(facet);
    if (column === undefined) {
      column = new Column(this.model.rows, (row) => this.terms(row, facet));
      this.columns.set(facet, column);
    }
    return column;
  }

  /** What a row counts for: a strike in Ganja is one in Azerbaijan too, and an attack. */
  private terms(row: Row, facet: Facet): readonly Term[] {
    const { model } = this;
    switch (facet) {
      case "type":
        return this.typeLine(row.type);
      case "actor": {
        const actors = [...row.speakers, ...row.sides, ...row.agents, ...row.targets, ...row.others];
        return spread(actors.filter((term) => model.kind(term) !== "place"), (term) => model.line(term));
      }
      case "side":
        return row.sides;
      case "place":
        return spread([...row.places, ...row.targets].filter((term) => model.kind(term) === "place"), (term) => model.line(term));
      case "kind":
        return row.kind === NONE ? [] : [row.kind];
      case "source":
        return row.publishers;
    }
  }

  private readonly typeLines = new Map<Term, readonly Term[]>();

  private typeLine(type: Term): readonly Term[] {
    if (type === NONE) return [];
    let line = this.typeLines.get(type);
    if (line === undefined) {
      const { graph, vocabulary } = this.model;
      line = vocabulary.line(graph.text(type)).map((iri) => graph.find(iri)).filter((term) => term !== NONE);
      this.typeLines.set(type, line);
    }
    return line;
  }
}

/** What passes the filters, gathered when it is asked for. */
class Sifted implements Matches {
  private readonly kinds: ReadonlySet<Kind>;
  private gathered: ReadonlySet<Term> | undefined;

  constructor(
    private readonly model: Model, readonly rows: readonly Row[], private readonly all: Iterable<Term>, classes: readonly Kind[],
  ) {
    this.kinds = new Set(classes);
  }

  get things(): ReadonlySet<Term> {
    this.gathered ??= new Set(this.all);
    return this.gathered;
  }

  has(term: Term): boolean {
    return this.things.has(term) && (this.kinds.size === 0 || this.kinds.has(this.model.kind(term) ?? "event"));
  }
}

function* everything(model: Model): Generator<Term> {
  for (const terms of [model.events, model.statements, model.actors, model.places, model.articles]) yield* terms;
}

/** Everything that the rows name, each once; a set would take longer to find what it has. */
function* named(rows: readonly Row[], size: number): Generator<Term> {
  const marks = new Uint8Array(size);
  for (const row of rows) {
    if (row.article !== NONE) marks[row.article] = 1;
    if (row.event !== NONE) marks[row.event] = 1;
    marks[row.statement] = 1;
    for (const term of row.speakers) marks[term] = 1;
    for (const term of row.sides) marks[term] = 1;
    for (const term of row.agents) marks[term] = 1;
    for (const term of row.targets) marks[term] = 1;
    for (const term of row.places) marks[term] = 1;
    for (const term of row.others) marks[term] = 1;
    for (const term of row.publishers) marks[term] = 1;
  }
  for (let term = marks.indexOf(1); term >= 0; term = marks.indexOf(1, term + 1)) yield term;
}

/** Whether what happened, or else the saying of it, may lie between the days wanted; a day that is no number is open. */
function within(row: Row, clock: Clock, first: Day, last: Day): boolean {
  const { from, to } = clock === "said" ? { from: row.said, to: row.said } : dated(row);
  if (Number.isNaN(from)) return false;
  return (Number.isNaN(first) || to >= first) && (Number.isNaN(last) || from <= last);
}

/** When what a row tells happened, or else was said; not a number when neither is known. */
export function dated(row: Row): Period {
  return Number.isFinite(row.from) || Number.isFinite(row.to) ? row : { from: row.said, to: row.said };
}

function spread(terms: readonly Term[], line: (term: Term) => readonly Term[]): readonly Term[] {
  return [...new Set(terms.flatMap((term) => line(term)))];
}
