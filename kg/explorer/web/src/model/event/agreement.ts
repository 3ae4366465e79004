/** What everybody says who says that it happened: only what each of their accounts implies. */

import { NONE, type Term } from "../../data/graph";
import { TYPE, VAL } from "../../data/vocabulary";
import type { Period } from "../days";
import type { Model } from "../model";
import { bySide, circle, inOrder, isAttack, reached, type Account } from "./accounts";
import { standing, wholes, type Figure } from "./figures";

/** What is agreed in one slot: by how many of those who affirm, and what. */
export type Agreed =
  & { readonly count: number; readonly of: number }
  & (
    | { readonly slot: "what"; readonly type: Term; readonly called: readonly Term[] }
    | { readonly slot: "where" | "target" | "agent"; readonly things: readonly Term[] }
    | { readonly slot: "when"; readonly widest: Period; readonly narrowest: Period }
    | { readonly slot: "toll"; readonly outcome: Term; readonly low: number; readonly high: number; readonly figures: number }
  );

type Sides = readonly (readonly Account[])[];

export const OUTCOMES = ["killed", "injured", "missing", "captured", "displaced"] as const;

/** A line for each slot in which the affirming sides agree; none when one side alone affirms. */
export function agreedOn(model: Model, accounts: readonly Account[], figures: readonly Figure[]): Agreed[] {
  const upheld = accounts.filter((account) => !account.takenBack);
  const sides = [...bySide(upheld.filter((account) => account.affirms)).values()];
  if (sides.length < 2) return [];
  const { graph } = model;
  const undenied = !upheld.some((account) => account.denies);
  const places = ({ report }: Account): ReadonlySet<Term> => reached(model, graph.values(report, "place"), "within");
  const actors = (slot: "agent" | "target") => ({ report }: Account): ReadonlySet<Term> => circle(model, graph.values(report, slot));
  return [
    kind(model, sides),
    common(model, "where", sides, places),
    day(model, sides),
    common(model, "target", sides, actors("target")),
    undenied ? common(model, "agent", sides, actors("agent")) : undefined,
    ...OUTCOMES.map((outcome) => toll(graph.find(VAL + outcome), figures)),
  ].filter((row) => row !== undefined);
}

function kind(model: Model, sides: Sides): Agreed | undefined {
  const types = inOrder(model, new Set(sides.flat().map(({ report }) => model.graph.value(report, "eventType"))));
  const [type] = types;
  const whose = { count: sides.length, of: sides.length };
  if (type !== undefined && types.length === 1) return { slot: "what", type, called: [], ...whose };
  if (!types.every((each) => isAttack(model, each))) return undefined;
  const attack = model.graph.find(TYPE + "attack");
  return { slot: "what", type: attack, called: types.filter((each) => each !== attack), ...whose };
}

/** The narrowest things that every side that fills the slot names, or that contain what it names. */
function common(
  model: Model, slot: "where" | "target" | "agent", sides: Sides, implied: (account: Account) => ReadonlySet<Term>,
): Agreed | undefined {
  const naming = sides
    .map((side) => side.map(implied).filter((each) => each.size > 0))
    .filter((each) => each.length > 0);
  const [first, ...others] = naming.flat();
  if (first === undefined || naming.length < 2) return undefined;
  const shared = inOrder(model, [...first].filter((term) => others.every((each) => each.has(term))));
  const things = narrowest(model, shared);
  return things.length > 0 ? { slot, things, count: naming.length, of: sides.length } : undefined;
}

/** The things that contain none of the others: the town rather than its country. */
export function narrowest(model: Model, things: readonly Term[]): Term[] {
  return things.filter((wide) => !things.some((narrow) => contains(model, wide, narrow)));
}

export function contains(model: Model, wide: Term, narrow: Term): boolean {
  return wide !== narrow &&
    (["within", "memberOf"] as const).some((step) => reached(model, [narrow], step).has(wide));
}

/** The days that an account gives, when it gives both the first and the last. */
export function periodOf(model: Model, { report }: Account): Period | undefined {
  const period = model.period(report);
  return Number.isFinite(period.from) && Number.isFinite(period.to) ? period : undefined;
}

/** Every day that somebody allows, when there is a day that all allow. */
function day(model: Model, sides: Sides): Agreed | undefined {
  const naming = sides
    .map((side) => side.map((account) => periodOf(model, account)).filter((each) => each !== undefined))
    .filter((each) => each.length > 0);
  const periods = naming.flat();
  if (naming.length < 2) return undefined;
  const from = periods.map((each) => each.from);
  const to = periods.map((each) => each.to);
  const narrow = { from: Math.max(...from), to: Math.min(...to) };
  if (narrow.from > narrow.to) return undefined;
  const widest = { from: Math.min(...from), to: Math.max(...to) };
  return { slot: "when", widest, narrowest: narrow, count: naming.length, of: sides.length };
}

/** From the lowest to the highest figure that anybody gives. */
function toll(outcome: Term, figures: readonly Figure[]): Agreed | undefined {
  if (outcome === NONE) return undefined;
  const found = wholes(standing(figures, outcome));
  const count = new Set(found.map((figure) => figure.side)).size;
  if (count < 2) return undefined;
  const low = Math.min(...found.map((figure) => figure.low || 0));
  const high = found.some((figure) => Number.isNaN(figure.high)) ? Number.NaN : Math.max(...found.map((figure) => figure.high));
  return { slot: "toll", outcome, low, high, figures: found.length, count, of: count };
}
