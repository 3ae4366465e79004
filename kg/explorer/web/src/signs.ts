/** How each kind of thing looks: a shape as well as a colour, the same in lists, legend, network and map. */

import { h } from "./dom";
import type { Term } from "./data/graph";
import type { Kind, Model } from "./model/model";

/** What is drawn apart: events that are in dispute have a sign of their own. */
export type Sign = Kind | "contested";

export const SIGNS: Readonly<Record<Sign, string>> = {
  event: "◆", contested: "★", statement: "❝", person: "●", organization: "■", place: "▲", article: "▤",
};

export function signOf(model: Model, term: Term): Sign {
  const kind = model.kind(term) ?? "article";
  return kind === "event" && model.isContested(term) ? "contested" : kind;
}

/** The sign as an element; those who listen hear the label beside it instead. */
export function mark(sign: Sign): HTMLSpanElement {
  return h("span", { class: `sign sign-${sign}`, aria: { hidden: "true" } }, SIGNS[sign]);
}
