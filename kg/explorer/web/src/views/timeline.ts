import type { App, View } from "../app";
import { h } from "../dom";

export function timelineView(_app: App): View {
  return { element: h("section", { class: "timeline" }), show: () => undefined };
}
