/** What is pointed at, in words beside the pointer. */

import type { App } from "../app";
import { NONE } from "../data/graph";
import { fill, h } from "../dom";
import { mark } from "../signs";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import { kindWords } from "../words/shell";
import type { Drawn } from "./drawn";
import type { Spot } from "./pointing";

const [WIDTH, GAP] = [280, 14]; // pixels

export class Tip {
  readonly element = h("div", { class: "tip", hidden: true, aria: { hidden: "true" } });

  constructor(private readonly app: App) {}

  hide(): void {
    this.element.hidden = true;
  }

  show(drawn: Drawn, spot: Spot, x: number, y: number, width: number): void {
    if (spot.node === NONE && spot.line === NONE) {
      this.hide();
      return;
    }
    fill(this.element, spot.node === NONE ? this.line(drawn, spot.line) : this.node(drawn, spot));
    this.element.hidden = false;
    const left = Math.max(4, Math.min(x + GAP, width - WIDTH - 4));
    this.element.style.setProperty("inset-inline-start", `${left}px`);
    this.element.style.setProperty("inset-block-start", `${y + GAP}px`);
  }

  private node(drawn: Drawn, { node, isBadge }: Spot): HTMLElement[] {
    const { language } = this.app;
    const words = networkWords(language);
    const name = drawn.naming.name(node);
    const more = drawn.naming.more(node);
    const figure = count(more, language);
    if (isBadge) return [h("p", {}, words.showMore(figure, name))];
    return [
      h("p", { class: "name", dir: "auto" }, mark(drawn.sign(node)), " ", name),
      h("p", { class: "about" }, kindWords(language)[drawn.sign(node)], more > 0 ? ` · ${words.andMore(figure)} · ${words.twice}` : ""),
    ];
  }

  private line(drawn: Drawn, line: number): HTMLElement[] {
    const { model, language } = this.app;
    const { starts, ends } = drawn.columns;
    const quotes = drawn.naming.told(line).slice(0, 3).map((statement) => h("p", { class: "words", dir: "auto" }, `‹${model.label(statement, language)}›`));
    return [
      h("p", { class: "name", dir: "auto" }, `${drawn.naming.name(starts[line]!)} – ${drawn.naming.said(line)} → ${drawn.naming.name(ends[line]!)}`),
      ...quotes,
    ];
  }
}
