/** The timeline as a view: bars with the days that are wanted, events on rows below, and as a list. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { h } from "../dom";
import { listenToPointers } from "../paint/gestures";
import type { Pen } from "../paint/pen";
import { Surface } from "../paint/surface";
import { SvgPen } from "../paint/svg";
import { Tip } from "../paint/tip";
import type { Palette } from "../paint/palette";
import { focus, type State } from "../state";
import { timelineWords } from "../words/timeline";
import { barAt, centre, drawAxis, drawBars, drawRange } from "./bars";
import { Brush } from "./brush";
import { Controls, showLegend } from "./controls";
import { NOTHING, counted } from "./counted";
import { DayList } from "./daylist";
import { LANE_HEIGHT, drawLanes, marksOf, type Mark } from "./lanes";
import { barLines, markLines, tellSlider } from "./telling";
import { Span } from "./span";

const MARGIN = 14;
const BARS = { top: 4, height: 146, scaled: true };
const LANES_TOP = BARS.top + BARS.height + 30;
const SETTLED_MS = 160;

export class TimelineView implements View {
  readonly element: HTMLElement;
  private readonly surface: Surface;
  private readonly stage = h("div", { class: "stage" });
  private readonly tip = new Tip();
  private readonly legend = h("p", { class: "legend" });
  private readonly nothing: HTMLElement;
  private readonly controls: Controls;
  private readonly days: DayList;
  private readonly brush: Brush;
  private told = NOTHING;
  private span: Span | undefined;
  private settling = 0;
  private inLanes = false;
  private unlisten: (() => void) | undefined;

  constructor(private readonly app: App) {
    const words = timelineWords(app.language);
    this.surface = new Surface(this.stage, ({ pen, width, height, colours }) => {
      pen.rect(0, 0, width, height, { fill: colours.sheet });
      this.paint(pen, colours);
    }, () => { this.look(this.app.store.get()); });
    this.brush = new Brush(app, () => { this.surface.ask(); });
    this.controls = new Controls(app, {
      zoom: (times) => { this.enlarge(times, this.centre()); },
      fit: () => { this.fit(); },
      clear: () => { this.brush.set(undefined); },
    });
    this.days = new DayList(app);
    this.nothing = h("p", { class: "nothing", hidden: true }, words.nothing);
    this.stage.append(this.tip.element);
    this.element = h("section", { class: "timeline" }, this.controls.element, this.stage, this.nothing, this.legend, this.days.element);
    this.surface.canvas.tabIndex = 0;
    this.listen(this.surface.canvas);
  }

  show(state: State, before: State | undefined): void {
    this.unlisten ??= this.app.lit.subscribe((lit) => {
      this.days.mark(new Set(this.app.store.get().selected), lit);
      this.surface.ask();
    });
    this.count(state);
    this.look(state);
    this.controls.show(this.app, state, this.brush);
    tellSlider(this.app, this.surface.canvas, this.brush.range, this.told.bins);
    this.surface.measure();
    this.days.mark(new Set(state.selected), this.app.lit.get());
    const chosen = focus(state);
    if (chosen !== undefined && (before === undefined || chosen !== focus(before))) this.bring(chosen);
    this.surface.repaint();
  }

  leave(): void {
    this.unlisten?.();
    this.unlisten = undefined;
    this.tip.hide();
    if (this.settling !== 0) this.settle();
  }

  canvas(): HTMLCanvasElement {
    return this.surface.now();
  }

  svg(): string {
    const colours = this.surface.palette();
    const { width, height } = this.surface;
    const pen = new SvgPen(width, height, colours.sheet, colours.family, timelineWords(this.app.language).timeline);
    this.paint(pen, colours);
    return pen.written();
  }

  /** What is to be shown, counted anew where the filters changed it. */
  private count(state: State): void {
    const { bins, events } = this.told;
    this.told = counted(this.app, state, this.told);
    if (this.told.bins !== bins && state.timeline.days === undefined) this.span = undefined;
    if (this.told.events !== events) this.days.show(this.told.events);
    this.stage.style.height = `${LANES_TOP + this.told.lanes.length * LANE_HEIGHT + 8}px`;
    this.nothing.hidden = this.told.events.length > 0;
    this.stage.hidden = this.told.bins.isEmpty;
  }

  /** The days that the state wants to see, or all. */
  private look({ timeline: { days } }: State): void {
    const { width } = this.surface;
    if (width === 0 || this.told.bins.isEmpty) return;
    if (this.settling === 0) this.span = days === undefined ? this.whole() : new Span(days[0], days[1] + 1, width, MARGIN);
    else if (this.span !== undefined) this.span = new Span(this.span.from, this.span.to, width, MARGIN);
    if (this.span !== undefined) showLegend(this.app, this.legend, this.told.bins, this.span.unit, this.app.store.get());
  }

  private whole(): Span {
    const { first, last } = this.told.bins;
    const room = Math.max(1.5, (last - first) * 0.015);
    return new Span(first - room, last + room, this.surface.width, MARGIN);
  }

  private bring(event: Term): void {
    const found = this.told.events.find((each) => each.event === event);
    if (found === undefined) return;
    this.days.reveal(event);
    const { span } = this;
    if (span === undefined || !Number.isFinite(found.from) || (found.to >= span.from && found.from <= span.to)) return;
    this.move(span.moved((found.from + found.to + 1) / 2 - (span.from + span.to) / 2));
  }

  private paint(pen: Pen, colours: Palette): void {
    const { app, span } = this;
    const { bins } = this.told;
    if (span === undefined || bins.isEmpty) return;
    const { range } = this.brush;
    drawBars(pen, bins, span, BARS, range, colours, app.language);
    drawAxis(pen, span, BARS.top + BARS.height, colours, app.language);
    if (range !== undefined) drawRange(pen, range, span, BARS, colours);
    const chosen = { selected: new Set(app.store.get().selected), lit: app.lit.get() };
    drawLanes(pen, app, this.told.lanes, this.marks(span), span, LANES_TOP, colours, chosen);
  }

  private marks(span: Span): readonly Mark[] {
    return marksOf(this.told.lanes, span, LANES_TOP);
  }

  private under(x: number, y: number): Mark | undefined {
    const { span } = this;
    return span === undefined ? undefined : this.marks(span).find((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.radius + 6);
  }

  private listen(canvas: HTMLCanvasElement): void {
    listenToPointers(canvas, {
      start: (x, y) => {
        this.inLanes = y > BARS.top + BARS.height;
        if (!this.inLanes && this.span !== undefined) this.brush.start(x, this.span);
      },
      drag: (dx, _dy, x) => {
        if (this.span === undefined) return;
        if (this.inLanes) this.move(this.span.moved(-dx / this.span.scale));
        else this.brush.drag(x, this.span);
      },
      end: () => { this.brush.end(); },
      enlarge: (times, x) => { this.enlarge(times, x); },
      point: (x, y) => { this.point(x, y, canvas); },
      away: () => { this.away(); },
      click: (x, y, event) => { this.click(x, y, event.ctrlKey || event.metaKey || event.shiftKey); },
    });
    canvas.addEventListener("keydown", (event) => {
      const { span } = this;
      if (span === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") this.enlarge(1.6, this.centre());
      else if (event.key === "-" || event.key === "−") this.enlarge(1 / 1.6, this.centre());
      else if (event.key === "0") this.fit();
      else if (!this.brush.key(event, span)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private point(x: number, y: number, canvas: HTMLCanvasElement): void {
    if (this.span === undefined) return;
    const mark = this.under(x, y);
    const overBars = y <= BARS.top + BARS.height;
    const bar = overBars ? barAt(this.told.bins, this.span, x) : undefined;
    if (mark !== undefined) {
      this.app.lit.point(mark.events.map(({ event }) => event));
      this.tip.show(markLines(this.app, mark), mark.x, mark.y, 16, this.surface.width);
    } else {
      this.app.lit.clear();
      if (bar === undefined) this.tip.hide();
      else this.tip.show(barLines(this.app, bar), x, y, 18, this.surface.width);
    }
    const cursors = { left: "ew-resize", right: "ew-resize", whole: "grab", new: "crosshair" } as const;
    canvas.style.cursor = mark !== undefined ? "pointer" : overBars ? cursors[this.brush.at(x, this.span)] : "";
  }

  private away(): void {
    this.tip.hide();
    this.app.lit.clear();
  }

  /** A mark of one event chooses it; one of several comes closer, or shows where the list has them; a bar wants its days. */
  private click(x: number, y: number, add: boolean): void {
    const { span } = this;
    if (span === undefined) return;
    const mark = this.under(x, y);
    const first = mark?.events[0];
    if (mark !== undefined && first !== undefined) {
      const last = mark.events.reduce((day, { to }) => Math.max(day, to), first.to);
      if (mark.events.length === 1) this.app.select(first.event, { add });
      else if (last - first.from > 3 && span.unit !== "day") this.enlarge(4, mark.x);
      else this.days.reveal(first.event);
    } else if (y <= BARS.top + BARS.height) {
      const bar = barAt(this.told.bins, span, x);
      this.brush.set(bar === undefined ? undefined : { from: bar.from, to: bar.to - 1 });
    }
  }

  /** What to come closer to: the days that are wanted, else the middle one of the accounts in sight. */
  private centre(): number {
    return this.span === undefined ? 0 : centre(this.told.bins, this.span, this.brush.range);
  }

  private enlarge(times: number, x: number): void {
    if (this.span === undefined) return;
    const whole = this.whole();
    this.move(this.span.enlarged(times, x, (whole.to - whole.from) * 1.2));
  }

  private move(span: Span): void {
    this.span = span;
    this.surface.ask();
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => { this.settle(); }, SETTLED_MS);
  }

  /** The timeline came to rest: the link says where. */
  private settle(): void {
    clearTimeout(this.settling);
    this.settling = 0;
    const { span } = this;
    const { timeline } = this.app.store.get();
    if (span === undefined) return;
    this.app.store.set({ timeline: { ...timeline, days: [Math.round(span.from), Math.round(span.to) - 1] } }, { undoable: false });
  }

  private fit(): void {
    clearTimeout(this.settling);
    this.settling = 0;
    const { timeline } = this.app.store.get();
    this.app.store.set({ timeline: { ...timeline, days: undefined } }, { undoable: false });
    this.look(this.app.store.get());
    this.surface.ask();
  }
}
