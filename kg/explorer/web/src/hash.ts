/** The state as a link and back. A link to what this graph does not hold opens what is left of it. */

import { NONE, type Graph, type Term } from "./data/graph";
import { isoDay, parseDay } from "./model/days";
import { CLOCKS, FACETS, type Filters } from "./model/filters";
import { KINDS, type Kind } from "./model/model";
import { LANES, SCOPES, START, VIEWS, type State } from "./state";

const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function toHash(state: State, graph: Graph): string {
  const out = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== "") out.set(name, value);
  };
  const keys = (terms: readonly Term[]): string => terms.map((term) => keyOf(graph, term)).join(" ");
  put("view", state.view === START.view ? "" : state.view);
  put("selected", keys(state.selected));
  for (const facet of FACETS) put(facet, keys(state.filters.chosen[facet]));
  put("class", state.filters.classes.join(" "));
  put("contested", state.filters.contested);
  put("since", state.filters.since);
  put("until", state.filters.until);
  put("clock", state.filters.clock === "happened" ? "" : state.filters.clock);
  put("days", state.timeline.days?.map(isoDay).join(" ") ?? "");
  put("lanes", state.timeline.lanes === "type" ? "" : state.timeline.lanes);
  put("all", state.accounts.all ? "1" : "");
  put("article", state.evidence.article === undefined ? "" : keyOf(graph, state.evidence.article));
  put("unmarked", state.evidence.unmarked.join(" "));
  put("scope", state.network.scope === "near" ? "" : state.network.scope);
  put("hops", state.network.hops === 1 ? "" : String(state.network.hops));
  put("around", keys(state.network.around));
  put("expanded", keys(state.network.expanded));
  put("collapsed", state.network.collapsed.join(" "));
  put("list", state.network.list ? "1" : "");
  put("camera", numbers(state.network.camera));
  put("map", numbers(state.map));
  put("borders", state.borders ? "1" : "");
  put("of", state.table.of === START.table.of ? "" : state.table.of);
  put("sort", state.table.sort === "" ? "" : (state.table.descending ? "-" : "") + state.table.sort);
  put("query", state.query.name);
  put("sparql", state.query.text);
  for (const [name, value] of Object.entries(state.query.params)) put("p." + name, value);
  return out.toString();
}

export function fromHash(hash: string, graph: Graph): State {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (name: string): string => given.get(name) ?? "";
  const list = (name: string): string[] => text(name).split(" ").filter((part) => part !== "");
  const all = (name: string): Term[] => list(name).map((key) => termOf(graph, key)).filter((term) => term !== NONE);
  const terms = (name: string): Term[] => [...new Set(all(name))];
  const filters: Filters = {
    chosen: {
      type: terms("type"), actor: terms("actor"), side: terms("side"),
      place: terms("place"), kind: terms("kind"), source: terms("source"),
    },
    classes: list("class").filter((name): name is Kind => (KINDS as readonly string[]).includes(name)),
    contested: oneOf(["yes", "no"] as const, text("contested"), ""),
    since: ISO.test(text("since")) ? text("since") : "",
    until: ISO.test(text("until")) ? text("until") : "",
    clock: oneOf(CLOCKS, text("clock"), "happened"),
  };
  const sort = text("sort");
  const params: Record<string, string> = {};
  for (const [name, value] of given) if (name.startsWith("p.")) params[name.slice(2)] = value;
  return {
    view: oneOf(VIEWS, text("view"), START.view),
    selected: terms("selected"),
    filters,
    accounts: { all: text("all") === "1" },
    evidence: { article: terms("article")[0], unmarked: list("unmarked") },
    network: {
      scope: oneOf(SCOPES, text("scope"), "near"),
      hops: text("hops") === "2" ? 2 : 1,
      around: terms("around"),
      expanded: all("expanded"),
      collapsed: list("collapsed"),
      list: text("list") === "1",
      camera: camera(text("camera")),
    },
    map: viewport(text("map")),
    borders: text("borders") === "1",
    timeline: { days: stretch(list("days")), lanes: oneOf(LANES, text("lanes"), "type") },
    table: { of: text("of") || START.table.of, sort: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
    query: { name: text("query"), params, text: text("sparql") },
  };
}

/** How many things a link names that this graph does not hold. */
export function missingIn(hash: string, graph: Graph): number {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const keys = ["selected", ...FACETS].flatMap((name) => (given.get(name) ?? "").split(" ").filter((key) => key !== ""));
  return keys.filter((key) => termOf(graph, key) === NONE).length;
}

function keyOf(graph: Graph, term: Term): string {
  return graph.key(term).replaceAll(" ", "%20");
}

function termOf(graph: Graph, key: string): Term {
  const found = graph.byKey(key);
  return found === NONE ? NONE : replaced(graph, found);
}

/** An event's earlier address leads to the one that took its place. */
function replaced(graph: Graph, term: Term): Term {
  let at = term;
  for (let steps = 0; steps < 100; steps += 1) {
    const next = graph.value(at, "isReplacedBy");
    if (next === NONE) return graph.isLiteral(at) ? NONE : at;
    at = next;
  }
  return NONE;
}

function oneOf<Value extends string, Default extends string>(
  values: readonly Value[], text: string, otherwise: Default,
): Value | Default {
  return values.find((value) => value === text) ?? otherwise;
}

function numbers(values: readonly number[] | undefined): string {
  return values?.map((value) => String(Number(value.toFixed(4)))).join(",") ?? "";
}

function camera(text: string): State["network"]["camera"] {
  const [x, y, zoom] = text.split(",").map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return undefined;
  if (![x, y, zoom].every((value) => Number.isFinite(value) && Math.abs(value) < 1e7)) return undefined;
  return [x, y, Math.max(0.001, Math.min(100, zoom))];
}

/** The first and the last day seen. */
function stretch(days: readonly string[]): State["timeline"]["days"] {
  const [from = NaN, to = NaN] = days.map(parseDay);
  return from < to ? [from, to] : undefined;
}

function viewport(text: string): State["map"] {
  const [longitude, latitude, zoom] = text.split(",").map(Number);
  if (longitude === undefined || latitude === undefined || zoom === undefined) return undefined;
  if (![longitude, latitude, zoom].every(Number.isFinite)) return undefined;
  return [Math.max(-180, Math.min(180, longitude)), Math.max(-85, Math.min(85, latitude)), Math.max(1, Math.min(5000, zoom))];
}
