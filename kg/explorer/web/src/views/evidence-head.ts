/** What an article is, and which of its words are marked. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, button, h, outward } from "../dom";
import type { Language } from "../data/vocabulary";
import { dayText, parseDay } from "../model/days";
import { MARKS, type Mark, type MarkKind } from "../model/article/marked";
import { thing } from "../parts";
import { mark as signMark, type Sign } from "../signs";
import { count } from "../words/bilingual";
import { evidenceWords, markWords } from "../words/evidence";
import { printed } from "./saying-parts";

const MOST_COPIES = 8;
const SIGNS: Partial<Record<MarkKind, Sign>> = {
  statement: "statement", report: "event", person: "person", organization: "organization", place: "place",
};

export function articleHead(app: App, article: Term, beside: HTMLElement): HTMLElement {
  const { model, language } = app;
  const { graph } = model;
  const words = evidenceWords(language);
  const about = h("p", { class: "about" });
  const put = (...parts: (Node | string)[]): void => { append(about, h("span", {}, parts)); };
  for (const publisher of graph.values(article, "publisher")) put(thing(app, publisher));
  const day = dayText(parseDay(graph.word(article, "issued")), language);
  if (day !== "") put(day);
  const code = graph.word(article, "language");
  if (code !== "") put(languageName(code, language));
  const agencies = graph.values(article, "contributor");
  if (agencies.length > 0) put(`${words.agency} `, ...agencies.flatMap((agency) => [thing(app, agency), " "]));
  const address = graph.word(article, "address");
  if (address !== "") put(outward(address, address));
  return h(
    "header", { class: "article-head" },
    h("h2", { lang: code, dir: "auto" }, model.label(article, language)),
    about, copies(app, article), beside,
  );
}

function copies(app: App, article: Term): HTMLElement | undefined {
  const { graph } = app.model;
  const words = evidenceWords(app.language);
  const originals = graph.values(article, "copyOf");
  const later = graph.subjects("copyOf", article);
  if (originals.length + later.length === 0) return undefined;
  const element = h("p", { class: "about" });
  const list = (text: string, articles: readonly Term[]): void => {
    if (articles.length === 0) return;
    append(element, h("span", {}, `${text} `, articles.slice(0, MOST_COPIES).flatMap((each) => [
      button(printed(app, each), () => { app.select(each); }, { class: "link", dir: "auto" }), " ",
    ])));
  };
  list(words.copyOf, originals);
  list(words.copies, later);
  return element;
}

function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What is marked how, each kind to be left unmarked. */
export function legend(app: App, marks: readonly Mark[], unmarked: readonly string[]): HTMLElement {
  const words = evidenceWords(app.language);
  const names = markWords(app.language);
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const group = h("div", { class: "legend", role: "group", aria: { label: words.legend } });
  for (const kind of MARKS) {
    const figure = counts.get(kind);
    if (figure === undefined) continue;
    const isShown = !unmarked.includes(kind);
    const sign = SIGNS[kind];
    const toggle = button("", () => {
      const { evidence } = app.store.get();
      app.store.set({ evidence: { ...evidence, unmarked: isShown ? [...evidence.unmarked, kind] : evidence.unmarked.filter((each) => each !== kind) } });
    }, { class: "chip", pressed: isShown });
    append(toggle, sign === undefined ? undefined : signMark(sign), " ", h("span", { class: `sample m-${kind}` }, names[kind]), h("span", { class: "count" }, ` ${count(figure, app.language)}`));
    group.append(toggle);
  }
  return group;
}
