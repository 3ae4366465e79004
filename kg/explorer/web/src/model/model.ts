/** What the views read: the graph's things by kind, what they are called, and who says what of which event. */

import { NONE, type Graph, type Term } from "../data/graph";
import type { Texts } from "../data/texts";
import { CKG, type Language, type Vocabulary, tail } from "../data/vocabulary";
import { isOpen, parseDay, periodText, type Period } from "./days";
import { rowsOf, type Row } from "./rows";

/** What a thing is, as the legend has it. */
export const KINDS = ["event", "statement", "person", "organization", "place", "article"] as const;
export type Kind = (typeof KINDS)[number];

const LABEL_WORDS = 90; // characters of a statement that stand for it

export class Model {
  readonly events: readonly Term[];
  readonly statements: readonly Term[];
  readonly actors: readonly Term[];
  readonly places: readonly Term[];
  /** The earliest first; those without a day last. */
  readonly articles: readonly Term[];
  readonly rows: readonly Row[];

  private readonly kinds = new Map<Term, Kind>();
  private readonly byEvent = new Map<Term, Row[]>();
  private readonly byStatement = new Map<Term, Row[]>();
  private readonly byArticle = new Map<Term, Row[]>();
  private readonly byActor = new Map<Term, Row[]>();
  private readonly byPlace = new Map<Term, Row[]>();
  private readonly lines = new Map<Term, readonly Term[]>();

  constructor(readonly graph: Graph, readonly texts: Texts, readonly vocabulary: Vocabulary) {
    this.events = this.sorted("Event", "event");
    this.statements = this.sorted("Statement", "statement");
    this.places = this.sorted("Place", "place");
    const persons = new Set(graph.members(CKG + "Person"));
    this.actors = graph.members(CKG + "Actor");
    for (const actor of this.actors) this.kinds.set(actor, persons.has(actor) ? "person" : "organization");
    const issued = new Map(this.sorted("Article", "article").map((article) => [article, graph.word(article, "issued")]));
    this.articles = [...issued.keys()].sort((one, other) => {
      const [first, second] = [issued.get(one) ?? "", issued.get(other) ?? ""];
      if (first === second) return one - other;
      return first === "" ? 1 : second === "" ? -1 : first < second ? -1 : 1;
    });
    this.rows = rowsOf(graph, this.statements);
    for (const row of this.rows) this.file(row);
  }

  private sorted(className: string, kind: Kind): Term[] {
    const members = this.graph.members(CKG + className);
    for (const member of members) this.kinds.set(member, kind);
    return members;
  }

  private file(row: Row): void {
    add(this.byStatement, row.statement, row);
    add(this.byEvent, row.event, row);
    add(this.byArticle, row.article, row);
    for (const actor of new Set([...row.speakers, ...row.sides, ...row.agents, ...row.targets, ...row.others])) {
      add(this.byActor, actor, row);
    }
    for (const place of new Set([...row.places, ...row.targets])) add(this.byPlace, place, row);
  }

  /** What a thing is; undefined for what no view shows by itself: a passage, a report, a toll. */
  kind(term: Term): Kind | undefined {
    return this.kinds.get(term);
  }

  isContested(event: Term): boolean {
    return this.graph.holds(event, "contested");
  }

  /** Every row that a thing has to do with. */
  rowsOf(term: Term): readonly Row[] {
    switch (this.kinds.get(term)) {
      case "event":
        return this.byEvent.get(term) ?? [];
      case "statement":
        return this.byStatement.get(term) ?? [];
      case "article":
        return this.byArticle.get(term) ?? [];
      case "place":
        return this.byPlace.get(term) ?? [];
      case undefined:
        return [];
      default:
        return this.byActor.get(term) ?? [];
    }
  }

  /** A thing and all that it belongs to or lies in, the nearest first. */
  line(term: Term): readonly Term[] {
    let found = this.lines.get(term);
    if (found === undefined) {
      const line = [term];
      const wider = this.kinds.get(term) === "place" ? "within" : "memberOf";
      for (const at of line) {
        for (const next of this.graph.values(at, wider)) if (!line.includes(next)) line.push(next);
      }
      found = line;
      this.lines.set(term, found);
    }
    return found;
  }

  /** Who is said to have done it; not those who are only named in denials. */
  agentsOf(event: Term): Term[] {
    const rows = this.byEvent.get(event) ?? [];
    const accused = new Set(rows.flatMap((row) => (row.denies ? [] : row.agents)));
    const cleared = new Set(rows.flatMap((row) => (row.denies ? row.agents : [])));
    return this.graph.values(event, "agent").filter((agent) => accused.has(agent) || !cleared.has(agent));
  }

  /** When an event happened. */
  period(thing: Term): Period {
    const from = parseDay(this.graph.word(thing, "onOrAfter"));
    const to = parseDay(this.graph.word(thing, "onOrBefore"));
    return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to };
  }

  /** A concept's or a thing's name in a language. */
  label(term: Term, language: Language): string {
    if (term === NONE) return "";
    const { graph } = this;
    if (graph.isLiteral(term)) return graph.text(term);
    switch (this.kinds.get(term)) {
      case "event":
        return this.eventLabel(term, language);
      case "statement": {
        const content = graph.word(term, "content").replaceAll(/\s+/g, " ").trim();
        return content.length > LABEL_WORDS ? content.slice(0, LABEL_WORDS - 1).trimEnd() + "…" : content || graph.name(term);
      }
      case "article":
        return graph.word(term, "title") || graph.word(term, "identifier") || tail(graph.text(term));
      case undefined:
        return graph.word(term, "prefLabel") || graph.word(term, "label") || this.vocabulary.label(graph.text(term), language);
      default:
        return graph.word(term, "prefLabel") || tail(graph.text(term));
    }
  }

  /** An event's name in the graph is English; in Indonesian it is made of the same parts. */
  private eventLabel(event: Term, language: Language): string {
    const { graph } = this;
    const given = graph.word(event, "label") || tail(graph.text(event));
    if (language === "en") return given;
    const period = this.period(event);
    const parts = [
      this.label(graph.value(event, "eventType"), language),
      ...graph.values(event, "place").slice(0, 2).map((place) => this.label(place, language)),
      isOpen(period) ? "" : periodText(period, language),
    ].filter((part) => part !== "");
    return parts.length > 0 ? parts.join(", ") : given;
  }

  /** Names of several things: "Israel, Hamas". */
  labels(terms: readonly Term[], language: Language): string {
    return terms.map((term) => this.label(term, language)).join(", ");
  }
}

function add(rows: Map<Term, Row[]>, term: Term, row: Row): void {
  if (term === NONE) return;
  const known = rows.get(term);
  if (known === undefined) rows.set(term, [row]);
  else known.push(row);
}
