/** Drawing on a canvas: lines of one style in one stroke, signs of one kind in one fill. */

import type { Lens } from "./camera";
import { arrowOf, emptyCurve, traceLine } from "./curves";
import { SIGN_ORDER, type Drawn, type Numbers } from "./drawn";
import type { Look } from "./look";
import type { Name } from "./names";
import { OUTLINES } from "./shapes";

/** Which nodes and lines are drawn, by number. */
export interface Parts {
  readonly nodes: Numbers;
  readonly lines: Numbers;
}

export const FINE_LINES = 1500; // more lines than this are drawn straight and without heads
const SMALL = 2.2; // pixels; smaller signs are dots
export const FAINT = 0.13;
export const FINE_ZOOM = 0.2; // from farther away too

/** In which of the page's colours names are written. */
export const INKS = { node: "ink", line: "soft", denial: "warn", more: "accent" } as const;

type Context = CanvasRenderingContext2D;

/** How they look depends on how many are in sight, whether or not all of these are painted. */
export function paintLines(context: Context, drawn: Drawn, lens: Lens, look: Look, lines: Numbers, inSight: number): void {
  const isFine = inSight <= FINE_LINES && lens.zoom > FINE_ZOOM;
  const crowd = isFine ? 0.75 : Math.max(0.04, Math.min(0.5, 3200 / inSight + lens.zoom * 0.5));
  const { denials, faint, starts, ends } = drawn.columns;
  const bins: Record<"plain" | "denial" | "faint", number[]> = { plain: [], denial: [], faint: [] };
  for (const line of lines) {
    const isFaint = faint[starts[line]!] === 1 || faint[ends[line]!] === 1;
    bins[isFaint ? "faint" : denials[line] === 1 ? "denial" : "plain"].push(line);
  }
  const draw = isFine ? fineLines : straightLines;
  context.lineCap = "butt";
  context.lineWidth = 1;
  context.strokeStyle = context.fillStyle = look.soft;
  context.globalAlpha = crowd * FAINT;
  draw(context, drawn, lens, bins.faint);
  context.globalAlpha = crowd;
  draw(context, drawn, lens, bins.plain);
  context.strokeStyle = context.fillStyle = look.warn;
  context.globalAlpha = Math.min(1, crowd * 1.3);
  if (isFine) {
    context.lineWidth = 1.5;
    context.setLineDash([6, 4]);
  }
  draw(context, drawn, lens, bins.denial);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function straightLines(context: Context, drawn: Drawn, { zoom, dx, dy }: Lens, lines: readonly number[]): void {
  const { starts, ends, xs, ys } = drawn.columns;
  context.beginPath();
  for (const line of lines) {
    const [start, end] = [starts[line]!, ends[line]!];
    context.moveTo(xs[start]! * zoom + dx, ys[start]! * zoom + dy);
    context.lineTo(xs[end]! * zoom + dx, ys[end]! * zoom + dy);
  }
  context.stroke();
}

function fineLines(context: Context, drawn: Drawn, lens: Lens, lines: readonly number[]): void {
  const curve = emptyCurve();
  const size = 8 * Math.min(1.2, lens.grow);
  context.beginPath();
  for (const line of lines) {
    traceLine(drawn, line, lens, curve);
    context.moveTo(curve.x0, curve.y0);
    if (curve.isLoop) context.bezierCurveTo(curve.cx, curve.cy, curve.dx, curve.dy, curve.x1, curve.y1);
    else if (drawn.bends[line] === 0) context.lineTo(curve.x1, curve.y1);
    else context.quadraticCurveTo(curve.cx, curve.cy, curve.x1, curve.y1);
  }
  context.stroke();
  context.beginPath();
  for (const line of lines) {
    traceLine(drawn, line, lens, curve);
    const [ax, ay, bx, by] = arrowOf(curve, size);
    context.moveTo(curve.x1, curve.y1);
    context.lineTo(ax, ay);
    context.lineTo(bx, by);
    context.closePath();
  }
  context.fill();
}

export function paintNodes(context: Context, drawn: Drawn, lens: Lens, look: Look, nodes: Numbers, inSight: number): void {
  const { signs, faint } = drawn.columns;
  const isFine = inSight <= FINE_LINES && lens.grow > 0.3;
  const bins: number[][] = SIGN_ORDER.map(() => []);
  const faints: number[][] = SIGN_ORDER.map(() => []);
  for (const node of nodes) {
    (faint[node] === 1 ? faints : bins)[signs[node]!]!.push(node);
  }
  context.globalAlpha = FAINT;
  faints.forEach((bin, sign) => { fillSigns(context, drawn, lens, look, sign, bin, isFine); });
  context.globalAlpha = 1;
  bins.forEach((bin, sign) => { fillSigns(context, drawn, lens, look, sign, bin, isFine); });
}

function fillSigns(context: Context, drawn: Drawn, lens: Lens, look: Look, sign: number, nodes: readonly number[], isFine: boolean): void {
  if (nodes.length === 0) return;
  const { xs, ys, radii } = drawn.columns;
  context.fillStyle = look.signs[sign]!;
  context.beginPath();
  for (const node of nodes) {
    const radius = radii[node]! * lens.grow;
    if (radius === 0) continue;
    const [x, y] = [xs[node]! * lens.zoom + lens.dx, ys[node]! * lens.zoom + lens.dy];
    if (radius < SMALL) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else outlineAt(context, sign, x, y, radius);
  }
  if (isFine) {
    context.strokeStyle = look.paper;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.stroke();
  }
  context.fill();
}

/** Add a sign to the path. */
export function outlineAt(context: Context, sign: number, x: number, y: number, radius: number): void {
  const outlines = OUTLINES[SIGN_ORDER[sign]!];
  if (outlines.length === 0) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const outline of outlines) {
    outline.forEach(([px, py], at) => {
      if (at === 0) context.moveTo(x + px * radius, y + py * radius);
      else context.lineTo(x + px * radius, y + py * radius);
    });
    context.closePath();
  }
}

export function fontOf(look: Look, size: number, bold: boolean): string {
  return `${bold ? "650 " : ""}${size}px ${look.family}`;
}

export function paintNames(context: Context, look: Look, names: readonly Name[]): void {
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.strokeStyle = look.paper;
  for (const name of names) {
    context.font = fontOf(look, name.size, name.bold);
    context.textAlign = name.align;
    context.fillStyle = look[INKS[name.kind]];
    context.lineWidth = name.kind === "node" ? 3.5 : 4;
    name.lines.forEach((line, at) => {
      const y = name.y + (at + 0.86) * (name.height / name.lines.length);
      context.strokeText(line, name.anchor, y);
      context.fillText(line, name.anchor, y);
    });
  }
}

export interface Ring {
  readonly node: number;
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
}

export function paintRings(context: Context, drawn: Drawn, lens: Lens, rings: readonly Ring[]): void {
  const { xs, ys, radii } = drawn.columns;
  for (const { node, color, width, dashed } of rings) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dashed ? [4, 3] : []);
    context.beginPath();
    context.arc(lens.across(xs[node]!), lens.down(ys[node]!), ringRadius(radii[node]!, lens) + (dashed ? 4 : 0), 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

export function ringRadius(radius: number, lens: Lens): number {
  return Math.max(5, radius * lens.grow * 1.25) + 3;
}
