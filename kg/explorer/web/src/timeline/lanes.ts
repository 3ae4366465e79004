/** Events on rows, one row a kind of event or a side that speaks; those that would cover each other become one mark. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import type { Day } from "../model/days";
import type { Clock } from "../model/filters";
import type { Row } from "../model/rows";
import type { Palette } from "../paint/palette";
import { diamond, star, type Pen } from "../paint/pen";
import type { Lanes } from "../state";
import { count } from "../words/bilingual";
import { timelineWords } from "../words/timeline";
import { periodOf } from "./bins";
import type { Span } from "./span";

/** An event with the days that its reports tell, or that it was told on. */
export interface Timed {
  readonly event: Term;
  readonly from: Day;
  readonly to: Day;
  readonly accounts: number;
  readonly contested: boolean;
  readonly types: ReadonlySet<Term>;
  readonly sides: ReadonlySet<Term>;
}

export interface Lane {
  readonly name: string;
  readonly events: readonly Timed[];
}

/** Where a mark is, and what it stands for. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly events: readonly Timed[];
}

export const LANE_HEIGHT = 38;
const NAME_HEIGHT = 14;
const MOST_LANES = 8;
const COLUMN = 17;

/** What passes, the earliest first; those without a day last. */
export function timed(app: App, rows: readonly Row[], clock: Clock): readonly Timed[] {
  const found = new Map<Term, { from: Day; to: Day; accounts: number; types: Set<Term>; sides: Set<Term> }>();
  for (const row of rows) {
    if (row.event === NONE) continue;
    let event = found.get(row.event);
    if (event === undefined) {
      event = { from: Infinity, to: -Infinity, accounts: 0, types: new Set(), sides: new Set() };
      found.set(row.event, event);
    }
    const { from, to } = periodOf(row, clock);
    const [first, last] = [Number.isFinite(from) ? from : to, Number.isFinite(to) ? to : from];
    if (Number.isFinite(first)) {
      event.from = Math.min(event.from, first);
      event.to = Math.max(event.to, last);
    }
    event.accounts += 1;
    event.types.add(row.type);
    for (const side of row.sides) event.sides.add(side);
  }
  return [...found]
    .map(([event, rest]) => ({ event, ...rest, contested: app.model.isContested(event) }))
    .sort((one, other) => (one.from === other.from ? one.to - other.to || one.event - other.event : one.from - other.from));
}

/** One lane a type or side, those with the most events first; the rest share the last. */
export function lanesOf(app: App, events: readonly Timed[], by: Lanes): readonly Lane[] {
  const groups = new Map<Term, Timed[]>();
  for (const event of events) {
    if (!Number.isFinite(event.from)) continue;
    const terms = by === "type" ? [app.model.graph.value(event.event, "eventType")] : [...event.sides];
    for (const term of terms.length > 0 ? terms : [NONE]) {
      const group = groups.get(term);
      if (group === undefined) groups.set(term, [event]);
      else group.push(event);
    }
  }
  const others = timelineWords(app.language).others;
  const ranked = [...groups].sort(([one, first], [other, second]) => second.length - first.length || one - other);
  const own = ranked.length > MOST_LANES ? ranked.slice(0, MOST_LANES - 1) : ranked;
  const lanes = own.map(([term, group]) => ({ name: term === NONE ? others : app.model.label(term, app.language), events: group }));
  const rest = new Set(ranked.slice(own.length).flatMap(([, group]) => group));
  if (rest.size > 0) lanes.push({ name: others, events: events.filter((event) => rest.has(event)) });
  return lanes;
}

/** The marks of the lanes, from the top down. */
export function marksOf(lanes: readonly Lane[], span: Span, top: number): readonly Mark[] {
  const marks: Mark[] = [];
  lanes.forEach(({ events }, row) => {
    const columns = new Map<number, Timed[]>();
    for (const event of events) {
      const x = span.x((event.from + event.to + 1) / 2);
      if (x < span.margin || x > span.width - span.margin) continue;
      const column = Math.floor(x / COLUMN);
      const group = columns.get(column);
      if (group === undefined) columns.set(column, [event]);
      else group.push(event);
    }
    const y = top + row * LANE_HEIGHT + NAME_HEIGHT + (LANE_HEIGHT - NAME_HEIGHT) / 2 - 1;
    for (const [column, group] of columns) {
      const [first] = group;
      const alone = group.length === 1 && !columns.has(column - 1) && !columns.has(column + 1);
      const x = alone && first !== undefined ? span.x((first.from + first.to + 1) / 2) : (column + 0.5) * COLUMN;
      const accounts = group.reduce((sum, each) => sum + each.accounts, 0);
      marks.push({ x, y, events: group, radius: group.length > 1 ? 8.5 : Math.min(7, 4 + 0.7 * Math.sqrt(accounts)) });
    }
  });
  return marks;
}

export interface Chosen {
  readonly selected: ReadonlySet<Term>;
  readonly lit: ReadonlySet<Term>;
}

export function drawLanes(pen: Pen, app: App, lanes: readonly Lane[], marks: readonly Mark[], span: Span, top: number, colours: Palette, { selected, lit }: Chosen): void {
  lanes.forEach(({ name, events }, row) => {
    const y = top + row * LANE_HEIGHT;
    pen.line([span.margin, y, span.width - span.margin, y], { stroke: colours.line, width: 0.8 });
    pen.text(`${name} · ${count(events.length, app.language)}`, span.margin, y + NAME_HEIGHT / 2 + 1, { size: 11, colour: colours.soft });
  });
  for (const { x, y, events } of marks) {
    const [only] = events;
    if (events.length === 1 && only !== undefined && only.to > only.from) {
      const [left, right] = [Math.max(span.margin, span.x(only.from)), Math.min(span.width - span.margin, span.x(only.to + 1))];
      if (right - left > 16) pen.line([left, y, right, y], { stroke: only.contested ? colours.contested : colours.event, width: 2, alpha: 0.4 });
    }
    const holds = (terms: ReadonlySet<Term>): boolean => terms.size > 0 && events.some(({ event }) => terms.has(event));
    if (holds(lit)) pen.circle(x, y, 13, { fill: colours.halo });
    if (holds(selected)) pen.circle(x, y, 12, { stroke: colours.accent, width: 2.5 });
  }
  for (const mark of marks) drawMark(pen, mark, colours, count(mark.events.length, app.language));
}

function drawMark(pen: Pen, { x, y, radius, events }: Mark, colours: Palette, figure: string): void {
  const [only] = events;
  if (events.length === 1 && only !== undefined) {
    pen.polygon(only.contested ? star(x, y, radius) : diamond(x, y, radius), { fill: only.contested ? colours.contested : colours.event, stroke: colours.sheet, width: 1 });
    return;
  }
  const share = events.filter(({ contested }) => contested).length / events.length;
  pen.circle(x, y, radius, { fill: colours.event });
  if (share > 0) pen.slice(x, y, radius, 0, share, { fill: colours.contested });
  pen.circle(x, y, radius - 1.8, { fill: colours.sheet });
  pen.text(figure, x, y + 0.5, { size: figure.length > 2 ? 7.5 : 9.5, weight: 650, colour: colours.ink, align: "middle" });
}
