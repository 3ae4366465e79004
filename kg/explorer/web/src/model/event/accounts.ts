/** The reports of an event as its sides are compared: each with its statement, its article, and whose account it is. */

import { NONE, type Term } from "../../data/graph";
import { TYPE, VAL, tail, type PropertyName } from "../../data/vocabulary";
import type { Model } from "../model";

/** One report of the event. */
export interface Account {
  readonly statement: Term;
  readonly report: Term;
  readonly article: Term;
  /** Two that speak together are both meant. */
  readonly sides: readonly Term[];
  /** Says that it was not so. */
  readonly denies: boolean;
  /** Says that it was so, as a fact. */
  readonly affirms: boolean;
  /** What the same side reported later instead. */
  readonly correctedBy: readonly Term[];
  /** Whether that says the contrary. */
  readonly takenBack: boolean;
}

/** Who can be a side of a war: a state, its government, forces and police, an armed group. */
const SIDE_TYPES = new Set(["state", "government", "armed-force", "armed-group", "police"].map((name) => VAL + name));

/** What a property points at, by address as texts sort it. */
export function things({ graph }: Model, thing: Term, property: PropertyName): Term[] {
  const found = graph.values(thing, property);
  return found.length < 2 ? found : inOrder({ graph }, found);
}

/** Things by their address; one that another begins with stands where its closing bracket sorts it. */
export function inOrder({ graph }: Pick<Model, "graph">, terms: Iterable<Term>): Term[] {
  return [...terms]
    .map((term) => [graph.text(term) + ">", term] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, term]) => term);
}

/** The last part of a concept's address: "missile-strike". */
export function word({ graph }: Model, thing: Term, property: PropertyName): string {
  const value = graph.value(thing, property);
  return value === NONE ? "" : tail(graph.text(value));
}

/** Where it is said, in the order of the texts. */
export function passagesOf(model: Model, thing: Term): Term[] {
  const { graph } = model;
  const found = graph.values(thing, "evidence");
  if (found.length < 2) return found;
  return found
    .map((passage) => ({ passage, place: place(model, passage) }))
    .sort((one, other) => compare(one.place, other.place))
    .map(({ passage }) => passage);
}

type Place = readonly [article: string, start: number, end: number];

function place({ graph }: Model, passage: Term): Place {
  const article = graph.value(passage, "inArticle");
  return [graph.text(article === NONE ? passage : article), graph.number(passage, "start") || 0, graph.number(passage, "end") || 0];
}

function compare(one: Place, other: Place): number {
  if (one[0] !== other[0]) return one[0] < other[0] ? -1 : 1;
  return one[1] - other[1] || one[2] - other[2];
}

/** Every report of the event, oldest article first, in the order of the text. */
export function accountsOf(model: Model, event: Term): Account[] {
  const { graph } = model;
  const found: { account: Account; issued: string; first: Place; address: string }[] = [];
  for (const report of graph.subjects("ofEvent", event)) {
    const passages = passagesOf(model, report);
    const [passage] = passages;
    const issued = passages
      .map((each) => graph.word(graph.value(each, "inArticle"), "issued"))
      .sort()[0] ?? "";
    for (const statement of graph.subjects("reports", report)) {
      const account = read(model, statement, report);
      if (account === undefined) continue;
      const first: Place = passage === undefined ? ["", 0, 0] : place(model, passage);
      found.push({ account, issued, first, address: graph.text(report) });
    }
  }
  found.sort((one, other) => {
    if (one.issued !== other.issued) return one.issued < other.issued ? -1 : 1;
    return compare(one.first, other.first) || (one.address < other.address ? -1 : 1);
  });
  return found.map(({ account }) => account);
}

function read(model: Model, statement: Term, report: Term): Account | undefined {
  const { graph } = model;
  const article = [...passagesOf(model, report), ...passagesOf(model, statement)]
    .map((passage) => graph.value(passage, "inArticle"))
    .find((each) => each !== NONE);
  if (article === undefined) return undefined;
  const isNegative = (each: Term): boolean => word(model, each, "polarity") === "negative";
  const denies = isNegative(report);
  const correctedBy = things(model, report, "correctedBy");
  const sides = [things(model, statement, "source"), things(model, statement, "speaker"), things(model, article, "publisher")];
  return {
    statement, report, article, denies, correctedBy,
    sides: sides.find((each) => each.length > 0) ?? [article],
    affirms: !denies && word(model, report, "modality") === "actual",
    takenBack: correctedBy.some((later) => isNegative(later) !== denies),
  };
}

export function isPower(model: Model, actor: Term): boolean {
  const type = model.graph.value(actor, "actorType");
  return type !== NONE && SIDE_TYPES.has(model.graph.text(type));
}

/** The actors with every state, force or group that they belong to. */
export function circle(model: Model, actors: Iterable<Term>): ReadonlySet<Term> {
  const found = new Set<Term>();
  const waiting = [...actors];
  for (let actor = waiting.pop(); actor !== undefined; actor = waiting.pop()) {
    if (found.has(actor)) continue;
    found.add(actor);
    for (const group of model.graph.values(actor, "memberOf")) if (isPower(model, group)) waiting.push(group);
  }
  return found;
}

export function overlap(one: ReadonlySet<Term>, other: ReadonlySet<Term>): boolean {
  for (const term of one) if (other.has(term)) return true;
  return false;
}

/** Whether more is known of it than its name, so that "the coalition" of one paper is not held to be another's. */
export function isKnown({ graph }: Model, actor: Term): boolean {
  return graph.value(actor, "exactMatch") !== NONE || graph.value(actor, "memberOf") !== NONE;
}

/** The accounts of each side, the sides in the order in which they first speak; a joint account is each one's. */
export function bySide(accounts: Iterable<Account>): Map<Term, Account[]> {
  const sides = new Map<Term, Account[]>();
  for (const account of accounts) {
    for (const side of account.sides) {
      const told = sides.get(side);
      if (told === undefined) sides.set(side, [account]);
      else told.push(account);
    }
  }
  return sides;
}

/** Whether a kind of happening is an attack or a kind of one. */
export function isAttack({ graph, vocabulary }: Model, type: Term): boolean {
  return type !== NONE && vocabulary.line(graph.text(type)).includes(TYPE + "attack");
}

/** The things with everything that a step, taken again and again, leads to. */
export function reached({ graph }: Model, from: Iterable<Term>, step: PropertyName): ReadonlySet<Term> {
  const found = new Set<Term>();
  const waiting = [...from];
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    if (found.has(thing)) continue;
    found.add(thing);
    waiting.push(...graph.values(thing, step));
  }
  return found;
}
