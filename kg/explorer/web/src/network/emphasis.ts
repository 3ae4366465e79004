/** What stands out of the drawing: what is pointed at anywhere in the page, else what is chosen, each with its neighbours. */

import type { App } from "../app";
import { NONE } from "../data/graph";
import type { Drawn } from "./drawn";
import type { Ring } from "./paint";
import type { Emphasis } from "./painter";
import type { Spot } from "./pointing";
import { linesTelling, type Scene } from "./scenes";
import type { Stage } from "./stage";

const [CHOSEN, POINTED] = [0.6, 0.6]; // how much the rest is faded

export class Emphasiser {
  /** The node that the keyboard stands on. */
  stood = NONE;
  private line = NONE;

  constructor(private readonly app: App, private readonly stage: Stage, private readonly scene: () => Scene | undefined) {}

  point({ node, line }: Spot): void {
    const drawn = this.scene()?.drawn;
    if (drawn === undefined) return;
    const told = node !== NONE ? drawn.naming.members(node) : line !== NONE ? drawn.naming.told(line) : [];
    const lit = this.app.lit.get();
    const isSame = line === this.line && told.length === lit.size && told.every((term) => lit.has(term));
    if (isSame) return;
    this.line = line;
    this.app.lit.point(told);
  }

  /** Something else is drawn. */
  forget(): void {
    this.stood = NONE;
    this.line = NONE;
  }

  stand(node: number): void {
    this.stood = node;
    this.line = NONE;
    this.app.lit.point(this.scene()?.drawn.naming.members(node) ?? []);
  }

  /** Where the keyboard begins: what is chosen, else the most telling. */
  first(): number {
    const drawn = this.scene()?.drawn;
    const chosen = this.app.store.get().selected.map((term) => drawn?.nodeOf(term) ?? NONE).filter((node) => node !== NONE);
    return chosen.at(-1) ?? drawn?.columns.order[0] ?? NONE;
  }

  show(): void {
    const scene = this.scene();
    if (scene === undefined) return;
    const { drawn } = scene;
    const { selected } = this.app.store.get();
    const chosen = selected.map((term) => drawn.nodeOf(term)).filter((node) => node !== NONE);
    const pointed = this.around(drawn, [...this.app.lit.get()], POINTED, this.line);
    const isMiddle = scene.scope !== "all" && selected.every((term) => scene.seeds.includes(term));
    const emphasis = pointed ?? (isMiddle ? undefined : this.around(drawn, selected, CHOSEN, NONE));
    this.stage.emphasise(emphasis, this.rings(chosen));
  }

  private around(drawn: Drawn, terms: readonly number[], veil: number, pointed: number): Emphasis | undefined {
    const nodes = terms.map((term) => drawn.nodeOf(term)).filter((node) => node !== NONE);
    const told = terms.flatMap((term) => (this.app.model.kind(term) === "statement" ? linesTelling(drawn, term) : []));
    const lines = new Set([...nodes.flatMap((node) => [...drawn.linesAt(node)]), ...told]);
    if (pointed !== NONE && pointed < drawn.lines) lines.add(pointed);
    return nodes.length + lines.size === 0 ? undefined : { nodes, lines: [...lines], veil };
  }

  private rings(chosen: readonly number[]): Ring[] {
    const { look } = this.stage;
    const rings: Ring[] = chosen.map((node) => ({ node, color: look.accent, width: 2.5, dashed: false }));
    if (this.stood !== NONE) rings.push({ node: this.stood, color: look.ink, width: 2, dashed: true });
    return rings;
  }
}
