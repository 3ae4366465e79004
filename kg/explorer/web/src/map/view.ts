/** The map as a view: the part of the world that is seen, what is pointed at, what is opened. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { append, fill, h } from "../dom";
import type { Matches } from "../model/filters";
import { listenToPointers } from "../paint/gestures";
import { Surface, type Sheet } from "../paint/surface";
import { SvgPen } from "../paint/svg";
import { Tip } from "../paint/tip";
import { focus, type State } from "../state";
import { Strip } from "../timeline/strip";
import { mapWords } from "../words/map";
import { Opened, tally } from "./beside";
import { Clusters, WIDER, type Cluster } from "./clusters";
import { controls, legend } from "./controls";
import { Ground } from "./ground";
import { Land } from "./land";
import { Mirror } from "./mirror";
import { drawGraticule, drawMarks, drawScale, holds, type Picture } from "./painter";
import { Places, type Spread } from "./spots";
import { entryOf, lines } from "./telling";
import { Viewport } from "./viewport";

const SETTLED_MS = 160;
const STEP = 80; // pixels that an arrow key moves the map
const FINGER = 8; // pixels around a mark that still are the mark

export class MapView implements View {
  readonly element: HTMLElement;
  private readonly surface: Surface;
  private readonly stage = h("div", { class: "stage" });
  private readonly beside = h("div", { class: "beside" });
  private readonly note = h("p", { class: "disputed", hidden: true });
  private readonly mirror: Mirror;
  private readonly opened: Opened;
  private readonly tip = new Tip();
  private readonly places: Places;
  private readonly borderSwitch: HTMLInputElement;
  private readonly strip: Strip;
  private readonly ground = new Ground();
  private land: Land | undefined;
  private reading = false;
  private view = Viewport.around([], 1, 1);
  private spread: Spread = { spots: [], pointless: [], nowhere: [], drawn: 0 };
  private clusters = new Clusters([]);
  private shown: Matches | undefined;
  private pointed: Cluster | undefined;
  private kept: State["map"];
  private settling = 0;
  private listed = "";
  private unlisten: (() => void) | undefined;

  constructor(private readonly app: App) {
    const words = mapWords(app.language);
    this.places = new Places(app.model);
    this.opened = new Opened(app);
    this.mirror = new Mirror(words.marks, words.marksHint, () => { this.point(undefined); });
    this.surface = new Surface(this.stage, (sheet) => { this.draw(sheet); }, () => { this.resize(); });
    const { canvas } = this.surface;
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", words.map);
    canvas.setAttribute("aria-description", words.keys);
    this.note.textContent = words.disputed;
    const made = controls(app, {
      zoom: (times) => { this.move(this.view.enlarged(times)); },
      fit: () => { this.fit(); },
    });
    this.borderSwitch = made.borders;
    append(this.stage, made.buttons, this.tip.element, this.note, this.mirror.element, this.opened.element);
    this.strip = new Strip(app);
    this.element = h("section", { class: "map" }, this.stage, this.strip.element, h("div", { class: "under" }, made.options, this.beside, legend(app)));
    this.stage.addEventListener("keydown", (event) => { this.key(event); });
    this.listen(canvas);
  }

  show(state: State, before: State | undefined): void {
    this.unlisten ??= this.app.lit.subscribe(() => { this.surface.ask(); });
    this.read();
    const matches = this.app.sieve.matches(state.filters);
    if (matches !== this.shown) {
      this.shown = matches;
      this.spread = this.places.spread(matches.rows.filter(({ event }) => matches.has(event)));
      this.clusters = new Clusters(this.spread.spots);
      this.pointed = undefined;
      this.opened.close();
      fill(this.beside, tally(this.app, this.spread));
    }
    this.strip.show(state);
    this.borderSwitch.checked = state.borders;
    this.note.hidden = !state.borders;
    this.surface.measure();
    this.look(state, before);
    this.list();
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
    const { view } = this;
    const colours = this.surface.palette();
    const pen = new SvgPen(view.width, view.height, colours.sea, colours.family, mapWords(this.app.language).map);
    if (this.land !== undefined) {
      pen.path(this.land.outline(view), { fill: colours.land, stroke: colours.coast, width: 0.8 });
      if (this.app.store.get().borders) {
        pen.path(this.land.borderLines(view), { stroke: colours.soft, width: 1, dash: [4, 3] });
        pen.text(mapWords(this.app.language).disputed, view.width - 10, view.height - 12, { size: 11, colour: colours.ink, align: "end", rim: colours.sea });
      }
    }
    drawGraticule(pen, view, colours, this.app.language);
    drawMarks(pen, this.picture(), colours);
    drawScale(pen, view, colours, this.app.language);
    return pen.written();
  }

  /** Where the state says to look; else at what passes on any day, so that the map keeps still while a person moves through time. */
  private look(state: State, before: State | undefined): void {
    if (this.surface.width === 0) return;
    if (state.map !== undefined && state.map !== this.kept) {
      this.view = Viewport.read(state.map, this.surface.width, this.surface.height);
    } else if (state.map === undefined && this.settling === 0) this.view = this.whole(state);
    this.kept = state.map;
    const chosen = focus(state);
    if (chosen !== undefined && (before === undefined || chosen !== focus(before))) this.bring(chosen);
  }

  private whole(state: State): Viewport {
    const { since, until } = state.filters;
    const always = since === "" && until === "";
    const spots = always ? this.spread.spots : this.places.spread(this.app.sieve.passing(state.filters, "days")).spots;
    return Viewport.around(spots, this.surface.width, this.surface.height);
  }

  /** Bring what is chosen into sight, unless it is there. */
  private bring(term: Term): void {
    const spots = this.spread.spots.filter((spot) => spot.place === term || spot.events.some(({ event }) => event === term));
    const [first] = spots;
    if (first === undefined || spots.some((spot) => this.view.sees(spot, -24))) return;
    this.move(this.view.centred(first));
  }

  private read(): void {
    if (this.reading) return;
    this.reading = true;
    void Land.read().then((land) => {
      this.land = land;
      this.stage.dataset["land"] = "drawn";
      this.surface.ask();
    });
  }

  private resize(): void {
    const { width, height } = this.surface;
    const state = this.app.store.get();
    if (state.map === undefined && this.settling === 0) this.view = this.whole(state);
    else if (this.view.width <= 1 && state.map !== undefined) this.view = Viewport.read(state.map, width, height);
    else this.view = this.view.sized(width, height);
    this.list();
  }

  private draw(sheet: Sheet): void {
    const { view } = this;
    const { pen, width, height, colours } = sheet;
    pen.rect(0, 0, width, height, { fill: colours.sea });
    if (this.land !== undefined) this.ground.lay(sheet, this.land, view, this.app.store.get().borders, this.settling === 0);
    drawGraticule(pen, view, colours, this.app.language);
    drawMarks(pen, this.picture(), colours);
    drawScale(pen, view, colours, this.app.language);
  }

  private picture(): Picture {
    const { model, store, lit, language } = this.app;
    return {
      view: this.view,
      clusters: this.clusters.at(this.view.zoom),
      selected: new Set(store.get().selected),
      lit: lit.get(),
      pointed: this.pointed,
      language,
      name: (place) => model.label(place, language),
    };
  }

  private listen(canvas: HTMLCanvasElement): void {
    listenToPointers(canvas, {
      start: () => { this.stage.classList.add("moving"); this.point(undefined); },
      drag: (dx, dy) => { this.move(this.view.moved(dx, dy)); },
      enlarge: (times, x, y) => { this.move(this.view.enlarged(times, x, y)); },
      end: () => { this.stage.classList.remove("moving"); },
      point: (x, y) => { this.point(this.under(x, y)); },
      away: () => { this.point(undefined); },
      click: (x, y, event) => {
        const found = this.under(x, y);
        if (found === undefined) this.opened.close();
        else this.choose(found, event.ctrlKey || event.metaKey || event.shiftKey);
      },
    });
  }

  private under(x: number, y: number): Cluster | undefined {
    let [best, least] = [undefined as Cluster | undefined, Infinity];
    for (const cluster of this.clusters.at(this.view.zoom)) {
      const reach = cluster.radius * (cluster.wide ? WIDER : 1) + FINGER;
      const away = Math.hypot(this.view.x(cluster) - x, this.view.y(cluster) - y) + (cluster.wide ? 4 : 0);
      if (away < reach && away < least) [best, least] = [cluster, away];
    }
    return best;
  }

  private point(cluster: Cluster | undefined): void {
    if (cluster === this.pointed) return;
    this.pointed = cluster;
    this.surface.canvas.style.cursor = cluster === undefined ? "" : "pointer";
    if (cluster === undefined) {
      this.tip.hide();
      this.app.lit.clear();
    } else {
      this.tip.show(lines(this.app, cluster), this.view.x(cluster), this.view.y(cluster), cluster.radius * WIDER + 8, this.view.width);
      this.app.lit.point(cluster.spots.flatMap((spot) => [spot.place, ...spot.events.map(({ event }) => event)]));
    }
    this.surface.ask();
  }

  /** One event is chosen; of several places that a closer look tells apart, it comes closer; else they are listed. */
  private choose(cluster: Cluster, add: boolean): void {
    const only = cluster.spots[0]?.events[0];
    if (cluster.events === 1 && only !== undefined) {
      this.opened.close();
      this.app.select(only.event, { add });
      return;
    }
    const apart = Viewport.around(cluster.spots, this.view.width, this.view.height);
    if (cluster.spots.length > 1 && apart.zoom > this.view.zoom * 1.2) this.move(apart);
    else this.opened.open(cluster.spots);
  }

  private fit(): void {
    this.settling = clear(this.settling);
    this.app.store.set({ map: undefined }, { undoable: false });
    this.view = this.whole(this.app.store.get());
    this.list();
    this.surface.ask();
  }

  private move(view: Viewport): void {
    this.view = view;
    if (this.pointed !== undefined) this.point(undefined);
    this.surface.ask();
    clear(this.settling);
    this.settling = window.setTimeout(() => { this.settle(); }, SETTLED_MS);
  }

  /** The map came to rest: the link says where. */
  private settle(): void {
    this.settling = clear(this.settling);
    this.surface.ask();
    this.kept = this.view.written();
    this.app.store.set({ map: this.kept }, { undoable: false });
    this.list();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.opened.element.contains(event.target as Node)) return;
    const { view } = this;
    const moves: Readonly<Record<string, () => Viewport>> = {
      ArrowLeft: () => view.moved(STEP, 0), ArrowRight: () => view.moved(-STEP, 0),
      ArrowUp: () => view.moved(0, STEP), ArrowDown: () => view.moved(0, -STEP),
      "+": () => view.enlarged(1.5), "=": () => view.enlarged(1.5), "-": () => view.enlarged(1 / 1.5), "−": () => view.enlarged(1 / 1.5),
    };
    const next = moves[event.key];
    if (next !== undefined) this.move(next());
    else if (event.key === "0") this.fit();
    else if (event.key === "Escape" && !this.opened.element.hidden) this.opened.close();
    else return;
    event.preventDefault();
  }

  /** The list of marks follows what is seen. */
  private list(): void {
    const { view } = this;
    const seen = this.clusters.at(view.zoom).filter((cluster) => view.sees(cluster));
    const selected = new Set(this.app.store.get().selected);
    const entries = seen.map((cluster) => entryOf(this.app, cluster, view, holds(cluster, selected), {
      open: (event) => { this.choose(cluster, event.ctrlKey || event.metaKey || event.shiftKey); },
      point: () => { this.point(cluster); },
    }));
    const key = JSON.stringify(entries.map(({ data }) => data));
    if (key === this.listed) return;
    this.listed = key;
    this.mirror.show(entries);
  }
}

function clear(timer: number): 0 {
  clearTimeout(timer);
  return 0;
}
