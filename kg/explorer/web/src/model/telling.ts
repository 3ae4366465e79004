/** What a report, a statement or a thing has to say for itself, slot by slot, in the interface's language. */

import type { Term } from "../data/graph";
import type { Language } from "../data/vocabulary";
import { count } from "../words/bilingual";
import { tellingWords } from "../words/telling";
import { dayText, parseDay, periodText } from "./days";
import type { Model } from "./model";

/** What a slot is called, and what fills it: things that can be chosen, or words. */
export interface Fact {
  readonly name: string;
  readonly things: readonly Term[];
  readonly words: string;
}

/** How many, of whom, and what became of them. */
export interface Toll {
  readonly term: Term;
  readonly outcome: Term;
  readonly low: number;
  readonly high: number;
  readonly ofWhom: string;
}

export function tollsOf({ graph }: Model, report: Term): Toll[] {
  return graph.values(report, "toll").map((term) => ({
    term,
    outcome: graph.value(term, "outcome"),
    low: graph.number(term, "low"),
    high: graph.number(term, "high"),
    ofWhom: graph.words(term, "ofWhom").join(", "),
  }));
}

/** "12", "12 or more", "40–60", "up to 9". */
export function figureText({ low, high }: Pick<Toll, "low" | "high">, language: Language): string {
  const words = tellingWords(language);
  const [least, most] = [count(low, language), count(high, language)];
  if (Number.isNaN(low)) return Number.isNaN(high) ? "" : words.upTo(most);
  if (Number.isNaN(high)) return words.atLeast(least);
  return low === high ? least : `${least}–${most}`;
}

export function tollText(model: Model, toll: Toll, language: Language): string {
  const text = [figureText(toll, language), model.label(toll.outcome, language)].filter((part) => part !== "").join(" ");
  return toll.ofWhom === "" ? text : `${text} (${toll.ofWhom})`;
}

export function statementFacts(model: Model, statement: Term, language: Language): Fact[] {
  const { graph } = model;
  const words = tellingWords(language);
  const speakers = graph.values(statement, "speaker");
  const sources = graph.values(statement, "source").filter((source) => !speakers.includes(source));
  const isNarration = graph.holds(statement, "isNarration");
  const manner = isNarration ? words.narrated : graph.holds(statement, "isDirect") ? words.direct : words.indirect;
  return filled([
    { name: words.speaker, things: speakers, words: speakers.length === 0 ? words.unknown : "" },
    { name: words.side, things: sources, words: "" },
    { name: words.kind, things: [], words: model.label(graph.value(statement, "statementKind"), language) },
    { name: words.words, things: [], words: manner },
    { name: words.to, things: graph.values(statement, "addressee"), words: "" },
    { name: words.saidOn, things: [], words: dayText(parseDay(graph.word(statement, "saidOn")), language) },
    { name: words.saidAt, things: graph.values(statement, "saidAt"), words: "" },
    { name: words.condition, things: [], words: graph.words(statement, "condition").join("; ") },
    { name: words.relayed, things: graph.values(statement, "relayedBy"), words: "" },
  ]);
}

/** What is known of any thing that can be chosen. */
export function thingFacts(model: Model, term: Term, language: Language): Fact[] {
  const { graph } = model;
  const words = tellingWords(language);
  const also = { name: words.also, things: [], words: [...new Set(graph.words(term, "altLabel"))].join("; ") };
  const same = { name: words.sameAs, things: [], words: graph.words(term, "exactMatch").join(" ") };
  switch (model.kind(term)) {
    case "event":
      return filled([
        { name: words.type, things: [], words: model.label(graph.value(term, "eventType"), language) },
        { name: words.when, things: [], words: periodText(model.period(term), language) },
        { name: words.by, things: model.agentsOf(term), words: "" },
        { name: words.on, things: graph.values(term, "target"), words: "" },
        { name: words.at, things: graph.values(term, "place"), words: "" },
        { name: words.with, things: [], words: graph.words(term, "weapon").join(", ") },
        { name: words.partOf, things: graph.values(term, "subEventOf"), words: "" },
        { name: words.reports, things: [], words: graph.word(term, "reportCount") },
        { name: words.sources, things: [], words: graph.word(term, "sourceCount") },
      ]);
    case "statement":
      return statementFacts(model, term, language);
    case "article":
      return filled([
        { name: words.paper, things: graph.values(term, "publisher"), words: "" },
        { name: words.issued, things: [], words: dayText(parseDay(graph.word(term, "issued")), language) },
        { name: words.language, things: [], words: graph.word(term, "language") },
        { name: words.copyOf, things: graph.values(term, "copyOf"), words: "" },
        { name: words.address, things: [], words: graph.word(term, "address") },
      ]);
    case "place":
      return filled([
        { name: words.liesIn, things: graph.values(term, "within"), words: "" },
        { name: words.point, things: [], words: [graph.word(term, "lat"), graph.word(term, "long")].filter((part) => part !== "").join(", ") },
        also,
        same,
      ]);
    default:
      return filled([
        { name: words.type, things: [], words: model.label(graph.value(term, "actorType"), language) },
        { name: words.role, things: [], words: [...new Set(graph.words(term, "role"))].join("; ") },
        { name: words.memberOf, things: graph.values(term, "memberOf"), words: "" },
        also,
        same,
      ]);
  }
}

function filled(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.things.length > 0 || fact.words !== "");
}
