/** Which other sides say the same as a fact of an account or imply it, and which say otherwise; nothing when only this side says. */

import { NONE, type Term } from "../../data/graph";
import type { Model } from "../model";
import { circle, isAttack, overlap, reached, type Account } from "./accounts";
import { periodOf } from "./agreement";
import { answered, type Dispute } from "./disputes";
import { wholes, type Figure } from "./figures";
import type { Side } from "./sides";

/** The columns that agree and those that contradict. */
export interface Mark {
  readonly agree: readonly number[];
  readonly against: readonly number[];
}

export const SLOTS = ["what", "by", "on", "at", "when", "with"] as const;
export type Slot = (typeof SLOTS)[number];

type Judge = (one: Account, other: Account) => "agrees" | "excludes" | undefined;

const NO_MARK: Mark = { agree: [], against: [] };

export class Marks {
  private readonly columns = new Map<Account, number>();
  private readonly upheld: readonly Account[];
  /** The accounts that each denial answers. */
  private readonly answers = new Map<Account, readonly Account[]>();
  private readonly judges: Readonly<Record<Slot, Judge>>;
  private readonly known = new Map<string, ReadonlySet<Term>>();
  private readonly whole: ReadonlySet<Figure>;

  constructor(
    private readonly model: Model, sides: readonly Side[], accounts: readonly Account[],
    private readonly dispute: Dispute, private readonly figures: readonly Figure[],
  ) {
    sides.forEach((side, column) => { for (const account of side.accounts) this.columns.set(account, column); });
    this.upheld = accounts.filter((account) => !account.takenBack);
    this.whole = new Set(wholes(figures));
    for (const account of accounts) if (account.denies) this.answers.set(account, answered(model, account, accounts));
    this.judges = {
      what: (one, other) => this.sameKind(one, other),
      by: (one, other) => this.sameAgent(one, other),
      on: (one, other) => this.sameTarget(one, other),
      at: (one, other) => this.samePlace(one, other),
      when: (one, other) => this.sameDay(one, other),
      with: (one, other) => this.sameWords(one, other, "weapon"),
    };
  }

  column(account: Account): number {
    return this.columns.get(account) ?? 0;
  }

  /** What a denial answers. */
  answered(denial: Account): readonly Account[] {
    return this.answers.get(denial) ?? [];
  }

  /** The denials that answer an account. */
  denials(account: Account): readonly Account[] {
    return [...this.answers].filter(([denial, told]) => !denial.takenBack && told.includes(account)).map(([denial]) => denial);
  }

  /** Whether others say, too, that it was so or that it was not. */
  happened(account: Account): Mark {
    if (!account.denies) return { agree: [], against: this.columnsOf(this.denials(account)) };
    const mine = this.answered(account);
    const alike = this.upheld.filter((other) => other.denies && this.isApart(account, other) &&
      this.answered(other).some((told) => mine.includes(told)));
    return { agree: this.columnsOf(alike), against: this.columnsOf(mine) };
  }

  /** What others say in one slot of an account that tells it as a fact. */
  slot(account: Account, slot: Slot): Mark {
    if (!account.affirms) return NO_MARK;
    const judge = this.judges[slot];
    return this.judged(this.upheld.filter((other) => other.affirms && this.isApart(account, other)), (other) => judge(account, other));
  }

  /** What others say of a figure. */
  toll(account: Account, toll: Term): Mark {
    const figure = this.figures.find((each) => each.toll === toll);
    if (figure === undefined || !account.affirms || !this.whole.has(figure) || figure.corrected) return NO_MARK;
    const others = [...this.whole].filter((other) =>
      other.outcome === figure.outcome && !other.denied && !other.corrected && this.isApart(account, other.account));
    const agree = others.filter((other) => implies(other, figure));
    const against = others.filter((other) =>
      !meet(figure, other) && this.dispute.figures.includes(figure) && this.dispute.figures.includes(other));
    return { agree: this.columnsOf(agree.map((each) => each.account)), against: this.columnsOf(against.map((each) => each.account)) };
  }

  private isApart(one: Account, other: Account): boolean {
    return this.column(one) !== this.column(other) && !one.sides.some((side) => other.sides.includes(side));
  }

  private judged(others: readonly Account[], judge: (other: Account) => ReturnType<Judge>): Mark {
    const agree: Account[] = [];
    const against: Account[] = [];
    for (const other of others) {
      const verdict = judge(other);
      if (verdict === "agrees") agree.push(other);
      else if (verdict === "excludes") against.push(other);
    }
    return { agree: this.columnsOf(agree), against: this.columnsOf(against) };
  }

  private columnsOf(accounts: readonly Account[]): number[] {
    return [...new Set(accounts.map((account) => this.column(account)))].sort((one, other) => one - other);
  }

  private sameKind(one: Account, other: Account): ReturnType<Judge> {
    const { graph, vocabulary } = this.model;
    const [first, second] = [one, other].map(({ report }) => graph.value(report, "eventType"));
    if (first === undefined || second === undefined || first === NONE || second === NONE) return undefined;
    const isOf = (narrow: Term, wide: Term): boolean => vocabulary.line(graph.text(narrow)).includes(graph.text(wide));
    if (isOf(second, first)) return "agrees";
    return isOf(first, second) || (isAttack(this.model, first) && isAttack(this.model, second)) ? undefined : "excludes";
  }

  private sameAgent(one: Account, other: Account): ReturnType<Judge> {
    const [first, second] = [this.around(one, "agent"), this.around(other, "agent")];
    if (overlap(this.named(one, "agent"), second)) return "agrees";
    if (overlap(first, second)) return undefined;
    const rivals = new Set(this.dispute.agents.flatMap((claim) => claim.what));
    return overlap(first, rivals) && overlap(second, rivals) ? "excludes" : undefined;
  }

  private sameTarget(one: Account, other: Account): ReturnType<Judge> {
    if (overlap(this.named(one, "target"), this.around(other, "target"))) return "agrees";
    if (overlap(this.around(one, "target"), this.around(other, "target"))) return undefined;
    const isDisputed = [one, other].every((account) =>
      this.dispute.targets.some((claim) => claim.account === account || claim.what.some((each) => this.around(account, "target").has(each))));
    return isDisputed ? "excludes" : this.sameWords(one, other, "targetText");
  }

  private samePlace(one: Account, other: Account): ReturnType<Judge> {
    const [first, second] = [this.around(one, "place"), this.around(other, "place")];
    if (first.size === 0 || second.size === 0) return undefined;
    if (overlap(this.named(one, "place"), second)) return "agrees";
    return overlap(first, this.named(other, "place")) ? undefined : "excludes";
  }

  private sameDay(one: Account, other: Account): ReturnType<Judge> {
    const [first, second] = [periodOf(this.model, one), periodOf(this.model, other)];
    if (first === undefined || second === undefined) return undefined;
    if (first.from <= second.from && second.to <= first.to) return "agrees";
    return first.from <= second.to && second.from <= first.to ? undefined : "excludes";
  }

  private sameWords(one: Account, other: Account, slot: "weapon" | "targetText"): ReturnType<Judge> {
    const told = new Set(this.model.graph.words(one.report, slot).map((each) => each.toLowerCase()));
    return this.model.graph.words(other.report, slot).some((each) => told.has(each.toLowerCase())) ? "agrees" : undefined;
  }

  private named({ report }: Account, slot: "agent" | "target" | "place"): ReadonlySet<Term> {
    return new Set(this.model.graph.values(report, slot));
  }

  /** What an account names in a slot, with the powers that it belongs to or the land that it lies in. */
  private around({ report }: Account, slot: "agent" | "target" | "place"): ReadonlySet<Term> {
    const key = `${String(report)} ${slot}`;
    let found = this.known.get(key);
    if (found === undefined) {
      const named = this.model.graph.values(report, slot);
      found = slot === "place" ? reached(this.model, named, "within") : circle(this.model, named);
      this.known.set(key, found);
    }
    return found;
  }
}

function meet(one: Figure, other: Figure): boolean {
  return least(one) <= most(other) && least(other) <= most(one);
}

/** Whether who gives the one says that the other holds: "9" says "9 or more", and both begin with 9. */
function implies(one: Figure, other: Figure): boolean {
  return (least(other) <= least(one) && most(one) <= most(other)) || (meet(one, other) && one.low === other.low);
}

function least({ low }: Figure): number {
  return low || 0;
}

function most({ high }: Figure): number {
  return Number.isNaN(high) ? Infinity : high;
}
