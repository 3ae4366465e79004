/** How the terms of an answer are shown: what the graph knows by its name, the rest as it is written. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { button, h } from "../dom";
import { thing } from "../parts";
import type { Cell } from "./protocol";

const NUMBERS = /^\^\^http:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float)$/;

export function isNumeric(cell: Cell): boolean {
  return NUMBERS.test(cell.suffix);
}

/** A term as something to read; a thing of the graph can be chosen. */
export function shownCell(app: App, cell: Cell | undefined): readonly (Node | string)[] {
  if (cell === undefined) return [];
  if (cell.kind === "literal") {
    return cell.suffix.startsWith("@") ? [h("span", { lang: cell.suffix.slice(1) }, cell.value)] : [cell.value];
  }
  if (cell.kind !== "iri") return [cell.value];
  const { graph } = app.model;
  const term = graph.find(cell.value);
  if (term !== NONE && app.model.kind(term) !== undefined) return [thing(app, term)];
  const way = term === NONE ? undefined : wayTo(app, term);
  const name = shortened(cell.value, graph.prefixes);
  return way === undefined ? [h("span", { title: cell.value }, name)] : [button(name, way, { class: "link", title: cell.value })];
}

/** What is no thing by itself leads to where it is told: a passage to its article, a report to its statement. */
function wayTo(app: App, term: Term): (() => void) | undefined {
  const { graph } = app.model;
  const article = graph.value(term, "inArticle");
  if (article !== NONE) {
    return () => {
      app.select(article, { view: "evidence" });
      app.lit.point([term]);
    };
  }
  const [statement] = graph.subjects("reports", term);
  return statement === undefined ? undefined : () => { app.select(statement); };
}

/** "kind:deny" for a long address that a prefix stands for. */
function shortened(iri: string, prefixes: Readonly<Record<string, string>>): string {
  for (const [prefix, start] of Object.entries(prefixes)) {
    if (iri.startsWith(start) && iri.length > start.length) return `${prefix}:${iri.slice(start.length)}`;
  }
  return iri;
}
