/** The canvases and what is on them: lines and signs below, names over them, what is pointed at on top. */

import { NONE } from "../data/graph";
import { h } from "../dom";
import { bounds, fitted, Lens, moved, type Camera, type Size } from "./camera";
import { cull, type Region } from "./cull";
import type { Drawn } from "./drawn";
import { lookOf, type Look } from "./look";
import { placeNames, type Measure, type Name } from "./names";
import { fontOf, paintLines, paintNames, paintNodes, paintRings, type Parts, type Ring } from "./paint";

/** What stands out, and how much the rest is faded. */
export interface Emphasis {
  readonly nodes: readonly number[];
  readonly lines: readonly number[];
  readonly veil: number;
}

type Layer = "ground" | "names" | "over";

const NEAREST = 1.25; // no more enlarged than this when it is fitted
const QUIET_MS = 140;
const EDGE = 60; // pixels from the edge within which nothing is hard to see

export class Stage {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  drawn: Drawn | undefined;
  look: Look;
  /** Called when what moved has come to rest, or something else is drawn. */
  rested: () => void = () => undefined;

  private readonly layers: Readonly<Record<Layer, HTMLCanvasElement>>;
  private readonly contexts: Readonly<Record<Layer, CanvasRenderingContext2D>>;
  private readonly stale = new Set<Layer>();
  private size: Size = { width: 0, height: 0 };
  private density = 0;
  private view: Camera = { x: 0, y: 0, zoom: 1 };
  private isFitted = true;
  private frame = 0;
  private quiet = 0;
  private emphasis: Emphasis | undefined;
  private rings: readonly Ring[] = [];
  private first: readonly number[] = [];
  private written: readonly Name[] = [];
  private readonly widths = new Map<string, number>();

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    const layer = (name: string): HTMLCanvasElement => h("canvas", { class: `layer ${name}`, aria: { hidden: "true" } });
    this.layers = { ground: canvas, names: layer("names"), over: layer("over") };
    this.element = h("div", { class: "stage" }, canvas, this.layers.names, this.layers.over);
    this.contexts = { ground: contextOf(canvas), names: contextOf(this.layers.names), over: contextOf(this.layers.over) };
    this.look = lookOf(document.documentElement);
    new ResizeObserver(() => { this.measureStage(); }).observe(this.element);
  }

  get camera(): Camera {
    return this.view;
  }

  get lens(): Lens {
    return new Lens(this.view, this.size);
  }

  get isMoved(): boolean {
    return !this.isFitted;
  }

  /** Draw something else; from where one looks, or so that all of it is seen. */
  show(drawn: Drawn, camera: Camera | undefined, first: readonly number[]): void {
    this.drawn = drawn;
    this.first = first;
    this.emphasis = undefined;
    this.rings = [];
    if (camera === undefined) this.fit();
    else this.lookFrom(camera);
  }

  /** Colours and type may have changed. */
  restyle(): void {
    this.look = lookOf(this.element);
    this.widths.clear();
    this.spoil("ground", "names", "over");
  }

  emphasise(emphasis: Emphasis | undefined, rings: readonly Ring[]): void {
    this.emphasis = emphasis;
    this.rings = rings;
    this.spoil("over");
  }

  fit(): void {
    this.isFitted = true;
    if (this.drawn !== undefined && this.size.width > 0) this.view = fitted(bounds(this.drawn), this.size, NEAREST);
    this.spoil("ground", "names", "over");
  }

  lookFrom(camera: Camera): void {
    this.isFitted = false;
    this.view = camera;
    this.spoil("ground", "names", "over");
  }

  pan(dx: number, dy: number): void {
    this.lookFrom(moved(this.view, dx, dy));
  }

  /** Move no farther than is needed for a node to be seen. */
  reveal(node: number): void {
    if (this.drawn === undefined) return;
    const { lens, size } = this;
    const [x, y] = [lens.across(this.drawn.columns.xs[node]!), lens.down(this.drawn.columns.ys[node]!)];
    const dx = Math.max(0, EDGE - x) + Math.min(0, size.width - EDGE - x);
    const dy = Math.max(0, EDGE - y) + Math.min(0, size.height - EDGE - y);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
  }

  /** Something of what is drawn has changed its place. */
  spoil(...layers: readonly Layer[]): void {
    for (const layer of layers) this.stale.add(layer);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => { this.paint(); });
  }

  /** Draw now what is to be drawn. */
  paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.drawn === undefined || this.size.width === 0) return;
    const seen = cull(this.drawn, this.lens, this.whole());
    if (this.stale.has("ground")) this.paintGround(this.drawn, seen);
    if (this.stale.has("names")) this.paintNamesOf(this.drawn, seen);
    if (this.stale.has("over")) this.paintOver(this.drawn);
    const hasMoved = this.stale.has("ground");
    this.stale.clear();
    if (!hasMoved) return;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => { this.rested(); }, QUIET_MS);
  }

  /** The node whose figure of further neighbours stands at a pixel; NONE where none does. */
  badgeAt(px: number, py: number): number {
    const badge = this.written.find(
      ({ kind, x, y, width, height }) => kind === "more" && px >= x - 3 && px <= x + width + 3 && py >= y - 3 && py <= y + height + 3,
    );
    return badge?.node ?? NONE;
  }

  /** All that is seen, in one picture. */
  picture(): HTMLCanvasElement {
    this.paint();
    const { ground, names, over } = this.layers;
    const picture = h("canvas");
    picture.width = ground.width;
    picture.height = ground.height;
    const context = contextOf(picture);
    context.fillStyle = this.look.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    for (const layer of [ground, names, over]) context.drawImage(layer, 0, 0);
    return picture;
  }

  /** What is seen, by number, with the names that are written: for a picture of other make. */
  seen(): { readonly parts: Parts; readonly names: readonly Name[] } | undefined {
    if (this.drawn === undefined) return undefined;
    const parts = cull(this.drawn, this.lens, this.whole());
    return { parts, names: this.namesOf(this.drawn, parts) };
  }

  private whole(): Region {
    return { left: 0, top: 0, right: this.size.width, bottom: this.size.height };
  }

  private paintGround(drawn: Drawn, seen: Parts): void {
    const context = this.cleared("ground");
    paintLines(context, drawn, this.lens, this.look, seen.lines);
    paintNodes(context, drawn, this.lens, this.look, seen.nodes);
  }

  private paintNamesOf(drawn: Drawn, seen: Parts): void {
    this.written = this.namesOf(drawn, seen);
    paintNames(this.cleared("names"), this.look, this.written);
  }

  private namesOf(drawn: Drawn, seen: Parts): Name[] {
    const nodes = seen.nodes.length > 3000 ? drawn.columns.order : drawn.ranked(seen.nodes);
    return placeNames({ ...this.naming(drawn), first: this.first }, nodes, seen.lines);
  }

  private naming(drawn: Drawn): { drawn: Drawn; lens: Lens; measure: Measure; bold: ReadonlySet<number>; letters: number } {
    return { drawn, lens: this.lens, measure: this.measure, bold: new Set(this.first), letters: 22 };
  }

  private paintOver(drawn: Drawn): void {
    const context = this.cleared("over");
    const { lens, look } = this;
    if (this.emphasis !== undefined) {
      const { nodes, lines, veil } = this.emphasis;
      context.globalAlpha = veil;
      context.fillStyle = look.paper;
      context.fillRect(0, 0, this.size.width, this.size.height);
      context.globalAlpha = 1;
      const { starts, ends } = drawn.columns;
      const beside = [...new Set([...nodes, ...lines.flatMap((line) => [starts[line]!, ends[line]!])])];
      paintLines(context, drawn, lens, look, lines);
      paintNodes(context, drawn, lens, look, beside);
      paintNames(context, look, placeNames({ ...this.naming(drawn), first: nodes }, drawn.ranked(beside), lines));
    }
    paintRings(context, drawn, lens, this.rings);
  }

  private readonly measure: Measure = (text, size, bold) => {
    const font = fontOf(this.look, size, bold);
    const key = font + text;
    let width = this.widths.get(key);
    if (width === undefined) {
      const context = this.contexts.names;
      context.font = font;
      width = context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  };

  private cleared(layer: Layer): CanvasRenderingContext2D {
    const context = this.contexts[layer];
    context.setTransform(this.density, 0, 0, this.density, 0, 0);
    context.clearRect(0, 0, this.size.width, this.size.height);
    return context;
  }

  measureStage(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    if (this.density !== devicePixelRatio) this.watchDensity();
    else if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    for (const layer of Object.values(this.layers)) {
      layer.width = Math.round(width * this.density);
      layer.height = Math.round(height * this.density);
    }
    if (this.isFitted) this.fit();
    this.spoil("ground", "names", "over");
    this.paint();
  }

  /** Browsers tell of another density only through a question about the present one. */
  private watchDensity(): void {
    this.density = devicePixelRatio;
    matchMedia(`(resolution: ${this.density}dppx)`).addEventListener("change", () => { this.measureStage(); }, { once: true });
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser draws no canvas");
  return context;
}
