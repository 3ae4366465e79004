/** What many views show: a thing that can be chosen, a list of facts, words with where they stand. */

import type { App } from "./app";
import { NONE, type Term } from "./data/graph";
import { append, button, h, outward } from "./dom";
import { dayText, parseDay } from "./model/days";
import type { Fact } from "./model/telling";
import { mark, signOf } from "./signs";
import type { ViewName } from "./state";
import { kindWords } from "./words/shell";
import { tellingWords } from "./words/telling";

/** A thing's sign and name, which chooses it; with Ctrl or Shift it is chosen besides what was. */
export function thing(app: App, term: Term, view?: ViewName): HTMLButtonElement {
  const sign = signOf(app.model, term);
  const element = h("button", {
    class: "thing", title: kindWords(app.language)[sign],
    on: {
      click: (event) => {
        const add = event.ctrlKey || event.metaKey || event.shiftKey;
        app.select(term, view === undefined ? { add } : { view, add });
      },
      pointerenter: () => { app.lit.point([term]); },
      pointerleave: () => { app.lit.clear(); },
      focus: () => { app.lit.point([term]); },
      blur: () => { app.lit.clear(); },
    },
  });
  element.type = "button";
  append(element, mark(sign), h("span", { dir: "auto" }, app.model.label(term, app.language)));
  return element;
}

/** Facts as terms and their descriptions. */
export function factList(app: App, facts: readonly Fact[]): HTMLElement {
  const list = h("dl", { class: "facts" });
  for (const fact of facts) {
    const said = h("dd", { dir: "auto" });
    fact.things.forEach((term) => { append(said, app.model.kind(term) === undefined ? app.model.label(term, app.language) : thing(app, term), " "); });
    if (fact.words !== "") append(said, /^https?:\/\/\S+$/i.test(fact.words) ? outward(fact.words, fact.words) : fact.words);
    append(list, h("dt", {}, fact.name), said);
  }
  return list;
}

/** Where a passage stands, in one line: paper, day, title. */
export function whence(app: App, article: Term): string {
  const { model, language } = app;
  const { graph } = model;
  return [
    model.labels(graph.values(article, "publisher"), language),
    dayText(parseDay(graph.word(article, "issued")), language, "short"),
    model.label(article, language),
  ].filter((part) => part !== "").join(" · ");
}

/** A passage's words, which light up with whatever else shows them, and the way to where they stand. */
export function quotation(app: App, passage: Term): HTMLElement {
  const { graph, texts } = app.model;
  const article = graph.value(passage, "inArticle");
  const from = article === NONE ? "" : whence(app, article);
  return quoted(app, { words: texts.quote(passage), article, passage, from, read: tellingWords(app.language).readThere, lit: [passage] });
}

/** Words and where they stand. */
interface Quote {
  readonly words: string;
  readonly article: Term;
  /** What leads to them in the article; NONE when nothing does. */
  readonly passage: Term;
  readonly from: string;
  readonly read: string;
  /** What lights up when they are pointed at. */
  readonly lit: readonly Term[];
}

export function quoted(app: App, { words, article, passage, from, read, lit }: Quote): HTMLElement {
  const caption = h("figcaption", {}, h("span", { dir: "auto" }, from));
  if (article !== NONE && passage !== NONE) {
    append(caption, " ", button(read, () => {
      app.select(article, { view: "evidence" });
      app.lit.point([passage]);
    }, { class: "link" }));
  }
  return h(
    "figure", {
      class: "quotation", data: { passage: String(passage) },
      on: {
        pointerenter: () => { app.lit.point(lit); },
        pointerleave: () => { app.lit.clear(); },
      },
    },
    h("blockquote", { lang: article === NONE ? "" : app.model.graph.word(article, "language"), dir: "auto" }, words),
    caption,
  );
}
