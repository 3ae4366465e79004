/** What was read out of an article: who says what, in the order of the text, and what each name was taken for. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, h } from "../dom";
import type { Mark } from "../model/article/marked";
import { linksOf, type Link } from "../model/article/speaking";
import { word } from "../model/event/accounts";
import { tollText, tollsOf } from "../model/telling";
import { thing } from "../parts";
import { count } from "../words/bilingual";
import { evidenceWords } from "../words/evidence";
import { reportLine, speaking } from "./saying-parts";

type Places = ReadonlyMap<Term, readonly Term[]>;

export function facts(app: App, article: Term, marks: readonly Mark[]): HTMLElement[] {
  const words = evidenceWords(app.language);
  const places = new Map<Term, Term[]>();
  for (const { fact, passage } of marks) {
    const known = places.get(fact);
    if (known === undefined) places.set(fact, [passage]);
    else if (!known.includes(passage)) known.push(passage);
  }
  const statements = [...new Set(marks.filter((mark) => mark.kind === "statement").map((mark) => mark.fact))];
  const named = [...new Set(marks.filter((mark) => ["person", "organization", "place"].includes(mark.kind)).map((mark) => mark.passage))];
  const said = h("ol", { class: "said" }, statements.map((statement) => statementItem(app, statement, article, places)));
  return [
    h("section", {}, h("h3", {}, words.said), statements.length > 0 ? said : h("p", { class: "hint" }, words.nobody)),
    ...(named.length > 0 ? [h("section", {}, h("h3", {}, words.names), names(app, linksOf(app.model, named)))] : []),
  ];
}

/** An item that lights up with its words, and lights them. */
function item(app: App, terms: readonly Term[], traits: { readonly class: string }, ...children: readonly (Node | string | undefined)[]): HTMLLIElement {
  return h("li", {
    ...traits, data: { lit: terms.join(" ") },
    on: {
      pointerover: (event) => {
        event.stopPropagation();
        app.lit.point(terms);
      },
      pointerleave: () => { app.lit.clear(); },
    },
  }, ...children);
}

function statementItem(app: App, statement: Term, article: Term, places: Places): HTMLElement {
  const { graph } = app.model;
  const reports = graph.values(statement, "reports").filter((report) => places.has(report));
  const list = h("ul", { class: "reports" }, reports.map((report) => reportItem(app, report, places)));
  return item(
    app, [statement, ...places.get(statement) ?? []], { class: "fact" },
    speaking(app, statement, article),
    h("p", { class: "content" }, thing(app, statement)),
    reports.length > 0 ? list : undefined,
  );
}

function reportItem(app: App, report: Term, places: Places): HTMLElement {
  const { model } = app;
  const { graph } = model;
  const denies = word(model, report, "polarity") === "negative";
  const text = reportLine(app, report);
  const event = graph.value(report, "ofEvent");
  const tolls = tollsOf(model, report).filter((toll) => places.has(toll.term));
  const list = h("ul", { class: "tolls" }, tolls.map((toll) =>
    item(app, [toll.term, ...places.get(toll.term) ?? []], { class: "toll" }, tollText(model, toll, app.language))));
  return item(
    app, [report, ...places.get(report) ?? []], { class: "report" },
    denies ? h("span", { class: "cross" }, `✗ ${evidenceWords(app.language).denied}: `) : undefined,
    denies ? h("s", { dir: "auto" }, text) : h("span", { dir: "auto" }, text),
    h("span", { class: "of" }, " → ", thing(app, event)),
    tolls.length > 0 ? list : undefined,
  );
}

function names(app: App, links: readonly Link[]): HTMLElement {
  const byEntity = new Map<Term, Link[]>();
  for (const link of links) {
    const known = byEntity.get(link.entity);
    if (known === undefined) byEntity.set(link.entity, [link]);
    else known.push(link);
  }
  return h("ul", { class: "names" }, [...byEntity].map(([entity, told]) =>
    h("li", { class: "name" }, thing(app, entity), h("ul", {}, told.map((link) => linkItem(app, link))))));
}

function linkItem(app: App, link: Link): HTMLElement {
  const words = evidenceWords(app.language);
  const times = link.passages.length > 1 ? ` ${words.times(count(link.passages.length, app.language))}` : "";
  const why = h("small", { lang: "en" }, link.reasons.join("; ") || words.noReason);
  if (link.score !== "") append(why, ` (${words.score(link.score)})`);
  return item(
    app, link.passages, { class: "link-reason" },
    h("q", { dir: "auto" }, link.words), times, " ", why,
    link.rivals.length > 0
      ? h("ul", { class: "rivals", lang: "en" }, link.rivals.map((rival) => h("li", { dir: "auto" }, `${words.not} ${rival}`)))
      : undefined,
  );
}
