/** Which rows, and so which things, a person wants to see; and how many each further choice would leave. */

import { NONE, type Term } from "../data/graph";
import { parseDay } from "./days";
import { KINDS, type Kind, type Model } from "./model";
import type { Row } from "./rows";

/** What can be chosen from a list of the graph's own terms. */
export const FACETS = ["type", "actor", "side", "place", "kind", "source"] as const;
export type Facet = (typeof FACETS)[number];
export type Contested = "" | "yes" | "no";

export interface Filters {
  /** Within one facet any of the chosen, across facets all. */
  readonly chosen: Readonly<Record<Facet, readonly Term[]>>;
  /** Which kinds of thing are shown; all when empty. */
  readonly classes: readonly Kind[];
  readonly contested: Contested;
  /** ISO days, both inclusive; empty where open. */
  readonly since: string;
  readonly until: string;
}

export const NO_FILTERS: Filters = {
  chosen: { type: [], actor: [], side: [], place: [], kind: [], source: [] },
  classes: [],
  contested: "",
  since: "",
  until: "",
};

export function isFiltered(filters: Filters): boolean {
  return (
    FACETS.some((facet) => filters.chosen[facet].length > 0) ||
    filters.classes.length > 0 || filters.contested !== "" || filters.since !== "" || filters.until !== ""
  );
}

/** What passes the filters. */
export interface Matches {
  readonly rows: readonly Row[];
  readonly things: ReadonlySet<Term>;
  /** Whether a thing is to be shown: something of it passes, and its kind is wanted. */
  has(term: Term): boolean;
}

export class Sieve {
  private readonly widened = new Map<Row, Readonly<Record<Facet, readonly Term[]>>>();
  private last: { filters: Filters; matches: Matches } | undefined;

  constructor(private readonly model: Model) {}

  matches(filters: Filters): Matches {
    if (this.last?.filters === filters) return this.last.matches;
    const rows = isFiltered(filters) ? this.model.rows.filter((row) => this.passes(row, filters)) : this.model.rows;
    const things = this.thingsOf(rows, filters);
    const kinds = new Set(filters.classes);
    const matches: Matches = {
      rows,
      things,
      has: (term) => things.has(term) && (kinds.size === 0 || kinds.has(this.model.kind(term) ?? "event")),
    };
    this.last = { filters, matches };
    return matches;
  }

  /** How many rows each term of a facet has among those that pass all other filters, the most first. */
  counts(facet: Facet, filters: Filters): (readonly [Term, number])[] {
    const found = new Map<Term, number>();
    for (const row of this.model.rows) {
      if (!this.passes(row, filters, facet)) continue;
      for (const term of this.terms(row)[facet]) found.set(term, (found.get(term) ?? 0) + 1);
    }
    for (const term of filters.chosen[facet]) if (!found.has(term)) found.set(term, 0);
    return [...found].sort(([one, first], [other, second]) => second - first || one - other);
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
    const open = { ...filters, contested: "" as const };
    let yes = 0;
    let no = 0;
    for (const row of this.model.rows) {
      if (!this.passes(row, open)) continue;
      if (row.contested) yes += 1;
      else no += 1;
    }
    return { yes, no };
  }

  passes(row: Row, filters: Filters, except?: Facet): boolean {
    if (filters.contested !== "" && row.contested !== (filters.contested === "yes")) return false;
    if (!within(row, filters)) return false;
    return FACETS.every((facet) => {
      const chosen = filters.chosen[facet];
      if (facet === except || chosen.length === 0) return true;
      const terms = this.terms(row)[facet];
      return chosen.some((term) => terms.includes(term));
    });
  }

  /** What a row counts for: a strike in Ganja is one in Azerbaijan too, and an attack. */
  private terms(row: Row): Readonly<Record<Facet, readonly Term[]>> {
    let found = this.widened.get(row);
    if (found === undefined) {
      const { model } = this;
      const actors = [...row.speakers, ...row.sides, ...row.agents, ...row.targets, ...row.others];
      found = {
        type: this.typeLine(row.type),
        actor: spread(actors.filter((term) => model.kind(term) !== "place"), (term) => model.line(term)),
        side: row.sides,
        place: spread([...row.places, ...row.targets].filter((term) => model.kind(term) === "place"), (term) => model.line(term)),
        kind: row.kind === NONE ? [] : [row.kind],
        source: row.publishers,
      };
      this.widened.set(row, found);
    }
    return found;
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

  private thingsOf(rows: readonly Row[], filters: Filters): ReadonlySet<Term> {
    const { model } = this;
    if (!isFiltered({ ...filters, classes: [] })) {
      return new Set([...model.events, ...model.statements, ...model.actors, ...model.places, ...model.articles]);
    }
    const things = new Set<Term>();
    for (const row of rows) {
      for (const term of [row.article, row.statement, row.event]) if (term !== NONE) things.add(term);
      for (const terms of [row.speakers, row.sides, row.agents, row.targets, row.places, row.others, row.publishers]) {
        for (const term of terms) things.add(term);
      }
    }
    return things;
  }
}

/** Whether what happened, or else the saying of it, may lie between the days wanted. */
function within(row: Row, { since, until }: Filters): boolean {
  if (since === "" && until === "") return true;
  const known = Number.isFinite(row.from) || Number.isFinite(row.to);
  const [from, to] = known ? [row.from, row.to] : [row.said, row.said];
  if (Number.isNaN(from)) return false;
  const first = parseDay(since);
  const last = parseDay(until);
  return (Number.isNaN(first) || to >= first) && (Number.isNaN(last) || from <= last);
}

function spread(terms: readonly Term[], line: (term: Term) => readonly Term[]): readonly Term[] {
  return [...new Set(terms.flatMap((term) => line(term)))];
}
