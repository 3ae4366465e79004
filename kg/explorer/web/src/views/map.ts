import type { App, View } from "../app";
import { h } from "../dom";

export function mapView(_app: App): View {
  return { element: h("section", { class: "map" }), show: () => undefined };
}
