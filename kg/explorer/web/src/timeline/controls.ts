/** What of the timeline can be chosen, and what its bars mean. */

import type { App } from "../app";
import { append, button, fill, h } from "../dom";
import { CLOCKS } from "../model/filters";
import { LANES, type State } from "../state";
import { count } from "../words/bilingual";
import { timelineWords, unitWords } from "../words/timeline";
import type { Bins } from "./bins";
import type { Brush } from "./brush";
import { rangeWords } from "./telling";
import type { Unit } from "./span";

interface Actions {
  readonly zoom: (times: number) => void;
  readonly fit: () => void;
  readonly clear: () => void;
}

export class Controls {
  readonly element: HTMLElement;
  private readonly clocks = h("select");
  private readonly lanes = h("select");
  private readonly chosen = h("span", { class: "chosen-days" });
  private readonly all: HTMLButtonElement;

  constructor(app: App, { zoom, fit, clear }: Actions) {
    const words = timelineWords(app.language);
    const { store } = app;
    for (const clock of CLOCKS) append(this.clocks, option(clock, words[clock]));
    for (const by of LANES) append(this.lanes, option(by, by === "type" ? words.byType : words.bySide));
    this.clocks.addEventListener("change", () => {
      const clock = CLOCKS.find((each) => each === this.clocks.value) ?? "happened";
      store.set({ filters: { ...store.get().filters, clock }, timeline: { ...store.get().timeline, days: undefined } });
    });
    this.lanes.addEventListener("change", () => {
      const lanes = LANES.find((each) => each === this.lanes.value) ?? "type";
      store.set({ timeline: { ...store.get().timeline, lanes } }, { undoable: false });
    });
    this.all = button(words.clear, clear, { class: "link" });
    this.element = h(
      "div", { class: "controls" },
      h("label", { class: "clock" }, words.clock, " ", this.clocks),
      h("label", { class: "by" }, words.lanes, " ", this.lanes),
      h("p", { class: "wanted" }, this.chosen, " ", this.all),
      h(
        "div", { class: "zoom" },
        button("+", () => { zoom(2); }, { class: "icon", title: `${words.closer} (+)`, aria: { label: words.closer } }),
        button("−", () => { zoom(0.5); }, { class: "icon", title: `${words.farther} (−)`, aria: { label: words.farther } }),
        button("⤢", fit, { class: "icon", title: `${words.everything} (0)`, aria: { label: words.everything } }),
      ),
    );
  }

  show(app: App, { filters, timeline }: State, brush: Brush): void {
    this.clocks.value = filters.clock;
    this.lanes.value = timeline.lanes;
    this.chosen.textContent = rangeWords(brush.range, app.language);
    this.all.hidden = brush.range === undefined;
  }
}

function option(value: string, words: string): HTMLOptionElement {
  const element = h("option", {}, words);
  element.value = value;
  return element;
}

/** What the bars mean, and what has none. */
export function showLegend(app: App, element: HTMLElement, bins: Bins, unit: Unit, { filters }: State): void {
  const { language } = app;
  const words = timelineWords(language);
  const sample = (name: string): HTMLElement => h("span", { class: `sample ${name}`, aria: { hidden: "true" } });
  fill(
    element,
    h("span", { class: "unit" }, unitWords(language)[unit]),
    h("span", {}, sample("plain-bar"), words.legendPlain),
    h("span", {}, sample("contested-bar"), words.legendContested),
    filters.clock === "said" ? undefined : h("span", {}, sample("spread-bar"), words.legendSpread),
  );
  const said = filters.clock === "said";
  if (bins.dayless > 0) {
    const figure = count(bins.dayless, language);
    const text = bins.dayless === 1 ? (said ? words.oneUnsaid : words.oneDayless) : said ? words.unsaid(figure) : words.dayless(figure);
    append(element, h("span", { class: "dayless", data: { accounts: String(bins.dayless) } }, text));
  }
  if (bins.open > 0) {
    const text = bins.open === 1 ? words.oneOpen : words.open(count(bins.open, language));
    append(element, h("span", { class: "open", data: { accounts: String(bins.open) } }, text));
  }
}
