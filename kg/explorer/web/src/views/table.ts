import type { View } from "../app";
import { h } from "../dom";

export function tableView(): View {
  return { element: h("section", { class: "table" }), show: () => undefined };
}
