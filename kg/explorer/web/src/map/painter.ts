/** The map's picture: marks, names, graticule and scale, for a canvas or for SVG. */

import type { Term } from "../data/graph";
import type { Language } from "../data/vocabulary";
import type { Palette } from "../paint/palette";
import { diamond, star, type Pen } from "../paint/pen";
import { count } from "../words/bilingual";
import { mapWords } from "../words/map";
import { WIDER, type Cluster } from "./clusters";
import type { Viewport } from "./viewport";
import { project, unproject } from "./viewport";

/** What there is to draw over the land. */
export interface Picture {
  readonly view: Viewport;
  readonly clusters: readonly Cluster[];
  readonly selected: ReadonlySet<Term>;
  readonly lit: ReadonlySet<Term>;
  readonly pointed: Cluster | undefined;
  readonly language: Language;
  name(place: Term): string;
}

const ROUND_KM = [1, 2, 5];
const GRATICULE = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005];
const NARROWEST = 90; // pixels between lines of the graticule

export function drawGraticule(pen: Pen, view: Viewport, colours: Palette, language: Language): void {
  const words = mapWords(language);
  const step = GRATICULE.filter((each) => each * view.zoom >= NARROWEST).at(-1) ?? 30;
  const [west, north] = unproject(view.at(0, 0));
  const [east, south] = unproject(view.at(view.width, view.height));
  const digits = step < 1 ? Math.ceil(-Math.log10(step)) : 0;
  const ink = { stroke: colours.coast, width: 0.5, alpha: 0.55 };
  const lettering = { size: 10.5, colour: colours.soft, rim: colours.sea } as const;
  for (let at = Math.ceil(Math.max(west, -180) / step); at * step <= Math.min(east, 180); at += 1) {
    const x = view.x(project(at * step, 0));
    pen.line([x, 0, x, view.height], ink);
    const name = degrees(at * step, digits, words.east, words.west);
    if (x > 40 && x < view.width - 40) pen.text(name, x, 10, { ...lettering, align: "middle" });
  }
  for (let at = Math.ceil(Math.max(south, -80) / step); at * step <= Math.min(north, 80); at += 1) {
    const y = view.y(project(0, at * step));
    pen.line([0, y, view.width, y], ink);
    if (y > 24 && y < view.height - 40) pen.text(degrees(at * step, digits, words.north, words.south), 6, y, lettering);
  }
}

function degrees(value: number, digits: number, positive: string, negative: string): string {
  const figure = `${Math.abs(value).toFixed(digits)}°`;
  return Math.abs(value) < 1e-9 ? "0°" : `${figure} ${value > 0 ? positive : negative}`;
}

export function drawMarks(pen: Pen, picture: Picture, colours: Palette): void {
  const { view, clusters } = picture;
  const near = clusters.filter((cluster) => view.sees(cluster, 40));
  drawLines(pen, picture, colours);
  for (const cluster of near) if (cluster.wide) drawHalo(pen, cluster, picture, colours);
  for (const cluster of [...near].reverse()) if (cluster.wide) drawWide(pen, cluster, picture, colours);
  for (const cluster of near) if (!cluster.wide) drawHalo(pen, cluster, picture, colours);
  for (const cluster of [...near].reverse()) if (!cluster.wide) drawMark(pen, cluster, picture, colours);
  drawNames(pen, near, picture, colours);
}

/** Thin lines between the places that a chosen event is told at. */
function drawLines(pen: Pen, { view, clusters, selected }: Picture, colours: Palette): void {
  for (const term of selected) {
    const spots = clusters.flatMap((cluster) => cluster.spots).filter((spot) => spot.events.some(({ event }) => event === term));
    const [first, ...rest] = spots;
    if (first === undefined) continue;
    for (const spot of rest) pen.line([view.x(first), view.y(first), view.x(spot), view.y(spot)], { stroke: colours.accent, width: 1.2 });
  }
}

export function holds(cluster: Cluster, terms: ReadonlySet<Term>): boolean {
  return terms.size > 0 && cluster.spots.some((spot) => terms.has(spot.place) || spot.events.some(({ event }) => terms.has(event)));
}

function drawHalo(pen: Pen, cluster: Cluster, { view, selected, lit, pointed }: Picture, colours: Palette): void {
  const [x, y] = [view.x(cluster), view.y(cluster)];
  const reach = cluster.radius * (cluster.wide ? WIDER : 1.3);
  if (pointed === cluster || holds(cluster, lit)) pen.circle(x, y, reach + 6, { fill: colours.halo });
  if (holds(cluster, selected)) pen.circle(x, y, reach + 4, { stroke: colours.accent, width: 2.5 });
}

/** A soft ring: somewhere around here. */
function drawWide(pen: Pen, cluster: Cluster, { view }: Picture, colours: Palette): void {
  const [x, y] = [view.x(cluster), view.y(cluster)];
  const share = cluster.contested / cluster.events;
  const radius = cluster.radius * WIDER;
  if (share < 1) pen.slice(x, y, radius, share, 1, { fill: colours.event, alpha: 0.15 });
  if (share > 0) pen.slice(x, y, radius, 0, share, { fill: colours.contested, alpha: 0.2 });
  pen.circle(x, y, radius, { stroke: share === 1 ? colours.contested : colours.event, width: 1.4, dash: [2, 4] });
}

function drawMark(pen: Pen, cluster: Cluster, { view, language }: Picture, colours: Palette): void {
  const [x, y] = [view.x(cluster), view.y(cluster)];
  const { radius } = cluster;
  const only = cluster.events === 1 ? cluster.spots[0]?.events[0] : undefined;
  if (only !== undefined) {
    const colour = only.contested ? colours.contested : colours.event;
    const shape = only.contested ? star(x, y, radius) : diamond(x, y, radius);
    pen.polygon(shape, only.told ? { fill: colour, stroke: colours.sheet, width: 1.5 } : { fill: colours.sheet, stroke: colour, width: 2 });
    return;
  }
  pen.circle(x, y, radius + 1.5, { fill: colours.sheet });
  pen.circle(x, y, radius, { fill: colours.event });
  if (cluster.contested > 0) pen.slice(x, y, radius, 0, cluster.contested / cluster.events, { fill: colours.contested });
  pen.circle(x, y, radius - 3.5, { fill: colours.sheet });
  const size = Math.max(9, Math.min(13, radius * 0.75));
  pen.text(count(cluster.events, language), x, y + 0.5, { size, weight: 650, colour: colours.ink, align: "middle" });
}

/** Names beside marks, the most told first, where no other name or mark is. */
function drawNames(pen: Pen, clusters: readonly Cluster[], picture: Picture, colours: Palette): void {
  const { view, language } = picture;
  const taken: Box[] = clusters.map((cluster) => boxAround(view.x(cluster), view.y(cluster), cluster.radius, cluster.radius));
  const ranked = [...clusters].sort((one, other) => rank(other, picture) - rank(one, picture));
  for (const cluster of ranked) {
    const own = cluster.spots[0];
    if (own === undefined) continue;
    const others = cluster.spots.length > 1 ? ` +${count(cluster.spots.length - 1, language)}` : "";
    const figure = cluster.wide && cluster.events > 1 ? ` (${count(cluster.events, language)})` : "";
    const name = picture.name(own.place) + others + figure;
    const size = cluster.wide ? 12 : 12.5;
    const [x, y] = [view.x(cluster), view.y(cluster)];
    const half = (name.length * size * 0.54) / 2;
    const reach = cluster.radius * (cluster.wide ? WIDER : 1.25);
    const seats: readonly [number, number][] = [[x + reach + 4 + half, y], [x, y + reach + 9], [x - reach - 4 - half, y], [x, y - reach - 10]];
    for (const [middle, level] of seats) {
      const box = boxAround(middle, level, half, size / 2);
      if (box.left < 2 || box.right > view.width - 2 || box.top < 16 || box.bottom > view.height - 2) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      pen.text(name, middle, level, { size, colour: colours.ink, align: "middle", rim: colours.land, italic: cluster.wide });
      break;
    }
  }
}

function rank(cluster: Cluster, { selected, pointed }: Picture): number {
  return cluster.accounts + (holds(cluster, selected) ? 1e6 : 0) + (cluster === pointed ? 1e7 : 0);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** A bar as long as a round number of kilometres. */
export function drawScale(pen: Pen, view: Viewport, colours: Palette, language: Language): void {
  const most = view.scale * 110;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = power * (ROUND_KM.filter((each) => each * power <= most).at(-1) ?? 1);
  const length = km / view.scale;
  const [x, y] = [12, view.height - 12];
  pen.line([x, y - 4, x, y, x + length, y, x + length, y - 4], { stroke: colours.ink, width: 1.2 });
  const name = km >= 1 ? `${count(km, language)} km` : `${count(Math.round(km * 1000), language)} m`;
  pen.text(name, x + length / 2, y - 9, { size: 11, colour: colours.ink, align: "middle", rim: colours.sea });
}
