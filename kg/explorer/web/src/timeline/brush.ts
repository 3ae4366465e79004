/** The days that the filters want, taken hold of in a picture of time: by pointer, by finger, by keys. */

import type { App } from "../app";
import { isoDay, parseDay, type Day } from "../model/days";
import type { Filters } from "../model/filters";
import { edges, type Range } from "./bars";
import { nextStart, unitStart, type Span } from "./span";

type Hold = "left" | "right" | "whole" | "new";

const GRIP = 9; // pixels around an edge
const SLOW_MS = 40; // views that take longer follow when the hand lets go

export function rangeOf({ since, until }: Filters): Range | undefined {
  const [from, to] = [parseDay(since), parseDay(until)];
  if (Number.isNaN(from) && Number.isNaN(to)) return undefined;
  return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to };
}

export class Brush {
  /** What is shown while a hand is on it. */
  private held: Range | undefined;
  private hold: Hold | undefined;
  private anchor: Day = 0;
  private before: Range | undefined;
  private begun = false;
  private cost = 0;

  constructor(private readonly app: App, private readonly changed: () => void) {}

  get range(): Range | undefined {
    return this.hold === undefined ? rangeOf(this.app.store.get().filters) : this.held;
  }

  get isHeld(): boolean {
    return this.hold !== undefined;
  }

  /** What a pointer there would take hold of. */
  at(x: number, span: Span): Hold {
    const { range } = this;
    if (range === undefined) return "new";
    const { left, right } = edges(range, span);
    if (Math.abs(x - right) <= GRIP) return "right";
    if (Math.abs(x - left) <= GRIP) return "left";
    return x > left && x < right ? "whole" : "new";
  }

  start(x: number, span: Span): void {
    this.before = this.range;
    const hold = this.at(x, span);
    this.held = this.before;
    this.hold = hold;
    this.anchor = span.day(x);
    this.begun = false;
  }

  drag(x: number, span: Span): void {
    if (this.hold === undefined) return;
    this.held = this.pulled(span.day(x), span);
    if (this.cost < SLOW_MS) this.commit(this.held);
    this.changed();
  }

  end(): void {
    if (this.hold === undefined) return;
    this.commit(this.held);
    this.hold = undefined;
    this.changed();
  }

  /** One change by keys or by a click, which one undo takes back. */
  set(range: Range | undefined): void {
    this.begun = false;
    this.commit(range);
    this.changed();
  }

  /** Arrow keys move the stretch by a bar, with Shift its end; without one they make one. */
  key(event: KeyboardEvent, span: Span): boolean {
    if (event.key === "Escape") {
      if (this.range === undefined) return false;
      this.set(undefined);
      return true;
    }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return false;
    const { range } = this;
    this.set(range === undefined ? middle(span) : shifted(bounded(range, span), step, event.shiftKey, span));
    return true;
  }

  private pulled(day: Day, span: Span): Range | undefined {
    const { unit } = span;
    const [start, end] = [unitStart(unit, day), nextStart(unit, unitStart(unit, day)) - 1];
    const before = this.before === undefined ? undefined : bounded(this.before, span);
    if (before === undefined || this.hold === "new") {
      const anchor = unitStart(unit, this.anchor);
      return { from: Math.min(anchor, start), to: Math.max(nextStart(unit, anchor) - 1, end) };
    }
    if (this.hold === "left") return { from: Math.min(start, before.to), to: this.before?.to ?? Infinity };
    if (this.hold === "right") return { from: this.before?.from ?? -Infinity, to: Math.max(end, before.from) };
    const moved = unitStart(unit, before.from + day - this.anchor) - unitStart(unit, before.from);
    return { from: before.from + moved, to: before.to + moved };
  }

  private commit(range: Range | undefined): void {
    const { store } = this.app;
    const { filters } = store.get();
    const written = (day: Day | undefined): string => (day === undefined || !Number.isFinite(day) ? "" : isoDay(day));
    const [since, until] = [written(range?.from), written(range?.to)];
    if (since === filters.since && until === filters.until) return;
    const started = performance.now();
    store.set({ filters: { ...filters, since, until } }, { undoable: !this.begun });
    this.begun = true;
    this.cost = performance.now() - started;
  }
}

/** A stretch that is open on a side ends where the picture does. */
function bounded({ from, to }: Range, span: Span): Range {
  return {
    from: Number.isFinite(from) ? from : Math.floor(span.from),
    to: Number.isFinite(to) ? to : Math.ceil(span.to) - 1,
  };
}

function middle(span: Span): Range {
  const quarter = (span.to - span.from) / 4;
  const from = unitStart(span.unit, span.from + 1.5 * quarter);
  return { from, to: nextStart(span.unit, unitStart(span.unit, span.from + 2.5 * quarter)) - 1 };
}

function shifted({ from, to }: Range, step: number, resize: boolean, span: Span): Range {
  const { unit } = span;
  const by = (day: Day): Day => (step > 0 ? nextStart(unit, unitStart(unit, day)) : unitStart(unit, unitStart(unit, day) - 1));
  const end = by(to + 1) - 1;
  return resize ? { from, to: Math.max(from, end) } : { from: by(from), to: end };
}
