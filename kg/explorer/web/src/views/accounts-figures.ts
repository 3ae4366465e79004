/** The figures of an event as ranges on one scale an outcome: who gives them, on which day, from how many to how many. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, h } from "../dom";
import { dayText } from "../model/days";
import type { Dossier } from "../model/event/dossier";
import type { Figure } from "../model/event/figures";
import { figureText } from "../model/telling";
import { accountsWords, listed } from "../words/accounts";
import { letter, tint } from "./accounts-sides";

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

export function figures(app: App, { figures: all }: Dossier): HTMLElement | undefined {
  const byOutcome = new Map<Term, Figure[]>();
  for (const figure of all) {
    if (Number.isNaN(figure.low) && Number.isNaN(figure.high)) continue;
    const known = byOutcome.get(figure.outcome);
    if (known === undefined) byOutcome.set(figure.outcome, [figure]);
    else known.push(figure);
  }
  if (byOutcome.size === 0) return undefined;
  const words = accountsWords(app.language);
  const charts = [...byOutcome].sort(([one, first], [other, second]) => second.length - first.length || one - other);
  return h(
    "section", { class: "tolls" },
    h("h3", {}, words.figures),
    charts.map(([outcome, told]) => chart(app, outcome, told)),
    h("p", { class: "hint" }, words.chart),
  );
}

function chart(app: App, outcome: Term, told: readonly Figure[]): HTMLElement {
  const top = roundedUp(Math.max(...told.map((figure) => Math.max(figure.low || 0, figure.high || 0))));
  const list = h("ol", {}, told.map((figure) => line(app, figure, top)));
  return h("figure", { class: "ranges" }, h("figcaption", {}, app.model.label(outcome, app.language)), list);
}

function line(app: App, figure: Figure, top: number): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const isOff = figure.denied || figure.corrected;
  const bar = h("span", { class: reachClass(figure) });
  const low = Number.isNaN(figure.low) ? 0 : figure.low;
  const high = Number.isNaN(figure.high) ? top : figure.high;
  bar.style.setProperty("--from", String(low / top));
  bar.style.setProperty("--to", String(high / top));
  const by = listed(figure.by.map((each) => model.label(each, language)), language);
  const day = Number.isNaN(figure.day) ? words.noDateGiven : dayText(figure.day, language, "short");
  const text = figureText(figure, language);
  const note = figure.corrected ? words.corrected : figure.account.takenBack ? words.tookIt : figure.denied ? words.denied : "";
  const item = h("li", {
    class: `${tint(figure.side)}${isOff ? " off" : ""}`,
    data: { lit: [figure.toll, figure.account.report, figure.account.statement].join(" ") },
    on: {
      pointerenter: () => { app.lit.point([figure.toll, figure.account.report]); },
      pointerleave: () => { app.lit.clear(); },
    },
  });
  append(
    item,
    h("span", { class: "letter", aria: { hidden: "true" } }, letter(figure.side)),
    h("span", { class: "giver", dir: "auto" }, by, figure.ofWhom === "" ? "" : ` (${figure.ofWhom})`, h("small", {}, `${day}${note === "" ? "" : " · " + note}`)),
    h("span", { class: "track", aria: { hidden: "true" } }, bar),
    isOff ? h("s", { class: "number" }, text) : h("span", { class: "number" }, text),
  );
  return item;
}

function reachClass({ low, high }: Figure): string {
  if (Number.isNaN(high)) return "reach open-above";
  if (Number.isNaN(low)) return "reach open-below";
  return low === high ? "reach dot" : "reach";
}

/** The end of the scale: the next number that reads well. */
function roundedUp(number: number): number {
  if (number < 1) return 1;
  const size = 10 ** Math.floor(Math.log10(number));
  return STEPS.map((step) => step * size).find((end) => end >= number && Number.isInteger(end)) ?? number;
}
