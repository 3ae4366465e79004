/** The panel of filters: what is filtered by, and every facet with how many accounts each choice would leave. */

import type { App, View } from "../app";
import { button, h, refill } from "../dom";
import { NO_FILTERS, type Filters } from "../model/filters";
import { facetWords, filterWords } from "../words/filters";
import { chips } from "./filters-chips";
import { FacetList } from "./filters-list";
import { classGroup, contestedGroup, daysGroup, type Group } from "./filters-plain";

/** What is open at first: what most questions begin with. */
const OPEN = ["type", "side", "place"];

export function filterPanel(app: App): View {
  const words = filterWords(app.language);
  const names = facetWords(app.language);
  const facet = (name: keyof typeof names): FacetList => new FacetList(app, name, names[name], OPEN.includes(name));
  const groups: readonly Group[] = [
    contestedGroup(app), daysGroup(app), facet("type"), facet("side"), facet("place"), facet("actor"),
    facet("kind"), facet("source"), classGroup(app),
  ];
  const head = h("div", { class: "filters-head" });
  const element = h(
    "aside", {
      class: "filters", id: "filters", aria: { label: words.title },
      on: { keydown: (event) => { if (event.key === "Escape" && isDrawer(element)) leave(); } },
    },
    head, ...groups.map((group) => group.element),
  );
  let shown: Filters | undefined;
  return {
    element,
    show: ({ filters }) => {
      if (filters === shown) return;
      shown = filters;
      refill(head, ...headParts(app, filters));
      for (const group of groups) group.show(filters);
    },
  };
}

function headParts(app: App, filters: Filters): (HTMLElement | undefined)[] {
  const words = filterWords(app.language);
  const list = chips(app, filters);
  const close = button("×", leave, {
    class: "icon close-filters", aria: { label: words.close },
  });
  const clear = button(words.clear, () => { app.store.set({ filters: NO_FILTERS }); }, {
    class: "link clear-filters", data: { key: "clear" },
  });
  return [
    h("div", { class: "filters-title" }, h("h2", {}, words.title), list === undefined ? undefined : clear, close),
    list ?? h("p", { class: "hint" }, words.none),
  ];
}

function leave(): void {
  document.querySelector<HTMLButtonElement>(".toggle-filters")?.click();
}

/** Whether the panel lies over the view, as on a phone. */
function isDrawer(panel: HTMLElement): boolean {
  return (panel.querySelector(".close-filters")?.getClientRects().length ?? 0) > 0;
}
