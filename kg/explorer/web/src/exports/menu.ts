import type { App, View } from "../app";
import { h } from "../dom";

export class ExportMenu {
  readonly element: HTMLElement = h("div", { class: "export" });
  constructor(readonly app: App, readonly current: () => View | undefined) {}
}
