/** The figures that are given of an event, each once, on the day on which it was given. */

import { NONE, type Term } from "../../data/graph";
import { tail } from "../../data/vocabulary";
import { parseDay, type Day } from "../days";
import type { Model } from "../model";
import { things, type Account } from "./accounts";
import { storyOf, type Side } from "./sides";

/** A figure somebody gives. */
export interface Figure {
  readonly toll: Term;
  readonly account: Account;
  /** NaN when nobody knows when it was said. */
  readonly day: Day;
  readonly outcome: Term;
  /** NaN where open. */
  readonly low: number;
  readonly high: number;
  readonly ofWhom: string;
  readonly by: readonly Term[];
  /** Which of the event's columns. */
  readonly side: number;
  /** Or taken back with the whole report. */
  readonly denied: boolean;
  /** Whether the same side gave another one later. */
  readonly corrected: boolean;
}

/** Every figure by its day; what a story printed again says is not said twice. */
export function figuresOf(model: Model, sides: readonly Side[], accounts: readonly Account[]): Figure[] {
  const columns = new Map<Account, number>();
  sides.forEach((side, column) => { for (const account of side.accounts) columns.set(account, column); });
  const articles = new Set(accounts.map((account) => account.article));
  const found = new Map<string, Figure>();
  for (const account of accounts) {
    for (const toll of things(model, account.report, "toll")) {
      const figure = read(model, account, toll, columns.get(account) ?? 0);
      const { outcome, low, high, ofWhom, by, denied } = figure;
      const key = [storyOf(model, account.article, articles), outcome, low, high, denied, by.join(" "), ofWhom].join("|");
      if (!found.has(key)) found.set(key, figure);
    }
  }
  const order = new Map([...articles].map((article, at) => [article, at]));
  return [...found.values()].sort((one, other) =>
    last(one.day) - last(other.day) ||
    compare(outcomeName(model, one), outcomeName(model, other)) ||
    (one.low || 0) - (other.low || 0) ||
    (order.get(one.account.article) ?? 0) - (order.get(other.account.article) ?? 0));
}

function read(model: Model, account: Account, toll: Term, side: number): Figure {
  const { graph } = model;
  const { statement, article } = account;
  const said = parseDay(graph.word(statement, "saidOn"));
  const speakers = graph.holds(statement, "isNarration") ? [] : things(model, statement, "speaker");
  const outcome = graph.value(toll, "outcome");
  return {
    toll, account, outcome, side,
    day: Number.isNaN(said) ? parseDay(graph.word(article, "issued")) : said,
    low: graph.number(toll, "low"),
    high: graph.number(toll, "high"),
    ofWhom: graph.words(toll, "ofWhom").join(", "),
    by: speakers.length > 0 ? speakers : account.sides,
    denied: account.denies || account.takenBack,
    corrected: account.correctedBy.some((later) =>
      graph.values(later, "toll").some((each) => outcome !== NONE && graph.value(each, "outcome") === outcome)),
  };
}

export function outcomeName({ graph }: Model, { outcome }: Pick<Figure, "outcome">): string {
  return outcome === NONE ? "" : tail(graph.text(outcome));
}

/** The largest figure that somebody gives in an article: "nine killed, four of them women". */
export function wholes(figures: readonly Figure[]): Figure[] {
  const found = new Map<string, Figure>();
  for (const figure of figures) {
    const key = `${figure.by.join(" ")}|${String(figure.account.article)}|${String(figure.outcome)}`;
    const known = found.get(key);
    if (known === undefined || (known.low || 0) < (figure.low || 0)) found.set(key, figure);
  }
  return [...found.values()];
}

/** The figures that still hold, of one outcome. */
export function standing(figures: readonly Figure[], outcome: Term): Figure[] {
  return figures.filter((figure) => figure.outcome === outcome && !figure.denied && !figure.corrected);
}

function last(day: Day): number {
  return Number.isNaN(day) ? Number.MAX_SAFE_INTEGER : day;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
