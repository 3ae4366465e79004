/** What is drawn where: events at the places that their reports tell, and those that no point can be given. */

import { Block } from "../data/block";
import { NONE, type Term } from "../data/graph";
import { VAL } from "../data/vocabulary";
import type { Model } from "../model/model";
import type { Row } from "../model/rows";
import { project, type Point } from "./viewport";

/** An event as a place tells it. */
export interface Happening {
  readonly event: Term;
  readonly accounts: number;
  readonly contested: boolean;
  /** Whether somebody says that it has happened, and not only that it is planned, threatened or feared. */
  readonly told: boolean;
}

/** A place with what is said to have happened there, the most told first. */
export interface Spot extends Point {
  readonly place: Term;
  /** A region or a state, of which nobody said where in it something was. */
  readonly wide: boolean;
  readonly events: readonly Happening[];
  readonly accounts: number;
}

export interface Spread {
  readonly spots: readonly Spot[];
  /** Events none of whose places has a point, by place. */
  readonly pointless: readonly (readonly [place: Term, events: readonly Happening[]])[];
  /** Events of which no report tells a place. */
  readonly nowhere: readonly Term[];
  /** How many events have a mark. */
  readonly drawn: number;
}

const SETTLEMENT_KM = 12; // what reaches farther is no town

export class Places {
  private readonly points = new Map<Term, Point | undefined>();
  private readonly widths = new Map<Term, boolean>();
  private readonly actual: Term;

  private known: Block<unknown> | undefined;

  constructor(private readonly model: Model) {
    this.actual = model.graph.find(VAL + "actual");
  }

  point(place: Term): Point | undefined {
    if (!this.points.has(place)) {
      const [latitude, longitude] = this.degrees(place);
      const known = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      this.points.set(place, known ? project(longitude, latitude) : undefined);
    }
    return this.points.get(place);
  }

  private degrees(place: Term): readonly [latitude: number, longitude: number] {
    return [this.model.graph.number(place, "lat"), this.model.graph.number(place, "long")];
  }

  /** What the gazetteer says of how wide places are; it may have changed what is to be drawn how. */
  async read(): Promise<void> {
    if (this.known !== undefined) return;
    this.known = await Block.read("extents");
    for (const place of this.known.column("wide")) this.widths.set(place, true);
    for (const place of this.known.column("narrow")) this.widths.set(place, false);
  }

  /**
   * Whether a place is wider than a town. Of one that the gazetteer does not know: it holds others, and one of them is
   * a gazetteer's or lies far off.
   */
  isWide(place: Term): boolean {
    let wide = this.widths.get(place);
    if (wide === undefined) {
      const { graph } = this.model;
      wide = graph.subjects("within", place).some((inner) =>
        graph.value(inner, "exactMatch") !== NONE || kilometres(this.degrees(place), this.degrees(inner)) > SETTLEMENT_KM);
      this.widths.set(place, wide);
    }
    return wide;
  }

  /**
   * Where a report says that its event was, as closely as it says it: what was hit is a place too when it lies in one of
   * those named, or none is; a place that holds another one of the same report tells nothing more.
   */
  of(row: Row): readonly Term[] {
    const { model } = this;
    const hit = row.targets.filter((term) =>
      model.kind(term) === "place" && (row.places.length === 0 || row.places.some((place) => model.line(term).includes(place))));
    const named = [...new Set([...row.places, ...hit])];
    if (named.length < 2) return named;
    return named.filter((place) => !named.some((other) => other !== place && model.line(other).includes(place)));
  }

  /** Everything that rows tell, by place. */
  spread(rows: readonly Row[]): Spread {
    const found = new Map<Term, Map<Term, Tally>>();
    const events = new Map<Term, boolean>();
    for (const row of rows) {
      if (row.event === NONE) continue;
      const places = this.of(row);
      events.set(row.event, (events.get(row.event) ?? false) || places.some((place) => this.point(place) !== undefined));
      for (const place of places) {
        const here = found.get(place) ?? new Map<Term, Tally>();
        found.set(place, here);
        const tally = here.get(row.event) ?? { accounts: 0, told: false };
        here.set(row.event, tally);
        tally.accounts += 1;
        tally.told ||= this.isActual(row);
      }
    }
    const spots: Spot[] = [];
    const pointless: (readonly [Term, readonly Happening[]])[] = [];
    const placed = new Set<Term>();
    for (const [place, here] of found) {
      const point = this.point(place);
      const happenings = [...here].map(([event, tally]) => ({ event, ...tally, contested: this.model.isContested(event) })).sort(byAccounts);
      for (const { event } of happenings) placed.add(event);
      if (point !== undefined) {
        const accounts = happenings.reduce((sum, each) => sum + each.accounts, 0);
        spots.push({ ...point, place, wide: this.isWide(place), events: happenings, accounts });
        continue;
      }
      const unseen = happenings.filter(({ event }) => events.get(event) !== true);
      if (unseen.length > 0) pointless.push([place, unseen]);
    }
    spots.sort((one, other) => other.accounts - one.accounts || one.place - other.place);
    pointless.sort(([one, first], [other, second]) => second.length - first.length || one - other);
    return {
      spots, pointless,
      nowhere: [...events.keys()].filter((event) => !placed.has(event)),
      drawn: [...events.values()].filter(Boolean).length,
    };
  }

  private isActual({ report }: Row): boolean {
    const modality = report === NONE ? NONE : this.model.graph.value(report, "modality");
    return modality === NONE || modality === this.actual;
  }
}

interface Tally {
  accounts: number;
  told: boolean;
}

function byAccounts(one: Happening, other: Happening): number {
  return other.accounts - one.accounts || one.event - other.event;
}

/** Near enough to tell a town from a region; not a number when a point is missing. */
function kilometres(one: readonly [number, number], other: readonly [number, number]): number {
  const shrink = Math.cos((one[0] * Math.PI) / 180);
  return 111.2 * Math.hypot(one[0] - other[0], (one[1] - other[1]) * shrink);
}
