/** Ways between two things as a drawing: from one side to the other, a column a step. */

import type { Term } from "../data/graph";
import type { Matches } from "../model/filters";
import type { Model } from "../model/model";
import type { Size } from "./camera";
import { keyOf, type Link, type Relations } from "./relations";
import type { Point, Sketch } from "./sketch";

const [COLUMN, ROW] = [210, 110]; // pixels
const [DOWN, BESIDE] = [130, 170];

export function pathSketch(model: Model, relations: Relations, matches: Matches, ways: readonly (readonly Term[])[]): Sketch {
  const columns = new Map<Term, number>();
  const pairs = new Set<string>();
  for (const way of ways) {
    way.forEach((term, at) => {
      columns.set(term, Math.max(columns.get(term) ?? 0, at));
      const next = way[at + 1];
      if (next !== undefined) pairs.add(`${term} ${next}`).add(`${next} ${term}`);
    });
  }
  const [first, last] = [ways[0]?.[0], ways[0]?.at(-1)];
  const links = new Map<string, Link>();
  for (const term of columns.keys()) {
    for (const link of relations.of(term)) {
      const told = link.told.filter((statement) => matches.things.has(statement));
      if (pairs.has(`${link.from} ${link.to}`) && (link.told.length === 0 || told.length > 0)) links.set(keyOf(link), { ...link, told });
    }
  }
  return {
    nodes: [...columns.keys()].map((term) => ({
      key: String(term), term, members: [term], kind: model.kind(term) ?? "article", parent: "",
      hop: term === first || term === last ? 0 : 1, more: 0,
    })),
    lines: [...links.values()].map((link) => ({ ...link, start: String(link.from), end: String(link.to), many: Math.max(1, link.told.length) })),
  };
}

/** A column a step; on a screen that is higher than wide a row a step. */
export function pathPlaces(ways: readonly (readonly Term[])[], { width, height }: Size): Map<string, Point> {
  const columns = new Map<Term, number>();
  for (const way of ways) way.forEach((term, at) => columns.set(term, Math.max(columns.get(term) ?? 0, at)));
  const last = ways[0]?.at(-1);
  const end = Math.max(...columns.values());
  if (last !== undefined) columns.set(last, end);
  const places = new Map<string, Point>();
  for (let column = 0; column <= end; column += 1) {
    const members = [...columns].filter(([, at]) => at === column).map(([term]) => term);
    members.forEach((term, at) => {
      const aside = at - (members.length - 1) / 2;
      const stagger = members.length > 1 && at % 2 === 1 ? 0.18 : 0;
      places.set(String(term), height > width
        ? { x: aside * BESIDE, y: (column + stagger) * DOWN }
        : { x: (column + stagger) * COLUMN, y: aside * ROW });
    });
  }
  return places;
}
