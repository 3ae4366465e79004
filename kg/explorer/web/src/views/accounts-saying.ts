/** One statement of a side: who says it and how, its words, what it says happened, who agrees and who contradicts. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { append, button, h } from "../dom";
import { dayText, parseDay, periodText } from "../model/days";
import { isAttack, passagesOf, things, word, type Account } from "../model/event/accounts";
import type { Dossier } from "../model/event/dossier";
import type { Slot } from "../model/event/marks";
import type { Saying } from "../model/event/sides";
import { tollText, tollsOf } from "../model/telling";
import { thing } from "../parts";
import { VAL } from "../data/vocabulary";
import { accountsWords, listed, verb } from "../words/accounts";
import { tellingWords } from "../words/telling";
import { against, agreeing, answers, deniedBy, goTo } from "./accounts-marks";

interface Look {
  readonly dimmed: boolean;
  readonly chosen: boolean;
}

/** By what a statement's card is found. */
export function cardId(statement: Term): string {
  return `saying-${String(statement)}`;
}

export function sayingCard(app: App, dossier: Dossier, saying: Saying, look: Look): HTMLElement {
  const { statement, told, again } = saying;
  const words = accountsWords(app.language);
  const reports = told.map((account) => account.report);
  const lit = [statement, ...reports, ...[statement, ...reports].flatMap((each) => passagesOf(app.model, each))];
  return h(
    "article", {
      class: `saying${look.dimmed ? " dimmed" : ""}${look.chosen ? " chosen" : ""}`,
      id: cardId(statement), tabIndex: -1, data: { lit: [...new Set(lit)].join(" ") },
    },
    dossier.settled.includes(saying) ? h("p", { class: "badge admission" }, "⚑ ", words.admission) : undefined,
    speaking(app, saying),
    quoted(app, saying),
    told.map((account) => fact(app, dossier, account)),
    again.length > 0 ? h("p", { class: "again", dir: "auto" }, "⧉ ", words.again(listed(again.map((copy) => paper(app, copy.article)), app.language))) : undefined,
  );
}

function speaking(app: App, { statement, article }: Saying): HTMLElement {
  const { model, language } = app;
  const { graph } = model;
  const words = accountsWords(language);
  const speakers = things(model, statement, "speaker");
  const who = h("p", { class: "who" });
  if (speakers.length === 0) append(who, words.somebody);
  speakers.forEach((speaker) => {
    const role = graph.word(speaker, "role");
    const label = model.label(speaker, language);
    append(who, thing(app, speaker), " ", role !== "" && role.toLowerCase() !== label.toLowerCase() ? h("small", { dir: "auto" }, role) : undefined, " ");
  });
  const narrates = graph.holds(statement, "isNarration");
  const addressees = graph.values(statement, "addressee");
  const relays = narrates ? [] : graph.values(statement, "relayedBy");
  const said = parseDay(graph.word(statement, "saidOn"));
  const condition = graph.word(statement, "condition");
  const kind = graph.value(statement, "statementKind");
  const way = language === "id" ? model.label(kind, language) : verb(word(model, statement, "statementKind"), speakers.length);
  const manner = [
    narrates ? words.inOwnVoice : graph.holds(statement, "isDirect") ? words.direct : words.indirect,
    addressees.length > 0 ? `${words.to} ${model.labels(addressees, language)}` : "",
    Number.isNaN(said) ? "" : words.saidOn(dayText(said, language, "short")),
    relays.length > 0 ? `${words.relayedBy} ${model.labels(relays, language)}` : "",
  ].filter((part) => part !== "").join(" · ");
  return h(
    "header", {}, who,
    h("p", { class: "manner", dir: "auto" }, h("b", {}, way), manner === "" ? "" : ` · ${manner}`),
    condition === "" ? undefined : h("p", { class: "manner" }, words.onCondition, " ", h("q", { lang: graph.word(article, "language"), dir: "auto" }, condition)),
  );
}

function quoted(app: App, { statement, article, passage, words: said }: Saying): HTMLElement {
  const { model } = app;
  const caption = h("figcaption", { dir: "auto" }, whence(app, article));
  if (passage !== NONE) {
    append(caption, " ", button(accountsWords(app.language).read, () => {
      app.select(article, { view: "evidence" });
      app.lit.point([passage]);
    }, { class: "link" }));
  }
  return h(
    "figure", {
      class: "quotation", data: { passage: String(passage) },
      on: {
        pointerenter: () => { app.lit.point([statement, passage]); },
        pointerleave: () => { app.lit.clear(); },
      },
    },
    h("blockquote", { lang: model.graph.word(article, "language"), dir: "auto" }, said),
    caption,
  );
}

function paper({ model, language }: App, article: Term): string {
  return model.labels(model.graph.values(article, "publisher"), language) || model.label(article, language);
}

function whence(app: App, article: Term): string {
  const day = dayText(parseDay(app.model.graph.word(article, "issued")), app.language, "short");
  return [paper(app, article), day].filter((part) => part !== "").join(" · ");
}

/** What a report says of the event; a denial has it struck through. */
function fact(app: App, dossier: Dossier, account: Account): HTMLElement {
  const words = accountsWords(app.language);
  const element = h("div", { class: "told", data: { report: app.model.graph.name(account.report) } });
  if (account.denies) {
    append(element, h("p", { class: "denial" }, h("span", { class: "cross" }, `✗ ${words.denied}: `), h("s", { dir: "auto" }, line(app, account))));
    append(element, answers(app, dossier, account));
  } else {
    append(element, slots(app, dossier, account), deniedBy(app, dossier, account));
  }
  for (const later of account.correctedBy) {
    const target = dossier.accounts.find((each) => each.report === later);
    const text = account.takenBack ? words.tookIt : words.corrected;
    append(element, h("p", { class: "badge" }, "↻ ", target === undefined ? text : button(text, () => { goTo(app, target); }, { class: "link" })));
  }
  return element;
}

function line({ model, language }: App, { report }: Account): string {
  const { graph } = model;
  const words = tellingWords(language);
  const agents = graph.values(report, "agent");
  const places = graph.values(report, "place");
  const hit = [
    ...graph.values(report, "target").filter((target) => !places.includes(target)).map((target) => model.label(target, language)),
    ...graph.words(report, "targetText"),
  ];
  return [
    model.label(graph.value(report, "eventType"), language),
    agents.length > 0 ? `${words.by} ${model.labels(agents, language)}` : "",
    hit.length > 0 ? `${words.on} ${hit.join(", ")}` : "",
    places.length > 0 ? `${words.at} ${model.labels(places, language)}` : "",
    periodText(model.period(report), language),
    ...tollsOf(model, report).map((toll) => tollText(model, toll, language)),
  ].filter((part) => part !== "").join(" · ");
}

function slots(app: App, dossier: Dossier, account: Account): HTMLElement {
  const { model, language } = app;
  const { graph } = model;
  const { report } = account;
  const { marks } = dossier;
  const said = tellingWords(language);
  const list = h("dl", { class: "slots" });
  const row = (slot: Slot | "toll" | "sofar", name: string, value: readonly (Node | string)[], mark = { agree: [] as readonly number[], against: [] as readonly number[] }): void => {
    append(
      list, h("dt", {}, name),
      h("dd", { dir: "auto", data: { slot } }, h("span", { class: "value" }, value), agreeing(app, dossier, mark.agree), against(app, dossier, mark.against)),
    );
  };
  const linked = (terms: readonly Term[]): Node[] => terms.map((term) => thing(app, term));
  const type = graph.value(report, "eventType");
  const agents = graph.values(report, "agent");
  const places = graph.values(report, "place");
  const targets = graph.values(report, "target").filter((target) => !places.includes(target));
  const hit = graph.words(report, "targetText");
  const when = periodText(model.period(report), language);
  const weapons = graph.words(report, "weapon");
  const modality = graph.value(report, "modality");
  row("what", said.what, [model.label(type, language)], marks.slot(account, "what"));
  if (agents.length > 0) row("by", said.by, linked(agents), marks.slot(account, "by"));
  else if (isAttack(model, type)) row("by", said.by, [h("em", {}, said.unknown)]);
  if (targets.length > 0 || hit.length > 0) row("on", said.on, [...linked(targets), hit.join(", ")], marks.slot(account, "on"));
  if (places.length > 0) row("at", said.at, linked(places), marks.slot(account, "at"));
  if (when !== "") row("when", said.when, [when], marks.slot(account, "when"));
  if (weapons.length > 0) row("with", said.with, [weapons.join(", ")], marks.slot(account, "with"));
  for (const toll of tollsOf(model, report)) row("toll", said.toll, [tollText(model, toll, language)], marks.toll(account, toll.term));
  if (modality !== NONE && graph.text(modality) !== VAL + "actual") row("sofar", said.sofar, [model.label(modality, language)]);
  return list;
}
