/** Where a reading begins: what is in dispute, what is new, who speaks most, and how much there is of all. */

import type { App, View } from "../app";
import { NONE, type Term } from "../data/graph";
import { fill, h } from "../dom";
import { dayText, periodText } from "../model/days";
import type { Matches } from "../model/filters";
import type { Row } from "../model/rows";
import { thing } from "../parts";
import { count } from "../words/bilingual";
import { startWords } from "../words/start";

const MOST_LISTED = 8;
const MOST_NAMED = 3; // who deny an event, in one line

export function startView(app: App): View {
  const element = h("section", { class: "start" });
  let shown: Matches | undefined;
  return {
    element,
    show: (state) => {
      const matches = app.sieve.matches(state.filters);
      if (matches === shown) return;
      shown = matches;
      fill(element, lead(app), figures(app, matches), leads(app, matches));
    },
  };
}

function lead(app: App): HTMLElement {
  const words = startWords(app.language);
  return h("div", { class: "lead" }, h("p", { class: "motto" }, words.lead), h("p", {}, words.how));
}

function figures(app: App, matches: Matches): HTMLElement {
  const words = startWords(app.language);
  const all = { articles: 0, statements: 0, events: 0, contestedEvents: 0, actors: 0, places: 0 };
  for (const term of matches.things) {
    const kind = app.model.kind(term);
    if (kind === "article") all.articles += 1;
    else if (kind === "statement") all.statements += 1;
    else if (kind === "place") all.places += 1;
    else if (kind === "event") {
      all.events += 1;
      if (app.model.isContested(term)) all.contestedEvents += 1;
    } else if (kind !== undefined) all.actors += 1;
  }
  const list = h("dl", { class: "figures" });
  for (const [name, value] of Object.entries(all) as [keyof typeof all, number][]) {
    list.append(h("div", { class: `figure-${name}` }, h("dt", {}, words[name]), h("dd", {}, count(value, app.language))));
  }
  const days = bounds(matches.rows);
  if (days !== undefined) {
    const span = days.map((day) => dayText(day, app.language, "short")).join(" – ");
    list.append(h("div", { class: "figure-span" }, h("dt", {}, words.span), h("dd", {}, span)));
  }
  return list;
}

function bounds(rows: readonly Row[]): [number, number] | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of rows) {
    if (Number.isFinite(from)) first = Math.min(first, from);
    if (Number.isFinite(to)) last = Math.max(last, to);
  }
  return first <= last ? [first, last] : undefined;
}

function leads(app: App, matches: Matches): HTMLElement {
  const words = startWords(app.language);
  const events = new Map<Term, Row[]>();
  const speakers = new Map<Term, number>();
  const papers = new Map<Term, number>();
  const types = new Map<Term, number>();
  for (const row of matches.rows) {
    if (row.event !== NONE) {
      const rows = events.get(row.event);
      if (rows === undefined) events.set(row.event, [row]);
      else rows.push(row);
    }
    if (!row.narrates) for (const speaker of row.speakers) add(speakers, speaker);
    for (const paper of row.publishers) add(papers, paper);
    if (row.type !== NONE) add(types, row.type);
  }
  if (matches.rows.length === 0) return h("p", { class: "nothing" }, words.nothing);
  const disputed = [...events].filter(([event]) => app.model.isContested(event)).sort(byHeat(app));
  const newest = [...events].filter(([, rows]) => Number.isFinite(lastDay(rows))).sort(([one, first], [other, second]) =>
    lastDay(second) - lastDay(first) || second.length - first.length || one - other);
  return h(
    "div", { class: "leads" },
    panel("contested", words.contested, words.contestedHint,
      disputed.length > 0 ? eventList(app, disputed) : h("p", {}, words.noneContested)),
    panel("newest", words.newest, "", eventList(app, newest)),
    panel("loudest", words.loudest, "", bars(app, speakers)),
    panel("types", words.types, "", bars(app, types)),
    panel("papers", words.papers, "", bars(app, papers)),
  );
}

/** More sides in dispute are hotter than more words. */
function byHeat(app: App): (one: readonly [Term, readonly Row[]], other: readonly [Term, readonly Row[]]) => number {
  const heat = ([event, rows]: readonly [Term, readonly Row[]]): number =>
    100 * app.model.graph.words(event, "contestReason").length + rows.length;
  return (one, other) => heat(other) - heat(one) || one[0] - other[0];
}

function lastDay(rows: readonly Row[]): number {
  return rows.reduce((day, row) => (Number.isFinite(row.to) ? Math.max(day, row.to) : day), -Infinity);
}

function add(counts: Map<Term, number>, term: Term): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

function panel(name: string, title: string, hint: string, content: HTMLElement): HTMLElement {
  return h(
    "section", { class: `panel panel-${name}` },
    h("h2", {}, title),
    hint === "" ? undefined : h("p", { class: "hint" }, hint),
    content,
  );
}

function eventList(app: App, events: readonly (readonly [Term, readonly Row[]])[]): HTMLElement {
  const { language, model } = app;
  const words = startWords(language);
  const list = h("ol", { class: "events" });
  for (const [event, rows] of events.slice(0, MOST_LISTED)) {
    const sources = new Set(rows.flatMap((row) => row.sides)).size;
    const sides = [...new Set(rows.filter((row) => row.denies).flatMap((row) => row.sides))];
    const about = [
      periodText(model.period(event), language),
      rows.length === 1 ? words.oneAccount : words.accounts(count(rows.length, language)),
      sources === 1 ? words.oneSource : words.sources(count(sources, language)),
    ].filter((part) => part !== "").join(" · ");
    list.append(h(
      "li", {},
      thing(app, event, "accounts"),
      h("p", { class: "about" }, about),
      sides.length > 0 ? h("p", { class: "against" }, `✗ ${words.deniedBy(model.labels(sides.slice(0, MOST_NAMED), language))}`) : undefined,
    ));
  }
  return list;
}

function bars(app: App, counts: ReadonlyMap<Term, number>): HTMLElement {
  const most = [...counts].sort(([one, first], [other, second]) => second - first || one - other).slice(0, MOST_LISTED);
  const top = most[0]?.[1] ?? 1;
  const list = h("ol", { class: "bars" });
  for (const [term, value] of most) {
    const bar = h("span", { class: "bar-length", aria: { hidden: "true" } });
    bar.style.setProperty("--share", String(value / top));
    const name = app.model.kind(term) === undefined ? h("span", { class: "term" }, app.model.label(term, app.language)) : thing(app, term);
    list.append(h("li", {}, bar, name, h("span", { class: "count" }, count(value, app.language))));
  }
  return list;
}
