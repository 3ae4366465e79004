/** An answer as it is shown: a table of any length, and under it the row that is looked at, in full. */

import type { App } from "../app";
import { tail } from "../data/vocabulary";
import { append, button, fill, h } from "../dom";
import { save } from "../exports/save";
import { Grid, widthOf } from "../grid";
import { count } from "../words/bilingual";
import { queryWords } from "../words/query";
import { isNumeric, shownCell } from "./cells";
import { asCsv, asJson, asTurtle } from "./files";
import { cellAt, type Answer, type Rows } from "./protocol";

const SAMPLE = 100; // rows that tell how wide a column should be, and how high a row
const MOST_FIT = 0.8; // of these rows need no more room than they get

export function answerElement(app: App, answer: Answer, name: string): HTMLElement {
  const element = h("div", { class: "answer" });
  if (answer.form === "truth") append(element, saving(app, answer, name));
  else append(element, saving(app, answer, name), answer.length > 0 ? table(app, answer) : undefined);
  return element;
}

/** What the answer comes to, in a sentence. */
export function told(app: App, answer: Answer, seconds: number): string {
  const words = queryWords(app.language);
  const time = new Intl.NumberFormat(app.language, { maximumSignificantDigits: 2 }).format(seconds);
  if (answer.form === "truth") return answer.holds ? words.holds(time) : words.holdsNot(time);
  const figure = count(answer.length, app.language);
  if (answer.form === "triples") return words.triples(figure, time);
  return answer.length === 1 ? words.oneRow(time) : words.rows(figure, time);
}

function saving(app: App, answer: Answer, name: string): HTMLElement {
  const words = queryWords(app.language);
  const bar = h("div", { class: "saving", role: "group", aria: { label: words.save } }, h("span", { class: "hint" }, words.save));
  const offer = (label: string, ending: string, type: string, content: () => string): void => {
    append(bar, button(label, () => { save(`${name}.${ending}`, type, content()); }, { class: "chip" }));
  };
  if (answer.form !== "truth") offer("CSV", "csv", "text/csv", () => asCsv(answer));
  offer("JSON", "json", "application/json", () => asJson(answer));
  if (answer.form === "triples") offer("Turtle", "ttl", "text/turtle", () => asTurtle(answer, app.model.graph.prefixes));
  return bar;
}

function table(app: App, rows: Rows): HTMLElement {
  const words = queryWords(app.language);
  const sample = Array.from({ length: Math.min(SAMPLE, rows.length) }, (_, row) => row);
  const needed = sample.map(() => 1);
  const columns = rows.variables.map((name, column) => {
    const cells = sample.map((row) => cellAt(rows, row, column));
    const lengths = cells.map((cell) => (cell?.kind === "iri" ? tail(cell.value) : (cell?.value ?? "")).length);
    const width = widthOf(name, lengths);
    lengths.forEach((length, row) => { needed[row] = Math.max(needed[row] ?? 1, Math.ceil(length / width)); });
    return { name, width, numeric: cells.every((cell) => cell === undefined || isNumeric(cell)) };
  });
  const lines = needed.sort((one, other) => one - other)[Math.floor(needed.length * MOST_FIT)] ?? 1;
  const full = h("section", { class: "row-full" }, h("p", { class: "hint" }, words.rowHint));
  const show = (row: number): void => {
    const facts = h("dl", { class: "facts" });
    rows.variables.forEach((variable, column) => {
      const cell = cellAt(rows, row, column);
      if (cell !== undefined) append(facts, h("dt", {}, variable), h("dd", { dir: "auto" }, [...shownCell(app, cell)]));
    });
    fill(full, h("h3", {}, words.row(count(row + 1, app.language))), facts);
  };
  const grid = new Grid({
    label: words.answer,
    columns,
    length: rows.length,
    lines: lines > 2 ? 3 : lines > 1 ? 2 : 1,
    cell: (row, column) => shownCell(app, cellAt(rows, row, column)),
    open: show,
    reached: show,
  });
  return h("div", { class: "rows" }, grid.element, full);
}
