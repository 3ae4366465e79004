/** What nobody says of an event, and who does not answer. */

import { NONE, type Term } from "../../data/graph";
import type { PropertyName } from "../../data/vocabulary";
import type { Model } from "../model";
import { circle, inOrder, isAttack, isKnown, isPower, word, type Account } from "./accounts";
import { outcomeName } from "./figures";

/** A question that the accounts leave open. */
export type Gap =
  | { readonly of: "agent" | "target" | "place" | "day" | "date" | "weapon" | "second" }
  | { readonly of: "toll"; readonly outcomes: readonly ("killed" | "injured")[] }
  | { readonly of: "answer"; readonly being: "agent" | "target"; readonly parties: readonly Term[] };

/** What the accounts leave open, in the order in which one would ask. */
export function unsaid(model: Model, event: Term, accounts: readonly Account[]): Gap[] {
  const { graph } = model;
  const told = accounts.filter((account) => account.affirms);
  const affirming = told.length > 0 ? told : accounts;
  const fills = (some: readonly Account[], slot: PropertyName): boolean =>
    some.some(({ report }) => graph.value(report, slot) !== NONE);
  const attack = affirming.some(({ report }) => isAttack(model, graph.value(report, "eventType")));
  // Who accuses means somebody, and who admits means themselves, also where no name was read.
  const meant = affirming.some(({ statement }) => ["accuse", "admit"].includes(word(model, statement, "statementKind")));
  const gaps: Gap[] = [];
  if (attack && !meant && graph.value(event, "settledBy") === NONE && !fills(affirming, "agent")) gaps.push({ of: "agent" });
  // Who denies a deed says which: where it was and whom it hit is said by them too.
  if (attack && !fills(accounts, "target") && !fills(accounts, "targetText")) gaps.push({ of: "target" });
  if (!fills(accounts, "place")) gaps.push({ of: "place" });
  gaps.push(...day(model, accounts));
  if (attack) {
    gaps.push(...tolls(model, affirming));
    if (!fills(affirming, "weapon")) gaps.push({ of: "weapon" });
    gaps.push(...answers(model, affirming, accounts, "agent"), ...answers(model, affirming, accounts, "target"));
  }
  if (new Set(accounts.flatMap((account) => account.sides)).size === 1) gaps.push({ of: "second" });
  return gaps;
}

function day(model: Model, accounts: readonly Account[]): Gap[] {
  const periods = accounts.map(({ report }) => model.period(report));
  if (periods.some(({ from, to }) => Number.isFinite(from) && from === to)) return [];
  const dated = periods.some(({ from, to }) => Number.isFinite(from) || Number.isFinite(to));
  return [{ of: dated ? "day" : "date" }];
}

function tolls(model: Model, accounts: readonly Account[]): Gap[] {
  const { graph } = model;
  const told = new Set(accounts.flatMap(({ report }) =>
    graph.values(report, "toll").map((toll) => outcomeName(model, { outcome: graph.value(toll, "outcome") }))));
  const outcomes = (["killed", "injured"] as const).filter((outcome) => !told.has(outcome));
  return outcomes.length > 0 ? [{ of: "toll", outcomes }] : [];
}

/** Parties that others name, and of which nobody speaks. */
function answers(
  model: Model, affirming: readonly Account[], accounts: readonly Account[], being: "agent" | "target",
): Gap[] {
  const { graph } = model;
  const heard = new Set(accounts.flatMap((account) => account.sides));
  for (const each of circle(model, accounts.flatMap(({ statement }) => graph.values(statement, "speaker")))) heard.add(each);
  const named = new Set(affirming.flatMap(({ report }) => graph.values(report, being)).filter((party) =>
    isPower(model, party) && isKnown(model, party) && ![...circle(model, [party])].some((each) => heard.has(each))));
  return named.size > 0 ? [{ of: "answer", being, parties: inOrder(model, named) }] : [];
}
