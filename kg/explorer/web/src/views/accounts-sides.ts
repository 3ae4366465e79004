/** By what a side is known in columns, figures and marks: a letter and a colour. */

import type { App } from "../app";
import type { Side } from "../model/event/sides";
import { listed } from "../words/accounts";

const COLOURS = 6; // sides that have a colour of their own; the others share one

/** A, B … Z, then by number. */
export function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : String(column + 1);
}

export function tint(column: number): string {
  return `side-${String(Math.min(column + 1, COLOURS))}`;
}

export function sideName({ model, language }: App, { sides }: Pick<Side, "sides">): string {
  return listed(sides.map((side) => model.label(side, language)), language);
}
