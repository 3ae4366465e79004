import type { App, View } from "../app";
import { h } from "../dom";

export function filterPanel(_app: App): View {
  return { element: h("aside", { class: "filters", id: "filters" }), show: () => undefined };
}
