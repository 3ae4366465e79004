/** What the canvas draws, as a list: every thing with its relations, for those who cannot or would not look at a picture. */

import type { App } from "../app";
import { NONE } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { thing } from "../parts";
import { mark } from "../signs";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import type { Drawn } from "./drawn";
import type { Lens } from "./camera";

const MOST = 200;
const MOST_RELATIONS = 40;

/** Its items say where their node stands on the canvas: data-x and data-y, in pixels. */
export class Mirror {
  readonly element: HTMLElement;
  private items = new Map<number, HTMLElement>();

  constructor(private readonly app: App, private readonly open: (node: number) => void) {
    this.element = h("div", { class: "mirror", role: "region", tabIndex: -1, aria: { label: networkWords(app.language).list } });
  }

  show(drawn: Drawn): void {
    const words = networkWords(this.app.language);
    const { language } = this.app;
    this.items = new Map();
    const nodes = [...drawn.columns.order].filter((node) => drawn.columns.radii[node]! > 0 && drawn.columns.faint[node] === 0);
    const list = h("ul", { class: "things" });
    for (const node of nodes.slice(0, MOST)) {
      const item = this.item(drawn, node);
      this.items.set(node, item);
      append(list, item);
    }
    const rest = nodes.length - MOST;
    fill(
      this.element,
      h("p", { class: "count" }, words.drawn(count(nodes.length, language), count(drawn.lines, language))),
      list,
      rest > 0 ? h("p", { class: "count" }, words.moreInList(count(rest, language))) : undefined,
    );
  }

  /** Say where everything stands. */
  locate(drawn: Drawn, lens: Lens): void {
    for (const [node, item] of this.items) {
      item.dataset["x"] = String(Math.round(lens.across(drawn.columns.xs[node]!)));
      item.dataset["y"] = String(Math.round(lens.down(drawn.columns.ys[node]!)));
    }
  }

  private item(drawn: Drawn, node: number): HTMLElement {
    const { app } = this;
    const words = networkWords(app.language);
    const more = drawn.naming.more(node);
    const relations = h("ul", { class: "relations" });
    const lines = drawn.linesAt(node);
    for (const line of lines.subarray(0, MOST_RELATIONS)) append(relations, this.relation(drawn, node, line));
    if (lines.length > MOST_RELATIONS) {
      append(relations, h("li", { class: "count" }, words.moreInList(count(lines.length - MOST_RELATIONS, app.language))));
    }
    const term = drawn.term(node);
    return h(
      "li", { data: { node: term === NONE ? "" : app.model.graph.key(term), kind: drawn.sign(node) } },
      this.label(drawn, node),
      more > 0 ? button(`+${count(more, app.language)}`, () => { this.open(node); }, {
        class: "link more", aria: { label: words.showMore(count(more, app.language), drawn.naming.name(node)) },
      }) : undefined,
      relations,
    );
  }

  /** "denies → bombing, Gaza City"; "← by attack, Wamena" for a line that ends here. */
  private relation(drawn: Drawn, node: number, line: number): HTMLElement {
    const isOutward = drawn.columns.starts[line] === node;
    const isDenial = drawn.columns.denials[line] === 1;
    const said = drawn.naming.said(line);
    return h(
      "li", { class: isDenial ? "denial" : "" },
      h("span", { class: "said" }, isOutward ? `${said} →` : `← ${said}`), " ",
      this.label(drawn, drawn.other(line, node)),
    );
  }

  private label(drawn: Drawn, node: number): HTMLElement {
    const term = drawn.term(node);
    if (term !== NONE) return thing(this.app, term);
    const element = button("", () => { this.open(node); }, { class: "thing" });
    append(element, mark(drawn.sign(node)), h("span", {}, drawn.naming.name(node)));
    return element;
  }
}
