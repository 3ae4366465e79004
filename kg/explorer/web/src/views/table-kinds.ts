/** The six tables: what each lists, and the columns that answer what is asked of it. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { VAL } from "../data/vocabulary";
import { dayText, isOpen, parseDay, periodText, type Day } from "../model/days";
import type { Matches } from "../model/filters";
import type { Row } from "../model/rows";
import { figureText, tollsOf, type Toll } from "../model/telling";
import { count } from "../words/bilingual";
import { tableWords } from "../words/table";
import { Columns, type Column, type Entry } from "./table-columns";

export const TABLES = ["event", "account", "statement", "article", "actor", "place"] as const;
export type TableName = (typeof TABLES)[number];

export interface Table {
  /** Its first column names the line. */
  readonly columns: readonly Column[];
  /** The column that it is sorted by at first. */
  readonly first: string;
  entries(matches: Matches): readonly Entry[];
}

export function tableOf(app: App, name: TableName): Table {
  const { model } = app;
  switch (name) {
    case "event":
      return { columns: events(app), first: "accounts", entries: listed(model.events) };
    case "account":
      return { columns: accounts(app), first: "said", entries: told() };
    case "statement":
      return { columns: statements(app), first: "said", entries: listed(model.statements) };
    case "article":
      return { columns: articles(app), first: "issued", entries: listed(model.articles) };
    case "actor":
      return { columns: actors(app), first: "accounts", entries: listed(model.actors) };
    case "place":
      return { columns: places(app), first: "accounts", entries: listed(model.places) };
  }
}

function listed(terms: readonly Term[]): (matches: Matches) => readonly Entry[] {
  const entries = terms.map((term) => ({ term }));
  return (matches) => entries.filter(({ term }) => matches.has(term));
}

function told(): (matches: Matches) => readonly Entry[] {
  const known = new Map<Row, Entry>();
  return ({ rows }) => rows.map((row) => {
    let entry = known.get(row);
    if (entry === undefined) {
      entry = { term: row.statement, row };
      known.set(row, entry);
    }
    return entry;
  });
}

function events(app: App): Column[] {
  const { model, language } = app;
  const { graph } = model;
  const words = tableWords(language);
  const columns = new Columns(app);
  const reasons = (event: Term): number => graph.values(event, "contestReason").length;
  const dispute = (event: Term): string => {
    if (!model.isContested(event)) return "";
    const why = reasons(event);
    return why === 0 ? words.yes : why === 1 ? words.oneReason : words.reasons(count(why, language));
  };
  const when = (event: Term): string => {
    const period = model.period(event);
    return period.from === period.to ? dayText(period.from, language, "short") : isOpen(period) ? "" : periodText(period, language);
  };
  const began = (event: Term): Day => {
    const { from, to } = model.period(event);
    return Number.isFinite(from) ? from : Number.isFinite(to) ? to : Number.NaN;
  };
  return [
    columns.things("event", words.event, 15.5, ({ term }) => [term]),
    columns.ranked("when", words.when, 7.5, ({ term }) => when(term), ({ term }) => began(term)),
    columns.things("where", words.where, 8.5, ({ term }) => graph.values(term, "place")),
    columns.things("agents", words.agents, 10, ({ term }) => app.model.agentsOf(term)),
    columns.things("targets", words.targets, 10, ({ term }) => graph.values(term, "target"), ({ term }) => graph.words(term, "targetText").join(", ")),
    columns.ranked("tolls", words.tolls, 9, ({ term }) => tolls(app, term).map(({ text }) => text).join("; "),
      ({ term }) => tolls(app, term).reduce((top, { most }) => (top >= most ? top : most), Number.NaN)),
    columns.number("accounts", words.accounts, 6.8, ({ term }) => model.rowsOf(term).length),
    columns.number("sources", words.sources, 6, ({ term }) => graph.number(term, "sourceCount")),
    columns.ranked("contested", words.contested, 7, ({ term }) => dispute(term),
      ({ term }) => (model.isContested(term) ? reasons(term) : Number.NaN)),
  ];
}

/** What those who say that it happened say became of people: by outcome, the least and the most that a report gives in all. */
function tolls(app: App, event: Term): { readonly text: string; readonly most: number }[] {
  const { model, language } = app;
  const claims = new Map<Term, { low: number; high: number; isOpen: boolean }>();
  for (const row of model.rowsOf(event)) {
    const modality = model.graph.value(row.report, "modality");
    if (row.denies || (modality !== NONE && model.graph.text(modality) !== VAL + "actual")) continue;
    for (const { outcome, low, high } of wholes(tollsOf(model, row.report))) {
      const [least, most] = [Number.isNaN(low) ? high : low, Number.isNaN(high) ? low : high];
      const known = claims.get(outcome) ?? { low: Infinity, high: -Infinity, isOpen: false };
      if (most >= known.high) known.isOpen = Number.isNaN(high) || (most === known.high && known.isOpen);
      known.low = Math.min(known.low, least);
      known.high = Math.max(known.high, most);
      claims.set(outcome, known);
    }
  }
  return [...claims].filter(([, { low }]) => Number.isFinite(low)).map(([outcome, { low, high, isOpen: open }]) => {
    const range = figureText({ low, high }, language);
    return { text: `${open ? tableWords(language).orMore(range) : range} ${model.label(outcome, language)}`, most: high };
  });
}

/** Of one report's figures the largest of each outcome: "nine civilians, four of them women" is nine. */
function wholes(tolls: readonly Toll[]): Toll[] {
  const size = ({ low, high }: Toll): number => (Number.isNaN(high) ? low : high);
  return tolls.filter((one) => !tolls.some((other) => other.outcome === one.outcome && size(other) > size(one)));
}

function accounts(app: App): Column[] {
  const { model, language } = app;
  const { graph } = model;
  const words = tableWords(language);
  const columns = new Columns(app);
  const of = <Value>(read: (row: Row) => Value, otherwise: Value) => ({ row }: Entry): Value => (row === undefined ? otherwise : read(row));
  const none: readonly Term[] = [];
  const one = (term: Term): readonly Term[] => (term === NONE ? none : [term]);
  return [
    columns.text("who", words.who, 13, of((row) => model.labels(row.speakers, language) || graph.name(row.statement), "")),
    columns.day("said", words.said, 7.5, of((row) => row.said, Number.NaN)),
    columns.things("side", words.side, 9, of((row) => row.sides, none)),
    columns.text("way", words.way, 7.5, of((row) => model.label(row.kind, language), "")),
    columns.text("what", words.what, 8.5, of((row) => model.label(row.type, language), "")),
    columns.text("denies", words.denies, 8.5, of((row) => (row.denies ? words.yes : ""), "")),
    columns.things("event", words.event, 15, of((row) => one(row.event), none)),
    columns.things("where", words.where, 9, of((row) => row.places, none)),
    columns.things("agents", words.agents, 11, of((row) => row.agents, none)),
    columns.text("quote", words.quote, 26, of((row) => model.texts.quote(graph.value(row.report === NONE ? row.statement : row.report, "evidence")), ""),
      of((row) => languageOf(app, row.article), "")),
    columns.things("paper", words.paper, 9, of((row) => row.publishers, none)),
    columns.things("article", words.article, 16, of((row) => one(row.article), none)),
  ];
}

function languageOf(app: App, article: Term): string {
  return article === NONE ? "" : app.model.graph.word(article, "language");
}

function statements(app: App): Column[] {
  const { model, language } = app;
  const { graph } = model;
  const words = tableWords(language);
  const columns = new Columns(app);
  const row = (statement: Term): Row | undefined => model.rowsOf(statement)[0];
  const manner = (statement: Term): string =>
    graph.holds(statement, "isNarration") ? words.narrated : graph.holds(statement, "isDirect") ? words.direct : words.indirect;
  return [
    columns.things("statement", words.statement, 24, ({ term }) => [term]),
    columns.day("said", words.said, 7.5, ({ term }) => row(term)?.said ?? Number.NaN),
    columns.things("speaker", words.speaker, 11, ({ term }) => graph.values(term, "speaker")),
    columns.things("side", words.side, 9, ({ term }) => row(term)?.sides ?? []),
    columns.text("way", words.way, 7.5, ({ term }) => model.label(graph.value(term, "statementKind"), language)),
    columns.text("manner", words.manner, 8, ({ term }) => manner(term)),
    columns.things("to", words.to, 9, ({ term }) => graph.values(term, "addressee")),
    columns.text("condition", words.condition, 10, ({ term }) => graph.words(term, "condition").join("; ")),
    columns.number("reports", words.reports, 6.5, ({ term }) => graph.values(term, "reports").length),
    columns.things("paper", words.paper, 9, ({ term }) => row(term)?.publishers ?? []),
  ];
}

function articles(app: App): Column[] {
  const { model } = app;
  const { graph } = model;
  const words = tableWords(app.language);
  const columns = new Columns(app);
  const distinct = (term: Term, of: (row: Row) => Term): number =>
    new Set(model.rowsOf(term).map(of).filter((each) => each !== NONE)).size;
  return [
    columns.things("title", words.title, 26, ({ term }) => [term]),
    columns.day("issued", words.issued, 8, ({ term }) => parseDay(graph.word(term, "issued"))),
    columns.things("paper", words.paper, 11, ({ term }) => graph.values(term, "publisher")),
    columns.text("language", words.language, 6, ({ term }) => graph.word(term, "language")),
    columns.number("accounts", words.accounts, 6.5, ({ term }) => model.rowsOf(term).length),
    columns.number("statements", words.statements, 7, ({ term }) => distinct(term, (row) => row.statement)),
    columns.number("events", words.events, 6.5, ({ term }) => distinct(term, (row) => row.event)),
    columns.number("disputed", words.disputed, 8, ({ term }) => distinct(term, (row) => (row.contested ? row.event : NONE))),
    columns.things("copyOf", words.copyOf, 12, ({ term }) => graph.values(term, "copyOf")),
  ];
}

function actors(app: App): Column[] {
  const { model, language } = app;
  const { graph } = model;
  const words = tableWords(language);
  const columns = new Columns(app);
  const tally = (term: Term, of: (row: Row) => boolean): number => model.rowsOf(term).filter(of).length;
  return [
    columns.things("actor", words.actor, 17, ({ term }) => [term]),
    columns.text("type", words.type, 8.5, ({ term }) => model.label(graph.value(term, "actorType"), language)),
    columns.text("called", words.called, 14, ({ term }) => [...new Set(graph.words(term, "role"))].join("; ")),
    columns.things("memberOf", words.memberOf, 12, ({ term }) => graph.values(term, "memberOf")),
    columns.number("accounts", words.accounts, 6.5, ({ term }) => model.rowsOf(term).length),
    columns.number("speaks", words.speaks, 7, ({ term }) => tally(term, (row) => row.speakers.includes(term) || row.sides.includes(term))),
    columns.number("blamed", words.blamed, 7.5, ({ term }) => tally(term, (row) => row.agents.includes(term))),
    columns.number("struck", words.struck, 7.5, ({ term }) => tally(term, (row) => row.targets.includes(term))),
    columns.number("disputed", words.disputed, 8, ({ term }) => disputed(app, term)),
  ];
}

function places(app: App): Column[] {
  const { model } = app;
  const { graph } = model;
  const words = tableWords(app.language);
  const columns = new Columns(app);
  const happened = (term: Term): number => new Set(model.rowsOf(term).map((row) => row.event).filter((event) => event !== NONE)).size;
  return [
    columns.things("place", words.place, 16, ({ term }) => [term]),
    columns.things("within", words.within, 14, ({ term }) => model.line(term).slice(1)),
    columns.number("accounts", words.accounts, 6.5, ({ term }) => model.rowsOf(term).length),
    columns.number("events", words.events, 6.5, ({ term }) => happened(term)),
    columns.number("disputed", words.disputed, 8, ({ term }) => disputed(app, term)),
    columns.text("called", words.called, 16, ({ term }) => [...new Set(graph.words(term, "altLabel"))].join("; ")),
    columns.text("point", words.point, 11, ({ term }) => [graph.word(term, "lat"), graph.word(term, "long")].filter((part) => part !== "").join(", ")),
  ];
}

function disputed(app: App, term: Term): number {
  return new Set(app.model.rowsOf(term).filter((row) => row.contested).map((row) => row.event)).size;
}
