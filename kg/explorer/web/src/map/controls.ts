/** Buttons of the map, and what its signs mean. */

import type { App } from "../app";
import { append, button, h } from "../dom";
import { mark } from "../signs";
import { mapWords } from "../words/map";

interface Actions {
  readonly zoom: (times: number) => void;
  readonly fit: () => void;
}

interface Controls {
  readonly buttons: HTMLElement;
  readonly options: HTMLElement;
  readonly borders: HTMLInputElement;
}

export function controls(app: App, { zoom, fit }: Actions): Controls {
  const words = mapWords(app.language);
  const buttons = h(
    "div", { class: "zoom" },
    button("+", () => { zoom(1.8); }, { class: "icon", title: `${words.closer} (+)`, aria: { label: words.closer } }),
    button("−", () => { zoom(1 / 1.8); }, { class: "icon", title: `${words.farther} (−)`, aria: { label: words.farther } }),
    button("⤢", fit, { class: "icon", title: `${words.everything} (0)`, aria: { label: words.everything } }),
  );
  const borders = h("input");
  borders.type = "checkbox";
  borders.addEventListener("change", () => { app.store.set({ borders: borders.checked }); });
  const options = h("div", { class: "options" }, h("label", {}, borders, " ", words.borders), h("span", { class: "source" }, words.source));
  return { buttons, options, borders };
}

export function legend(app: App): HTMLElement {
  const words = mapWords(app.language);
  const list = h("ul", { class: "plain" });
  append(
    list,
    h("li", {}, mark("event"), " ", words.legendEvent),
    h("li", {}, mark("contested"), " ", words.legendContested),
    h("li", {}, h("span", { class: "sample many", aria: { hidden: "true" } }), words.legendMany),
    h("li", {}, h("span", { class: "sample wide", aria: { hidden: "true" } }), words.legendWide),
    h("li", {}, h("span", { class: "sign sign-event", aria: { hidden: "true" } }, "◇"), " ", words.legendHollow),
    h("li", {}, words.legendSize),
  );
  return h("details", { class: "legend" }, h("summary", {}, words.legend), h("div", { class: "inside" }, list));
}
