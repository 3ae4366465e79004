/** The colours and the type of the page, as the canvas needs them: read from the style sheet, so that both themes are one. */

import { SIGN_ORDER } from "./drawn";

export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly warn: string;
  readonly lit: string;
  readonly sheet: string;
  /** In the order of SIGN_ORDER. */
  readonly signs: readonly string[];
  readonly family: string;
}

export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim() || "#000";
  return {
    paper: color("paper"), ink: color("ink"), soft: color("soft"), line: color("line"), accent: color("accent"),
    warn: color("warn"), lit: color("lit"), sheet: color("sheet"),
    signs: SIGN_ORDER.map(color),
    family: style.fontFamily || "sans-serif",
  };
}
