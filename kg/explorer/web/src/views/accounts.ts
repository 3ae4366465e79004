import type { App, View } from "../app";
import { h } from "../dom";

export function accountsView(_app: App): View {
  return { element: h("section", { class: "accounts" }), show: () => undefined };
}
