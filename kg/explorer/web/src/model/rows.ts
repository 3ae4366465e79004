/** Who says what, in one article, of one happening: what every filter counts and every view is made from. */

import { NONE, type Graph, type Term } from "../data/graph";
import { KIND, VAL } from "../data/vocabulary";
import { parseDay, type Day } from "./days";

/** One report of a statement; a statement that reports nothing has one row too, without report and event. */
export interface Row {
  readonly article: Term;
  readonly statement: Term;
  readonly report: Term;
  readonly event: Term;
  /** The way of saying; NONE when the graph tells none. */
  readonly kind: Term;
  readonly type: Term;
  readonly speakers: readonly Term[];
  /** On whose side the speakers are, whoever speaks: a state for its ministers. */
  readonly sides: readonly Term[];
  readonly agents: readonly Term[];
  readonly targets: readonly Term[];
  readonly places: readonly Term[];
  /** Whom else the statement names: addressees, and who relays it. */
  readonly others: readonly Term[];
  readonly publishers: readonly Term[];
  /** When it happened; the whole event's days when the report tells none. Infinite where open. */
  readonly from: Day;
  readonly to: Day;
  /** When it was said, else printed; NaN when neither is known. */
  readonly said: Day;
  readonly contested: boolean;
  /** Whether it says that it was not so. */
  readonly denies: boolean;
  /** Whether the paper tells it in its own voice. */
  readonly narrates: boolean;
  /** Whether the article prints another's words again. */
  readonly copied: boolean;
}

export function rowsOf(graph: Graph, statements: readonly Term[]): Row[] {
  const deny = graph.find(KIND + "deny");
  const negative = graph.find(VAL + "negative");
  const papers = new Map<Term, Pick<Row, "publishers" | "copied"> & { issued: Day }>();
  const paper = (article: Term): Pick<Row, "publishers" | "copied"> & { issued: Day } => {
    let known = papers.get(article);
    if (known === undefined) {
      known = {
        publishers: graph.values(article, "publisher"),
        copied: graph.value(article, "copyOf") !== NONE,
        issued: parseDay(graph.word(article, "issued")),
      };
      papers.set(article, known);
    }
    return known;
  };
  const rows: Row[] = [];
  for (const statement of statements) {
    const passage = graph.value(statement, "evidence");
    const article = passage === NONE ? NONE : graph.value(passage, "inArticle");
    const { publishers, copied, issued } = paper(article);
    const speakers = graph.values(statement, "speaker");
    const sources = graph.values(statement, "source");
    const saidOn = parseDay(graph.word(statement, "saidOn"));
    const kind = graph.value(statement, "statementKind");
    const shared = {
      article, statement, kind, speakers, publishers, copied,
      sides: sources.length > 0 ? sources : speakers,
      others: [...graph.values(statement, "addressee"), ...graph.values(statement, "relayedBy")],
      said: Number.isNaN(saidOn) ? issued : saidOn,
      narrates: graph.holds(statement, "isNarration"),
    };
    const reports = graph.values(statement, "reports");
    for (const report of reports) {
      const event = graph.value(report, "ofEvent");
      rows.push({
        ...shared,
        ...days(graph, report, event),
        report, event,
        type: graph.value(report, "eventType"),
        agents: graph.values(report, "agent"),
        targets: graph.values(report, "target"),
        places: graph.values(report, "place"),
        contested: event !== NONE && graph.holds(event, "contested"),
        denies: kind === deny || graph.value(report, "polarity") === negative,
      });
    }
    if (reports.length === 0) {
      const nothing: readonly Term[] = [];
      rows.push({
        ...shared,
        report: NONE, event: NONE, type: NONE, agents: nothing, targets: nothing, places: graph.values(statement, "saidAt"),
        from: -Infinity, to: Infinity, contested: false, denies: kind === deny,
      });
    }
  }
  return rows;
}

function days(graph: Graph, report: Term, event: Term): Pick<Row, "from" | "to"> {
  for (const thing of [report, event]) {
    if (thing === NONE) continue;
    const from = parseDay(graph.word(thing, "onOrAfter"));
    const to = parseDay(graph.word(thing, "onOrBefore"));
    if (!Number.isNaN(from) || !Number.isNaN(to)) {
      return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to };
    }
  }
  return { from: -Infinity, to: Infinity };
}
