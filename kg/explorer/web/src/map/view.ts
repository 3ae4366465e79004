/** The map as a view: the part of the world that is seen, what is pointed at, what is opened. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { append, fill, h } from "../dom";
import type { Matches } from "../model/filters";
import { listenToPointers } from "../paint/gestures";
import { Surface, type Sheet } from "../paint/surface";
import { Tip } from "../paint/tip";
import { focus, type State } from "../state";
import { Strip } from "../timeline/strip";
import { mapWords } from "../words/map";
import { Opened, tally } from "./beside";
import { Camera } from "./camera";
import { Clusters, WIDER, nearest, type Cluster } from "./clusters";
import { controls, legend } from "./controls";
import { Ground } from "./ground";
import { Land } from "./land";
import { Mirror } from "./mirror";
import { drawGraticule, drawMarks, drawScale, holds, type Picture } from "./painter";
import { Places, type Spread } from "./spots";
import { entryOf, lines } from "./telling";
import { Viewport, stepped } from "./viewport";
import { written } from "./written";


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
  private readonly camera: Camera;
  private land: Land | undefined;
  private reading = false;
  private spread: Spread = { spots: [], pointless: [], nowhere: [], drawn: 0 };
  private clusters = new Clusters([]);
  private shown: Matches | undefined;
  private pointed: Cluster | undefined;
  private listed = "";
  private unlisten: (() => void) | undefined;

  constructor(private readonly app: App) {
    const words = mapWords(app.language);
    this.places = new Places(app.model);
    this.camera = new Camera(app.store, { moved: () => { this.moved(); }, all: () => this.always() });
    this.opened = new Opened(app);
    this.mirror = new Mirror(words.marks, words.marksHint, () => { this.point(undefined); });
    this.surface = new Surface(this.stage, (sheet) => { this.draw(sheet); }, () => { this.look(); });
    const { canvas } = this.surface;
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", words.map);
    canvas.setAttribute("aria-description", words.keys);
    this.note.textContent = words.disputed;
    const made = controls(app, {
      zoom: (times) => { this.camera.move(this.view.enlarged(times)); },
      fit: () => { this.camera.fit(); },
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
    if (matches !== this.shown) this.count(matches);
    this.strip.show(state);
    this.borderSwitch.checked = state.borders;
    this.note.hidden = !state.borders;
    this.surface.measure();
    this.look();
    const chosen = focus(state);
    if (chosen !== undefined && (before === undefined || chosen !== focus(before))) this.bring(chosen);
    this.surface.repaint();
  }

  /** What passes the filters, by place. */
  private count(matches: Matches): void {
    this.shown = matches;
    this.spread = this.places.spread(matches.rows.filter(({ event }) => matches.has(event)));
    this.clusters = new Clusters(this.spread.spots);
    this.pointed = undefined;
    this.opened.close();
    fill(this.beside, tally(this.app, this.spread));
  }

  leave(): void {
    this.unlisten?.();
    this.unlisten = undefined;
    this.tip.hide();
    this.camera.stop();
  }

  canvas(): HTMLCanvasElement {
    return this.surface.now();
  }

  svg(): string {
    return written(this.picture(), this.land, this.surface.palette(), this.app.store.get().borders);
  }

  /** What passes on any day, so that the map keeps still while a person moves through time. */
  private always(): Spread["spots"] {
    const { filters } = this.app.store.get();
    const { since, until } = filters;
    return since === "" && until === "" ? this.spread.spots : this.places.spread(this.app.sieve.passing(filters, "days")).spots;
  }

  /** Bring what is chosen into sight, unless it is there. */
  private bring(term: Term): void {
    const spots = this.spread.spots.filter((spot) => spot.place === term || spot.events.some(({ event }) => event === term));
    const [first] = spots;
    if (first === undefined || spots.some((spot) => this.view.sees(spot, -24))) return;
    this.camera.move(this.view.centred(first));
  }

  private read(): void {
    if (this.reading) return;
    this.reading = true;
    void Promise.all([Land.read(), this.places.read()]).then(([land]) => {
      this.land = land;
      if (this.shown !== undefined) this.count(this.shown);
      this.list();
      this.stage.dataset["land"] = "drawn";
      this.surface.ask();
    });
  }

  private look(): void {
    if (this.surface.width === 0) return;
    this.camera.follow(this.surface.width, this.surface.height);
    this.list();
  }

  private draw(sheet: Sheet): void {
    const { view } = this;
    const { pen, width, height, colours } = sheet;
    pen.rect(0, 0, width, height, { fill: colours.sea });
    if (this.land !== undefined) this.ground.lay(sheet, this.land, view, this.app.store.get().borders, !this.camera.isMoving);
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
      drag: (dx, dy) => { this.camera.move(this.view.moved(dx, dy)); },
      enlarge: (times, x, y) => { this.camera.move(this.view.enlarged(times, x, y)); },
      end: () => { this.stage.classList.remove("moving"); },
      point: (x, y) => { this.point(nearest(this.clusters.at(this.view.zoom), this.view, x, y)); },
      away: () => { this.point(undefined); },
      click: (x, y, event) => {
        const found = nearest(this.clusters.at(this.view.zoom), this.view, x, y);
        if (found === undefined) this.opened.close();
        else this.choose(found, event.ctrlKey || event.metaKey || event.shiftKey);
      },
    });
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
    if (cluster.spots.length > 1 && apart.zoom > this.view.zoom * 1.2) this.camera.move(apart);
    else this.opened.open(cluster.spots);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.opened.element.contains(event.target as Node)) return;
    const next = stepped(this.view, event.key);
    if (next !== undefined) this.camera.move(next);
    else if (event.key === "0") this.camera.fit();
    else if (event.key === "Escape" && !this.opened.element.hidden) this.opened.close();
    else return;
    event.preventDefault();
  }

  private moved(): void {
    if (this.pointed !== undefined) this.point(undefined);
    this.surface.ask();
    if (!this.camera.isMoving) this.list();
  }

  private get view(): Viewport {
    return this.camera.view;
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
