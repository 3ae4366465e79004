/** Time as a strip: bars of accounts with the days that are wanted, small enough to stand under another view. */

import type { App } from "../app";
import { h } from "../dom";
import type { Row } from "../model/rows";
import { listenToPointers } from "../paint/gestures";
import { Surface, type Sheet } from "../paint/surface";
import type { State } from "../state";
import { barAt, drawAxis, drawBars, drawRange } from "./bars";
import { Bins } from "./bins";
import { Brush } from "./brush";
import { isSame } from "./counted";
import { rangeWords, tellSlider } from "./telling";
import { Span } from "./span";

const MARGIN = 10;
const AXIS = 16;

export class Strip {
  readonly element = h("div", { class: "strip" });
  private readonly surface: Surface;
  private readonly brush: Brush;
  private bins = new Bins([], "happened");
  private rows: readonly Row[] | undefined;
  private clock = "";

  constructor(private readonly app: App) {
    this.surface = new Surface(this.element, (sheet) => { this.draw(sheet); });
    this.brush = new Brush(app, () => { this.surface.ask(); });
    const { canvas } = this.surface;
    canvas.tabIndex = 0;
    canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.brush.key(event, this.span())) return;
      event.preventDefault();
      event.stopPropagation();
    });
    listenToPointers(canvas, {
      start: (x) => { this.brush.start(x, this.span()); },
      drag: (_dx, _dy, x) => { this.brush.drag(x, this.span()); },
      end: () => { this.brush.end(); },
      enlarge: (times, x) => { this.enlarge(times, x); },
      point: (x) => { canvas.style.cursor = { left: "ew-resize", right: "ew-resize", whole: "grab", new: "crosshair" }[this.brush.at(x, this.span())]; },
      away: () => undefined,
      click: (x) => {
        const bar = barAt(this.bins, this.span(), x);
        this.brush.set(bar === undefined ? undefined : { from: bar.from, to: bar.to - 1 });
      },
    });
  }

  show(state: State): void {
    const { clock } = state.filters;
    const rows = this.app.sieve.passing(state.filters, "days");
    if (clock !== this.clock || this.rows === undefined || !isSame(rows, this.rows)) {
      this.rows = rows;
      this.clock = clock;
      this.bins = new Bins(rows, clock);
    }
    this.element.hidden = this.bins.isEmpty;
    tellSlider(this.app, this.surface.canvas, this.brush.range, this.bins);
    this.surface.measure();
    this.surface.repaint();
  }

  private span(): Span {
    const { days } = this.app.store.get().timeline;
    return days === undefined ? this.whole() : new Span(days[0], days[1] + 1, this.surface.width, MARGIN);
  }

  private whole(): Span {
    const { first, last } = this.bins;
    const room = Math.max(1, (last - first) * 0.02);
    return new Span(first - room, last + room, this.surface.width, MARGIN);
  }

  /** The strip and the timeline show the same days. */
  private enlarge(times: number, x: number): void {
    const { store } = this.app;
    const [whole, now] = [this.whole(), this.span()];
    const next = now.enlarged(times, x, whole.to - whole.from);
    const all = next.from <= whole.from && next.to >= whole.to;
    const days = all || next.to - next.from >= whole.to - whole.from ? undefined : ([Math.round(next.from), Math.round(next.to) - 1] as const);
    store.set({ timeline: { ...store.get().timeline, days } }, { undoable: false });
  }

  private draw({ pen, width, height, colours }: Sheet): void {
    pen.rect(0, 0, width, height, { fill: colours.sheet });
    if (this.bins.isEmpty) return;
    const span = this.span();
    const frame = { top: 2, height: height - AXIS - 2, scaled: false };
    drawBars(pen, this.bins, span, frame, this.brush.range, colours, this.app.language);
    drawAxis(pen, span, height - AXIS, colours, this.app.language);
    const { range } = this.brush;
    if (range === undefined) return;
    drawRange(pen, range, span, frame, colours);
    const text = rangeWords(range, this.app.language);
    pen.text(text, width - MARGIN, 10, { size: 11, colour: colours.ink, align: "end", rim: colours.sheet });
  }
}
