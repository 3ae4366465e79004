/** A pen for a canvas. */

import { angle, type Ink, type Lettering, type Pen, type Points } from "./pen";

export class CanvasPen implements Pen {
  constructor(private readonly context: CanvasRenderingContext2D, private readonly family: string) {}

  rect(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.lay(ink);
  }

  circle(x: number, y: number, radius: number, ink: Ink): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.lay(ink);
  }

  slice(x: number, y: number, radius: number, from: number, to: number, ink: Ink): void {
    this.context.beginPath();
    this.context.moveTo(x, y);
    this.context.arc(x, y, radius, angle(from), angle(to));
    this.context.closePath();
    this.lay(ink);
  }

  polygon(points: Points, ink: Ink): void {
    this.trace(points);
    this.context.closePath();
    this.lay(ink);
  }

  line(points: Points, ink: Ink): void {
    this.trace(points);
    this.lay(ink);
  }

  text(words: string, x: number, y: number, { size, colour, weight = 400, italic = false, align = "start", rim }: Lettering): void {
    const { context } = this;
    context.font = `${italic ? "italic " : ""}${weight} ${size}px ${this.family}`;
    context.textAlign = align === "middle" ? "center" : align === "end" ? "right" : "left";
    context.textBaseline = "middle";
    if (rim !== undefined) {
      context.strokeStyle = rim;
      context.lineWidth = 3;
      context.lineJoin = "round";
      context.strokeText(words, x, y);
    }
    context.fillStyle = colour;
    context.fillText(words, x, y);
  }

  private trace(points: Points): void {
    this.context.beginPath();
    for (let at = 0; at + 1 < points.length; at += 2) this.context.lineTo(points[at]!, points[at + 1]!);
  }

  private lay({ fill, stroke, width = 1, dash, alpha = 1 }: Ink): void {
    const { context } = this;
    context.globalAlpha = alpha;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash(dash === undefined ? [] : [...dash]);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
}
