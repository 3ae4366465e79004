/** The way of a line from sign to sign: straight, bent aside from others, or back to where it began. */

import type { Lens } from "./camera";
import type { Drawn } from "./drawn";

const APART = 20; // pixels between lines of the same two
const LOOP = 34;

/** Pixels; a cubic when it is a loop, else a quadratic whose control point is (cx, cy). */
export interface Curve {
  x0: number;
  y0: number;
  cx: number;
  cy: number;
  /** The second control point of a loop. */
  dx: number;
  dy: number;
  x1: number;
  y1: number;
  isLoop: boolean;
}

export function emptyCurve(): Curve {
  return { x0: 0, y0: 0, cx: 0, cy: 0, dx: 0, dy: 0, x1: 0, y1: 0, isLoop: false };
}

/** Fill in the curve of a line from the edge of one sign to the edge of the other. */
export function traceLine(drawn: Drawn, line: number, lens: Lens, curve: Curve): Curve {
  const { starts, ends, xs, ys, radii } = drawn.columns;
  const [start, end] = [starts[line]!, ends[line]!];
  const bend = drawn.bends[line]!;
  const [x0, y0, x1, y1] = [lens.across(xs[start]!), lens.down(ys[start]!), lens.across(xs[end]!), lens.down(ys[end]!)];
  const [r0, r1] = [radii[start]! * lens.grow + 2, radii[end]! * lens.grow + 3];
  curve.isLoop = start === end;
  if (curve.isLoop) {
    const reach = (LOOP + bend * 14) * lens.grow;
    curve.x0 = x0 - r0 * 0.6; curve.y0 = y0 - r0 * 0.8;
    curve.cx = x0 - reach; curve.cy = y0 - reach * 1.4;
    curve.dx = x0 + reach; curve.dy = y0 - reach * 1.4;
    curve.x1 = x0 + r1 * 0.6; curve.y1 = y0 - r1 * 0.8;
    return curve;
  }
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const aside = Math.min(bend * APART * lens.grow * 2, length * 0.9) / length;
  curve.cx = (x0 + x1) / 2 - (y1 - y0) * aside;
  curve.cy = (y0 + y1) / 2 + (x1 - x0) * aside;
  const out = Math.hypot(curve.cx - x0, curve.cy - y0) || 1;
  const back = Math.hypot(curve.cx - x1, curve.cy - y1) || 1;
  const [from, to] = [Math.min(0.9, r0 / out), Math.min(0.9, r1 / back)];
  curve.x0 = x0 + (curve.cx - x0) * from;
  curve.y0 = y0 + (curve.cy - y0) * from;
  curve.x1 = x1 + (curve.cx - x1) * to;
  curve.y1 = y1 + (curve.cy - y1) * to;
  return curve;
}

export function pointOn(curve: Curve, at: number): readonly [number, number] {
  const rest = 1 - at;
  if (curve.isLoop) {
    const [a, b, c, d] = [rest ** 3, 3 * rest * rest * at, 3 * rest * at * at, at ** 3];
    return [
      a * curve.x0 + b * curve.cx + c * curve.dx + d * curve.x1,
      a * curve.y0 + b * curve.cy + c * curve.dy + d * curve.y1,
    ];
  }
  const [a, b, c] = [rest * rest, 2 * rest * at, at * at];
  return [a * curve.x0 + b * curve.cx + c * curve.x1, a * curve.y0 + b * curve.cy + c * curve.y1];
}

/** The two corners of an arrowhead at the end of a curve. */
export function arrowOf(curve: Curve, size: number): readonly [number, number, number, number] {
  const fromX = curve.isLoop ? curve.dx : curve.cx;
  const fromY = curve.isLoop ? curve.dy : curve.cy;
  const length = Math.hypot(curve.x1 - fromX, curve.y1 - fromY) || 1;
  const [ux, uy] = [(curve.x1 - fromX) / length, (curve.y1 - fromY) / length];
  const [bx, by] = [curve.x1 - ux * size, curve.y1 - uy * size];
  const half = size * 0.42;
  return [bx - uy * half, by + ux * half, bx + uy * half, by - ux * half];
}

/** How far a pixel is from a curve, by eight chords. */
export function distanceTo(curve: Curve, px: number, py: number): number {
  let [x, y] = pointOn(curve, 0);
  let least = Infinity;
  for (let step = 1; step <= 8; step += 1) {
    const [nx, ny] = pointOn(curve, step / 8);
    least = Math.min(least, toSegment(px, py, x, y, nx, ny));
    [x, y] = [nx, ny];
  }
  return least;
}

function toSegment(px: number, py: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const at = Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - x0 - dx * at, py - y0 - dy * at);
}
