/** Which words of an article say what: every passage with the facts that rest on it, and the text cut at their ends. */

import { NONE, type Term } from "../../data/graph";
import type { Span } from "../../data/texts";
import type { Kind, Model } from "../model";

/** What words may be marked as. */
export const MARKS = ["statement", "report", "toll", "condition", "person", "organization", "place"] as const;
export type MarkKind = (typeof MARKS)[number];

/** Words of the article that a fact rests on. */
export interface Mark {
  readonly passage: Term;
  readonly kind: MarkKind;
  /** The fact: a statement, a report, a toll, or whom a name means. */
  readonly fact: Term;
  /** In code points, as the graph counts. */
  readonly start: number;
  readonly end: number;
}

const NAMED: Partial<Record<Kind, MarkKind>> = { statement: "statement", person: "person", organization: "organization", place: "place" };

/** Every mark of an article, in the order of the text, the longer first. */
export function marksOf(model: Model, article: Term): Mark[] {
  const { graph, texts } = model;
  const found: Mark[] = [];
  for (const passage of graph.subjects("inArticle", article)) {
    const span = texts.span(passage);
    for (const fact of new Set([...graph.values(passage, "refersTo"), ...graph.subjects("evidence", passage)])) {
      const kind = markKind(model, fact);
      if (kind === undefined) continue;
      found.push({ passage, kind, fact, ...span });
      if (kind === "statement") found.push(...conditions(model, fact, passage, span));
    }
  }
  return found.sort((one, other) =>
    one.start - other.start || other.end - one.end || MARKS.indexOf(one.kind) - MARKS.indexOf(other.kind) || one.fact - other.fact);
}

function markKind(model: Model, fact: Term): MarkKind | undefined {
  const kind = model.kind(fact);
  if (kind !== undefined) return NAMED[kind];
  if (model.graph.value(fact, "outcome") !== NONE) return "toll";
  return model.graph.value(fact, "eventType") === NONE ? undefined : "report";
}

/** The words of a statement's condition, where its passage has them once. */
function conditions({ graph, texts }: Model, statement: Term, passage: Term, span: Span): Mark[] {
  const quote = texts.quote(passage);
  return graph.words(statement, "condition").flatMap((words) => {
    const at = quote.indexOf(words);
    if (words === "" || at < 0 || quote.includes(words, at + 1)) return [];
    const start = span.start + length(quote.slice(0, at));
    return [{ passage, kind: "condition" as const, fact: statement, start, end: start + length(words) }];
  });
}

/** How many code points, as the graph counts. */
function length(text: string): number {
  return Array.from(text).length;
}
