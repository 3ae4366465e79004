/** The filters that hold, as chips: each says what it asks for, and lifts it. */

import type { App } from "../app";
import { button, h } from "../dom";
import { dayText, parseDay } from "../model/days";
import { FACETS, toggled, type Filters } from "../model/filters";
import { facetWords, filterWords } from "../words/filters";
import { kindsWords } from "../words/shell";

interface Chip {
  readonly key: string;
  readonly text: string;
  readonly without: Filters;
}

/** What is filtered by, in words. */
export function filterTexts(app: App, filters: Filters): string[] {
  return chipsOf(app, filters).map((chip) => chip.text);
}

/** A list of chips; undefined when nothing is filtered. */
export function chips(app: App, filters: Filters): HTMLElement | undefined {
  const words = filterWords(app.language);
  const found = chipsOf(app, filters);
  if (found.length === 0) return undefined;
  return h("ul", { class: "chips", aria: { label: words.active } }, found.map((chip) => h(
    "li", {},
    button(`${chip.text} ×`, () => { app.store.set({ filters: chip.without }); }, {
      class: "chip", dir: "auto", data: { key: chip.key }, aria: { label: words.remove(chip.text) },
    }),
  )));
}

function chipsOf(app: App, filters: Filters): Chip[] {
  const { model, language } = app;
  const words = filterWords(language);
  const names = facetWords(language);
  const found: Chip[] = [];
  if (filters.contested !== "") {
    found.push({ key: "contested", text: words[filters.contested], without: { ...filters, contested: "" } });
  }
  for (const bound of ["since", "until"] as const) {
    if (filters[bound] === "") continue;
    const clock = filters.clock === "said" ? `${words.said} ` : "";
    const text = `${clock}${words[bound]} ${dayText(parseDay(filters[bound]), language, "short")}`;
    found.push({ key: bound, text, without: { ...filters, [bound]: "" } });
  }
  for (const facet of FACETS) {
    for (const term of filters.chosen[facet]) {
      const text = words.chip(names[facet], model.label(term, language));
      found.push({ key: `${facet}-${String(term)}`, text, without: toggled(filters, facet, term) });
    }
  }
  for (const kind of filters.classes) {
    const text = words.chip(words.classes, kindsWords(language)[kind]);
    found.push({ key: kind, text, without: { ...filters, classes: filters.classes.filter((each) => each !== kind) } });
  }
  return found;
}
