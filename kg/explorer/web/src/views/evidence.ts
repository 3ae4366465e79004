import type { View } from "../app";
import { h } from "../dom";

export function evidenceView(): View {
  return { element: h("section", { class: "evidence" }), show: () => undefined };
}
