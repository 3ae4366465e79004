import type { View } from "../app";
import { h } from "../dom";

export function mapView(): View {
  return { element: h("section", { class: "map" }), show: () => undefined };
}
