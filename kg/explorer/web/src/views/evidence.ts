import type { App, View } from "../app";
import { h } from "../dom";

export function evidenceView(_app: App): View {
  return { element: h("section", { class: "evidence" }), show: () => undefined };
}
