/** What a thing rests on: whoever hands on an event hands on who tells it, in which words, of whom and where. */

import { NONE, type Graph, type Term } from "../data/graph";
import type { PropertyName } from "../data/vocabulary";
import type { Model } from "../model/model";
import type { Row } from "../model/rows";

const ACTORS: readonly PropertyName[] = ["speaker", "source", "relayedBy", "addressee", "agent", "target", "publisher", "contributor", "refersTo"];
const PLACES: readonly PropertyName[] = ["saidAt", "place", "spatial"];

/** Everything in the graph that has something said of it. */
export function* everything(graph: Graph): Generator<Term> {
  for (let term: Term = 0; term < graph.literalsFrom; term += 1) yield term;
}

/** What is handed on: things, and which of their triples. */
export interface Part {
  readonly things: ReadonlySet<Term>;
  /** Whether a triple leads to what is in the part too, or to what no graph describes. */
  keeps(subject: Term, object: Term): boolean;
}

/** The chosen things with every triple, and what their accounts rest on; nothing leads to what is left out. */
export function closure(model: Model, chosen: readonly Term[], rows: readonly Row[]): Part {
  const things = new Closure(model).of(chosen, rows);
  const whole = new Set(chosen);
  const { graph } = model;
  const isDescribed = (term: Term): boolean => !graph.isLiteral(term) && graph.about(term).next().done !== true;
  return { things, keeps: (subject, object) => things.has(object) || whole.has(subject) || !isDescribed(object) };
}

class Closure {
  private readonly found = new Set<Term>();
  private readonly articles = new Set<Term>();

  constructor(private readonly model: Model) {}

  of(chosen: readonly Term[], rows: readonly Row[]): Set<Term> {
    for (const row of rows) this.statement(row.statement);
    for (const term of chosen) this.chosen(term);
    this.wordsOfNamed();
    for (const term of [...this.found]) for (const run of this.model.graph.values(term, "wasGeneratedBy")) this.found.add(run);
    return this.found;
  }

  /** A chosen thing, whatever it leads to: an event that contains it, with who tells of that. */
  private chosen(term: Term): void {
    const { model } = this;
    const { graph } = model;
    this.whole(term);
    this.passages(term);
    for (const passage of graph.subjects("inArticle", term)) this.whole(passage);
    for (const statement of graph.values(term, "settledBy")) this.statement(statement);
    for (const first of graph.values(term, "copyOf")) this.article(first);
    for (const event of graph.values(term, "subEventOf")) {
      if (this.found.has(event)) continue;
      for (const row of model.rowsOf(event)) this.statement(row.statement);
      this.chosen(event);
    }
  }

  private statement(statement: Term): void {
    if (this.found.has(statement)) return;
    this.whole(statement);
    this.passages(statement);
    for (const report of this.model.graph.values(statement, "reports")) this.report(report);
  }

  private report(report: Term): void {
    if (report === NONE || this.found.has(report)) return;
    const { graph } = this.model;
    this.whole(report);
    this.passages(report);
    for (const toll of graph.values(report, "toll")) {
      this.found.add(toll);
      this.passages(toll);
    }
    for (const event of graph.values(report, "ofEvent")) this.whole(event);
  }

  private passages(term: Term): void {
    const { graph } = this.model;
    for (const passage of graph.values(term, "evidence")) {
      this.whole(passage);
      for (const article of graph.values(passage, "inArticle")) this.article(article);
    }
  }

  private article(article: Term): void {
    if (this.articles.has(article)) return;
    this.articles.add(article);
    this.whole(article);
    for (const first of this.model.graph.values(article, "copyOf")) this.article(first);
  }

  /** A thing with the actors and the places that it names. */
  private whole(term: Term): void {
    this.found.add(term);
    const { model } = this;
    if (model.kind(term) === "article") this.articles.add(term);
    for (const wide of model.line(term)) this.found.add(wide);
    for (const name of [...ACTORS, ...PLACES]) {
      for (const named of model.graph.values(term, name)) for (const wide of model.line(named)) this.found.add(wide);
    }
  }

  /** Those who are only named bring the words that name them in the articles at hand, and no others. */
  private wordsOfNamed(): void {
    const { graph } = this.model;
    for (const term of [...this.found]) {
      for (const passage of graph.values(term, "evidence")) {
        if (this.articles.has(graph.value(passage, "inArticle"))) this.whole(passage);
      }
    }
  }
}
