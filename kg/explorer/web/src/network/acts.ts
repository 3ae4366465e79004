/** What a click and a double click on the network do. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import type { NetworkState } from "../state";
import type { Spot } from "./pointing";
import type { Scene } from "./scenes";

const MOST_TOLD = 12; // statements that one line chooses

export class Acts {
  constructor(private readonly app: App, private readonly scene: () => Scene | undefined) {}

  /** Choose what is clicked; what is drawn stays drawn. */
  choose({ node, line }: Spot, add: boolean): void {
    const scene = this.scene();
    if (scene === undefined) return;
    const { drawn } = scene;
    if (node !== NONE) {
      const term = drawn.term(node);
      if (term === NONE) this.unfold(scene, node);
      else this.select(scene, [term], add);
    } else if (line !== NONE) {
      const told = drawn.naming.told(line).slice(0, MOST_TOLD);
      if (told.length > 0) this.select(scene, told, add);
    } else if (!add) this.select(scene, scene.seeds, false);
  }

  /** Draw more of what lies around a node; from the whole graph, go there. */
  open(node: number): void {
    const scene = this.scene();
    if (scene === undefined || node === NONE) return;
    const term = scene.drawn.term(node);
    const { network } = this.app.store.get();
    if (term === NONE) this.unfold(scene, node);
    else if (scene.scope === "near") this.set({ expanded: [...network.expanded, term], around: scene.seeds });
    else this.app.store.set({ selected: [term], network: { ...network, scope: "near", around: [], expanded: [], camera: undefined } });
  }

  private unfold({ drawn }: Scene, node: number): void {
    const { collapsed } = this.app.store.get().network;
    const kind = drawn.sign(node);
    const rest = collapsed.filter((each) => each !== kind);
    this.set({ collapsed: kind === "statement" ? [...rest, "-statement"] : rest });
  }

  private select({ scope, seeds }: Scene, terms: readonly Term[], add: boolean): void {
    const { selected, network } = this.app.store.get();
    const kept = add ? selected.filter((each) => !terms.includes(each)) : [];
    const next = [...kept, ...terms];
    if (next.length === selected.length && next.every((term, at) => term === selected[at])) return;
    const around = scope === "all" || (scope === "path" && add) ? [] : seeds;
    this.app.store.set({ selected: next, network: { ...network, around } });
  }

  private set(change: Partial<NetworkState>): void {
    this.app.store.set({ network: { ...this.app.store.get().network, ...change } });
  }
}
