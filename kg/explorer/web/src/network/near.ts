/** The neighbourhood of what is chosen: the most telling neighbours, as many as can be read, and what is folded together. */

import { NONE, type Term } from "../data/graph";
import type { Matches } from "../model/filters";
import { KINDS, type Kind, type Model } from "../model/model";
import type { NetworkState } from "../state";
import { keyOf, type Link, type Relations } from "./relations";
import type { Sketch, SketchNode } from "./sketch";

const MOST = 60;
const MOST_FIRST = 36; // of the first step, when the second is drawn too
const A_TIME = 30;
const MANY_STATEMENTS = 12;

/** Whether a kind is drawn folded: as one says, and statements by themselves when they are many. */
function isFolded(kind: Kind, collapsed: readonly string[], statements: number, most: number): boolean {
  if (collapsed.includes(kind)) return true;
  return kind === "statement" && statements > most && !collapsed.includes("-statement");
}

export class Neighbourhood {
  private readonly hops = new Map<Term, number>();
  private readonly parents = new Map<Term, Term>();
  private readonly heaps = new Map<string, { parent: Term; kind: Kind; members: Term[] }>();
  private readonly inHeap = new Map<Term, string>();
  readonly folded: ReadonlySet<Kind>;

  constructor(
    private readonly model: Model, private readonly relations: Relations, private readonly matches: Matches,
    private readonly seeds: readonly Term[], { hops, expanded, collapsed }: NetworkState,
  ) {
    const statements = new Set(seeds.flatMap((seed) => this.linksOf(seed).flatMap((link) => statementsOf(model, link))));
    this.folded = new Set(KINDS.filter((kind) => isFolded(kind, collapsed, statements.size, hops === 2 ? 0 : MANY_STATEMENTS)));
    for (const seed of seeds) this.hops.set(seed, 0);
    this.grow(seeds, hops === 2 ? MOST_FIRST : MOST);
    if (hops === 2) this.grow([...this.hops].filter(([, hop]) => hop === 1).map(([term]) => term), MOST);
    for (const term of expanded) if (this.hops.has(term)) this.grow([term], this.hops.size + A_TIME);
    if (!this.folded.has("statement")) this.unfold();
  }

  sketch(): Sketch {
    const nodes: SketchNode[] = [...this.hops].map(([term, hop]) => ({
      key: String(term), term, members: [term], kind: this.model.kind(term) ?? "article",
      parent: String(this.parents.get(term) ?? ""), hop, more: this.hidden(term),
    }));
    for (const [key, { parent, kind, members }] of this.heaps) {
      const alone = members.length === 1 ? members[0]! : NONE;
      nodes.push({ key, term: alone, members, kind, parent: String(parent), hop: (this.hops.get(parent) ?? 0) + 1, more: 0 });
    }
    return { nodes, lines: this.lines() };
  }

  /** What passes the filters of a thing's relations. */
  private linksOf(term: Term): readonly Link[] {
    return this.relations.of(term).filter((link) => {
      const other = link.from === term ? link.to : link.from;
      if (!this.hops.has(other) && !this.seeds.includes(other) && !this.matches.has(other)) return false;
      return link.told.length === 0 || link.told.some((statement) => this.matches.things.has(statement));
    });
  }

  /** Draw neighbours of these, the most telling first, until so many are drawn. */
  private grow(from: readonly Term[], most: number): void {
    const weights = new Map<Term, number>();
    const parents = new Map<Term, Term>();
    for (const term of from) {
      for (const link of this.linksOf(term)) {
        const other = link.from === term ? link.to : link.from;
        if (this.hops.has(other) || this.inHeap.has(other)) continue;
        weights.set(other, (weights.get(other) ?? this.weight(other)) + linkWeight(link));
        if (!parents.has(other)) parents.set(other, term);
      }
    }
    const ranked = [...weights].sort(([one, first], [other, second]) => second - first || one - other);
    for (const [term] of ranked) {
      const parent = parents.get(term)!;
      const kind = this.model.kind(term) ?? "article";
      if (this.folded.has(kind)) this.heap(term, parent, kind);
      else if (this.hops.size < most) {
        this.parents.set(term, parent);
        this.hops.set(term, (this.hops.get(parent) ?? 0) + 1);
      }
    }
  }

  private heap(term: Term, parent: Term, kind: Kind): void {
    const key = `${parent} ${kind}`;
    const heap = this.heaps.get(key) ?? { parent, kind, members: [] };
    heap.members.push(term);
    this.heaps.set(key, heap);
    this.inHeap.set(term, key);
  }

  /** Draw the statements themselves that are told between what is drawn, denials first. */
  private unfold(): void {
    const links = [...this.hops.keys()].flatMap((term) => this.linksOf(term)).filter((link) => this.hops.has(link.from) && this.hops.has(link.to));
    const statements = links.sort((one, other) => Number(other.denies) - Number(one.denies)).flatMap((link) => link.told.map((each) => [each, link] as const));
    let room = MOST;
    for (const [statement, link] of statements) {
      if (room <= 0 || this.hops.has(statement) || !this.matches.things.has(statement)) continue;
      if (this.model.kind(link.from) === "article") continue;
      this.hops.set(statement, Math.max(this.hops.get(link.from)!, this.hops.get(link.to)!));
      this.parents.set(statement, link.to);
      room -= 1;
    }
  }

  private weight(term: Term): number {
    return Math.log2(1 + this.model.rowsOf(term).length) + (this.model.isContested(term) ? 4 : 0);
  }

  private hidden(term: Term): number {
    const others = new Set<Term>();
    for (const { from, to } of this.linksOf(term)) {
      const other = from === term ? to : from;
      if (!this.hops.has(other) && !this.inHeap.has(other) && this.model.kind(other) !== "article") others.add(other);
    }
    return others.size;
  }

  private lines(): Sketch["lines"] {
    const found = new Map<string, Link & { told: readonly Term[] }>();
    const place = (term: Term): string | undefined => (this.hops.has(term) ? String(term) : this.inHeap.get(term));
    const lines = new Map<string, { start: string; end: string; said: string; denies: boolean; told: Set<Term>; many: number }>();
    for (const term of [...this.hops.keys(), ...this.inHeap.keys()]) {
      for (const link of this.linksOf(term)) if (!found.has(keyOf(link))) found.set(keyOf(link), link);
    }
    for (const link of found.values()) {
      const [start, end] = [place(link.from), place(link.to)];
      if (start === undefined || end === undefined) continue;
      const told = link.told.filter((statement) => this.matches.things.has(statement) && !this.hops.has(statement));
      if (link.told.length > 0 && told.length === 0) continue;
      const key = `${start}|${end}|${link.said}|${link.denies ? 1 : 0}`;
      const line = lines.get(key) ?? { start, end, said: link.said, denies: link.denies, told: new Set<Term>(), many: 0 };
      for (const statement of told) line.told.add(statement);
      line.many += 1;
      lines.set(key, line);
    }
    return [...lines.values()].map((line) => ({ ...line, told: [...line.told], many: Math.max(line.told.size, line.many) }));
  }
}

function statementsOf(model: Model, link: Link): readonly Term[] {
  if (link.told.length > 0) return link.told;
  return [link.from, link.to].filter((term) => model.kind(term) === "statement");
}

function linkWeight(link: Link): number {
  return 1 + (link.denies ? 3 : 0) + Math.log2(1 + link.told.length);
}
