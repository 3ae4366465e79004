/** Terms of an answer as N-Triples has them. */

import { iri, literal } from "../data/terms";
import type { Cell } from "./protocol";

export function term({ kind, value, suffix }: Cell): string {
  switch (kind) {
    case "iri":
      return iri(value);
    case "blank":
      return `_:${value}`;
    case "literal":
      return literal({ words: value, affix: suffix });
    case "triple":
      return value;
  }
}
