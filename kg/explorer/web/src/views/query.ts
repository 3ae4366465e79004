/** Asking the graph in the page: the saved questions, and one's own in SPARQL. What is asked stands in the link. */

import type { App, View } from "../app";
import { button, fill, h } from "../dom";
import type { Model } from "../model/model";
import { answerElement, told } from "../query/answer";
import { Blanks } from "../query/blanks";
import { OWN, everything, examples, explanation, option } from "../query/choices";
import { Editor } from "../query/editor";
import { Cancelled, Engine, Forbidden, lack } from "../query/engine";
import { BadValue, bind, faultOf, readQuestions, withPrefixes, type Question } from "../query/questions";
import type { QueryState, State } from "../state";
import { queryWords } from "../words/query";
import { summaryOf } from "../words/questions";

const TEMPLATE = `SELECT ?event ?label ?reports WHERE {
  ?event a ckg:Event ;
    rdfs:label ?label ;
    ckg:reportCount ?reports .
}
ORDER BY DESC(?reports) ?label
LIMIT 100`;

const engines = new WeakMap<Model, Engine>(); // one stays loaded when the page changes its language

export function queryView(app: App): View {
  const missing = lack();
  if (missing !== undefined) {
    const words = queryWords(app.language);
    const element = h("section", { class: "query" }, explanation(app, missing === "page" ? words.lackPage : words.lackBrowser));
    return { element, show: () => undefined };
  }
  return new QueryView(app);
}

class QueryView implements View {
  readonly element: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly pressing: HTMLElement;
  private readonly engine: Engine;
  private readonly choice: HTMLSelectElement;
  private readonly head = h("div", { class: "asked" });
  private readonly editor: Editor;
  private readonly sparql: HTMLDetailsElement;
  private readonly status = h("p", { class: "asked-status", role: "status" });
  private readonly fault = h("p", { class: "fault", role: "alert", hidden: true });
  private readonly answer = h("div");
  private readonly run: HTMLButtonElement;
  private readonly stop: HTMLButtonElement;
  private questions: readonly Question[] = [];
  private blanks: Blanks | undefined;
  private shown: QueryState | undefined;
  private bound = "";
  private turn = 0;
  private asking = false;

  constructor(private readonly app: App) {
    const words = queryWords(app.language);
    this.engine = engines.get(app.model) ?? new Engine(app.model.graph, app.model.texts);
    engines.set(app.model, this.engine);
    this.choice = h("select", { id: "question", on: { change: () => { this.choose(this.choice.value); } } });
    const label = h("label", {}, words.question);
    label.htmlFor = "question";
    this.editor = new Editor(words.sparql, words.edit, () => { this.press(); });
    this.sparql = h("details", { class: "sparql-box" }, h("summary", {}, words.sparql), this.editor.element);
    this.run = button(words.run, () => { this.press(); }, { class: "primary", title: words.runHint });
    this.stop = button(words.cancel, () => { this.engine.cancel(); }, { class: "stop", hidden: true });
    this.pressing = h("div", { class: "press" }, this.run, this.stop, this.status);
    this.form = h(
      "form", { class: "question", on: { submit: (event) => { event.preventDefault(); this.press(); } } },
      h("div", { class: "choice" }, label, this.choice), this.head,
      this.pressing, this.sparql,
    );
    this.run.type = "submit";
    this.element = h("section", { class: "query" }, this.form, this.fault, this.answer);
    void this.fetch();
  }

  show({ query }: State): void {
    if (this.shown !== undefined && same(this.shown, query)) return;
    this.shown = query;
    if (this.questions.length > 0) this.open(query);
  }

  private async fetch(): Promise<void> {
    const words = queryWords(this.app.language);
    this.questions = await readQuestions();
    fill(this.choice, option("", "–"), this.questions.map(({ name }) => option(name, name)), option(OWN, words.own));
    if (this.shown !== undefined) this.open(this.shown);
  }

  /** Show what is asked, and ask it. */
  private open(query: QueryState): void {
    this.turn += 1;
    if (this.asking) {
      this.engine.cancel();
      this.busy(false);
    }
    this.choice.value = query.name !== "" ? query.name : query.text !== "" ? OWN : "";
    this.complain("", "");
    this.status.textContent = "";
    fill(this.answer);
    const words = queryWords(this.app.language);
    const question = this.questions.find(({ name }) => name === query.name);
    if (question === undefined || question !== this.blanks?.question) this.blanks = undefined;
    const isOpen = query.name !== "" || query.text !== "";
    this.run.hidden = !isOpen;
    this.sparql.hidden = !isOpen;
    const last = question === undefined ? this.pressing : this.sparql;
    if (this.form.lastElementChild !== last) this.form.append(last);
    if (question !== undefined) this.openSaved(question, query);
    else if (query.name !== "") {
      fill(this.head);
      this.sparql.hidden = true;
      this.complain(words.unknown(query.name), "");
    } else if (query.text !== "") {
      fill(this.head);
      this.sparql.open = true;
      this.bound = "";
      this.editor.text = query.text;
      void this.ask(query.text, "answer");
    } else {
      fill(this.head, everything(this.app, this.questions, (name) => { this.choose(name); }));
      this.engine.warm();
    }
  }

  private openSaved(question: Question, { params }: QueryState): void {
    if (this.blanks === undefined) {
      this.blanks = new Blanks(this.app, question, () => { this.press(); });
      const summary = h("p", { class: "summary" }, summaryOf(question, this.app.language));
      fill(this.head, summary, this.blanks.element, examples(this.app, question, (params) => { this.set({ name: question.name, params, text: "" }); }));
    }
    this.blanks.values = params;
    try {
      this.bound = bind(question, params);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      this.blanks.refuse(error.parameter);
      this.complain(this.wrong(error), "");
      this.editor.text = this.bound = question.text;
      return;
    }
    this.editor.text = this.bound;
    void this.ask(this.bound, question.name);
  }

  private wrong({ parameter, value }: BadValue): string {
    const words = queryWords(this.app.language);
    if (parameter.type === "date") return words.notDay(value);
    return parameter.type === "integer" ? words.notNumber(value) : words.notText(value, parameter.name);
  }

  private choose(name: string): void {
    this.set({ name: name === OWN ? "" : name, params: {}, text: name === OWN ? TEMPLATE : "" });
  }

  /** Ask what stands in the form: one's own words where the SPARQL was changed. */
  private press(): void {
    const { shown } = this;
    if (shown === undefined) return;
    const text = this.editor.text;
    if (this.blanks === undefined || (text !== this.bound && this.sparql.open)) {
      if (text.trim() !== "") this.set({ name: "", params: {}, text });
    } else this.set({ name: shown.name, params: this.blanks.values, text: "" });
  }

  private set(query: QueryState): void {
    if (this.shown !== undefined && same(this.shown, query)) {
      if (!this.asking) this.open(query);
    } else this.app.store.set({ query });
  }

  private async ask(sparql: string, name: string): Promise<void> {
    const words = queryWords(this.app.language);
    const turn = this.turn;
    const [text, added] = withPrefixes(sparql, this.vocabularies());
    this.busy(true);
    this.status.textContent = this.engine.isClosed ? words.opening : words.asking;
    try {
      const { answer, seconds } = await this.engine.ask(text, () => {
        if (turn === this.turn) this.status.textContent = words.asking;
      });
      if (turn !== this.turn) return;
      this.status.textContent = told(this.app, answer, seconds);
      fill(this.answer, answerElement(this.app, answer, name));
    } catch (error) {
      if (turn !== this.turn) return;
      this.fail(error, added);
    }
    this.busy(false);
  }

  private fail(error: unknown, added: number): void {
    const words = queryWords(this.app.language);
    this.status.textContent = error instanceof Cancelled ? words.stopped : "";
    if (error instanceof Cancelled) return;
    if (error instanceof Forbidden) {
      fill(this.answer, explanation(this.app, words.forbidden));
      return;
    }
    const fault = faultOf(error instanceof Error ? error.message : String(error), added);
    const place = fault.line > 0 ? words.place(String(fault.line), String(fault.column)) : "";
    this.complain(`${words.failed}: ${fault.problem}`, place);
    if (fault.line > 0) {
      this.sparql.open = true;
      this.editor.mark(fault.line);
    }
  }

  /** The prefixes that need not be declared, the same as for `kg sparql`: not those of this graph's own things. */
  private vocabularies(): Record<string, string> {
    const { prefixes, base } = this.app.model.graph;
    return Object.fromEntries(Object.entries(prefixes).filter(([, iri]) => !iri.startsWith(base)));
  }

  private busy(isBusy: boolean): void {
    this.asking = isBusy;
    this.stop.hidden = !isBusy;
    this.answer.setAttribute("aria-busy", String(isBusy));
  }

  private complain(problem: string, place: string): void {
    this.fault.hidden = problem === "";
    fill(this.fault, place === "" ? undefined : h("strong", {}, place + ": "), problem);
  }
}

function same(one: QueryState, other: QueryState): boolean {
  const [first, second] = [Object.entries(one.params), Object.entries(other.params)];
  return one.name === other.name && one.text === other.text && first.length === second.length
    && first.every(([name, value]) => other.params[name] === value);
}
