import type { App, View } from "../app";
import { h } from "../dom";

export function networkView(_app: App): View {
  return { element: h("section", { class: "network" }), show: () => undefined };
}
