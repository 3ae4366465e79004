/** What nobody says of an event, what it is part of, why its reports were joined, and what it was called before. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, h } from "../dom";
import type { Dossier } from "../model/event/dossier";
import type { Gap } from "../model/event/silence";
import { VAL } from "../data/vocabulary";
import { thing } from "../parts";
import { accountsWords, listed } from "../words/accounts";
import { count } from "../words/bilingual";

const MOST_LISTED = 40;

export function further(app: App, dossier: Dossier): HTMLElement {
  return h("div", { class: "accounts-further" }, silence(app, dossier.unsaid), family(app, dossier), why(app, dossier));
}

function silence(app: App, gaps: readonly Gap[]): HTMLElement {
  const words = accountsWords(app.language);
  const said = gaps.length === 0
    ? [h("p", {}, words.nothingUnsaid)]
    : [h("p", { class: "hint" }, words.asRead), h("ul", { class: "gaps" }, gaps.map((gap) => h("li", { dir: "auto" }, sentence(app, gap))))];
  return h("section", { class: "unsaid" }, h("h3", {}, words.unsaid), said);
}

function sentence({ model, language }: App, gap: Gap): string {
  const words = accountsWords(language);
  switch (gap.of) {
    case "toll":
      return words.noToll(gap.outcomes.map((outcome) => model.vocabulary.label(VAL + outcome, language)).join(words.or));
    case "answer": {
      const who = listed(gap.parties.map((party) => model.label(party, language)), language);
      return (gap.being === "agent" ? words.unheardAgent : words.unheardTarget)(who, gap.parties.length === 1);
    }
    case "agent": return words.noAgent;
    case "target": return words.noTarget;
    case "place": return words.noPlace;
    case "day": return words.noDay;
    case "date": return words.noDate;
    case "weapon": return words.noWeapon;
    case "second": return words.noSecond;
  }
}

function family(app: App, { containers, parts }: Dossier): HTMLElement | undefined {
  if (containers.length === 0 && parts.length === 0) return undefined;
  const words = accountsWords(app.language);
  return h(
    "section", { class: "family" },
    containers.length > 0 ? [h("h3", {}, words.contained), list(app, containers)] : [],
    parts.length > 0 ? [h("h3", {}, words.parts), list(app, parts)] : [],
  );
}

function list(app: App, events: readonly Term[]): HTMLElement {
  const items = events.slice(0, MOST_LISTED).map((event) => h("li", {}, thing(app, event)));
  const left = events.length - MOST_LISTED;
  if (left > 0) items.push(h("li", { class: "more" }, accountsWords(app.language).more(count(left, app.language))));
  return h("ul", { class: "plain" }, items);
}

function why(app: App, { event, accounts, earlier }: Dossier): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const reasons = model.graph.words(event, "matchReason");
  const section = h("section", { class: "why" });
  if (accounts.length < 2) append(section, h("p", {}, words.oneReport));
  if (reasons.length > 0) append(section, folded(words.why, reasons.map((reason) => h("li", { lang: "en", dir: "auto" }, reason))));
  if (earlier.length > 0) append(section, folded(words.earlier, earlier.map((each) => h("li", {}, h("code", {}, model.graph.key(each))))));
  return section;
}

function folded(title: string, items: readonly HTMLElement[]): HTMLElement {
  return h("details", {}, h("summary", {}, title), h("ul", {}, items));
}
