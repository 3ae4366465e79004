import type { View } from "../app";
import { h } from "../dom";

export function networkView(): View {
  return { element: h("section", { class: "network" }), show: () => undefined };
}
