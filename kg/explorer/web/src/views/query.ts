import type { View } from "../app";
import { h } from "../dom";

export function queryView(): View {
  return { element: h("section", { class: "query" }), show: () => undefined };
}
