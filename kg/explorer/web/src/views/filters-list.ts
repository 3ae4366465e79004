/** One facet: its values as a list, or as a tree where one belongs to another, each with how much it would leave. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { button, h, refill } from "../dom";
import { toggled, type Facet, type Filters } from "../model/filters";
import { fold } from "../search";
import { mark, signOf } from "../signs";
import { count } from "../words/bilingual";
import { filterWords } from "../words/filters";
import type { Group } from "./filters-plain";

const MOST_LISTED = 7;
const MANY = 10; // values from which on there is a search

/** Whether a value is chosen, or only holds what is. */
const [CHOSEN, HOLDS] = [2, 1];

/** Values by what they belong to; those that belong to nothing here under NONE. */
type Tree = ReadonlyMap<Term, readonly Term[]>;

export class FacetList implements Group {
  readonly element: HTMLDetailsElement;
  private readonly chosen = h("span", { class: "chosen" });
  private readonly search: HTMLInputElement;
  private readonly list = h("div", { class: "values" });
  private readonly limits = new Map<Term, number>();
  private readonly opened = new Map<Term, boolean>();
  private filters: Filters | undefined;
  private isDue = false;

  constructor(private readonly app: App, private readonly facet: Facet, name: string, open: boolean) {
    const words = filterWords(app.language);
    this.search = h("input", {
      class: "facet-search", aria: { label: words.find(name) }, hidden: true,
      on: { input: () => { this.limits.delete(NONE); this.draw(); } },
    });
    this.search.type = "search";
    this.search.placeholder = words.find(name);
    this.element = h(
      "details", { class: `facet facet-${facet}`, on: { toggle: () => { if (this.isDue) this.draw(); } } },
      h("summary", {}, h("span", { class: "legend" }, name), this.chosen),
      h("fieldset", {}, h("legend", { class: "unseen" }, name), this.search, this.list),
    );
    this.element.open = open;
  }

  show(filters: Filters): void {
    this.filters = filters;
    const chosen = filters.chosen[this.facet].length;
    const words = filterWords(this.app.language);
    this.chosen.textContent = chosen > 0 ? words.chosen(count(chosen, this.app.language)) : "";
    this.isDue = true;
    if (this.element.open) this.draw();
  }

  private draw(): void {
    const { filters } = this;
    if (filters === undefined) return;
    this.isDue = false;
    const counts = new Map(this.app.sieve.counts(this.facet, filters));
    this.search.hidden = counts.size <= MANY;
    refill(this.list, this.lines(counts, filters));
  }

  private lines(counts: ReadonlyMap<Term, number>, filters: Filters): HTMLElement {
    const words = filterWords(this.app.language);
    const chosen = new Map<Term, number>();
    for (const term of filters.chosen[this.facet]) for (const wide of this.line(term)) if (!chosen.has(wide)) chosen.set(wide, HOLDS);
    for (const term of filters.chosen[this.facet]) chosen.set(term, CHOSEN);
    if (counts.size === 0) return h("p", { class: "hint" }, words.empty);
    const asked = fold(this.search.value.trim());
    if (asked !== "" && !this.search.hidden) {
      const found = [...counts.keys()].filter((term) => fold(this.label(term)).includes(asked));
      if (found.length === 0) return h("p", { class: "hint" }, words.noneFound);
      return this.branch(new Map([[NONE, found]]), NONE, counts, chosen, []);
    }
    return this.branch(this.tree(counts), NONE, counts, chosen, []);
  }

  /** The values below one, the chosen ones and what holds them first, then by how many accounts. */
  private branch(
    tree: Tree, parent: Term, counts: ReadonlyMap<Term, number>, chosen: ReadonlyMap<Term, number>, above: readonly Term[],
  ): HTMLElement {
    const values = (tree.get(parent) ?? []).filter((term) => !above.includes(term));
    const ranked = values.map((term) => [term, chosen.get(term) ?? 0] as const)
      .sort(([one, first], [other, second]) => second - first || (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || one - other);
    const most = Math.max(this.limits.get(parent) ?? MOST_LISTED, ranked.filter(([, rank]) => rank > 0).length);
    const list = h("ul", {});
    for (const [term, rank] of ranked.slice(0, most)) {
      const line = h("li", {}, this.value(term, counts.get(term) ?? 0, rank));
      const inner = [...above, term];
      if ((tree.get(term) ?? []).some((each) => !inner.includes(each))) {
        const isOpen = this.opened.get(term) ?? (rank === HOLDS || this.facet === "type");
        line.firstElementChild?.prepend(this.twist(term, isOpen));
        if (isOpen) line.append(this.branch(tree, term, counts, chosen, inner));
      }
      list.append(line);
    }
    this.moreOrFewer(list, parent, ranked.length, most);
    return list;
  }

  private value(term: Term, figure: number, rank: number): HTMLElement {
    const { app, facet } = this;
    const box = h("input", { data: { key: `value-${String(term)}` }, on: {
      change: () => { app.store.set({ filters: toggled(app.store.get().filters, facet, term) }); },
    } });
    box.type = "checkbox";
    box.checked = rank === CHOSEN;
    box.indeterminate = rank === HOLDS;
    const sign = facet === "actor" || facet === "side" ? mark(signOf(app.model, term)) : undefined;
    return h(
      "div", { class: "value" },
      h("label", {}, box, sign, h("span", { class: "name", dir: "auto" }, this.label(term)),
        h("span", { class: "count" }, count(figure, app.language))),
    );
  }

  private twist(term: Term, isOpen: boolean): HTMLElement {
    return button(isOpen ? "▾" : "▸", () => {
      this.opened.set(term, !isOpen);
      this.draw();
    }, {
      class: "twist plain", data: { key: `twist-${String(term)}` },
      aria: { expanded: String(isOpen), label: filterWords(this.app.language).open(this.label(term)) },
    });
  }

  private moreOrFewer(list: HTMLElement, parent: Term, all: number, shown: number): void {
    const words = filterWords(this.app.language);
    const press = (most: number): void => {
      this.limits.set(parent, most);
      this.draw();
    };
    const data = { key: `more-${String(parent)}` };
    if (all > shown) {
      list.append(h("li", {}, button(words.more(count(all - shown, this.app.language)), () => { press(shown + 30); }, { class: "link", data })));
    } else if (shown > MOST_LISTED && all > MOST_LISTED) {
      list.append(h("li", {}, button(words.fewer, () => { press(MOST_LISTED); }, { class: "link", data })));
    }
  }

  private label(term: Term): string {
    return this.app.model.label(term, this.app.language);
  }

  private tree(counts: ReadonlyMap<Term, number>): Tree {
    const tree = new Map<Term, Term[]>([[NONE, []]]);
    for (const term of counts.keys()) {
      const line = this.line(term).slice(1).filter((each) => counts.has(each));
      const parents = this.wider(term).filter((each) => line.includes(each));
      for (const parent of parents.length > 0 ? parents : [NONE]) {
        const known = tree.get(parent);
        if (known === undefined) tree.set(parent, [term]);
        else known.push(term);
      }
    }
    return tree;
  }

  /** A value and all that it belongs to. */
  private line(term: Term): readonly Term[] {
    const { graph, vocabulary } = this.app.model;
    if (this.facet === "place") return this.app.model.line(term);
    if (this.facet !== "type") return [term];
    return vocabulary.line(graph.text(term)).map((address) => graph.find(address)).filter((each) => each !== NONE);
  }

  /** What a value belongs to directly; only kinds of event and places are shown by it. */
  private wider(term: Term): readonly Term[] {
    return this.facet === "place" ? this.app.model.graph.values(term, "within") : this.line(term).slice(1, 2);
  }
}
