/** An article with every word marked that a fact rests on, beside the facts; pointing at the one lights the other. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { marksOf } from "../model/article/marked";
import { articlesOf, wordsOf } from "../model/article/speaking";
import type { Matches } from "../model/filters";
import { thing } from "../parts";
import { focus, type State } from "../state";
import { count } from "../words/bilingual";
import { evidenceWords } from "../words/evidence";
import { facts } from "./evidence-facts";
import { articleHead, legend } from "./evidence-head";
import { ReadText } from "./evidence-text";
import { printed } from "./saying-parts";
import { Pointing } from "./pointing";

const MOST_LISTED = 100;
const EDGE = 24; // pixels of an element that count as seeing it
const MANY_MARKS = 800; // more than these, and what is out of sight is not laid out
const MOST_BESIDE = 12; // articles to change between, before the list is cut

export function evidenceView(app: App): View {
  return new EvidenceView(app);
}

class EvidenceView implements View {
  readonly element = h("section", { class: "evidence" });
  private readonly articles = h("div", { class: "beside" });
  private readonly facts = h("div", { class: "fact-pane" });
  private readonly pointing: Pointing;
  private article: Term | undefined;
  private unmarked: readonly string[] | undefined;
  private text: ReadText | undefined;
  private stopListening: (() => void) | undefined;
  /** Where the person points: what lights up in the other pane is brought into sight there. */
  private pane: "text" | "facts" | undefined;

  constructor(private readonly app: App) {
    this.pointing = new Pointing(app.lit, this.facts);
    const enter = (pane: "text" | "facts" | undefined) => (): void => { this.pane = pane; };
    // Before the items hear of it, which say what is pointed at.
    this.facts.addEventListener("pointerover", enter("facts"), { capture: true });
    this.facts.addEventListener("focusin", enter("facts"), { capture: true });
    this.facts.addEventListener("pointerleave", enter(undefined));
    this.facts.addEventListener("focusout", enter(undefined));
    this.facts.addEventListener("click", () => { this.stay(); }, { capture: true });
  }

  show(state: State): void {
    const { app } = this;
    this.pointing.start(); // first, so that what lights up can be brought into sight
    this.stopListening ??= app.lit.subscribe((terms) => { this.light(terms); });
    const term = focus(state);
    const matches = app.sieve.matches(state.filters);
    const articles = term === undefined ? [] : articlesOf(app.model, term);
    const article = this.choice(state, articles, matches);
    if (article === undefined) {
      this.article = undefined;
      this.text = undefined;
      fill(this.element, chooser(app, term, matches));
      return;
    }
    if (article !== this.article || this.unmarked !== state.evidence.unmarked) this.read(article, state);
    fill(this.articles, term === undefined ? undefined : beside(app, term, articles, article));
    this.text?.choose(term === undefined ? [] : wordsOf(app.model, term));
  }

  leave(): void {
    this.stopListening?.();
    this.stopListening = undefined;
    this.pointing.stop();
  }

  /** What is chosen in an article is read in it, also when others speak of it too. */
  private stay(): void {
    const { store } = this.app;
    const { evidence } = store.get();
    if (evidence.article !== this.article) store.set({ evidence: { ...evidence, article: this.article } }, { undoable: false });
  }

  /** Which article is read: the one asked for, else the first that passes the filters. */
  private choice({ evidence }: State, articles: readonly Term[], matches: Matches): Term | undefined {
    const { article } = evidence;
    if (article !== undefined && articles.includes(article)) return article;
    return articles.find((each) => matches.has(each)) ?? articles[0];
  }

  private read(article: Term, state: State): void {
    const { app } = this;
    const isNew = article !== this.article;
    this.article = article;
    this.unmarked = state.evidence.unmarked;
    const marks = marksOf(app.model, article);
    const hidden = new Set(state.evidence.unmarked);
    const text = new ReadText(app, article, marks.filter((mark) => !hidden.has(mark.kind)), {
      enter: (pane) => { this.pane = pane; },
      stay: () => { this.stay(); },
    });
    const scrolled = this.text?.element.scrollTop ?? 0;
    this.text = text;
    if (isNew) fill(this.facts, facts(app, article, marks));
    fill(
      this.element,
      articleHead(app, article, this.articles),
      legend(app, marks, state.evidence.unmarked),
      h("div", { class: marks.length > MANY_MARKS ? "panes long" : "panes" }, text.element, this.facts),
    );
    this.pointing.renew();
    if (!isNew) text.element.scrollTop = scrolled;
  }

  private light(terms: ReadonlySet<Term>): void {
    this.text?.light(terms, this.pane);
    if (this.pane === "text") reveal(this.facts, this.facts.querySelector(".lit"));
  }
}

/** Scroll a pane, and nothing around it, so that one of its elements is seen. */
export function reveal(pane: HTMLElement, element: Element | null, tries = 3): void {
  if (element === null || tries === 0 || pane.scrollHeight <= pane.clientHeight) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.top < outer.bottom - EDGE) return;
  const isLong = pane.closest(".long") !== null;
  const isCalm = isLong || matchMedia("(prefers-reduced-motion: reduce)").matches;
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - outer.height / 3, behavior: isCalm ? "instant" : "smooth" });
  // What comes into sight is laid out only now, and may push the element away again.
  if (isLong) requestAnimationFrame(() => { reveal(pane, element, tries - 1); });
}

function chooser(app: App, term: Term | undefined, matches: Matches): HTMLElement {
  const words = evidenceWords(app.language);
  const { model, language } = app;
  if (term !== undefined) return h("div", { class: "chooser" }, h("h2", { dir: "auto" }, model.label(term, language)), h("p", { class: "hint" }, words.noArticle));
  const articles = model.articles.filter((article) => matches.has(article));
  const list = h("ol", { class: "choices" });
  for (const article of articles.slice(0, MOST_LISTED)) {
    append(list, h("li", {}, thing(app, article), h("p", { class: "about", dir: "auto" }, printed(app, article))));
  }
  if (articles.length > MOST_LISTED) append(list, h("li", { class: "more" }, words.more(count(articles.length - MOST_LISTED, language))));
  return h(
    "div", { class: "chooser" },
    h("h2", {}, words.choose), h("p", { class: "hint" }, articles.length > 0 ? words.chooseHint : words.noneLeft), list,
  );
}

/** The articles that speak of what is chosen, to change between. */
function beside(app: App, term: Term, articles: readonly Term[], read: Term): HTMLElement | undefined {
  const { model, language } = app;
  if (model.kind(term) === "article") return undefined;
  const words = evidenceWords(language);
  const name = words.speaking(model.label(term, language));
  const shown = articles.slice(0, MOST_BESIDE);
  if (!shown.includes(read)) shown.unshift(read);
  const nav = h("nav", { class: "articles", aria: { label: name } }, h("span", { class: "hint", dir: "auto" }, `${name}: `));
  for (const article of shown) {
    const choice = button(printed(app, article), () => { app.store.set({ evidence: { ...app.store.get().evidence, article } }); }, {
      class: "chip", title: model.label(article, language), dir: "auto",
    });
    if (article === read) choice.setAttribute("aria-current", "true");
    append(nav, choice);
  }
  if (articles.length > shown.length) append(nav, h("span", { class: "hint" }, words.more(count(articles.length - shown.length, language))));
  return nav;
}
