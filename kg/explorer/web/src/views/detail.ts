/** The card beside the views: what is known of what is chosen, and where else to look at it. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { thingFacts } from "../model/telling";
import { factList, quotation, thing } from "../parts";
import { mark, signOf } from "../signs";
import { focus, type State, type ViewName } from "../state";
import { count } from "../words/bilingual";
import { kindWords, shellWords, viewWords } from "../words/shell";
import { tellingWords } from "../words/telling";

const MOST_LISTED = 6;
const ELSEWHERE: readonly ViewName[] = ["accounts", "evidence", "network", "map", "timeline"];

export function detailView(app: App): View {
  const element = h("aside", { class: "detail", aria: { label: shellWords(app.language).selection } });
  let shown: State["selected"] | undefined;
  return {
    element,
    show: (state) => {
      if (state.selected === shown) return;
      shown = state.selected;
      const term = focus(state);
      if (term === undefined) fill(element, h("p", { class: "empty" }, shellWords(app.language).nothingChosen));
      else fill(element, card(app, term), others(app, state.selected.slice(0, -1)));
      element.scrollTop = 0;
    },
  };
}

function card(app: App, term: Term): HTMLElement {
  const { model, language } = app;
  const sign = signOf(model, term);
  return h(
    "article", { class: "card" },
    h(
      "header", {},
      h("p", { class: "kind" }, mark(sign), " ", kindWords(language)[sign]),
      h("h2", { dir: "auto" }, model.label(term, language)),
      button("×", () => { app.store.set({ selected: [] }); }, { class: "icon close", aria: { label: shellWords(language).clear } }),
    ),
    h(
      "nav", { class: "elsewhere", aria: { label: tellingWords(language).openIn } },
      ELSEWHERE.map((view) => button(viewWords(language)[view], () => { app.store.set({ view }); }, { class: "chip" })),
    ),
    factList(app, thingFacts(model, term, language)),
    told(app, term),
    words(app, term),
  );
}

/** What is told of it or by it: events of an actor or a place, the speakers of an event. */
function told(app: App, term: Term): HTMLElement | undefined {
  const { model, language } = app;
  const kind = model.kind(term);
  const rows = model.rowsOf(term);
  const said = tellingWords(language);
  const isEvent = kind === "event";
  const listed = isEvent ? rows.flatMap((row) => row.speakers) : rows.map((row) => row.event);
  const unique = [...new Set(listed)].filter((each) => each >= 0 && each !== term);
  if (unique.length === 0) return undefined;
  const title = isEvent ? said.saidBy : kind === "place" ? said.happened : said.saidOf;
  return section(app, title, unique.slice(0, MOST_LISTED * 2).map((each) => thing(app, each)), unique.length - MOST_LISTED * 2);
}

/** The words that it rests on; a name, which is the same words again and again, once an article. */
function words(app: App, term: Term): HTMLElement | undefined {
  const { graph } = app.model;
  const said = tellingWords(app.language);
  const all = graph.values(term, "evidence");
  const isStatement = app.model.kind(term) === "statement";
  const homes = new Map(all.map((passage) => [isStatement ? passage : graph.value(passage, "inArticle"), passage]));
  const passages = [...homes.values()];
  if (passages.length === 0) return undefined;
  const shown = passages.slice(0, MOST_LISTED).map((passage) => quotation(app, passage));
  return section(app, isStatement ? said.inWords : said.namedIn, shown, passages.length - MOST_LISTED);
}

function section(app: App, title: string, items: readonly HTMLElement[], more: number): HTMLElement {
  const list = h("ul", { class: "plain" }, items.map((item) => h("li", {}, item)));
  if (more > 0) list.append(h("li", { class: "more" }, tellingWords(app.language).more(count(more, app.language))));
  return h("section", {}, h("h3", {}, title), list);
}

function others(app: App, terms: readonly Term[]): HTMLElement | undefined {
  if (terms.length === 0) return undefined;
  const list = h("ul", { class: "plain others" });
  for (const term of terms) append(list, h("li", {}, thing(app, term)));
  return h("section", {}, h("h3", {}, shellWords(app.language).selection), list);
}
