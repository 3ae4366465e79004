/** One of the canvases that lie on each other: from where it was painted, and how it follows while one looks elsewhere. */

import { h } from "../dom";
import type { Lens, Size } from "./camera";
import type { Region } from "./cull";

export class Layer {
  readonly context: CanvasRenderingContext2D;
  /** From where what is on it is seen; undefined when that is out of date. */
  painted: Lens | undefined;
  private density = 1;
  private size: Size = { width: 0, height: 0 };
  private copy: { readonly canvas: HTMLCanvasElement; readonly lens: Lens } | undefined;

  constructor(readonly canvas: HTMLCanvasElement) {
    this.context = contextOf(canvas);
  }

  resize(size: Size, density: number): void {
    this.size = size;
    this.density = density;
    this.canvas.width = Math.round(size.width * density);
    this.canvas.height = Math.round(size.height * density);
    this.painted = undefined;
  }

  /** Empty, to be painted from there. */
  cleared(lens: Lens): CanvasRenderingContext2D {
    const { context } = this;
    this.painted = lens;
    this.copy = undefined;
    this.canvas.style.removeProperty("transform");
    context.setTransform(this.density, 0, 0, this.density, 0, 0);
    context.clearRect(0, 0, this.size.width, this.size.height);
    return context;
  }

  /** Let the browser move and stretch it as it is. */
  follow(lens: Lens): void {
    if (this.painted === undefined) return;
    const [scale, dx, dy] = turned(this.painted, lens);
    this.canvas.style.setProperty("transform-origin", "0 0");
    this.canvas.style.setProperty("transform", `translate(${dx}px, ${dy}px) scale(${scale})`);
  }

  /** Move what is on it; the edges that come into sight are empty, and are returned. */
  scroll(lens: Lens): Region[] {
    const { width, height } = this.size;
    const [, dx, dy] = turned(this.painted ?? lens, lens);
    this.painted = lens;
    this.copy = undefined;
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "copy";
    context.drawImage(this.canvas, Math.round(dx * this.density), Math.round(dy * this.density));
    context.globalCompositeOperation = "source-over";
    context.setTransform(this.density, 0, 0, this.density, 0, 0);
    const edges: Region[] = [];
    if (dx > 0) edges.push({ left: 0, top: 0, right: dx, bottom: height });
    if (dx < 0) edges.push({ left: width + dx, top: 0, right: width, bottom: height });
    const [left, right] = [Math.max(0, dx), Math.min(width, width + dx)];
    if (dy > 0) edges.push({ left, top: 0, right, bottom: dy });
    if (dy < 0) edges.push({ left, top: height + dy, right, bottom: height });
    return edges;
  }

  /** Stretch what was on it, as long as one zooms. */
  stretch(lens: Lens): void {
    if (this.painted === undefined) return;
    this.copy ??= { canvas: copied(this.canvas), lens: this.painted };
    const [scale, dx, dy] = turned(this.copy.lens, lens);
    const { context, density } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "copy";
    context.drawImage(this.copy.canvas, dx * density, dy * density, this.canvas.width * scale, this.canvas.height * scale);
    context.globalCompositeOperation = "source-over";
  }
}

/** How a picture that was painted from one place is to be enlarged and moved to be seen from another. */
function turned(from: Lens, to: Lens): readonly [scale: number, dx: number, dy: number] {
  const scale = to.zoom / from.zoom;
  return [scale, to.dx - from.dx * scale, to.dy - from.dy * scale];
}

function copied(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = h("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  contextOf(copy).drawImage(canvas, 0, 0);
  return copy;
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser draws no canvas");
  return context;
}
