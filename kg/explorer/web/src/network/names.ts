/** Where names are written: the most telling first, none over another, more of them the nearer one looks. */

import type { Lens } from "./camera";
import { emptyCurve, pointOn, traceLine } from "./curves";
import type { Drawn, Numbers } from "./drawn";
import { Occupied, type Area } from "./occupied";

export interface Name extends Area {
  readonly lines: readonly string[];
  /** Where the lines begin, and how they are set. */
  readonly anchor: number;
  readonly align: CanvasTextAlign;
  readonly size: number;
  readonly bold: boolean;
  readonly kind: "node" | "line" | "denial" | "more";
  readonly node: number;
}

/** How wide words are in the page's type. */
export type Measure = (text: string, size: number, bold: boolean) => number;

const LEADING = 1.2;
const MOST_TRIED = 900;
const MOST_NAMES = 260;
const MOST_LINES = 700;
const NEAR_ENOUGH = 0.45; // for words on lines, and for no name to cover a sign
const LINE_SIZE = 11;
const BADGE_SIZE = 10.5;
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7] as const;

/** What names are written with. */
export interface Setting {
  readonly drawn: Drawn;
  readonly lens: Lens;
  readonly measure: Measure;
  /** Nodes whose names come first, and those that are bold. */
  readonly first: readonly number[];
  readonly bold: ReadonlySet<number>;
  readonly letters: number;
}

/** Names for these nodes, most telling first, and for these lines where there is room. */
export function placeNames(setting: Setting, nodes: Iterable<number>, lines: Numbers): Name[] {
  const { drawn, lens } = setting;
  const taken = new Occupied(lens.size.width, lens.size.height);
  const names: Name[] = [];
  let tried = 0;
  const done = new Set<number>();
  const write = (node: number): void => {
    if (done.has(node) || drawn.columns.radii[node] === 0) return;
    const [x, y] = [lens.across(drawn.columns.xs[node]!), lens.down(drawn.columns.ys[node]!)];
    if (x < -20 || y < -20 || x > lens.size.width + 20 || y > lens.size.height + 20) return;
    done.add(node);
    tried += 1;
    const name = fit(setting, node, x, y, taken);
    if (name === undefined) return;
    taken.take(name);
    names.push(name);
  };
  const isFew = lines.length <= MOST_LINES && lens.zoom >= NEAR_ENOUGH;
  if (isFew) for (const area of reserved(setting, nodes)) taken.take(area);
  for (const node of setting.first) write(node);
  for (const node of nodes) {
    if (tried > MOST_TRIED || names.length > MOST_NAMES) break;
    write(node);
  }
  if (!isFew) return names;
  for (const badge of badges(setting, nodes)) {
    if (!taken.isFree(badge)) continue;
    taken.take(badge);
    names.push(badge);
  }
  placeOnLines(setting, lines, taken, names);
  return names;
}

/** The signs themselves, which names do not cover where there are few. */
function* reserved({ drawn, lens }: Setting, nodes: Iterable<number>): Generator<Area> {
  let most = MOST_LINES;
  for (const node of nodes) {
    most -= 1;
    if (most < 0) return;
    const radius = drawn.columns.radii[node]! * lens.grow * 0.9;
    const [x, y] = [lens.across(drawn.columns.xs[node]!), lens.down(drawn.columns.ys[node]!)];
    if (radius > 0) yield { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
}

/** Beside a node, how many of its neighbours are not drawn. */
function badges({ drawn, lens, measure }: Setting, nodes: Iterable<number>): Name[] {
  const found: Name[] = [];
  for (const node of nodes) {
    const more = drawn.naming.more(node);
    if (more === 0 || lens.grow < 0.55) continue;
    const text = `+${more}`;
    const radius = drawn.columns.radii[node]! * lens.grow;
    const [x, y] = [lens.across(drawn.columns.xs[node]!) + radius * 0.9 + 5, lens.down(drawn.columns.ys[node]!) - radius * 0.7 - BADGE_SIZE];
    const width = measure(text, BADGE_SIZE, true);
    found.push({ x, y, width, height: BADGE_SIZE * LEADING, anchor: x, align: "left", lines: [text], size: BADGE_SIZE, bold: true, kind: "more", node });
  }
  return found;
}

function fit(setting: Setting, node: number, x: number, y: number, taken: Occupied): Name | undefined {
  const { drawn, lens, measure } = setting;
  const bold = setting.bold.has(node);
  const size = bold ? 13.5 : 12;
  const lines = wrapped(drawn.naming.name(node), setting.letters, 2);
  if (lines.length === 0) return undefined;
  const width = Math.max(...lines.map((line) => measure(line, size, bold)));
  const height = lines.length * size * LEADING;
  const gap = drawn.columns.radii[node]! * lens.grow + (bold ? 9 : 3);
  const shared = { lines, width, height, size, bold, kind: "node" as const, node };
  const below: Name = { ...shared, x: x - width / 2, y: y + gap, anchor: x, align: "center" };
  const right: Name = { ...shared, x: x + gap + 2, y: y - height / 2, anchor: x + gap + 2, align: "left" };
  const left: Name = { ...shared, x: x - gap - 2 - width, y: y - height / 2, anchor: x - gap - 2, align: "right" };
  const above: Name = { ...below, y: y - gap - height };
  return [below, right, left, above].find((name) => isInside(name, lens) && taken.isFree(name));
}

/** Half a name says nothing. */
function isInside({ x, y, width, height }: Area, { size }: Lens): boolean {
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
}

function placeOnLines({ drawn, lens, measure }: Setting, lines: Numbers, taken: Occupied, names: Name[]): void {
  const curve = emptyCurve();
  for (const line of lines) {
    traceLine(drawn, line, lens, curve);
    const text = drawn.naming.said(line);
    const width = measure(text, LINE_SIZE, false);
    const length = Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0);
    if (text === "" || (length < width + 14 && !curve.isLoop)) continue;
    const height = LINE_SIZE * LEADING;
    const areas = ALONG.map((share) => {
      const [x, y] = pointOn(curve, share);
      return { x: x - width / 2, y: y - height / 2, width, height, anchor: x };
    });
    const area = areas.find((each) => isInside(each, lens) && taken.isFree(each));
    if (area === undefined) continue;
    const kind = drawn.columns.denials[line] === 1 ? "denial" : "line";
    const name: Name = { ...area, lines: [text], align: "center", size: LINE_SIZE, bold: false, kind, node: -1 };
    taken.take(name);
    names.push(name);
  }
}

/** A name in at most so many lines of so many letters, with an ellipsis where it goes on. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter((word) => word !== "");
  for (const [at, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > letters) {
      if (lines.length === most - 1) return [...lines, cut([line, ...words.slice(at)].join(" "), letters)];
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => cut(each, letters * 1.5));
}

function cut(text: string, letters: number): string {
  const all = Array.from(text); // whole code points: half a letter is no letter
  return all.length > letters ? `${all.slice(0, Math.floor(letters) - 1).join("").trimEnd()}…` : text;
}
