/** What lies where: nodes found by the square they stand in, lines by their way. */

import type { Lens } from "./camera";
import { distanceTo, emptyCurve, traceLine } from "./curves";
import { cull } from "./cull";
import { NONE } from "../data/graph";
import type { Drawn } from "./drawn";
import { CATCH } from "./shapes";

const LINE_CATCH = 5; // pixels
const MOST_LINES = 2500; // where there are more, nobody can point at one

/** Nodes by squares of the drawing. */
export class Grid {
  private readonly left: number;
  private readonly top: number;
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly firsts: Uint32Array;
  private readonly nodes: Uint32Array;

  constructor(private readonly drawn: Drawn) {
    const { xs, ys } = drawn.columns;
    const [left, right] = extremes(xs);
    const [top, bottom] = extremes(ys);
    this.left = left;
    this.top = top;
    this.cell = Math.max(60, Math.sqrt(((right - left) * (bottom - top)) / Math.max(1, drawn.count)));
    this.columns = Math.floor((right - left) / this.cell) + 1;
    this.rows = Math.floor((bottom - top) / this.cell) + 1;
    this.firsts = new Uint32Array(this.columns * this.rows + 1);
    for (let node = 0; node < drawn.count; node += 1) this.firsts[this.cellOf(xs[node]!, ys[node]!) + 1]! += 1;
    for (let cell = 0; cell < this.columns * this.rows; cell += 1) this.firsts[cell + 1]! += this.firsts[cell]!;
    const next = this.firsts.slice();
    this.nodes = new Uint32Array(drawn.count);
    for (let node = 0; node < drawn.count; node += 1) {
      const cell = this.cellOf(xs[node]!, ys[node]!);
      this.nodes[next[cell]!] = node;
      next[cell]! += 1;
    }
  }

  /** The node at a pixel, the nearest; NONE where there is none. */
  nodeAt(lens: Lens, px: number, py: number): number {
    const { xs, ys, radii } = this.drawn.columns;
    const reach = (20 * lens.grow + CATCH) / lens.zoom;
    const { x, y } = lens.place(px, py);
    let [found, least] = [NONE, Infinity];
    for (let row = this.row(y - reach); row <= this.row(y + reach); row += 1) {
      for (let column = this.column(x - reach); column <= this.column(x + reach); column += 1) {
        const cell = row * this.columns + column;
        for (let at = this.firsts[cell]!; at < this.firsts[cell + 1]!; at += 1) {
          const node = this.nodes[at]!;
          const radius = radii[node]!;
          const distance = Math.hypot(xs[node]! - x, ys[node]! - y) * lens.zoom - radius * lens.grow;
          if (radius === 0 || distance > CATCH || distance >= least) continue;
          [found, least] = [node, distance];
        }
      }
    }
    return found;
  }

  private cellOf(x: number, y: number): number {
    return this.row(y) * this.columns + this.column(x);
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / this.cell)));
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.top) / this.cell)));
  }
}

/** The line at a pixel; NONE where there is none, or where they are too many to point at one. */
export function lineAt(drawn: Drawn, lens: Lens, px: number, py: number): number {
  const near = cull(drawn, lens, { left: px, top: py, right: px, bottom: py });
  if (near.lines.length > MOST_LINES || lens.zoom < 0.12) return NONE;
  const curve = emptyCurve();
  let [found, least] = [NONE, LINE_CATCH as number];
  for (const line of near.lines) {
    const distance = distanceTo(traceLine(drawn, line, lens, curve), px, py);
    if (distance < least) [found, least] = [line, distance];
  }
  return found;
}

function extremes(values: Float32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least > most ? [0, 0] : [least, most];
}
