/** What the timeline tells of a state: bars, events, rows; what the state leaves as it was is not counted again. */

import type { App } from "../app";
import type { Clock, Matches } from "../model/filters";
import type { Row } from "../model/rows";
import type { Lanes, State } from "../state";
import { Bins } from "./bins";
import { lanesOf, timed, type Lane, type Timed } from "./lanes";

export interface Counted {
  /** Of what passes on any day. */
  readonly bins: Bins;
  readonly events: readonly Timed[];
  readonly lanes: readonly Lane[];
  readonly of: { readonly matches: Matches; readonly around: readonly Row[]; readonly by: Lanes; readonly clock: Clock } | undefined;
}

export const NOTHING: Counted = { bins: new Bins([], "happened"), events: [], lanes: [], of: undefined };

export function counted(app: App, { filters, timeline }: State, before: Counted): Counted {
  const { clock } = filters;
  const { lanes: by } = timeline;
  const matches = app.sieve.matches(filters);
  const known = before.of?.clock === clock ? before.of : undefined;
  const passing = app.sieve.passing(filters, "days");
  const around = known !== undefined && isSame(passing, known.around) ? known.around : passing;
  const bins = around === known?.around ? before.bins : new Bins(around, clock);
  const events = matches === known?.matches ? before.events : timed(app, matches.rows.filter(({ event }) => matches.has(event)), clock);
  const lanes = events === before.events && by === known?.by ? before.lanes : lanesOf(app, events, by);
  return { bins, events, lanes, of: { matches, around, by, clock } };
}

export function isSame(one: readonly Row[], other: readonly Row[]): boolean {
  return one === other || (one.length === other.length && one.every((row, at) => row === other[at]));
}
