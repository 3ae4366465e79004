/** The canvases and what is on them: lines and signs below, names over them, what is pointed at on top. */

import { NONE } from "../data/graph";
import { h } from "../dom";
import { bounds, fitted, Lens, moved, type Camera, type Size } from "./camera";
import { cull, type Region } from "./cull";
import type { Drawn } from "./drawn";
import { contextOf, Layer } from "./layer";
import { lookOf, type Look } from "./look";
import type { Name } from "./names";
import { paintNames, type Ring } from "./paint";
import { Painter, Ruler, type Crowd, type Emphasis, type Seen } from "./painter";

const LAYERS = ["ground", "names", "over"] as const;
type LayerName = (typeof LAYERS)[number];

const NEAREST = 1.25; // no more enlarged than this when it is fitted
const QUIET_MS = 140;
const EDGE = 60; // pixels from the edge within which nothing is hard to see
const HEAVY = 1200; // more lines than this are not painted anew in every frame of a movement
const MOST_STRETCH = 2.5;

export class Stage {
  readonly element: HTMLElement;
  drawn: Drawn | undefined;
  look: Look;
  /** Called when what moved has come to rest, or something else is drawn. */
  rested: () => void = () => undefined;

  private readonly layers: Readonly<Record<LayerName, Layer>>;
  private readonly stale = new Set<LayerName>();
  private size: Size = { width: 0, height: 0 };
  private density = 0;
  private view: Camera = { x: 0, y: 0, zoom: 1 };
  private isFitted = true;
  private frame = 0;
  private quiet = 0;
  /** What was in sight when all of it was painted last; it decides how it looks while it moves. */
  private inSight: Crowd = { nodes: 0, lines: 0 };
  private emphasis: Emphasis | undefined;
  private rings: readonly Ring[] = [];
  private first: readonly number[] = [];
  private written: readonly Name[] = [];
  private ruler: Ruler;

  constructor(readonly canvas: HTMLCanvasElement) {
    const layer = (name: string): Layer => new Layer(h("canvas", { class: `layer ${name}`, aria: { hidden: "true" } }));
    this.layers = { ground: new Layer(canvas), names: layer("names"), over: layer("over") };
    this.element = h("div", { class: "stage" }, LAYERS.map((name) => this.layers[name].canvas));
    this.look = lookOf(document.documentElement);
    this.ruler = new Ruler(this.layers.names.context, this.look);
    new ResizeObserver(() => { this.measureStage(); }).observe(this.element);
  }

  get camera(): Camera {
    return this.view;
  }

  get lens(): Lens {
    return new Lens(this.view, this.size, this.density);
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
    this.spoil(...LAYERS);
  }

  /** Colours and type may have changed. */
  restyle(): void {
    this.look = lookOf(this.element);
    this.ruler = new Ruler(this.layers.names.context, this.look);
    this.spoil(...LAYERS);
  }

  emphasise(emphasis: Emphasis | undefined, rings: readonly Ring[]): void {
    this.emphasis = emphasis;
    this.rings = rings;
    this.spoil("over");
  }

  fit(): void {
    this.isFitted = true;
    if (this.drawn !== undefined && this.size.width > 0) this.view = fitted(bounds(this.drawn), this.size, NEAREST);
    this.spoil(...LAYERS);
  }

  lookFrom(camera: Camera): void {
    this.isFitted = false;
    this.view = camera;
    this.request();
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

  /** What is on these is to be painted anew. */
  spoil(...layers: readonly LayerName[]): void {
    for (const layer of layers) this.stale.add(layer);
    this.request();
  }

  /** A node is on its way: where there are many, only what stands out follows at once. */
  carried(): void {
    if (this.inSight.lines > HEAVY) this.spoil("over");
    else this.spoil(...LAYERS);
  }

  /** Paint what is out of date. */
  paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { drawn, lens } = this;
    if (drawn === undefined || this.size.width === 0) return;
    const { painted } = this.layers.ground;
    const hasMoved = painted !== undefined && !painted.isSame(lens);
    const isStale = painted === undefined || this.stale.has("ground");
    if (isStale || hasMoved) this.wait();
    if (hasMoved && !isStale && this.inSight.lines > HEAVY && painted.size === lens.size) this.move(drawn, painted, lens);
    else this.paintAll(drawn, lens, isStale || hasMoved);
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
    const picture = h("canvas");
    picture.width = this.canvas.width;
    picture.height = this.canvas.height;
    const context = contextOf(picture);
    context.fillStyle = this.look.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    for (const name of LAYERS) context.drawImage(this.layers[name].canvas, 0, 0);
    return picture;
  }

  /** What is seen, by number, with the names that are written: for a picture of other make. */
  seen(): Seen | undefined {
    if (this.drawn === undefined) return undefined;
    const parts = cull(this.drawn, this.lens, this.whole());
    return { parts, names: this.painter(this.drawn, this.lens, this.inSight).names(parts, this.first), rings: this.rings };
  }

  /** The stage may have got another size, or another density. */
  measureStage(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    if (this.density !== devicePixelRatio) this.watchDensity();
    else if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    for (const name of LAYERS) this.layers[name].resize(this.size, this.density);
    if (this.isFitted) this.fit();
    this.spoil(...LAYERS);
    this.paint();
  }

  private request(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => { this.paint(); });
  }

  private wait(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => { this.rest(); }, QUIET_MS);
  }

  private rest(): void {
    if (this.drawn !== undefined && !this.layers.names.painted?.isSame(this.lens)) this.paintAll(this.drawn, this.lens, true);
    this.rested();
  }

  /** In the middle of a movement: keep what is painted, and add what comes into sight. */
  private move(drawn: Drawn, painted: Lens, lens: Lens): void {
    const { ground, names, over } = this.layers;
    const stretch = lens.zoom / (names.painted?.zoom ?? lens.zoom);
    if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) {
      this.paintAll(drawn, lens, true);
      return;
    }
    names.follow(lens);
    over.follow(lens);
    if (painted.zoom === lens.zoom) for (const edge of ground.scroll(lens)) this.paintEdge(drawn, lens, edge);
    else ground.stretch(lens);
  }

  private paintEdge(drawn: Drawn, lens: Lens, edge: Region): void {
    const { context } = this.layers.ground;
    context.save();
    context.beginPath();
    context.rect(edge.left, edge.top, edge.right - edge.left, edge.bottom - edge.top);
    context.clip();
    this.painter(drawn, lens, this.inSight).parts(context, cull(drawn, lens, edge));
    context.restore();
  }

  private paintAll(drawn: Drawn, lens: Lens, hasMoved: boolean): void {
    const isDue = (name: LayerName): boolean => hasMoved || this.stale.has(name);
    const { ground, names, over } = this.layers;
    const parts = cull(drawn, lens, this.whole());
    this.inSight = { nodes: parts.nodes.length, lines: parts.lines.length };
    const painter = this.painter(drawn, lens, this.inSight);
    if (isDue("ground")) painter.parts(ground.cleared(lens), parts);
    if (isDue("names")) {
      this.written = painter.names(parts, this.first);
      paintNames(names.cleared(lens), this.look, this.written);
    }
    if (isDue("over")) painter.over(over.cleared(lens), this.emphasis, this.rings);
    this.stale.clear();
  }

  private painter(drawn: Drawn, lens: Lens, inSight: Crowd): Painter {
    return new Painter(drawn, lens, this.look, inSight, this.first, this.ruler.measure);
  }

  private whole(): Region {
    return { left: 0, top: 0, right: this.size.width, bottom: this.size.height };
  }

  /** Browsers tell of another density only through a question about the present one. */
  private watchDensity(): void {
    this.density = devicePixelRatio;
    matchMedia(`(resolution: ${this.density}dppx)`).addEventListener("change", () => { this.measureStage(); }, { once: true });
  }
}
