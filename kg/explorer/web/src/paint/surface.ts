/** A canvas as sharp as the screen that draws itself anew when it must: once a frame, however often it is asked to. */

import { h } from "../dom";
import { CanvasPen } from "./canvas";
import { palette, type Palette } from "./palette";

export interface Sheet {
  readonly pen: CanvasPen;
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly colours: Palette;
  /** Device pixels to a pixel. */
  readonly density: number;
}

export class Surface {
  readonly canvas = h("canvas");
  width = 0;
  height = 0;
  private colours: Palette | undefined;
  private frame = 0;
  private readonly watch: ResizeObserver;

  constructor(host: HTMLElement, private readonly draw: (sheet: Sheet) => void, private readonly resized: () => void = () => undefined) {
    host.append(this.canvas);
    this.watch = new ResizeObserver(() => { this.measure(); });
    this.watch.observe(this.canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.repaint(); });
  }

  /** Colours may have changed as well. */
  repaint(): void {
    this.colours = undefined;
    this.ask();
  }

  ask(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  /** The picture as it is to be now, without waiting for a frame. */
  now(): HTMLCanvasElement {
    this.paint();
    return this.canvas;
  }

  palette(): Palette {
    this.colours ??= palette();
    return this.colours;
  }

  /** Take the size that the page gives. */
  measure(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === this.width && clientHeight === this.height && this.isSharp()) return;
    this.width = clientWidth;
    this.height = clientHeight;
    if (this.width > 0 && this.height > 0) this.resized();
    this.ask();
  }

  private isSharp(): boolean {
    return this.canvas.width === Math.round(this.width * devicePixelRatio);
  }

  private paint(): void {
    const { canvas, width, height } = this;
    const context = canvas.getContext("2d");
    if (context === null || width === 0 || height === 0) return;
    const density = devicePixelRatio;
    const [wide, high] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    const colours = this.palette();
    this.draw({ pen: new CanvasPen(context, colours.family), context, width, height, colours, density });
  }
}
