/** Who says a thing and how, and what a report says in one line: the same beside an article and in an event's columns. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, h } from "../dom";
import { dayText, parseDay, periodText } from "../model/days";
import { things, word } from "../model/event/accounts";
import { tollText, tollsOf } from "../model/telling";
import { thing } from "../parts";
import { accountsWords, verb } from "../words/accounts";
import { tellingWords } from "../words/telling";

/** Who says it, called what, in which way, when, to whom, and on what condition. */
export function speaking(app: App, statement: Term, article: Term): HTMLElement {
  const { model, language } = app;
  const { graph } = model;
  const words = accountsWords(language);
  const speakers = things(model, statement, "speaker");
  const who = h("p", { class: "who" });
  if (speakers.length === 0) append(who, words.somebody);
  for (const speaker of speakers) {
    const role = graph.word(speaker, "role");
    const isNews = role !== "" && role.toLowerCase() !== model.label(speaker, language).toLowerCase();
    append(who, thing(app, speaker), " ", isNews ? h("small", { dir: "auto" }, role, " ") : undefined);
  }
  const kind = graph.value(statement, "statementKind");
  const way = language === "id" ? model.label(kind, language) : verb(word(model, statement, "statementKind"), speakers.length);
  const condition = graph.word(statement, "condition");
  const how = manner(app, statement);
  return h(
    "header", {}, who,
    h("p", { class: "manner", dir: "auto" }, h("b", {}, way), how === "" ? "" : ` · ${how}`),
    condition === "" ? undefined : h(
      "p", { class: "manner" }, words.onCondition, " ", h("q", { lang: graph.word(article, "language"), dir: "auto" }, condition),
    ),
  );
}

function manner({ model, language }: App, statement: Term): string {
  const { graph } = model;
  const words = accountsWords(language);
  const narrates = graph.holds(statement, "isNarration");
  const addressees = graph.values(statement, "addressee");
  const relays = narrates ? [] : graph.values(statement, "relayedBy");
  const said = parseDay(graph.word(statement, "saidOn"));
  return [
    narrates ? words.inOwnVoice : graph.holds(statement, "isDirect") ? words.direct : words.indirect,
    addressees.length > 0 ? `${words.to} ${model.labels(addressees, language)}` : "",
    Number.isNaN(said) ? "" : words.saidOn(dayText(said, language, "short")),
    relays.length > 0 ? `${words.relayedBy} ${model.labels(relays, language)}` : "",
  ].filter((part) => part !== "").join(" · ");
}

/** What a report says happened, in one line. */
export function reportLine({ model, language }: App, report: Term): string {
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

/** The paper that prints an article. */
export function paper({ model, language }: App, article: Term): string {
  return model.labels(model.graph.values(article, "publisher"), language) || model.label(article, language);
}

/** The paper and its day. */
export function printed(app: App, article: Term): string {
  const day = dayText(parseDay(app.model.graph.word(article, "issued")), app.language, "short");
  return [paper(app, article), day].filter((part) => part !== "").join(" · ");
}
