/** Everything as lines and columns: events, accounts, statements, articles, actors, places, sorted by any column. */

import type { App, View } from "../app";
import type { Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import type { Matches } from "../model/filters";
import { thing } from "../parts";
import { mark } from "../signs";
import { focus, type State } from "../state";
import { count } from "../words/bilingual";
import { tableNames, tableWords } from "../words/table";
import { TableBody } from "./table-body";
import { ordered, type Column, type Entry } from "./table-columns";
import { TABLES, tableOf, type Table, type TableName } from "./table-kinds";

const MOST_NAMED = 2; // things in a cell; the card beside the table has all

export function tableView(app: App): View {
  return new TableView(app);
}

class TableView implements View {
  readonly element = h("section", { class: "table" });
  private readonly choices = h("div", { class: "table-choices", role: "group" });
  private readonly caption = h("caption", { class: "unseen" });
  private readonly head = h("thead");
  private readonly table = h("table", {}, this.caption, this.head);
  private readonly room = h("div", { class: "table-room" }, this.table);
  private readonly scroller = h("div", { class: "table-scroller", role: "region", tabIndex: 0 }, this.room);
  private readonly note = h("p", { class: "table-note" });
  private readonly body: TableBody;
  private readonly tables = new Map<TableName, Table>();
  private entries: readonly Entry[] = [];
  private columns: readonly Column[] = [];
  private shown: { matches: Matches; of: TableName; sort: string; descending: boolean } | undefined;
  private selected: State["selected"] = [];
  private readonly quit: (() => void)[] = [];

  constructor(private readonly app: App) {
    this.choices.setAttribute("aria-label", tableWords(app.language).which);
    this.body = new TableBody(
      this.scroller, this.room, this.table, (entry) => this.line(entry), (line, entry) => { this.dress(line, entry); },
    );
    this.table.append(this.body.element);
    append(this.element, this.choices, this.scroller, this.note);
  }

  show(state: State): void {
    this.listen();
    const { app } = this;
    const of = TABLES.find((each) => each === state.table.of) ?? "event";
    const matches = app.sieve.matches(state.filters);
    const table = this.tableFor(of);
    const { sort, descending } = sorting(table, state);
    const before = this.shown;
    const isSame = before?.matches === matches && before.of === of && before.sort === sort && before.descending === descending;
    const moved = this.selected !== state.selected;
    this.selected = state.selected;
    if (!isSame) {
      this.shown = { matches, of, sort, descending };
      this.columns = table.columns;
      const column = this.columns.find((each) => each.key === sort) ?? this.columns[0]!;
      this.entries = ordered(table.entries(matches), column, descending);
      this.showChoices(state, of);
      this.showHead(of, sort, descending);
      this.body.fill(this.entries, true);
      this.note.textContent = this.entries.length === 0 ? tableWords(app.language).nothing : "";
    } else this.body.dressAll();
    if (!isSame || moved) this.reveal(state);
  }

  leave(): void {
    for (const quit of this.quit.splice(0)) quit();
  }

  /** What is listed, as cells of text. */
  *sheet(): Generator<readonly string[]> {
    yield this.columns.map((column) => column.title);
    for (const entry of this.entries) {
      yield this.columns.map((column) => {
        const { things, text } = column.cell(entry);
        return [this.app.model.labels(things, this.app.language), text].filter((part) => part !== "").join(", ");
      });
    }
  }

  private listen(): void {
    if (this.quit.length > 0) return;
    const print = (): void => {
      const words = tableWords(this.app.language);
      const shown = this.body.print();
      if (shown < this.body.size) this.note.textContent = words.printed(count(shown, this.app.language), count(this.body.size, this.app.language));
    };
    const after = (): void => {
      this.note.textContent = "";
      this.body.draw();
    };
    addEventListener("beforeprint", print);
    addEventListener("afterprint", after);
    this.quit.push(
      () => { removeEventListener("beforeprint", print); },
      () => { removeEventListener("afterprint", after); },
      this.app.lit.subscribe(() => { this.body.dressAll(); }),
    );
  }

  private tableFor(name: TableName): Table {
    let table = this.tables.get(name);
    if (table === undefined) {
      table = tableOf(this.app, name);
      this.tables.set(name, table);
    }
    return table;
  }

  private showChoices(state: State, of: TableName): void {
    const { app } = this;
    const figures = app.sieve.kinds(state.filters);
    const { classes } = state.filters;
    const sum = (...kinds: readonly (keyof typeof figures)[]): number =>
      kinds.filter((kind) => classes.length === 0 || classes.includes(kind)).reduce((all, kind) => all + figures[kind], 0);
    const sizes: Readonly<Record<TableName, number>> = {
      event: sum("event"), account: app.sieve.matches(state.filters).rows.length, statement: sum("statement"),
      article: sum("article"), actor: sum("person", "organization"), place: sum("place"),
    };
    const names = tableNames(app.language);
    const focused = this.choices.contains(document.activeElement);
    fill(this.choices, TABLES.map((name) => {
      const press = (): void => { app.store.set({ table: { of: name, sort: "", descending: false } }); };
      const choice = button(names[name], press, { class: "choice", pressed: name === of });
      append(choice, " ", h("span", { class: "count" }, count(sizes[name], app.language)));
      return choice;
    }));
    if (focused) this.choices.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    const caption = tableWords(app.language).caption(names[of], count(sizes[of], app.language));
    this.caption.textContent = caption;
    this.scroller.setAttribute("aria-label", caption);
  }

  private showHead(of: TableName, sort: string, descending: boolean): void {
    const line = h("tr", { aria: { rowindex: "1" } });
    const widths = h("colgroup");
    const focused = this.head.contains(document.activeElement);
    const whole = this.columns.reduce((sum, column) => sum + column.width, 0);
    for (const column of this.columns) {
      const isSorted = column.key === sort;
      const press = button(column.title, () => { this.sortBy(of, column, isSorted ? !descending : column.fromTop); }, {
        class: "sort plain", title: tableWords(this.app.language).sort(column.title),
      });
      press.append(h("span", { class: "arrow", aria: { hidden: "true" } }, isSorted ? (descending ? " ▼" : " ▲") : ""));
      const cell = h("th", { class: column.isNumber ? "number" : "", aria: isSorted ? { sort: descending ? "descending" : "ascending" } : {} }, press);
      cell.scope = "col";
      line.append(cell);
      const width = h("col");
      width.style.width = `${(100 * column.width) / whole}%`;
      widths.append(width);
    }
    this.table.querySelector("colgroup")?.remove();
    this.caption.after(widths);
    this.room.style.setProperty("--wide", `${whole}em`);
    fill(this.head, line);
    if (focused) this.head.querySelector<HTMLElement>("[aria-sort] button")?.focus();
  }

  private sortBy(of: TableName, column: Column, descending: boolean): void {
    const { app } = this;
    const words = tableWords(app.language);
    app.store.set({ table: { of, sort: column.key, descending } });
    app.say(words.sorted(tableNames(app.language)[of], column.title, descending ? words.down : words.up));
  }

  private line(entry: Entry): HTMLTableRowElement {
    const { app } = this;
    const line = h("tr", { on: {
      click: (event) => {
        if (event.target instanceof Element && event.target.closest("button, a") !== null) return;
        if (getSelection()?.isCollapsed === false) return;
        app.select(entry.term, { add: event.ctrlKey || event.metaKey || event.shiftKey });
      },
      pointerenter: () => { app.lit.point(lights(entry)); },
      pointerleave: () => { app.lit.clear(); },
    } });
    this.columns.forEach((column, at) => {
      const cell = at === 0 ? h("th") : h("td", { class: column.isNumber ? "number" : "" });
      if (at === 0) cell.scope = "row";
      append(cell, this.content(column, entry, at === 0));
      line.append(cell);
    });
    return line;
  }

  private content(column: Column, entry: Entry, isFirst: boolean): HTMLElement {
    const { things, text, language } = column.cell(entry);
    const box = h("div", { class: "cell" });
    if (isFirst && things.length === 0) append(box, this.chooser(entry, text));
    else {
      const words = text === "" ? undefined : h("span", { class: "words", dir: "auto", lang: language, title: text.length > 30 ? text : "" }, text);
      const items = [...things.map((term) => thing(this.app, term)), ...(words === undefined ? [] : [words])];
      append(box, items.slice(0, MOST_NAMED), this.more(things, text, items.length - MOST_NAMED));
      box.classList.toggle("several", items.length > 1);
    }
    return box;
  }

  /** How many more there are than a line has room for, and which all of them are. */
  private more(things: readonly Term[], text: string, figure: number): HTMLElement | undefined {
    if (figure <= 0) return undefined;
    const { model, language } = this.app;
    const all = [model.labels(things, language), text].filter((part) => part !== "").join(", ");
    return h("span", { class: "count", title: all }, `+${count(figure, language)}`);
  }

  /** An account's name, which chooses its statement. */
  private chooser(entry: Entry, text: string): HTMLElement {
    const element = thing(this.app, entry.term);
    fill(element, mark("statement"), h("span", { dir: "auto" }, text));
    return element;
  }

  private dress(line: HTMLTableRowElement, entry: Entry): void {
    const isChosen = owners(entry).some((term) => this.selected.includes(term));
    line.classList.toggle("chosen", isChosen);
    if (isChosen) line.setAttribute("aria-current", "true");
    else line.removeAttribute("aria-current");
    const lit = this.app.lit.get();
    line.classList.toggle("lit", lit.size > 0 && this.marks(entry).some((term) => lit.has(term)));
  }

  /** What lights a line up: the thing itself and the words that it rests on. */
  private marks(entry: Entry): Term[] {
    const { graph } = this.app.model;
    const told = entry.row === undefined ? entry.term : entry.row.report;
    return [...lights(entry), ...graph.values(told, "evidence")];
  }

  private reveal(state: State): void {
    const chosen = focus(state);
    if (chosen !== undefined) this.body.reveal(this.entries.findIndex((entry) => owners(entry).includes(chosen)));
  }
}

/** What a line is chosen with: an account with its statement, its event and its article. */
function owners({ term, row }: Entry): Term[] {
  return row === undefined ? [term] : [term, row.event, row.article];
}

/** What a line stands for. */
function lights({ term, row }: Entry): Term[] {
  return row === undefined || row.report < 0 ? [term] : [term, row.report];
}

function sorting(table: Table, { table: { sort, descending } }: State): { sort: string; descending: boolean } {
  const column = table.columns.find((each) => each.key === sort);
  if (column !== undefined) return { sort, descending };
  const first = table.columns.find((each) => each.key === table.first);
  return { sort: table.first, descending: first?.fromTop ?? false };
}
