/** The keyboard on the canvas: from thing to thing along the lines, nearer and farther. */

import { NONE } from "../data/graph";
import { zoomed } from "./camera";
import type { Stage } from "./stage";

export interface Steps {
  /** The node that is stood on now. */
  at(): number;
  go(node: number): void;
  choose(node: number, add: boolean): void;
  open(node: number): void;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};
const [STEP, PAN] = [1.3, 60];

export function walk(stage: Stage, steps: Steps): void {
  stage.canvas.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== "Enter")) return;
    const way = WAYS[event.key];
    const { width, height } = stage.lens.size;
    if (way !== undefined && event.shiftKey) stage.pan(-way[0] * PAN, -way[1] * PAN);
    else if (way !== undefined) steps.go(next(stage, steps.at(), way));
    else if (event.key === "Enter" || event.key === " ") steps.choose(steps.at(), event.ctrlKey || event.shiftKey);
    else if (event.key === "e") steps.open(steps.at());
    else if (event.key === "+" || event.key === "=") stage.lookFrom(zoomed(stage.lens, STEP, width / 2, height / 2));
    else if (event.key === "-") stage.lookFrom(zoomed(stage.lens, 1 / STEP, width / 2, height / 2));
    else if (event.key === "0") stage.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** The neighbour that lies that way; where there is none, whatever is nearest there. */
function next(stage: Stage, at: number, way: readonly [number, number]): number {
  const { drawn } = stage;
  if (drawn === undefined || drawn.count === 0) return NONE;
  if (at === NONE) return drawn.columns.order[0] ?? NONE;
  const around = new Set([...drawn.linesAt(at)].map((line) => drawn.other(line, at)));
  const beside = nearest(stage, at, way, around);
  return beside === NONE ? nearest(stage, at, way, drawn.columns.order) : beside;
}

function nearest(stage: Stage, at: number, [wx, wy]: readonly [number, number], among: Iterable<number>): number {
  const { xs, ys, radii, faint } = stage.drawn!.columns;
  let [found, least] = [NONE, Infinity];
  for (const node of among) {
    if (node === at || radii[node] === 0 || faint[node] === 1) continue;
    const [dx, dy] = [xs[node]! - xs[at]!, ys[node]! - ys[at]!];
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy - dy * wx);
    if (along <= 0 || aside > along * 1.8) continue;
    const cost = along + 2 * aside;
    if (cost < least) [found, least] = [node, cost];
  }
  return found;
}
