/** What is to be drawn of a state, and where it stands; what stays in sight stays where it is. */

import type { App } from "../app";
import { carries } from "../data/block";
import { NONE, type Term } from "../data/graph";
import type { Kind } from "../model/model";
import { focus, type Scope, type State } from "../state";
import type { Size } from "./camera";
import type { Drawn } from "./drawn";
import { Neighbourhood } from "./near";
import { overview } from "./overview";
import { pathPlaces, pathSketch } from "./path";
import { Picture } from "./picture";
import { Relations } from "./relations";
import { settle } from "./settle";
import { drawnOf, type Point, type Sketch } from "./sketch";
import { Ways } from "./ways";

export interface Scene {
  readonly scope: Scope;
  /** What it is drawn about: the middle of a neighbourhood, the ends of a path. */
  readonly seeds: readonly Term[];
  readonly drawn: Drawn;
  readonly folded: ReadonlySet<Kind>;
  /** How many ways it shows. */
  readonly ways: number;
  /** What it is drawn from: the same key, the same scene. */
  readonly key: string;
}

const MOST_SEARCHED = 5000; // lines; in larger drawings statements are nodes
const [WIDE, UPRIGHT] = [1.35, 0.8]; // names are wider than high
const EMPTY: Sketch = { nodes: [], lines: [] };

export class Scenes {
  readonly ready: Promise<void>;
  private picture: Picture | undefined;
  private ways: Ways | undefined;
  private readonly relations: Relations;
  private last: { readonly scene: Scene; readonly filters: State["filters"] } | undefined;
  private settled: { seeds: string; places: Map<string, Point> } = { seeds: "", places: new Map() };
  /** Where things were taken to by hand, in each scope. */
  private taken: Record<Scope, Map<string, Point>> = { near: new Map(), path: new Map(), all: new Map() };

  constructor(private readonly app: App) {
    this.relations = new Relations(app.model, app.language);
    this.ready = carries("picture") ? Picture.read().then((picture) => { this.picture = picture; }) : Promise.resolve();
  }

  scene(state: State, size: Size): Scene {
    const { around } = state.network;
    if (state.network.scope === "all") return this.cached(state, [], () => this.whole(state));
    const selected = state.network.scope === "path" ? state.selected.slice(-2) : state.selected;
    const at = focus(state);
    if (around.length > 0 && at !== undefined) {
      const scene = this.about(state, around, size);
      if (shows(scene.drawn, at)) return scene;
    }
    return this.about(state, selected, size);
  }

  /** Where a node was put by hand, it stays. */
  keep(scene: Scene, node: number, point: Point): void {
    this.taken[scene.scope].set(scene.drawn.naming.key(node), point);
    if (scene.scope === "near") this.settled.places.set(scene.drawn.naming.key(node), point);
  }

  /** Everything back in its place. */
  forget(scope: Scope): void {
    this.taken[scope].clear();
    this.settled = { seeds: "", places: new Map() };
    this.last = undefined;
  }

  private about(state: State, seeds: readonly Term[], size: Size): Scene {
    return this.cached(state, seeds, (key) => (state.network.scope === "path" ? this.path(state, seeds, size, key) : this.near(state, seeds, size, key)));
  }

  private cached(state: State, seeds: readonly Term[], make: (key: string) => Scene): Scene {
    const { scope, hops, expanded, collapsed } = state.network;
    const key = JSON.stringify([scope, seeds, scope === "near" ? [hops, expanded] : [], collapsed]);
    if (this.last?.scene.key === key && this.last.filters === state.filters) return this.last.scene;
    const scene = make(key);
    this.last = { scene, filters: state.filters };
    return scene;
  }

  private whole(state: State): Scene {
    const { model, language, sieve } = this.app;
    const isFolded = state.network.collapsed.includes("statement");
    const folded = new Set<Kind>(isFolded ? ["statement"] : []);
    const { picture } = this;
    const drawn = picture === undefined ? this.drawn(EMPTY, new Map()) : overview(picture, model, sieve.matches(state.filters), language, isFolded);
    for (const [key, { x, y }] of this.taken.all) {
      const node = drawn.nodeOf(Number(key));
      if (node !== NONE) [drawn.columns.xs[node], drawn.columns.ys[node]] = [x, y];
    }
    return { scope: "all", seeds: [], drawn, folded, ways: 0, key: JSON.stringify(["all", [], [], state.network.collapsed]) };
  }

  private near(state: State, seeds: readonly Term[], { width, height }: Size, key: string): Scene {
    const { model, sieve } = this.app;
    const around = new Neighbourhood(model, this.relations, sieve.matches(state.filters), seeds, state.network);
    const sketch = seeds.length === 0 ? EMPTY : around.sketch();
    const about = seeds.join(" ");
    if (this.settled.seeds !== about) this.settled = { seeds: about, places: new Map(this.taken.near) };
    const blank = this.drawn(sketch, new Map());
    const places = settle(sketch, (node) => blank.naming.name(node), this.settled.places, width < height ? UPRIGHT : WIDE);
    for (const [node, place] of places) this.settled.places.set(node, place);
    return { scope: "near", seeds, drawn: this.drawn(sketch, places), folded: around.folded, ways: 0, key };
  }

  private path(state: State, ends: readonly Term[], size: Size, key: string): Scene {
    const { model, sieve } = this.app;
    const matches = sieve.matches(state.filters);
    const { picture } = this;
    const [one, other] = ends;
    let ways: Term[][] = [];
    if (picture !== undefined && one !== undefined && other !== undefined) {
      this.ways ??= new Ways(picture);
      ways = this.ways
        .between(picture.nodeOf(one), picture.nodeOf(other), (node) => matches.has(picture.terms[node]!))
        .map((way) => way.map((node) => picture.terms[node]!));
    }
    const sketch = ways.length === 0 ? EMPTY : pathSketch(model, this.relations, matches, ways);
    const places = ways.length === 0 ? new Map<string, Point>() : pathPlaces(ways, size);
    for (const [node, place] of this.taken.path) places.set(node, place);
    return { scope: "path", seeds: ends, drawn: this.drawn(sketch, places), folded: new Set(), ways: ways.length, key };
  }

  private drawn(sketch: Sketch, places: ReadonlyMap<string, Point>): Drawn {
    return drawnOf(sketch, places, this.app.model, this.app.language);
  }
}

/** Whether a thing is drawn: as a node, or as a statement that a line stands for. */
export function shows(drawn: Drawn, term: Term): boolean {
  return drawn.nodeOf(term) !== NONE || linesTelling(drawn, term).length > 0;
}

/** The lines that stand for a statement. */
export function linesTelling(drawn: Drawn, statement: Term): number[] {
  if (drawn.lines > MOST_SEARCHED) return [];
  const found: number[] = [];
  for (let line = 0; line < drawn.lines; line += 1) if (drawn.naming.told(line).includes(statement)) found.push(line);
  return found;
}
