import type { View } from "../app";
import { h } from "../dom";

export function timelineView(): View {
  return { element: h("section", { class: "timeline" }), show: () => undefined };
}
