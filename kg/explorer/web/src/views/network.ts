/** The network: what lies around what is chosen, the ways between two things, or the whole graph. */

import type { App, View } from "../app";
import { NONE } from "../data/graph";
import { h } from "../dom";
import { Acts } from "../network/acts";
import { Emphasiser } from "../network/emphasis";
import { Mirror } from "../network/mirror";
import { notice } from "../network/notice";
import { Pointing, type Spot } from "../network/pointing";
import { Scenes, type Scene } from "../network/scenes";
import { Stage } from "../network/stage";
import { MOST_IN_SVG, svgOf } from "../network/svg";
import { Tip } from "../network/tip";
import { Toolbar } from "../network/toolbar";
import { walk } from "../network/walking";
import type { State } from "../state";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import { kindWords, viewWords } from "../words/shell";

export function networkView(app: App): View {
  return new NetworkView(app);
}

class NetworkView implements View {
  readonly element: HTMLElement;
  private readonly ground = h("canvas", { class: "layer ground", tabIndex: 0, role: "application" });
  private readonly stage = new Stage(this.ground);
  private readonly notice = h("div", { class: "notice", role: "status" });
  private readonly scenes: Scenes;
  private readonly acts: Acts;
  private readonly emphasiser: Emphasiser;
  private readonly mirror: Mirror;
  private readonly toolbar: Toolbar;
  private readonly tip: Tip;
  private readonly pointing: Pointing;
  private scene: Scene | undefined;
  private state: State | undefined;
  private camera: State["network"]["camera"];
  private mirrored: Scene | undefined;
  private isMarked = false;

  constructor(private readonly app: App) {
    this.scenes = new Scenes(app);
    this.acts = new Acts(app, () => this.scene);
    this.emphasiser = new Emphasiser(app, this.stage, () => this.scene);
    const open = (node: number): void => { this.acts.open(node); };
    this.mirror = new Mirror(app, open);
    this.tip = new Tip(app);
    this.toolbar = new Toolbar(app, this.stage, open, () => { this.putBack(); });
    this.stage.element.append(this.toolbar.offers, this.toolbar.zoom, this.tip.element, this.notice);
    this.element = h(
      "section", { class: "network" },
      this.toolbar.element, h("div", { class: "scene" }, this.stage.element, this.mirror.element), this.toolbar.legend,
    );
    this.pointing = new Pointing(this.stage, {
      point: (spot, x, y) => { this.point(spot, x, y); },
      choose: (spot, add) => { this.acts.choose(spot, add); },
      open,
      drop: (node, x, y) => { if (this.scene !== undefined) this.scenes.keep(this.scene, node, { x, y }); },
    });
    this.listen();
  }

  show(state: State, before: State | undefined): void {
    this.state = state;
    if (before === undefined) this.stage.restyle();
    this.element.classList.toggle("listed", state.network.list);
    this.scenes.ready.then(
      () => { if (this.state === state) this.draw(state); },
      (error: unknown) => { this.notice.replaceChildren(h("p", { class: "failed", role: "alert" }, String(error))); },
    );
  }

  leave(): void {
    this.state = undefined;
    this.tip.hide();
  }

  canvas(): HTMLCanvasElement {
    return this.stage.picture();
  }

  svg(): string | undefined {
    const { drawn, lens, look } = this.stage;
    const seen = this.stage.seen();
    if (drawn === undefined || seen === undefined || seen.parts.nodes.length > MOST_IN_SVG) return undefined;
    return svgOf(drawn, lens, look, seen, viewWords(this.app.language).network);
  }

  private listen(): void {
    const { stage, emphasiser } = this;
    walk(stage, {
      at: () => emphasiser.stood,
      go: (node) => { this.stand(node); },
      choose: (node, add) => { this.acts.choose({ node, line: NONE, isBadge: false }, add); },
      open: (node) => { this.acts.open(node); },
    });
    this.ground.addEventListener("focus", () => {
      if (this.ground.matches(":focus-visible")) this.stand(emphasiser.stood === NONE ? emphasiser.first() : emphasiser.stood);
    });
    this.ground.addEventListener("blur", () => {
      emphasiser.stood = NONE;
      this.app.lit.clear();
      emphasiser.show();
    });
    stage.rested = () => { this.rest(); };
    this.app.lit.subscribe(() => { if (this.state !== undefined) emphasiser.show(); });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { stage.restyle(); });
  }

  private draw(state: State): void {
    this.stage.measureStage();
    const before = this.scene;
    const scene = this.scenes.scene(state, this.stage.lens.size);
    this.scene = scene;
    this.toolbar.show(state, scene);
    this.notice.replaceChildren(...notice(this.app, state, scene));
    this.stage.measureStage(); // the bars around it may have grown
    if (scene !== before) {
      this.place(scene, before, state);
      this.pointing.forget();
      this.describe(scene);
    } else if (state.network.camera !== this.camera) this.look(state.network.camera);
    this.camera = state.network.camera;
    if (state.network.list) {
      if (scene !== this.mirrored) this.mirror.show(scene.drawn);
      this.mirrored = scene;
      this.mirror.locate(scene.drawn, this.stage.lens);
    }
    this.emphasiser.show();
    this.stage.paint();
    if (this.isMarked) return;
    this.isMarked = true;
    requestAnimationFrame(() => performance.mark("kg:network"));
  }

  /** What is drawn anew is fitted into the stage, unless a link says from where one looks; what is only added to stays. */
  private place(scene: Scene, before: Scene | undefined, state: State): void {
    const stays = before?.scope === scene.scope && before.seeds.join(" ") === scene.seeds.join(" ");
    const linked = state.network.camera;
    const [x, y, zoom] = linked ?? [];
    const first = scene.seeds.map((seed) => scene.drawn.nodeOf(seed)).filter((node) => node !== NONE);
    this.emphasiser.forget();
    if (stays && this.stage.isMoved) this.stage.show(scene.drawn, this.stage.camera, first);
    else if (before === undefined && x !== undefined && y !== undefined && zoom !== undefined) this.stage.show(scene.drawn, { x, y, zoom }, first);
    else this.stage.show(scene.drawn, undefined, first);
  }

  private look(camera: State["network"]["camera"]): void {
    if (camera === undefined) this.stage.fit();
    else this.stage.lookFrom({ x: camera[0], y: camera[1], zoom: camera[2] });
  }

  private describe({ drawn }: Scene): void {
    const { language } = this.app;
    const [things, relations] = [count(drawn.count, language), count(drawn.lines, language)];
    this.ground.setAttribute("aria-label", networkWords(language).canvas(things, relations));
    this.stage.element.dataset["things"] = String(drawn.count);
    this.stage.element.dataset["relations"] = String(drawn.lines);
  }

  /** Where one looks from goes into the link once it has come to rest. */
  private rest(): void {
    const { state, scene, stage } = this;
    if (state === undefined || scene === undefined) return;
    if (state.network.list) this.mirror.locate(scene.drawn, stage.lens);
    const { x, y, zoom } = stage.camera;
    const camera = stage.isMoved ? ([x, y, zoom] as const) : undefined;
    if (camera?.join() === this.camera?.join()) return;
    this.camera = camera;
    this.app.store.set({ network: { ...state.network, camera } }, { undoable: false });
  }

  private point(spot: Spot, x: number, y: number): void {
    const { scene } = this;
    if (scene === undefined) return;
    this.ground.classList.toggle("pointing", spot.node !== NONE || (spot.line !== NONE && scene.drawn.naming.told(spot.line).length > 0));
    this.tip.show(scene.drawn, spot, x, y, this.stage.lens.size.width);
    this.emphasiser.point(spot);
  }

  private stand(node: number): void {
    const { scene } = this;
    if (scene === undefined || node === NONE) return;
    const { drawn } = scene;
    const { language } = this.app;
    this.emphasiser.stand(node);
    this.stage.reveal(node);
    const words = networkWords(language);
    const told = words.at(drawn.naming.name(node), kindWords(language)[drawn.sign(node)], count(drawn.linesAt(node).length, language));
    const more = drawn.naming.more(node);
    this.app.say(more > 0 ? `${told}. ${words.andMore(count(more, language))}` : told);
  }

  private putBack(): void {
    if (this.scene === undefined || this.state === undefined) return;
    this.scenes.forget(this.scene.scope);
    this.scene = undefined;
    this.draw({ ...this.state, network: { ...this.state.network, camera: undefined } });
    this.rest();
  }
}
