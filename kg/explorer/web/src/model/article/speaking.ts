/** Which articles speak of a thing, and in which words. */

import { NONE, type Term } from "../../data/graph";
import type { Model } from "../model";

/** The articles in which a thing is told of or named, the earliest first. */
export function articlesOf(model: Model, term: Term): Term[] {
  if (model.kind(term) === "article") return [term];
  const found = new Set(model.rowsOf(term).map((row) => row.article));
  for (const passage of wordsOf(model, term)) found.add(model.graph.value(passage, "inArticle"));
  found.delete(NONE);
  return found.size === model.articles.length ? [...model.articles] : model.articles.filter((article) => found.has(article));
}

/** The passages that a thing rests on: an event on those of its reports. */
export function wordsOf(model: Model, term: Term): Term[] {
  const { graph } = model;
  if (model.kind(term) === "article") return [];
  const reports = model.kind(term) === "event" ? graph.subjects("ofEvent", term) : [];
  return [...new Set([
    ...[term, ...reports].flatMap((each) => graph.values(each, "evidence")),
    ...graph.subjects("refersTo", term),
  ])];
}

/** Why a name was taken for whom, and what else it could have meant. */
export interface Link {
  readonly entity: Term;
  readonly words: string;
  readonly reasons: readonly string[];
  readonly score: string;
  readonly rivals: readonly string[];
  /** Every place where the same words were taken so for the same reasons. */
  readonly passages: readonly Term[];
}

/** The names of an article, each with what it was taken for and why, as they first stand in it. */
export function linksOf({ graph, texts }: Model, passages: readonly Term[]): Link[] {
  const found = new Map<string, Link & { readonly passages: Term[] }>();
  for (const passage of passages) {
    for (const entity of graph.values(passage, "refersTo")) {
      const words = texts.quote(passage);
      const reasons = graph.words(passage, "linkReason");
      const key = [String(entity), words, ...reasons].join("\n");
      const known = found.get(key);
      if (known !== undefined) known.passages.push(passage);
      else {
        const rivals = graph.words(passage, "runnerUp").sort().reverse();
        found.set(key, { entity, words, reasons, score: graph.word(passage, "linkScore"), rivals, passages: [passage] });
      }
    }
  }
  return [...found.values()];
}
