/** What can be set about the network, and what its signs mean. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { KINDS, type Kind } from "../model/model";
import { mark, type Sign } from "../signs";
import { focus, SCOPES, type NetworkState, type State } from "../state";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import { kindsWords } from "../words/shell";
import { zoomed } from "./camera";
import type { Drawn } from "./drawn";
import type { Scene } from "./scenes";
import type { Stage } from "./stage";

const LEGEND: readonly Sign[] = ["contested", "event", "statement", "person", "organization", "place", "article"];
const STEP = 1.4;

export class Toolbar {
  readonly element = h("div", { class: "toolbar" });
  readonly legend = h("div", { class: "legend" });
  readonly zoom: HTMLElement;
  /** What may be done with what is chosen. */
  readonly offers = h("div", { class: "offers" });

  constructor(private readonly app: App, stage: Stage, private readonly open: (node: number) => void, reset: () => void) {
    const words = networkWords(app.language);
    const turn = (factor: number): void => {
      const { width, height } = stage.lens.size;
      stage.lookFrom(zoomed(stage.lens, factor, width / 2, height / 2));
    };
    const icon = (sign: string, name: string, press: () => void): HTMLElement => button(sign, press, { class: "icon", title: name, aria: { label: name } });
    this.zoom = h(
      "div", { class: "zoom" },
      icon("+", words.closer, () => { turn(STEP); }),
      icon("−", words.farther, () => { turn(1 / STEP); }),
      icon("⤢", words.fit, () => { stage.fit(); }),
      icon("⟲", words.reset, reset),
    );
  }

  show(state: State, scene: Scene): void {
    const words = networkWords(this.app.language);
    const { network } = state;
    const scopes = h(
      "div", { class: "segments", role: "group", aria: { label: words.scope } },
      SCOPES.map((scope) => button(words[scope], () => { this.set({ scope, camera: undefined, around: [] }); }, { pressed: network.scope === scope, data: { scope } })),
    );
    const hops = h(
      "div", { class: "segments", role: "group", aria: { label: words.hops } },
      ([1, 2] as const).map((each) => button(each === 1 ? words.oneHop : words.twoHops, () => { this.set({ hops: each }); }, { pressed: network.hops === each, data: { hops: String(each) } })),
    );
    const list = button(words.list, () => { this.set({ list: !network.list }); }, { class: "listing", pressed: network.list });
    const focused = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? document.activeElement.textContent : undefined;
    fill(this.element, scopes, network.scope === "near" ? hops : undefined, list);
    fill(this.offers, this.centre(state, scene), this.more(state, scene));
    if (focused !== undefined) [...this.element.querySelectorAll("button")].find((each) => each.textContent === focused)?.focus();
    this.showLegend(state, scene);
  }

  private set(change: Partial<NetworkState>): void {
    this.app.store.set({ network: { ...this.app.store.get().network, ...change } });
  }

  private centre(state: State, scene: Scene): HTMLElement | undefined {
    if (scene.scope === "all" || scene.seeds.length === 0 || scene.seeds.at(-1) === focus(state)) return undefined;
    if (scene.scope === "path") return undefined;
    return button(networkWords(this.app.language).centre, () => { this.set({ around: [], expanded: [], camera: undefined }); }, { class: "centre" });
  }

  private more(state: State, { drawn, scope }: Scene): HTMLElement | undefined {
    const at = focus(state);
    const node = at === undefined || scope !== "near" ? NONE : drawn.nodeOf(at);
    const more = node === NONE ? 0 : drawn.naming.more(node);
    if (more === 0) return undefined;
    const { language } = this.app;
    return button(networkWords(language).showMore(count(more, language), drawn.naming.name(node)), () => { this.open(node); }, { class: "more" });
  }

  private showLegend(state: State, { drawn, scope, folded }: Scene): void {
    const { language } = this.app;
    const counts = new Map<Sign, number>();
    for (let node = 0; node < drawn.count; node += 1) {
      if (drawn.columns.faint[node] === 1) continue;
      const many = drawn.columns.terms[node] === NONE ? drawn.naming.members(node).length : 1;
      counts.set(drawn.sign(node), (counts.get(drawn.sign(node)) ?? 0) + many);
    }
    if (scope === "near" && folded.has("statement")) counts.set("statement", (counts.get("statement") ?? 0) + toldBy(drawn));
    fill(this.legend);
    for (const sign of LEGEND) {
      const many = counts.get(sign) ?? 0;
      const kind = KINDS.find((each) => each === sign);
      const isFolded = kind !== undefined && folded.has(kind);
      if (many === 0 && !isFolded) continue;
      const said = `${kindsWords(language)[sign]} ${count(many, language)}`;
      const canFold = kind !== undefined && scope !== "path" && kind !== "article" && (scope === "near" || kind === "statement");
      append(this.legend, canFold ? this.fold(state, sign, kind, said, isFolded) : h("span", { class: "entry" }, mark(sign), " ", said));
    }
  }

  private fold(state: State, sign: Sign, kind: Kind, said: string, isFolded: boolean): HTMLElement {
    const { language } = this.app;
    const rest = state.network.collapsed.filter((each) => each !== kind && each !== `-${kind}`);
    const opened = kind === "statement" && state.network.scope === "near" ? [...rest, "-statement"] : rest;
    const element = button("", () => { this.set({ collapsed: isFolded ? opened : [...rest, kind] }); }, {
      class: "entry fold", pressed: isFolded, title: networkWords(language).fold(kindsWords(language)[kind]), data: { kind },
    });
    append(element, mark(sign), " ", said, h("span", { class: "folds", aria: { hidden: "true" } }, isFolded ? " ⊕" : " ⊖"));
    return element;
  }
}

/** How many statements lines stand for. */
function toldBy(drawn: Drawn): number {
  const told = new Set<Term>();
  for (let line = 0; line < drawn.lines; line += 1) for (const statement of drawn.naming.told(line)) told.add(statement);
  return told.size;
}
