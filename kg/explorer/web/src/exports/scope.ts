/** What an export is of: what is chosen, or else what passes the filters, or else the whole graph. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { NO_FILTERS, isFiltered, toggled } from "../model/filters";
import type { Row } from "../model/rows";
import { count } from "../words/bilingual";
import { exportWords } from "../words/exports";
import { shellWords } from "../words/shell";
import { filterTexts } from "../views/filters-chips";

export interface Scope {
  readonly chosen: readonly Term[];
  readonly rows: readonly Row[];
  /** Whether nothing is left out. */
  readonly isAll: boolean;
  /** What it is of, and how many accounts and events that are. */
  readonly text: string;
  /** What its file is called, without what tells its kind. */
  readonly name: string;
}

export function scopeOf(app: App): Scope {
  const { model, language } = app;
  const { selected, filters } = app.store.get();
  const words = exportWords(language);
  if (selected.length > 0) {
    const rows = [...new Set(selected.flatMap((term) => rowsOf(app, term)))];
    const what = selected.length === 1 ? model.label(selected[0]!, language) : words.things(count(selected.length, language));
    return { chosen: selected, rows, isAll: false, text: words.ofChosen(what, figures(app, rows)), name: nameOf(app, selected) };
  }
  const { rows } = app.sieve.matches(filters);
  if (isFiltered({ ...filters, classes: [] })) {
    return { chosen: [], rows, isAll: false, text: words.ofFiltered(figures(app, rows)), name: "kg-filtered" };
  }
  return { chosen: [], rows, isAll: true, text: words.ofAll(figures(app, rows)), name: "kg" };
}

/** The accounts of a thing; those of a country are those of its towns too, as the filters have it. */
function rowsOf({ model, sieve }: App, term: Term): readonly Row[] {
  const kind = model.kind(term);
  if (kind === "place") return sieve.passing(toggled(NO_FILTERS, "place", term));
  if (kind === "person" || kind === "organization") return sieve.passing(toggled(NO_FILTERS, "actor", term));
  return model.rowsOf(term);
}

/** The graph's own counts with what is chosen and filtered by: what stands below a picture. */
export function footText(app: App): string {
  const { language } = app;
  const { filters, selected } = app.store.get();
  const words = exportWords(language);
  const texts = filterTexts(app, filters);
  return [
    shellWords(language).title,
    figures(app, app.sieve.matches(filters).rows),
    texts.length > 0 ? words.filteredBy(texts.join("; ")) : "",
    selected.length > 0 ? words.chosen(app.model.labels(selected.slice(-3), language)) : "",
  ].filter((part) => part !== "").join(" · ");
}

function figures(app: App, rows: readonly Row[]): string {
  const events = new Set(rows.map((row) => row.event).filter((event) => event !== NONE)).size;
  return shellWords(app.language).shown(count(rows.length, app.language), count(events, app.language));
}

const MOST_NAME = 80;

/** A name that every file system takes, whatever an article called the thing. */
function nameOf(app: App, selected: readonly Term[]): string {
  const key = app.model.graph.key(selected.at(-1)!);
  const plain = key.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, MOST_NAME);
  return `kg-${plain || "selection"}${selected.length > 1 ? `-and-${selected.length - 1}-more` : ""}`;
}
