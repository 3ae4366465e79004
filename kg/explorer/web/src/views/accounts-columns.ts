/** The sides of an event next to each other, each with its statements in the order in which they were printed. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, button, h } from "../dom";
import type { Dossier } from "../model/event/dossier";
import type { Saying, Side, Stance } from "../model/event/sides";
import { thing } from "../parts";
import { accountsWords } from "../words/accounts";
import { count } from "../words/bilingual";
import { sayingCard } from "./accounts-saying";
import { letter, tint } from "./accounts-sides";

/** What of an event is shown. */
export interface Showing {
  /** Reports that do not pass the filters. */
  readonly hidden: ReadonlySet<Term>;
  /** Whether those are shown too, dimmed. */
  readonly all: boolean;
  readonly chosen: Term | undefined;
}

const MOST_SAYINGS = 30; // of a side, before one asks for more

const STANCES: Readonly<Record<Stance, "affirms" | "denies" | "both" | "gaveIn" | "tookBack" | "open">> = {
  affirms: "affirms", denies: "denies", both: "both", "gave-in": "gaveIn", "took-back": "tookBack", open: "open",
};
const DENYING: ReadonlySet<Stance> = new Set<Stance>(["denies", "both", "took-back"]);

export function columns(app: App, dossier: Dossier, showing: Showing): HTMLElement {
  const parts = dossier.sides.map((side, column) => sideColumn(app, dossier, side, column, showing));
  const element = h("div", { class: "columns" }, parts);
  element.style.setProperty("--columns", String(parts.length));
  return element;
}

function sideColumn(app: App, dossier: Dossier, side: Side, column: number, showing: Showing): HTMLElement {
  const id = `side-${String(column)}`;
  const isHidden = (saying: Saying): boolean =>
    [saying, ...saying.again].every((each) => each.told.every((told) => showing.hidden.has(told.report)));
  const shown = side.sayings.filter((saying) => showing.all || !isHidden(saying));
  const left = side.sayings.length - shown.length;
  const words = accountsWords(app.language);
  const cards = h("div", { class: "sayings" });
  const show = (sayings: readonly Saying[]): void => {
    append(cards, sayings.map((saying) => sayingCard(app, dossier, saying, { dimmed: isHidden(saying), chosen: saying.statement === showing.chosen })));
  };
  show(shown.slice(0, MOST_SAYINGS));
  const rest = shown.slice(MOST_SAYINGS);
  if (rest.length > 0) {
    const more = button(words.more(count(rest.length, app.language)), () => {
      more.remove();
      show(rest);
    }, { class: "more" });
    append(cards, more);
  }
  return h(
    "section", {
      class: `side ${tint(column)}${side.isParty ? " party" : ""}${side.narrates ? " narrates" : ""}`,
      aria: { labelledby: id },
      data: { stance: side.stance, party: String(side.isParty), sayings: String(side.sayings.length) },
    },
    head(app, side, column, id),
    cards,
    left > 0 ? h("p", { class: "hint" }, words.hidden(count(left, app.language), left === 1)) : undefined,
  );
}

function head(app: App, side: Side, column: number, id: string): HTMLElement {
  const words = accountsWords(app.language);
  const isDenying = DENYING.has(side.stance);
  const names = h("span", { class: "names" });
  side.sides.forEach((each) => { append(names, app.model.kind(each) === undefined ? app.model.label(each, app.language) : thing(app, each), " "); });
  return h(
    "header", { class: "side-head" },
    h("h3", { id }, h("span", { class: "letter", aria: { hidden: "true" } }, letter(column)), names),
    h(
      "p", { class: isDenying ? "stance denying" : "stance" },
      h("span", { aria: { hidden: "true" } }, isDenying ? "✗ " : side.stance === "open" ? "· " : "✓ "), words[STANCES[side.stance]],
      side.narrates ? h("small", {}, words.ownVoice) : undefined,
    ),
  );
}
