import type { App, View } from "../app";
import { h } from "../dom";

export function tableView(_app: App): View {
  return { element: h("section", { class: "table" }), show: () => undefined };
}
