/** In what the accounts of an event cannot all be true: who denies it, who names whom, which days and places part them. */

import { NONE, type Term } from "../../data/graph";
import { VAL } from "../../data/vocabulary";
import type { Model } from "../model";
import { bySide, circle, inOrder, isAttack, isKnown, overlap, reached, type Account } from "./accounts";
import { OUTCOMES, periodOf } from "./agreement";
import { standing, wholes, type Figure } from "./figures";
import type { Saying, Side } from "./sides";

/** One thing that somebody says, and who says it. */
export interface Claim {
  /** A thing or a concept. */
  readonly what: readonly Term[];
  readonly account: Account;
  readonly by: readonly Term[];
}

export interface Dispute {
  /** The graph's own reasons, in English. */
  readonly reasons: readonly string[];
  readonly denials: readonly Saying[];
  /** Whom the sides name as the doer. */
  readonly agents: readonly Claim[];
  readonly targets: readonly Claim[];
  readonly places: readonly Claim[];
  readonly days: readonly Claim[];
  readonly kinds: readonly Claim[];
  readonly figures: readonly Figure[];
}

export function disputesOf(
  model: Model, event: Term, accounts: readonly Account[], sides: readonly Side[], figures: readonly Figure[],
): Dispute {
  const reasons = model.graph.words(event, "contestReason");
  const contested = model.isContested(event);
  const affirmed = accounts.filter((account) => account.affirms && !account.takenBack);
  return {
    reasons,
    denials: denialsOf(sides),
    agents: contested ? rivals(model, affirmed, reasons) : [],
    targets: tells(reasons, "They name different targets") ? apart(model, affirmed, "target") : [],
    places: apart(model, affirmed, "place"),
    days: daysApart(model, affirmed),
    kinds: kindsApart(model, affirmed),
    figures: rivalFigures(model, reasons, figures),
  };
}

/** The statements that deny it; a denial that was given up is none. */
export function denialsOf(sides: readonly Side[]): Saying[] {
  return sides.flatMap((side) => side.sayings).filter((saying) => saying.told.some((told) => told.denies && !told.takenBack));
}

function tells(reasons: readonly string[], beginning: string): boolean {
  return reasons.some((reason) => reason.startsWith(beginning));
}

/** Whom each side names as the doer, when two of them are not of one side: those known apart, and those that the graph names. */
function rivals(model: Model, accounts: readonly Account[], reasons: readonly string[]): Claim[] {
  const naming = new Map<Term, { by: Set<Term>; account: Account }>();
  for (const account of accounts) {
    for (const agent of model.graph.values(account.report, "agent")) {
      const known = naming.get(agent) ?? { by: new Set(), account };
      for (const side of account.sides) known.by.add(side);
      naming.set(agent, known);
    }
  }
  const told = reasons.filter((reason) => reason.startsWith("They name different agents")).join(" ");
  const isNamed = (agent: Term): boolean => told.includes(`named ${model.label(agent, "en")}`);
  const agents = inOrder(model, [...naming.keys()].filter((agent) => isKnown(model, agent) || isNamed(agent)));
  const isRival = (one: Term): boolean => agents.some((other) =>
    other !== one && !overlap(circle(model, [one]), circle(model, [other])) &&
    !same(naming.get(one)?.by, naming.get(other)?.by));
  return agents.filter(isRival).flatMap((agent) => {
    const known = naming.get(agent);
    return known === undefined ? [] : [{ what: [agent], account: known.account, by: [...known.by] }];
  });
}

function same(one: ReadonlySet<Term> = new Set(), other: ReadonlySet<Term> = new Set()): boolean {
  return one.size === other.size && [...one].every((term) => other.has(term));
}

/** What two sides name in a slot when nothing of the one is of the other, contains it or lies in it. */
function apart(model: Model, accounts: readonly Account[], slot: "place" | "target"): Claim[] {
  const wider = (account: Account): ReadonlySet<Term> => widened(model, account, slot);
  return parted(
    accounts.filter(({ report }) => model.graph.value(report, slot) !== NONE),
    ({ report }) => model.graph.values(report, slot),
    (one, other) => !overlap(wider(one), new Set(model.graph.values(other.report, slot))) &&
      !overlap(wider(other), new Set(model.graph.values(one.report, slot))),
  );
}

function widened(model: Model, { report }: Account, slot: "place" | "target"): ReadonlySet<Term> {
  const named = model.graph.values(report, slot);
  return new Set([...reached(model, named, "within"), ...reached(model, named, "memberOf")]);
}

function daysApart(model: Model, accounts: readonly Account[]): Claim[] {
  return parted(
    accounts.filter((account) => periodOf(model, account) !== undefined),
    () => [],
    (one, other) => {
      const [first, second] = [periodOf(model, one), periodOf(model, other)];
      return first !== undefined && second !== undefined && (first.to < second.from || second.to < first.from);
    },
  );
}

/** What they call it, when it is not one attack by several names. */
function kindsApart(model: Model, accounts: readonly Account[]): Claim[] {
  const { graph, vocabulary } = model;
  const type = ({ report }: Account): Term => graph.value(report, "eventType");
  const isKindOf = (one: Term, other: Term): boolean => one === other || vocabulary.line(graph.text(one)).includes(graph.text(other));
  return parted(
    accounts.filter((account) => type(account) !== NONE),
    (account) => [type(account)],
    (one, other) => {
      const [first, second] = [type(one), type(other)];
      return !(isAttack(model, first) && isAttack(model, second)) && !isKindOf(first, second) && !isKindOf(second, first);
    },
  );
}

/** Each side's first account of those that another side's cannot be true beside. */
function parted(
  accounts: readonly Account[], what: (account: Account) => readonly Term[], excludes: (one: Account, other: Account) => boolean,
): Claim[] {
  const found = new Map<string, Claim>();
  const firsts = [...bySide(accounts).values()];
  for (const [at, side] of firsts.entries()) {
    for (const account of side) {
      const isParted = firsts.some((others, place) => place !== at && others.some((other) =>
        !other.sides.some((each) => account.sides.includes(each)) && excludes(account, other)));
      if (!isParted) continue;
      const key = `${account.sides.join(" ")}|${what(account).join(" ")}`;
      if (!found.has(key)) found.set(key, { what: what(account), account, by: account.sides });
    }
  }
  return [...found.values()];
}

/** The figures of the outcomes of which the graph says that they exclude each other. */
function rivalFigures(model: Model, reasons: readonly string[], figures: readonly Figure[]): Figure[] {
  const told = reasons.filter((reason) => reason.startsWith("The figures exclude each other"));
  return OUTCOMES
    .filter((outcome) => told.some((reason) => reason.includes(` ${outcome}`)))
    .flatMap((outcome) => wholes(standing(figures, model.graph.find(VAL + outcome))));
}

/** The accounts that a denial answers: those that accuse whom it speaks for, else those that it was joined with. */
export function answered(model: Model, denial: Account, accounts: readonly Account[]): Account[] {
  const others = accounts.filter((account) => account.affirms && !account.sides.some((side) => denial.sides.includes(side)));
  const { graph } = model;
  const agents = graph.values(denial.report, "agent");
  const meant = circle(model, agents.length > 0 ? agents : [...denial.sides, ...graph.values(denial.statement, "speaker")]);
  const accusing = others.filter(({ report }) => overlap(meant, circle(model, graph.values(report, "agent"))));
  if (accusing.length > 0) return accusing;
  const joined = new Set([...graph.values(denial.report, "matchedWith"), ...graph.subjects("matchedWith", denial.report)]);
  return others.filter(({ report }) => joined.has(report));
}
