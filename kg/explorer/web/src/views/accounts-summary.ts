/** What an event is, whether it is in dispute and why, what all agree on, what they do not, and the figures. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, button, h } from "../dom";
import { periodText, type Period } from "../model/days";
import { narrowest, periodOf, type Agreed } from "../model/event/agreement";
import type { Claim } from "../model/event/disputes";
import type { Dossier } from "../model/event/dossier";
import { figureText, tollText } from "../model/telling";
import { thing } from "../parts";
import { mark, signOf } from "../signs";
import type { ViewName } from "../state";
import { accountsWords, listed } from "../words/accounts";
import { count } from "../words/bilingual";
import { viewWords } from "../words/shell";
import { tellingWords } from "../words/telling";
import { figures } from "./accounts-figures";

const ELSEWHERE: readonly ViewName[] = ["evidence", "network", "map", "timeline"];
const MOST_CLAIMS = 12;

export function heading(app: App, dossier: Dossier): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const { event, accounts, sources, articles, containers } = dossier;
  const contested = model.isContested(event);
  const label = model.label(event, language);
  const standing = words.standing(
    words.reports(count(accounts.length, language), accounts.length === 1),
    words.sources(count(sources, language), sources === 1),
    words.articles(count(articles.length, language), articles.length === 1),
  );
  const [container] = containers;
  return h(
    "header", { class: "event-head" },
    h(
      "div", { class: "event-title" },
      h("h2", { dir: "auto" }, mark(signOf(model, event)), " ", label.slice(0, 1).toUpperCase() + label.slice(1)),
      h("p", { class: contested ? "stamp" : "stamp calm" }, contested ? `✗ ${words.inDispute}` : words.undisputed),
    ),
    h(
      "p", { class: "event-standing" },
      frame(app, event), h("span", {}, standing),
      container === undefined ? undefined : h("span", {}, words.partOf, " ", thing(app, container)),
    ),
    h(
      "nav", { class: "elsewhere", aria: { label: tellingWords(language).openIn } },
      ELSEWHERE.map((view) => button(viewWords(language)[view], () => { app.select(event, { view }); }, { class: "chip" })),
    ),
  );
}

/** What, where and when, as far as anybody says. */
function frame(app: App, event: Term): HTMLElement[] {
  const { model, language } = app;
  const type = model.label(model.graph.value(event, "eventType"), language);
  const places = narrowest(model, model.graph.values(event, "place"));
  const when = periodText(model.period(event), language);
  return [
    h("span", {}, type),
    ...(places.length > 0 ? [h("span", {}, places.slice(0, 4).map((place) => thing(app, place)))] : []),
    ...(when === "" ? [] : [h("span", {}, when)]),
  ];
}

export function summary(app: App, dossier: Dossier): HTMLElement {
  const drawn = figures(app, dossier);
  return h("div", { class: drawn === undefined ? "summary two" : "summary" }, agreement(app, dossier), dispute(app, dossier), drawn);
}

function agreement(app: App, dossier: Dossier): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const names = dossier.affirming.map((side) => model.label(side, language));
  const several = words.several(count(names.length, language), listed(names, language));
  const [first] = names;
  const lead = first === undefined
    ? words.nobody
    : names.length === 1 ? words.alone(first) : `${several} ${dossier.agreed.length > 0 ? words.theyAgree : words.theyDoNot}`;
  const list = h("dl", { class: "facts" });
  for (const row of dossier.agreed) {
    append(list, h("dt", {}, agreedName(app, row)), h(
      "dd", { data: { slot: row.slot } },
      h("span", { class: "tick", aria: { hidden: "true" } }, "✓ "), h("span", { class: "value", dir: "auto" }, agreedValue(app, row)),
      h("small", { title: whose(app, row) }, shortly(app, row)),
    ));
  }
  return h("section", { class: "agreed" }, h("h3", {}, words.agreed), h("p", { dir: "auto" }, lead), dossier.agreed.length > 0 ? list : undefined);
}

function agreedName({ model, language }: App, row: Agreed): string {
  if (row.slot !== "toll") return accountsWords(language)[row.slot];
  const name = model.label(row.outcome, language);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function agreedValue(app: App, row: Agreed): (Node | string)[] {
  const { model, language } = app;
  const words = accountsWords(language);
  switch (row.slot) {
    case "what":
      return [row.called.length === 0 ? model.label(row.type, language)
        : words.attackCalled(row.called.map((type) => model.label(type, language)).join(words.or))];
    case "when":
      return [days(app, row.widest, row.narrowest)];
    case "toll":
      return [figureText(row, language)];
    default:
      return row.things.map((each) => thing(app, each));
  }
}

function days({ language }: App, widest: Period, narrow: Period): string {
  const [wide, all] = [periodText(widest, language), periodText(narrow, language)];
  return wide === all ? wide : accountsWords(language).allAllow(wide, all);
}

function whose({ language }: App, row: Agreed): string {
  const words = accountsWords(language);
  if (row.slot === "toll") return words.figuresBy(count(row.figures, language), count(row.count, language));
  const all = count(row.of, language);
  if (row.count === row.of) return row.count === 2 ? words.bothSources : words.allSources(all);
  return words.someSources(count(row.count, language), all, row.of - row.count === 1);
}

/** By how many it is said, as short as it goes. */
function shortly({ language }: App, { count: some, of }: Agreed): string {
  const words = accountsWords(language);
  return some === of ? words.allOf(count(of, language)) : words.someOf(count(some, language), count(of, language));
}

function dispute(app: App, dossier: Dossier): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const { dispute: told } = dossier;
  const list = h("dl", { class: "facts" });
  const row = (name: string, slot: string, items: readonly (HTMLElement | undefined)[]): void => {
    if (items.length > 0) append(list, h("dt", {}, name), h("dd", { data: { slot } }, h("ul", { class: "claims" }, items.slice(0, MOST_CLAIMS).map((item) => h("li", {}, item)))));
  };
  const deniers = [...new Set(told.denials.flatMap((saying) => saying.told.filter((one) => one.denies && !one.takenBack)).flatMap((one) => one.sides))];
  row(words.saysNo, "denied", deniers.map((side) => h("span", { class: "cross" }, "✗ ", thing(app, side))));
  row(words.doers, "agent", told.agents.map((claim) => claimed(app, claim)));
  row(words.targets, "target", told.targets.map((claim) => claimed(app, claim)));
  row(words.places, "place", told.places.map((claim) => claimed(app, claim)));
  row(words.days, "day", told.days.map((claim) => {
    const period = periodOf(model, claim.account);
    return claimed(app, claim, period === undefined ? "" : periodText(period, language));
  }));
  row(words.kinds, "kind", told.kinds.map((claim) => claimed(app, claim)));
  row(words.tolls, "toll", told.figures.map((figure) =>
    claimed(app, { what: [], account: figure.account, by: figure.by }, tollText(model, { ...figure, term: figure.toll }, language))));
  const isEmpty = list.childElementCount === 0;
  return h(
    "section", { class: isEmpty ? "disputed calm" : "disputed" },
    h("h3", {}, words.disputed),
    isEmpty && told.reasons.length === 0 ? h("p", {}, words.notDisputed) : list,
    reasons(app, told.reasons),
  );
}

function claimed(app: App, claim: Claim, text = ""): HTMLElement {
  const { model, language } = app;
  const what = claim.what.map((term) => (model.kind(term) === undefined ? model.label(term, language) : thing(app, term)));
  return h(
    "span", {}, h("span", { class: "cross", aria: { hidden: "true" } }, "✗ "), ...what, text,
    h("small", { dir: "auto" }, accountsWords(language).saidBy(listed(claim.by.map((each) => model.label(each, language)), language))),
  );
}

function reasons({ language }: App, told: readonly string[]): HTMLElement | undefined {
  if (told.length === 0) return undefined;
  const list = h("ul", { class: "reasons", lang: "en", dir: "auto" }, told.map((reason) => h("li", {}, reason)));
  return h("details", {}, h("summary", {}, accountsWords(language).graphSays), list);
}
