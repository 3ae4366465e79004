/** What a thing has to do with others, one step away: statements are lines from who speaks to what they speak of. */

import { NONE, type Term } from "../data/graph";
import { KIND, type Language } from "../data/vocabulary";
import type { Model } from "../model/model";
import type { Row } from "../model/rows";
import { networkWords, type NetworkWords } from "../words/network";

export interface Link {
  readonly from: Term;
  readonly to: Term;
  /** "by", "accuses" … */
  readonly said: string;
  readonly denies: boolean;
  /** The statements that it stands for. */
  readonly told: readonly Term[];
}

const WAYS = [
  "assert", "deny", "admit", "accuse", "threaten", "promise", "demand", "appeal", "reject", "support", "condemn", "announce",
] as const;

export class Relations {
  private readonly known = new Map<Term, readonly Link[]>();
  private readonly words: NetworkWords;

  constructor(private readonly model: Model, language: Language) {
    this.words = networkWords(language);
  }

  /** Every relation of a thing, in the graph's order. */
  of(term: Term): readonly Link[] {
    let links = this.known.get(term);
    if (links === undefined) {
      links = this.gathered(term);
      this.known.set(term, links);
    }
    return links;
  }

  private gathered(term: Term): Link[] {
    const links = new Gathering();
    switch (this.model.kind(term)) {
      case "event":
        this.ofEvent(term, links);
        break;
      case "statement":
        this.ofStatement(term, links);
        break;
      case "article":
        this.ofArticle(term, links);
        break;
      case "place":
        this.ofPart(term, links);
        this.ofWhole(term, "within", this.words.within, links);
        break;
      case undefined:
        break;
      default:
        this.ofSpeaker(term, links);
        this.ofPart(term, links);
        this.ofWhole(term, "memberOf", this.words.memberOf, links);
    }
    return links.all();
  }

  private ofEvent(event: Term, links: Gathering): void {
    const { graph } = this.model;
    for (const row of this.model.rowsOf(event)) {
      for (const speaker of row.speakers) links.add(speaker, event, this.way(row), row.denies, row.statement);
    }
    for (const agent of this.model.agentsOf(event)) links.add(event, agent, this.words.by);
    for (const target of graph.values(event, "target")) links.add(event, target, this.words.on);
    for (const place of graph.values(event, "place")) links.add(event, place, this.words.where);
    this.ofWhole(event, "subEventOf", this.words.partOf, links);
  }

  private ofSpeaker(actor: Term, links: Gathering): void {
    const { model } = this;
    for (const row of model.rowsOf(actor)) {
      const listeners = model.graph.values(row.statement, "addressee");
      if (row.speakers.includes(actor)) {
        if (row.event !== NONE) links.add(actor, row.event, this.way(row), row.denies, row.statement);
        for (const listener of listeners) links.add(actor, listener, this.way(row), row.denies, row.statement);
        for (const side of row.sides) if (this.speaksFor(row, actor, side)) links.add(actor, side, this.words.speaksFor);
        if (row.event === NONE && listeners.length === 0) links.add(actor, row.statement, this.way(row), row.denies);
        continue;
      }
      for (const speaker of row.speakers) {
        if (listeners.includes(actor)) links.add(speaker, actor, this.way(row), row.denies, row.statement);
        if (row.sides.includes(actor) && this.speaksFor(row, speaker, actor)) links.add(speaker, actor, this.words.speaksFor);
      }
    }
  }

  /** Who speaks alone speaks for a side; of several nobody knows who speaks for whom. Whoever belongs to it is told to. */
  private speaksFor(row: Row, speaker: Term, side: Term): boolean {
    return row.speakers.length === 1 && speaker !== side && !this.model.graph.values(speaker, "memberOf").includes(side);
  }

  private ofPart(term: Term, links: Gathering): void {
    const { graph } = this.model;
    const parts = [["agent", this.words.by], ["target", this.words.on], ["place", this.words.where]] as const;
    for (const [property, said] of parts) {
      for (const event of graph.subjects(property, term)) {
        if (this.model.kind(event) === "event") links.add(event, term, said);
      }
    }
  }

  private ofWhole(term: Term, property: "within" | "memberOf" | "subEventOf", said: string, links: Gathering): void {
    const { graph } = this.model;
    for (const whole of graph.values(term, property)) links.add(term, whole, said);
    for (const part of graph.subjects(property, term)) links.add(part, term, said);
  }

  private ofStatement(statement: Term, links: Gathering): void {
    const { graph } = this.model;
    for (const row of this.model.rowsOf(statement)) {
      for (const speaker of row.speakers) links.add(speaker, statement, this.way({ ...row, denies: false }));
      if (row.event !== NONE) links.add(statement, row.event, row.denies ? this.words.denies : this.words.reports, row.denies);
      if (row.article !== NONE) links.add(statement, row.article, this.words.printed);
    }
    for (const listener of graph.values(statement, "addressee")) links.add(statement, listener, this.words.to);
    for (const relay of graph.values(statement, "relayedBy")) links.add(relay, statement, this.words.relays);
  }

  private ofArticle(article: Term, links: Gathering): void {
    for (const row of this.model.rowsOf(article)) {
      if (row.event !== NONE) links.add(article, row.event, this.words.tells, false, row.statement);
    }
    for (const paper of this.model.graph.values(article, "publisher")) links.add(paper, article, this.words.prints);
  }

  /** How something is said, as a verb of whoever says it. */
  private way(row: Row): string {
    if (row.denies) return this.words.denies;
    if (row.narrates) return this.words.reports;
    const way = row.kind === NONE ? "" : this.model.graph.text(row.kind).slice(KIND.length);
    const known = WAYS.find((each) => each === way);
    return known === undefined ? this.words.says : this.words[known];
  }
}

/** Links that say the same of the same two, as one. */
class Gathering {
  private readonly links = new Map<string, { from: Term; to: Term; said: string; denies: boolean; told: Set<Term> }>();

  add(from: Term, to: Term, said: string, denies = false, statement: Term = NONE): void {
    const key = keyOf({ from, to, said, denies });
    let link = this.links.get(key);
    if (link === undefined) {
      link = { from, to, said, denies, told: new Set() };
      this.links.set(key, link);
    }
    if (statement !== NONE) link.told.add(statement);
  }

  all(): Link[] {
    return [...this.links.values()].map((link) => ({ ...link, told: [...link.told] }));
  }
}

export function keyOf({ from, to, said, denies }: Omit<Link, "told">): string {
  return `${from} ${to} ${said} ${denies ? 1 : 0}`;
}
