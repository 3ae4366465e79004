/** The words of an article, those that facts rest on marked; each can be reached by keyboard, and says what it means. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { append, h } from "../dom";
import { cut, innermost, type Piece } from "../model/article/cutting";
import type { Mark } from "../model/article/marked";
import { markWords, evidenceWords } from "../words/evidence";
import { count } from "../words/bilingual";
import { reveal } from "./evidence";

type Pane = "text" | "facts" | undefined;

export class ReadText {
  readonly element: HTMLElement;
  private readonly words: HTMLElement[] = [];
  private readonly pieces: Piece[] = [];
  private readonly byPassage = new Map<Term, number[]>();
  private readonly byFact = new Map<Term, Set<Term>>();
  private lit: number[] = [];
  private chosen: number[] = [];
  private sought: number[] = [];
  private at = 0;

  constructor(
    private readonly app: App, private readonly article: Term, marks: readonly Mark[],
    private readonly around: { enter(pane: Pane): void; stay(): void },
  ) {
    const { model, language } = app;
    this.element = h("div", {
      class: "text", role: "group", aria: { label: evidenceWords(language).text }, lang: model.graph.word(article, "language"), dir: "auto",
    });
    for (const mark of marks) {
      const known = this.byFact.get(mark.fact);
      if (known === undefined) this.byFact.set(mark.fact, new Set([mark.passage]));
      else known.add(mark.passage);
    }
    const text = model.texts.of(article);
    if (text === undefined) this.writeQuotes(marks);
    else this.write(text, marks);
    this.listen();
    this.moveTo(this.near(0, 1));
  }

  private write(text: string, marks: readonly Mark[]): void {
    const { texts } = this.app.model;
    const placed = marks.map((mark) => ({ mark, ...texts.inUnits(this.article, mark) }));
    for (const line of cut(text, placed)) {
      if (line.length > 0) append(this.element, h("p", { dir: "auto" }, line.map((piece) => this.piece(piece))));
    }
  }

  /** The passages by themselves, for want of the text around them. */
  private writeQuotes(marks: readonly Mark[]): void {
    const { texts } = this.app.model;
    const words = evidenceWords(this.app.language);
    append(this.element, h("p", { class: "hint", lang: this.app.language, dir: "ltr" }, words.noText));
    const byPassage = new Map<Term, Mark[]>();
    for (const mark of marks) {
      const known = byPassage.get(mark.passage);
      if (known === undefined) byPassage.set(mark.passage, [mark]);
      else known.push(mark);
    }
    for (const [passage, told] of byPassage) {
      const { start, end } = texts.span(passage);
      append(this.element, h(
        "p", { class: "apart", dir: "auto" },
        h("span", { class: "offsets", dir: "ltr" }, words.stands(count(start, "en"), count(end, "en"))), " ",
        this.piece({ text: texts.quote(passage), marks: told }),
      ));
    }
  }

  private piece(piece: Piece): Node | string {
    if (piece.marks.length === 0) return piece.text;
    const at = this.words.length;
    const kinds = [...new Set(piece.marks.map((mark) => `m-${mark.kind}`))].join(" ");
    // A space between two marks is part of both, but nothing that one would stop at.
    const reach = piece.text.trim() === "" ? {} : { role: "button", tabIndex: -1 };
    const element = h("mark", { ...reach, class: kinds, data: { at: String(at) } }, piece.text);
    this.words.push(element);
    this.pieces.push(piece);
    for (const { passage } of piece.marks) {
      const known = this.byPassage.get(passage);
      if (known === undefined) this.byPassage.set(passage, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
    return element;
  }

  private listen(): void {
    const { element } = this;
    element.addEventListener("pointerover", (event) => { this.point(placeOf(event.target)); });
    element.addEventListener("pointerleave", () => { this.point(undefined); });
    element.addEventListener("focusin", (event) => {
      const at = placeOf(event.target);
      this.point(at);
      if (at !== undefined) this.moveTo(at);
    });
    element.addEventListener("focusout", () => { this.point(undefined); });
    element.addEventListener("click", (event) => { this.take(placeOf(event.target)); });
    element.addEventListener("keydown", (event) => { this.key(event); });
  }

  private point(at: number | undefined): void {
    const { lit } = this.app;
    this.around.enter("text");
    const piece = at === undefined ? undefined : this.pieces[at];
    if (piece === undefined) lit.clear();
    else lit.point(piece.marks.map((mark) => mark.passage));
    this.around.enter(undefined);
  }

  private take(at: number | undefined): void {
    const mark = at === undefined ? undefined : innermost(this.pieces[at]?.marks ?? []);
    if (mark === undefined) return;
    const fact = this.meant(mark);
    if (fact === NONE) return;
    this.around.stay();
    this.app.select(fact);
  }

  /** What can be chosen of a fact: of a report, or a toll, the event. */
  private meant({ kind, fact }: Mark): Term {
    const { graph } = this.app.model;
    if (kind === "report") return graph.value(fact, "ofEvent");
    if (kind === "toll") return graph.value(graph.subjects("toll", fact)[0] ?? NONE, "ofEvent");
    return fact;
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") this.take(placeOf(event.target));
    else {
      const back = ["ArrowLeft", "ArrowUp", "End"].includes(event.key);
      const to = { ArrowRight: this.at + 1, ArrowDown: this.at + 1, ArrowLeft: this.at - 1, ArrowUp: this.at - 1, Home: 0, End: this.words.length - 1 }[event.key];
      if (to === undefined) return;
      this.words[this.near(to, back ? -1 : 1)]?.focus();
      this.app.say(this.meaning());
    }
    event.preventDefault();
  }

  /** The next words from there that one can stop at; where one is when there are none. */
  private near(from: number, step: 1 | -1): number {
    for (let at = from; at >= 0 && at < this.words.length; at += step) if (this.words[at]?.role === "button") return at;
    return this.at;
  }

  private moveTo(at: number): void {
    const word = this.words[at];
    if (word?.role !== "button") return;
    this.words[this.at]?.setAttribute("tabindex", "-1");
    this.at = at;
    word.setAttribute("tabindex", "0");
  }

  /** What the marked words that have the focus mean, for those who hear the page. */
  private meaning(): string {
    const { model, language } = this.app;
    const kinds = markWords(language);
    return (this.pieces[this.at]?.marks ?? []).map((mark) => {
      const fact = this.meant(mark);
      return `${kinds[mark.kind]}: ${fact === NONE ? "" : model.label(fact, language)}`;
    }).reverse().join("; ");
  }

  /** Mark for as long as it is chosen what is chosen. */
  choose(passages: readonly Term[]): void {
    for (const at of this.chosen) this.words[at]?.classList.remove("chosen");
    this.chosen = this.places(passages);
    for (const at of this.chosen) this.words[at]?.classList.add("chosen");
    if (this.sought.length === 0 && this.chosen[0] !== undefined) this.bring(this.chosen[0]);
  }

  /** Light what is pointed at; words that were asked for elsewhere are sought out. */
  light(terms: ReadonlySet<Term>, pane: Pane): void {
    for (const at of this.lit) this.words[at]?.classList.remove("lit");
    const passages = [...terms].flatMap((term) => (this.byPassage.has(term) ? [term] : [...this.byFact.get(term) ?? []]));
    this.lit = this.places(passages);
    for (const at of this.lit) this.words[at]?.classList.add("lit");
    const [first] = this.lit;
    if (first === undefined || pane === "text") return;
    if (pane === "facts") reveal(this.element, this.words[first] ?? null);
    else if ([...terms].some((term) => this.byPassage.has(term))) this.seek(this.lit);
  }

  private seek(places: readonly number[]): void {
    for (const at of this.sought) this.words[at]?.classList.remove("sought");
    this.sought = [...places];
    for (const at of this.sought) this.words[at]?.classList.add("sought");
    const [first] = places;
    if (first !== undefined) this.bring(first);
  }

  private bring(at: number): void {
    this.moveTo(at);
    const word = this.words[at];
    if (this.element.scrollHeight > this.element.clientHeight) reveal(this.element, word ?? null);
    else word?.scrollIntoView({ block: "center" });
  }

  private places(passages: readonly Term[]): number[] {
    return [...new Set(passages.flatMap((passage) => this.byPassage.get(passage) ?? []))].sort((one, other) => one - other);
  }
}

function placeOf(target: EventTarget | null): number | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-at]") : null;
  return mark === null ? undefined : Number(mark.dataset["at"]);
}
