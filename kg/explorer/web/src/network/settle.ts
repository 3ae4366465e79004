/** Places for a small drawing: as far apart as they are related, names apart, what had a place stays. The same for the same. */

import type { Point, Sketch, SketchNode } from "./sketch";

const EPOCHS = 40;
const SHIFTS = 120;
const MARGIN = 7;
const LETTER = 6.4; // pixels
const LINE = 15;
export const NAME_WIDTH = 22; // letters
export const NAME_LINES = 2;

interface Body {
  x: number;
  y: number;
  readonly fixed: boolean;
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

/** `wider` is how much farther apart things are sideways than downwards. */
export function settle(sketch: Sketch, name: (at: number) => string, fixed: ReadonlyMap<string, Point>, wider: number): Map<string, Point> {
  const { nodes } = sketch;
  const index = new Map(nodes.map((node, at) => [node.key, at]));
  const around = neighbours(sketch, index);
  const starts = seeded(sketch, index, fixed, wider);
  const bodies = nodes.map((node, at): Body => {
    const letters = Math.min(NAME_WIDTH, name(at).length);
    const lines = Math.min(NAME_LINES, Math.ceil(name(at).length / NAME_WIDTH));
    const radius = node.hop === 0 ? 15 : 11;
    return { ...starts[at]!, fixed: fixed.has(node.key), half: Math.max(radius, (letters * LETTER) / 2) + MARGIN, above: radius + 4, below: radius + lines * LINE + 4 };
  });
  relax(bodies, around, wider);
  part(bodies);
  return new Map(nodes.map((node, at) => [node.key, { x: Math.round(bodies[at]!.x), y: Math.round(bodies[at]!.y) }]));
}

function neighbours({ nodes, lines }: Sketch, index: ReadonlyMap<string, number>): number[][] {
  const around: number[][] = nodes.map(() => []);
  for (const { start, end } of lines) {
    const [one, other] = [index.get(start)!, index.get(end)!];
    if (one === other || around[one]!.includes(other)) continue;
    around[one]!.push(other);
    around[other]!.push(one);
  }
  return around;
}

/** First guesses: what was asked for in the middle, the rest in a circle around whoever brought it in, like beside like. */
function seeded({ nodes, lines }: Sketch, index: ReadonlyMap<string, number>, fixed: ReadonlyMap<string, Point>, wider: number): Point[] {
  const found: (Point | undefined)[] = nodes.map((node) => fixed.get(node.key));
  const ties = new Map<string, string>();
  for (const { start, end, said, denies } of lines) {
    for (const key of [start, end]) if (!ties.has(key)) ties.set(key, `${denies ? 0 : 1}${said}`);
  }
  const middle = nodes.filter((node) => node.hop === 0);
  middle.forEach((node, at) => (found[index.get(node.key)!] ??= { x: (at - (middle.length - 1) / 2) * 320, y: 0 }));
  const families = new Map<string, SketchNode[]>();
  for (const node of nodes) if (node.hop > 0) families.set(node.parent, [...(families.get(node.parent) ?? []), node]);
  for (const [key, family] of [...families].sort(([one], [other]) => hopOf(nodes, index, one) - hopOf(nodes, index, other))) {
    const at = index.get(key);
    const parent = (at === undefined ? undefined : found[at]) ?? { x: 0, y: 0 };
    const isMiddle = hopOf(nodes, index, key) === 0;
    const outward = Math.atan2(parent.y, parent.x);
    family.sort((one, other) => compare(ties.get(one.key) ?? "", ties.get(other.key) ?? "") || compare(one.kind, other.kind) || compare(one.key, other.key));
    family.forEach((node, nth) => {
      const share = (nth + 0.5) / family.length - 0.5;
      const angle = isMiddle ? share * 2 * Math.PI : outward + share * 2;
      const radius = 150 + 40 * (nth % 3);
      found[index.get(node.key)!] ??= { x: parent.x + Math.cos(angle) * radius * wider, y: parent.y + Math.sin(angle) * radius };
    });
  }
  return found.map((point) => point ?? { x: 0, y: 0 });
}

function hopOf(nodes: readonly SketchNode[], index: ReadonlyMap<string, number>, key: string): number {
  const at = index.get(key);
  return at === undefined ? 9 : nodes[at]!.hop;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Draw every two as near to each other as they are related, the nearest related weighing most. */
function relax(bodies: readonly Body[], around: readonly (readonly number[])[], wider: number): void {
  const pairs = wanted(around);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const heat = Math.exp((-4 * epoch) / EPOCHS);
    for (const [one, other, length, weight] of pairs) {
      const [a, b] = [bodies[one]!, bodies[other]!];
      if (a.fixed && b.fixed) continue;
      const dx = (b.x - a.x) / wider || 0.01;
      const dy = b.y - a.y || 0.01;
      const distance = Math.hypot(dx, dy);
      const pull = (Math.min(1, weight * heat * 4) * (distance - length)) / distance / (a.fixed || b.fixed ? 1 : 2);
      move(a, dx * pull * wider, dy * pull);
      move(b, -dx * pull * wider, -dy * pull);
    }
  }
}

function wanted(around: readonly (readonly number[])[]): (readonly [number, number, number, number])[] {
  const pairs: (readonly [number, number, number, number])[] = [];
  const step = (at: number): number => 90 + 20 * Math.sqrt(around[at]!.length);
  around.forEach((_, from) => {
    const lengths = new Map([[from, 0]]);
    for (const [at, length] of lengths) {
      for (const next of around[at]!) if (!lengths.has(next)) lengths.set(next, length + Math.max(step(at), step(next)));
    }
    for (let to = from + 1; to < around.length; to += 1) {
      const length = lengths.get(to) ?? 500;
      pairs.push([from, to, length, (100 / length) ** 2]);
    }
  });
  return pairs;
}

/** Push names off each other. */
function part(bodies: readonly Body[]): void {
  for (let round = 0; round < SHIFTS; round += 1) {
    let overlaps = 0;
    for (let one = 0; one < bodies.length; one += 1) {
      for (let other = one + 1; other < bodies.length; other += 1) {
        const [a, b] = [bodies[one]!, bodies[other]!];
        const across = a.half + b.half - Math.abs(b.x - a.x);
        const down = b.y >= a.y ? a.y + a.below - (b.y - b.above) : b.y + b.below - (a.y - a.above);
        if (across <= 0 || down <= 0 || (a.fixed && b.fixed)) continue;
        overlaps += 1;
        const share = a.fixed || b.fixed ? 1 : 0.5;
        const sideways = across < down;
        const dx = sideways ? (b.x >= a.x ? across : -across) * share : 0;
        const dy = sideways ? 0 : (b.y >= a.y ? down : -down) * share;
        move(a, -dx, -dy);
        move(b, dx, dy);
      }
    }
    if (overlaps === 0) return;
  }
}

function move(body: Body, dx: number, dy: number): void {
  if (body.fixed) return;
  body.x += dx;
  body.y += dy;
}
