/** A pen that writes SVG: shapes and words, and nothing that runs or refers elsewhere. */

import { angle, type Ink, type Lettering, type Pen, type Points } from "./pen";

const SVG = "http://www.w3.org/2000/svg";
const DIGITS = 2;
/** What no XML may hold, not even escaped. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export class SvgPen implements Pen {
  private readonly root: SVGSVGElement;
  private readonly family: string;

  constructor(width: number, height: number, ground: string, family: string, title: string) {
    this.family = family;
    this.root = document.createElementNS(SVG, "svg");
    this.root.setAttribute("viewBox", `0 0 ${short(width)} ${short(height)}`);
    this.root.setAttribute("width", short(width));
    this.root.setAttribute("height", short(height));
    const name = document.createElementNS(SVG, "title");
    name.textContent = writable(title);
    this.root.append(name);
    this.rect(0, 0, width, height, { fill: ground });
  }

  /** The picture as a file. */
  written(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.root)}\n`;
  }

  rect(x: number, y: number, width: number, height: number, ink: Ink): void {
    const element = document.createElementNS(SVG, "rect");
    element.setAttribute("x", short(x));
    element.setAttribute("y", short(y));
    element.setAttribute("width", short(Math.max(0, width)));
    element.setAttribute("height", short(Math.max(0, height)));
    this.put(element, ink);
  }

  circle(x: number, y: number, radius: number, ink: Ink): void {
    const element = document.createElementNS(SVG, "circle");
    element.setAttribute("cx", short(x));
    element.setAttribute("cy", short(y));
    element.setAttribute("r", short(radius));
    this.put(element, ink);
  }

  slice(x: number, y: number, radius: number, from: number, to: number, ink: Ink): void {
    if (to - from >= 1) {
      this.circle(x, y, radius, ink);
      return;
    }
    const at = (turn: number): string => `${short(x + radius * Math.cos(angle(turn)))} ${short(y + radius * Math.sin(angle(turn)))}`;
    const far = to - from > 0.5 ? 1 : 0;
    this.path(`M${short(x)} ${short(y)}L${at(from)}A${short(radius)} ${short(radius)} 0 ${far} 1 ${at(to)}Z`, ink);
  }

  polygon(points: Points, ink: Ink): void {
    const element = document.createElementNS(SVG, "polygon");
    element.setAttribute("points", points.map(short).join(" "));
    this.put(element, ink);
  }

  line(points: Points, ink: Ink): void {
    const element = document.createElementNS(SVG, "polyline");
    element.setAttribute("points", points.map(short).join(" "));
    this.put(element, ink);
  }

  text(words: string, x: number, y: number, { size, colour, weight, italic, align = "start", rim }: Lettering): void {
    const element = document.createElementNS(SVG, "text");
    element.setAttribute("x", short(x));
    element.setAttribute("y", short(y));
    element.setAttribute("dominant-baseline", "central");
    element.setAttribute("font-family", this.family);
    element.setAttribute("font-size", short(size));
    element.setAttribute("fill", colour);
    if (align !== "start") element.setAttribute("text-anchor", align);
    if (weight !== undefined) element.setAttribute("font-weight", String(weight));
    if (italic === true) element.setAttribute("font-style", "italic");
    if (rim !== undefined) {
      element.setAttribute("stroke", rim);
      element.setAttribute("stroke-width", "3");
      element.setAttribute("stroke-linejoin", "round");
      element.setAttribute("paint-order", "stroke");
    }
    element.textContent = writable(words);
    this.root.append(element);
  }

  /** A path as SVG writes it, which a canvas has in a form of its own. */
  path(commands: string, ink: Ink): void {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("d", commands);
    element.setAttribute("fill-rule", "evenodd");
    this.put(element, ink);
  }

  private put(element: SVGElement, { fill, stroke, width, dash, alpha }: Ink): void {
    element.setAttribute("fill", fill ?? "none");
    if (stroke !== undefined) element.setAttribute("stroke", stroke);
    if (width !== undefined) element.setAttribute("stroke-width", short(width));
    if (dash !== undefined) element.setAttribute("stroke-dasharray", dash.join(" "));
    if (alpha !== undefined) element.setAttribute("opacity", short(alpha));
    this.root.append(element);
  }
}

function short(value: number): string {
  return String(Number(value.toFixed(DIGITS)));
}

function writable(words: string): string {
  return words.replaceAll(UNWRITABLE, "");
}
