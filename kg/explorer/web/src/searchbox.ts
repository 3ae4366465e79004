/** The search box: a combobox whose list says what each thing is and how much is told of it. */

import type { App } from "./app";
import type { Term } from "./data/graph";
import { fill, h } from "./dom";
import type { Search } from "./search";
import { mark, signOf } from "./signs";
import { count } from "./words/bilingual";
import { kindWords, shellWords } from "./words/shell";

const MOST_LISTED = 40;

export class SearchBox {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list = h("ul", { id: "found", role: "listbox", class: "found", hidden: true });
  private found: readonly Term[] = [];
  private at = -1;

  constructor(private readonly app: App, private readonly search: Search) {
    const words = shellWords(app.language);
    this.input = h("input", {
      id: "search", role: "combobox", title: words.searchHint,
      aria: { label: words.search, expanded: "false", controls: "found", autocomplete: "list" },
      on: {
        input: () => { this.look(); },
        focus: () => { if (this.input.value !== "") this.look(); },
        keydown: (event) => { this.press(event); },
        blur: () => { this.close(); },
      },
    });
    this.input.type = "search";
    this.input.placeholder = words.search;
    this.input.autocomplete = "off";
    this.input.spellcheck = false;
    this.list.setAttribute("aria-label", words.search);
    this.element = h("div", { class: "search", role: "search" }, this.input, this.list);
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  private look(): void {
    performance.mark("kg:search:start");
    const { app } = this;
    this.found = this.search.find(this.input.value);
    this.at = -1;
    const shown = this.found.slice(0, MOST_LISTED);
    const words = shellWords(app.language);
    const asked = this.input.value.trim() !== "";
    fill(this.list, shown.map((term, at) => this.line(term, at)));
    if (asked && shown.length === 0) this.list.append(h("li", { class: "none", role: "option", aria: { disabled: "true", selected: "false" } }, words.foundNothing));
    this.open(asked);
    app.say(shown.length > 0 ? words.found(count(shown.length, app.language), count(this.found.length, app.language)) : asked ? words.foundNothing : "");
    performance.measure("kg:search", "kg:search:start");
  }

  private line(term: Term, at: number): HTMLLIElement {
    const { app } = this;
    const sign = signOf(app.model, term);
    return h(
      "li", {
        role: "option", id: `found-${String(at)}`, aria: { selected: "false" },
        on: {
          mousedown: (event) => { event.preventDefault(); },
          click: () => { this.take(at); },
        },
      },
      mark(sign),
      h("span", { class: "name", dir: "auto" }, app.model.label(term, app.language)),
      h("span", { class: "kind" }, kindWords(app.language)[sign]),
      h("span", { class: "count" }, count(app.model.rowsOf(term).length, app.language)),
    );
  }

  private press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.found.length > 0) {
      event.preventDefault();
      const most = Math.min(this.found.length, MOST_LISTED);
      this.point((this.at + step + most) % most);
    } else if (event.key === "Enter" && this.found.length > 0) {
      event.preventDefault();
      this.take(Math.max(this.at, 0));
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  private point(at: number): void {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const line = this.list.children[at];
    line?.setAttribute("aria-selected", "true");
    line?.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", `found-${String(at)}`);
  }

  private take(at: number): void {
    const term = this.found[at];
    if (term === undefined) return;
    this.input.value = "";
    this.close();
    const { app } = this;
    const { view } = app.store.get();
    const kind = app.model.kind(term);
    if (view !== "start") app.select(term);
    else app.select(term, { view: kind === "article" ? "evidence" : kind === "event" ? "accounts" : "network" });
  }

  private open(wanted: boolean): void {
    this.list.hidden = !wanted;
    this.input.setAttribute("aria-expanded", String(wanted));
    this.input.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    this.open(false);
  }
}
