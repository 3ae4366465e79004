import type { View } from "../app";
import { h } from "../dom";

export function accountsView(): View {
  return { element: h("section", { class: "accounts" }), show: () => undefined };
}
