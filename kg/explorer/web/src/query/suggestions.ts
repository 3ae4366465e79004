/** What a blank of a question may be filled in with: names that this graph knows. */

import type { Term } from "../data/graph";
import { tail } from "../data/vocabulary";
import type { PropertyName } from "../data/vocabulary";
import type { Model } from "../model/model";
import { fold } from "../search";
import type { Parameter, Question } from "./questions";

const MOST = 30;

/** Names for what has been typed so far, those that most is told of first. */
export function suggestions(model: Model, question: Question, parameter: Parameter, typed: string): readonly string[] {
  const wanted = fold(typed.trim());
  const found: string[] = [];
  for (const name of namesFor(model, question, parameter)) {
    if (found.length === MOST) break;
    if (fold(name).includes(wanted)) found.push(name);
  }
  return found;
}

const known = new WeakMap<Model, Map<string, readonly string[]>>();

function namesFor(model: Model, question: Question, parameter: Parameter): readonly string[] {
  if (parameter.type !== "text") return [];
  const topic = topicOf(question, parameter);
  const topics = known.get(model) ?? new Map<string, readonly string[]>();
  known.set(model, topics);
  let names = topics.get(topic);
  if (names === undefined) {
    names = [...new Set(TOPICS[topic](model))];
    topics.set(topic, names);
  }
  return names;
}

type Topic = "actors" | "places" | "things" | "events" | "articles" | "papers" | "weapons" | "outcomes" | "kinds" | "types" | "actorTypes";

const TOPIC_OF: Readonly<Record<string, Topic>> = {
  place: "places", name: "things", target: "things", event: "events", article: "articles", publisher: "papers",
  weapon: "weapons", outcome: "outcomes", kind: "kinds",
};

function topicOf(question: Question, { name }: Parameter): Topic {
  if (name === "type") return question.text.includes("ckg:actorType") ? "actorTypes" : "types";
  return (Object.hasOwn(TOPIC_OF, name) ? TOPIC_OF[name] : undefined) ?? "actors";
}

const TOPICS: Readonly<Record<Topic, (model: Model) => readonly string[]>> = {
  actors: (model) => labels(model, model.actors),
  places: (model) => labels(model, model.places),
  things: (model) => labels(model, [...model.actors, ...model.places]),
  events: (model) => labels(model, model.events),
  articles: (model) => labels(model, model.articles),
  papers: (model) => labels(model, model.articles.flatMap((article) => model.graph.values(article, "publisher"))),
  weapons: (model) => often(model, "weapon").map((weapon) => model.graph.text(weapon)),
  outcomes: (model) => concepts(model, "outcome"),
  kinds: (model) => concepts(model, "statementKind"),
  types: (model) => [
    ...new Set(often(model, "eventType").flatMap((type) => model.vocabulary.line(model.graph.text(type)))),
  ].map(tail),
  actorTypes: (model) => concepts(model, "actorType"),
};

function labels(model: Model, terms: readonly Term[]): string[] {
  const weights = new Map(terms.map((term) => [term, model.rowsOf(term).length]));
  return [...weights]
    .sort(([one, first], [other, second]) => second - first || one - other)
    .map(([term]) => model.label(term, "en"));
}

function concepts(model: Model, property: PropertyName): string[] {
  return often(model, property).map((concept) => tail(model.graph.text(concept)));
}

/** What a property says anywhere, the commonest first. */
function often({ graph }: Model, property: PropertyName): Term[] {
  const counts = new Map<Term, number>();
  for (let subject = 0; subject < graph.literalsFrom; subject += 1) {
    for (const value of graph.values(subject, property)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one, first], [other, second]) => second - first || one - other).map(([value]) => value);
}
