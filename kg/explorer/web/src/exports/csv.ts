/** Accounts as lines of a table for spreadsheets: RFC 4180, in UTF-8 with its mark, and no cell a formula. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import type { PropertyName } from "../data/vocabulary";
import { isoDay } from "../model/days";
import type { Row } from "../model/rows";
import { tollText, tollsOf } from "../model/telling";
import { csvLine, safe } from "./cells";

const BETWEEN = " | "; // several values in one cell
const MARK = "\ufeff"; // by which spreadsheets know UTF-8

type Cells = Readonly<Record<string, (row: Row) => string | readonly string[]>>;

/** Lines of cells as CSV; a cell that a spreadsheet would run has an apostrophe in front. */
export function* csv(lines: Iterable<readonly string[]>): Generator<string, void, undefined> {
  let text = MARK;
  for (const line of lines) {
    text += csvLine(line.map(safe)) + "\r\n";
    if (text.length > 1 << 18) {
      yield text;
      text = "";
    }
  }
  yield text;
}

/** Who says what of which event, in which words, where: an account a line. */
export function* accountLines(app: App, rows: Iterable<Row>): Generator<readonly string[], void, undefined> {
  const cells = Object.entries(columns(app));
  yield cells.map(([name]) => name);
  for (const row of rows) {
    yield cells.map(([, of]) => {
      const value = of(row);
      return typeof value === "string" ? value : [...new Set(value)].filter((each) => each !== "").join(BETWEEN);
    });
  }
}

function columns({ model }: App): Cells {
  const { graph, texts } = model;
  const label = (term: Term): string => (term === NONE ? "" : model.label(term, "en"));
  const labels = (terms: readonly Term[]): string[] => terms.map(label);
  const key = (term: Term): string => (term === NONE ? "" : graph.key(term));
  const named = (term: Term, name: PropertyName): string[] => (term === NONE ? [] : labels(graph.values(term, name)));
  const words = (term: Term, name: PropertyName): string[] => (term === NONE ? [] : graph.words(term, name));
  const passages = (term: Term): readonly Term[] => (term === NONE ? [] : graph.values(term, "evidence"));
  const day = (value: number): string => (Number.isFinite(value) ? isoDay(value) : "");
  const yesNo = (value: boolean): string => String(value);
  return {
    statement_id: (row) => key(row.statement),
    report_id: (row) => key(row.report),
    event_id: (row) => key(row.event),
    event: (row) => label(row.event),
    event_type: (row) => label(row.type),
    contested: (row) => yesNo(row.contested),
    on_or_after: (row) => day(row.from),
    on_or_before: (row) => day(row.to),
    date_text: (row) => words(row.report, "dateText"),
    speakers: (row) => labels(row.speakers),
    speaker_ids: (row) => row.speakers.map(key),
    sides: (row) => labels(row.sides),
    said_on: (row) => day(row.said),
    kind: (row) => label(row.kind),
    denies: (row) => yesNo(row.denies),
    is_direct: (row) => words(row.statement, "isDirect"),
    is_narration: (row) => yesNo(row.narrates),
    addressees: (row) => named(row.statement, "addressee"),
    relayed_by: (row) => named(row.statement, "relayedBy"),
    said_at: (row) => named(row.statement, "saidAt"),
    condition: (row) => words(row.statement, "condition"),
    modality: (row) => named(row.report, "modality"),
    agents: (row) => labels(row.agents),
    agent_ids: (row) => row.agents.map(key),
    targets: (row) => labels(row.targets),
    target_ids: (row) => row.targets.map(key),
    target_texts: (row) => words(row.report, "targetText"),
    places: (row) => labels(row.places),
    place_ids: (row) => row.places.map(key),
    weapons: (row) => words(row.report, "weapon"),
    tolls: (row) => (row.report === NONE ? [] : tollsOf(model, row.report).map((toll) => tollText(model, toll, "en"))),
    content: (row) => words(row.statement, "content"),
    quote: (row) => passages(row.statement).map((passage) => texts.quote(passage)),
    start: (row) => passages(row.statement).map((passage) => graph.word(passage, "start")),
    end: (row) => passages(row.statement).map((passage) => graph.word(passage, "end")),
    report_quote: (row) => passages(row.report).map((passage) => texts.quote(passage)),
    report_start: (row) => passages(row.report).map((passage) => graph.word(passage, "start")),
    report_end: (row) => passages(row.report).map((passage) => graph.word(passage, "end")),
    article_id: (row) => key(row.article),
    article: (row) => label(row.article),
    paper: (row) => labels(row.publishers),
    issued: (row) => words(row.article, "issued"),
    language: (row) => words(row.article, "language"),
    address: (row) => words(row.article, "address"),
    identifier: (row) => words(row.article, "identifier"),
  };
}
