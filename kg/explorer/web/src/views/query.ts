import type { App, View } from "../app";
import { h } from "../dom";

export function queryView(_app: App): View {
  return { element: h("section", { class: "query" }), show: () => undefined };
}
