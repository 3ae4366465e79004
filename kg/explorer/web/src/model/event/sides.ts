/** What each side says of an event: its statements, whether it affirms or denies, and who prints them again. */

import { NONE, type Term } from "../../data/graph";
import type { Model } from "../model";
import { bySide, circle, isPower, passagesOf, things, word, type Account } from "./accounts";
import { likeness } from "./alike";

/** Whether a side says that it happened. */
export type Stance = "affirms" | "denies" | "both" | "gave-in" | "took-back" | "open";

/** One statement about the event. */
export interface Saying {
  readonly statement: Term;
  readonly article: Term;
  /** Its words, as they stand in the article. */
  readonly words: string;
  /** Where those words stand. */
  readonly passage: Term;
  readonly told: readonly Account[];
  /** The statements, in other articles, that print it again. */
  readonly again: readonly Saying[];
}

/** Everybody who speaks for one party, one agency or one paper. */
export interface Side {
  readonly sides: readonly Term[];
  readonly stance: Stance;
  /** A power that denies it, says who did it, did it or was hit; others look on, and papers report. */
  readonly isParty: boolean;
  /** Whether all that it says is told by a paper in its own voice. */
  readonly narrates: boolean;
  readonly accounts: readonly Account[];
  readonly sayings: readonly Saying[];
}

const TOO_SHORT = 3; // words that say nothing alone: "membantah", "tuduhan itu"
const ALIKE = 0.7; // the share of their words, in order, that a sentence and its copy have in common

/** Each side, and each that speak together: the parties to the matter first, the papers' own voices last. */
export function sidesOf(model: Model, accounts: readonly Account[]): Side[] {
  const grouped = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = account.sides.join(" ");
    const told = grouped.get(key);
    if (told === undefined) grouped.set(key, [account]);
    else told.push(account);
  }
  const named = circle(model, accounts.flatMap(({ report }) => [
    ...model.graph.values(report, "agent"), ...model.graph.values(report, "target"),
  ]));
  const articles = new Set(accounts.map((account) => account.article));
  const found = [...grouped.values()].map((told): Side => {
    const sides = told[0]?.sides ?? [];
    const isParty = sides.some((side) => isPower(model, side)) &&
      (sides.some((side) => named.has(side)) || takesPosition(model, told));
    return {
      sides, isParty, accounts: told,
      stance: stanceOf(told),
      narrates: told.every(({ statement }) => model.graph.holds(statement, "isNarration")),
      sayings: sayingsOf(model, told, articles),
    };
  });
  const rank = (side: Side): number => (side.isParty ? 0 : side.narrates ? 2 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}

function takesPosition({ graph }: Model, accounts: readonly Account[]): boolean {
  return accounts.some((account) => account.denies || graph.value(account.report, "agent") !== NONE);
}

function stanceOf(accounts: readonly Account[]): Stance {
  const standing = accounts.filter((account) => !account.takenBack);
  const affirms = standing.some((account) => account.affirms);
  const denies = standing.some((account) => account.denies);
  if (affirms !== denies && standing.length < accounts.length) return affirms ? "gave-in" : "took-back";
  if (affirms) return denies ? "both" : "affirms";
  return denies ? "denies" : "open";
}

/** The sides, one by one, that say as a fact that it happened and do not take it back. */
export function affirming(accounts: readonly Account[]): Term[] {
  return [...bySide(accounts.filter((account) => account.affirms && !account.takenBack)).keys()];
}

/** Each statement once; where one story is printed several times, what says the same is shown as it stands first. */
function sayingsOf(model: Model, accounts: readonly Account[], articles: ReadonlySet<Term>): Saying[] {
  const statements = new Map<Term, Account[]>();
  for (const account of accounts) {
    const told = statements.get(account.statement);
    if (told === undefined) statements.set(account.statement, [account]);
    else told.push(account);
  }
  const shown: { kind: string; words: readonly string[]; story: Term; saying: Saying }[] = [];
  for (const [statement, told] of statements) {
    const kind = word(model, statement, "statementKind");
    const saying = sayingOf(model, statement, told);
    const story = storyOf(model, saying.article, articles);
    const words = saying.words.toLowerCase().split(/\s+/);
    const first = shown.find((each) =>
      each.kind === kind && each.story === story && each.saying.article !== saying.article && likeness(words, each.words) >= ALIKE);
    if (first === undefined) shown.push({ kind, words, story, saying });
    else first.saying = { ...first.saying, again: [...first.saying.again, saying] };
  }
  return shown.map(({ saying }) => saying);
}

/** The article whose story one prints: its own when it copies none of those at hand. */
export function storyOf({ graph }: Model, article: Term, articles: ReadonlySet<Term>): Term {
  return graph.values(article, "copyOf").find((each) => articles.has(each)) ?? article;
}

function sayingOf(model: Model, statement: Term, told: readonly Account[]): Saying {
  const passages = passagesOf(model, statement);
  const passage = passages[0] ?? passagesOf(model, told[0]?.report ?? statement)[0] ?? NONE;
  const article = told[0]?.article ?? NONE;
  const [words, where] = wordsOf(model, statement, passages);
  return { statement, article, words, passage: where === NONE ? passage : where, told, again: [] };
}

/** The words said; with speaker and verb where they would say nothing alone. */
function wordsOf({ graph, texts }: Model, statement: Term, passages: readonly Term[]): readonly [string, Term] {
  const content = plain(graph.word(statement, "content"));
  const quotes = passages.map((passage) => [plain(texts.quote(passage)), passage] as const);
  const around = quotes.find(([quote]) => quote.includes(content));
  if (content.split(" ").filter((part) => part !== "").length > TOO_SHORT || graph.holds(statement, "isDirect")) {
    return [content, around?.[1] ?? NONE];
  }
  return around ?? [content, NONE];
}

/** Words on one line. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The sayings in which whoever did it says so. */
export function settling(model: Model, event: Term, sides: readonly Side[]): Saying[] {
  const settled = new Set(things(model, event, "settledBy"));
  return sides.flatMap((side) => side.sayings).filter((saying) =>
    settled.has(saying.statement) || saying.again.some((copy) => settled.has(copy.statement)));
}
