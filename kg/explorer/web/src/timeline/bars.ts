/** Bars of accounts over time, with the stretch that the filters want lifted out of them. */

import type { Language } from "../data/vocabulary";
import type { Day } from "../model/days";
import type { Palette } from "../paint/palette";
import type { Pen } from "../paint/pen";
import { count } from "../words/bilingual";
import { total, type Bin, type Bins } from "./bins";
import type { Span } from "./span";

/** Both inclusive; infinite where open. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

export interface Frame {
  readonly top: number;
  readonly height: number;
  /** Whether there is room for figures beside the bars. */
  readonly scaled: boolean;
}

const ROUND = [1, 2, 5];

export function drawBars(pen: Pen, bins: Bins, span: Span, frame: Frame, range: Range | undefined, colours: Palette, language: Language): void {
  const seen = bins.by(span.unit).filter((bin) => bin.to > span.from && bin.from < span.to);
  const most = Math.max(1, ...seen.map(total));
  const ground = frame.top + frame.height;
  const high = (frame.height - (frame.scaled ? 14 : 4)) / most;
  if (frame.scaled) drawLevels(pen, most, ground, high, span, colours, language);
  for (const bin of seen) {
    const left = Math.max(span.x(bin.from), span.margin);
    const right = Math.min(span.x(bin.to), span.width - span.margin);
    const gap = right - left > 5 ? 1 : 0.4;
    const wanted = range === undefined || (bin.to > range.from && bin.from <= range.to);
    let level = ground;
    const parts = [
      [bin.plain, colours.event, 1], [bin.contested, colours.contested, 1],
      [bin.spreadPlain, colours.event, 0.4], [bin.spreadContested, colours.contested, 0.4],
    ] as const;
    for (const [value, fill, alpha] of parts) {
      if (value === 0) continue;
      level -= value * high;
      pen.rect(left + gap / 2, level, Math.max(0.5, right - left - gap), value * high, { fill, alpha: wanted ? alpha : alpha * 0.28 });
    }
  }
  pen.line([span.margin, ground, span.width - span.margin, ground], { stroke: colours.line, width: 1 });
}

function drawLevels(pen: Pen, most: number, ground: number, high: number, span: Span, colours: Palette, language: Language): void {
  const power = 10 ** Math.floor(Math.log10(most / 2 || 1));
  const step = Math.max(1, power * (ROUND.filter((each) => each * power <= most / 2).at(-1) ?? 1));
  for (let level = step; level <= most; level += step) {
    const y = ground - level * high;
    pen.line([span.margin, y, span.width - span.margin, y], { stroke: colours.line, width: 0.6 });
    pen.text(count(level, language), span.margin + 2, y - 6, { size: 10.5, colour: colours.soft, rim: colours.sheet });
  }
}

export function drawAxis(pen: Pen, span: Span, y: number, colours: Palette, language: Language): void {
  for (const { day, words } of span.ticks(language)) {
    const x = span.x(day);
    if (x < span.margin - 1 || x > span.width - span.margin) continue;
    pen.line([x, y, x, y + 5], { stroke: colours.coast, width: 1 });
    if (x < span.width - 40) pen.text(words, x + 3, y + 11, { size: 11, colour: colours.soft });
  }
}

/** The stretch that the filters want, with an edge to take hold of on either side. */
export function drawRange(pen: Pen, range: Range, span: Span, frame: Frame, colours: Palette): void {
  const { left, right } = edges(range, span);
  if (right < 0 || left > span.width) return;
  const [from, to] = [Math.max(left, 0), Math.min(right, span.width)];
  pen.rect(from, frame.top, to - from, frame.height, { fill: colours.accent, alpha: 0.1 });
  for (const x of [left, right]) {
    if (x < 0 || x > span.width) continue;
    pen.line([x, frame.top, x, frame.top + frame.height], { stroke: colours.accent, width: 1.5 });
    pen.rect(x - 3, frame.top + frame.height / 2 - 10, 6, 20, { fill: colours.sheet, stroke: colours.accent, width: 1.5 });
  }
}

export function edges(range: Range, span: Span): { readonly left: number; readonly right: number } {
  return {
    left: Number.isFinite(range.from) ? span.x(range.from) : span.margin,
    right: Number.isFinite(range.to) ? span.x(range.to + 1) : span.width - span.margin,
  };
}

/** The bar at a pixel; undefined where there is none. */
export function barAt(bins: Bins, span: Span, x: number): Bin | undefined {
  const day = span.day(x);
  return bins.by(span.unit).find((bin) => bin.from <= day && day < bin.to && total(bin) > 0);
}

/** The pixel to come closer to: of the days that are wanted, else of the middle one of the accounts in sight. */
export function centre(bins: Bins, span: Span, range: Range | undefined): number {
  if (range !== undefined) {
    const { left, right } = edges(range, span);
    const middle = (left + right) / 2;
    if (middle > 0 && middle < span.width) return middle;
  }
  const seen = bins.by(span.unit).filter((bin) => bin.to > span.from && bin.from < span.to);
  let rest = seen.reduce((sum, bin) => sum + total(bin), 0) / 2;
  for (const bin of seen) {
    rest -= total(bin);
    if (rest <= 0) return span.x((bin.from + bin.to) / 2);
  }
  return span.width / 2;
}
