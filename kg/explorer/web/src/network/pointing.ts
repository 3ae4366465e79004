/** Pointer, wheel and two fingers: what is pointed at, chosen, opened, moved; where one looks from. */

import { NONE } from "../data/graph";
import { zoomed } from "./camera";
import { Grid, lineAt } from "./grid";
import type { Stage } from "./stage";

/** What lies at a pixel: a node, else a line, else the ground. */
export interface Spot {
  readonly node: number;
  readonly line: number;
  /** Whether it is the figure beside a node that tells how many more there are. */
  readonly isBadge: boolean;
}

export interface Gestures {
  point(spot: Spot, px: number, py: number): void;
  choose(spot: Spot, add: boolean): void;
  open(node: number): void;
  /** A node was taken to a place of the drawing. */
  drop(node: number, x: number, y: number): void;
}

const NOWHERE: Spot = { node: NONE, line: NONE, isBadge: false };
const TWICE_MS = 380;
const [STILL, STILL_TOUCH] = [4, 9]; // pixels that a click may stray

interface Held {
  x: number;
  y: number;
}

export class Pointing {
  private grid: Grid | undefined;
  private readonly held = new Map<number, Held>();
  private from: Held = { x: 0, y: 0 };
  private spot: Spot = NOWHERE;
  private isDrag = false;
  private lastNode = NONE;
  private last: Held & { time: number } = { x: 0, y: 0, time: -Infinity };

  constructor(private readonly stage: Stage, private readonly gestures: Gestures) {
    const { canvas } = stage;
    canvas.addEventListener("pointerdown", (event) => { this.press(event); });
    canvas.addEventListener("pointermove", (event) => { this.move(event); });
    canvas.addEventListener("pointerup", (event) => { this.release(event); });
    canvas.addEventListener("pointercancel", (event) => { this.held.delete(event.pointerId); });
    canvas.addEventListener("pointerleave", () => { if (this.held.size === 0) gestures.point(NOWHERE, 0, 0); });
    canvas.addEventListener("wheel", (event) => { this.turn(event); }, { passive: false });
  }

  /** Something else is drawn, or stands elsewhere. */
  forget(): void {
    this.grid = undefined;
  }

  private spotAt(px: number, py: number): Spot {
    const { drawn, lens } = this.stage;
    if (drawn === undefined) return NOWHERE;
    const badge = this.stage.badgeAt(px, py);
    if (badge !== NONE) return { node: badge, line: NONE, isBadge: true };
    this.grid ??= new Grid(drawn);
    const node = this.grid.nodeAt(lens, px, py);
    return { node, line: node === NONE ? lineAt(drawn, lens, px, py) : NONE, isBadge: false };
  }

  private placeOf({ clientX, clientY }: MouseEvent): Held {
    const { left, top } = this.stage.element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.stage.canvas.setPointerCapture(event.pointerId);
    const at = this.placeOf(event);
    this.held.set(event.pointerId, at);
    if (this.held.size > 1) {
      this.spot = NOWHERE;
      this.isDrag = true;
      return;
    }
    this.from = { ...at };
    this.isDrag = false;
    this.spot = this.spotAt(at.x, at.y);
  }

  private move(event: PointerEvent): void {
    const held = this.held.get(event.pointerId);
    const { x, y } = this.placeOf(event);
    if (held === undefined) {
      if (this.held.size === 0 && event.pointerType !== "touch") this.gestures.point(this.spotAt(x, y), x, y);
      return;
    }
    const still = event.pointerType === "touch" ? STILL_TOUCH : STILL;
    if (!this.isDrag && Math.hypot(x - this.from.x, y - this.from.y) < still) return;
    if (this.held.size === 2) this.pinch(event.pointerId, x, y);
    else if (this.spot.node === NONE || this.spot.isBadge) this.stage.pan(x - held.x, y - held.y);
    else this.carry(x - held.x, y - held.y);
    this.isDrag = true;
    held.x = x;
    held.y = y;
  }

  private release(event: PointerEvent): void {
    if (!this.held.delete(event.pointerId)) return;
    const { drawn } = this.stage;
    const { node } = this.spot;
    if (this.isDrag) {
      if (this.held.size === 0 && node !== NONE && !this.spot.isBadge && drawn !== undefined) {
        this.forget();
        this.stage.spoil("ground", "names", "over");
        this.gestures.drop(node, drawn.columns.xs[node]!, drawn.columns.ys[node]!);
      }
      return;
    }
    // What is chosen may shift what is drawn, so that the second click of two finds something else: the pointer counts.
    const { last } = this;
    const isNear = Math.hypot(event.clientX - last.x, event.clientY - last.y) < 2 * STILL_TOUCH;
    const twice = isNear && event.timeStamp - last.time < TWICE_MS ? this.lastNode : NONE;
    this.lastNode = twice === NONE ? node : NONE;
    this.last = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    if (twice !== NONE) this.gestures.open(twice);
    else if (this.spot.isBadge) this.gestures.open(node);
    else this.gestures.choose(this.spot, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  private carry(dx: number, dy: number): void {
    const { drawn, lens } = this.stage;
    if (drawn === undefined) return;
    const { xs, ys } = drawn.columns;
    xs[this.spot.node]! += dx / lens.zoom;
    ys[this.spot.node]! += dy / lens.zoom;
    this.stage.carried();
  }

  private pinch(id: number, x: number, y: number): void {
    const before = this.held.get(id)!;
    const [, other] = [...this.held].find(([each]) => each !== id)!;
    const span = Math.hypot(before.x - other.x, before.y - other.y) || 1;
    const next = Math.hypot(x - other.x, y - other.y) || 1;
    const { stage } = this;
    stage.lookFrom(zoomed(stage.lens, next / span, (before.x + other.x) / 2, (before.y + other.y) / 2));
    stage.pan((x - before.x) / 2, (y - before.y) / 2);
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    const { x, y } = this.placeOf(event);
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const speed = event.ctrlKey ? 0.01 : 0.0016; // browsers tell of two fingers on a touchpad as a wheel with Ctrl
    const factor = Math.exp(-Math.max(-400, Math.min(400, event.deltaY * step)) * speed);
    this.stage.lookFrom(zoomed(this.stage.lens, factor, x, y));
  }
}
