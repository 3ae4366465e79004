import type { ViewMaker } from "../app";
import { h } from "../dom";

export const filterPanel: ViewMaker = () => ({
  element: h("aside", { class: "filters", id: "filters" }),
  show: () => undefined,
});
