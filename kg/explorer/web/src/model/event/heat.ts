/** Which events are worth reading first: those in dispute, and among them those that more is said against. */

import { NONE, type Term } from "../../data/graph";
import type { Matches } from "../filters";
import type { Model } from "../model";
import type { Row } from "../rows";

/** The events of some rows with those of their rows that are wanted, the most contested first. */
export function hottest(model: Model, rows: readonly Row[], matches: Matches): (readonly [event: Term, rows: readonly Row[]])[] {
  const wanted = rows === model.rows ? undefined : new Set(rows);
  const events = new Map<Term, Row[]>();
  for (const row of matches.rows) {
    if (row.event === NONE || wanted?.has(row) === false) continue;
    const known = events.get(row.event);
    if (known === undefined) events.set(row.event, [row]);
    else known.push(row);
  }
  const heat = (event: Term, told: readonly Row[]): number =>
    (model.isContested(event) ? 1_000_000 : 0) + 100 * model.graph.words(event, "contestReason").length + told.length;
  return [...events].sort(([one, first], [other, second]) => heat(other, second) - heat(one, first) || one - other);
}
