/** The signs by which one sees at a fact who says the same and who says otherwise, and the ways between claim and denial. */

import type { App } from "../app";
import { append, button, h } from "../dom";
import type { Account } from "../model/event/accounts";
import type { Dossier } from "../model/event/dossier";
import type { Saying } from "../model/event/sides";
import { accountsWords, listed } from "../words/accounts";
import { cardId } from "./accounts-saying";
import { letter, sideName, tint } from "./accounts-sides";

const MOST_NAMED = 2;
const MOST_ANSWERED = 2;

export function agreeing(app: App, dossier: Dossier, columns: readonly number[]): HTMLElement | undefined {
  return sign(app, dossier, columns, true);
}

export function against(app: App, dossier: Dossier, columns: readonly number[]): HTMLElement | undefined {
  return sign(app, dossier, columns, false);
}

function sign(app: App, dossier: Dossier, columns: readonly number[], isAgreed: boolean): HTMLElement | undefined {
  if (columns.length === 0) return undefined;
  const words = accountsWords(app.language);
  const names = columns.map((column) => nameOf(app, dossier, column));
  const more = names.length > MOST_NAMED ? ` +${String(names.length - MOST_NAMED)}` : "";
  const all = listed(names, app.language);
  return h(
    "span", { class: isAgreed ? "agree" : "contradict", title: isAgreed ? words.alsoSaid(all) : words.otherwise(all), dir: "auto" },
    isAgreed ? "✓ " : "✗ ", names.slice(0, MOST_NAMED).join(", ") + more,
  );
}

function nameOf(app: App, { sides }: Dossier, column: number): string {
  const side = sides[column];
  return side === undefined ? "" : sideName(app, side);
}

/** The accusations that a denial answers, struck through, each with the way to it. */
export function answers(app: App, dossier: Dossier, denial: Account): HTMLElement | undefined {
  const words = accountsWords(app.language);
  const told = dossier.marks.answered(denial);
  const sayings = unique(told.map((account) => sayingOf(dossier, account)));
  if (sayings.length === 0) return undefined;
  const list = h("ul", { class: "answers" });
  for (const saying of sayings.slice(0, MOST_ANSWERED)) {
    const account = saying.told.find((each) => told.includes(each)) ?? saying.told[0];
    if (account === undefined) continue;
    const column = dossier.marks.column(account);
    append(list, h(
      "li", { class: tint(column) },
      h("span", { class: "lead" }, words.answers, " ", way(app, dossier, account)),
      h("s", { lang: app.model.graph.word(saying.article, "language"), dir: "auto" }, `‹${saying.words}›`),
    ));
  }
  return list;
}

/** Who denies an account, with the ways to their denials. */
export function deniedBy(app: App, dossier: Dossier, account: Account): HTMLElement | undefined {
  const denials = dossier.marks.denials(account);
  const firsts = [...new Map([...denials].reverse().map((denial) => [dossier.marks.column(denial), denial])).values()].reverse();
  if (firsts.length === 0) return undefined;
  const line = h("p", { class: "denied-by" }, h("span", { class: "cross" }, `✗ ${accountsWords(app.language).deniedBy} `));
  firsts.forEach((denial) => { append(line, way(app, dossier, denial), " "); });
  return line;
}

function way(app: App, dossier: Dossier, account: Account): HTMLElement {
  const column = dossier.marks.column(account);
  return h(
    "span", { class: `way ${tint(column)}` },
    h("span", { class: "letter", aria: { hidden: "true" } }, letter(column)), " ",
    button(nameOf(app, dossier, column), () => { goTo(app, account); }, { class: "link" }),
  );
}

/** Bring the statement that makes an account into sight, lit. */
export function goTo(app: App, { statement, report }: Account): void {
  const card = document.getElementById(cardId(statement));
  if (card === null) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ block: "center", inline: "nearest", behavior: isCalm ? "instant" : "smooth" });
  card.focus({ preventScroll: true });
  app.lit.point([statement, report]);
}

function sayingOf({ sides }: Dossier, account: Account): Saying | undefined {
  for (const side of sides) {
    for (const saying of side.sayings) {
      if ([saying, ...saying.again].some((each) => each.told.includes(account))) return saying;
    }
  }
  return undefined;
}

function unique(sayings: readonly (Saying | undefined)[]): Saying[] {
  return [...new Set(sayings)].filter((saying) => saying !== undefined);
}
