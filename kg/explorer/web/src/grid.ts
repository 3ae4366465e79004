/** A table of any length: only the rows in sight are in the page. One stop for the Tab key; arrows walk its cells. */

import { fill, h } from "./dom";

export interface Column {
  readonly name: string;
  /** How wide it is against the others, in characters. */
  readonly width: number;
  readonly numeric?: boolean;
}

export interface GridSource {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly length: number;
  /** How many lines of text a row has room for. */
  readonly lines: 1 | 2 | 3;
  cell(row: number, column: number): readonly (Node | string)[];
  /** A cell was clicked or entered. */
  open?(row: number, column: number): void;
  /** The walk came to another row. */
  reached?(row: number): void;
}

const [LINE, ROOM] = [1.15, .6]; // rem: how high a line of text is, and what is around them, as the style has it
const SPARE = 12; // rows above and below those in sight
const MOST = 200_000; // rows: browsers make no element higher than some millions of pixels

let made = 0;

export class Grid {
  readonly element: HTMLElement;
  private readonly table: HTMLTableElement;
  private readonly body = h("tbody");
  private readonly id = `grid-${(made += 1)}`;
  private readonly length: number;
  private readonly rowHeight: number;
  private from = 0;
  private to = 0;
  private row = 0;
  private column = 0;
  private waiting = false;

  constructor(private readonly source: GridSource) {
    this.length = Math.min(source.length, MOST);
    this.rowHeight = (LINE * source.lines + ROOM) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.table = h("table", {
      class: "grid", role: "grid", tabIndex: 0,
      aria: { label: source.label, rowcount: String(source.length + 1), colcount: String(source.columns.length) },
      on: {
        keydown: (event) => { this.press(event); },
        click: (event) => { this.click(event); },
        focus: () => { this.mark(); },
      },
    }, this.columns(), this.head(), this.body);
    this.table.style.setProperty("--lines", String(source.lines));
    this.table.style.minWidth = `${source.columns.reduce((sum, { width }) => sum + width, 0)}ch`;
    this.element = h("div", { class: "grid-scroll", on: { scroll: () => { this.later(); } } }, this.table);
    new ResizeObserver(() => { this.later(); }).observe(this.element);
    this.draw();
  }

  private columns(): HTMLElement {
    const group = h("colgroup");
    for (const { width } of this.source.columns) {
      const column = h("col");
      column.style.width = `${width}ch`;
      group.append(column);
    }
    return group;
  }

  private head(): HTMLElement {
    const row = h("tr", { aria: { rowindex: "1" } });
    for (const column of this.source.columns) {
      const cell = h("th", column.numeric === true ? { class: "numeric" } : {}, column.name);
      cell.scope = "col";
      row.append(cell);
    }
    return h("thead", {}, row);
  }

  private later(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const [first, last] = this.inSight();
      if (first < this.from || last > this.to) this.draw();
    });
  }

  private inSight(): readonly [first: number, last: number] {
    const first = Math.floor(this.element.scrollTop / this.rowHeight);
    const shown = Math.ceil((this.element.clientHeight || 600) / this.rowHeight);
    return [Math.max(0, Math.min(first, this.length)), Math.min(this.length, first + shown)];
  }

  private draw(): void {
    const [first, last] = this.inSight();
    this.from = Math.max(0, first - SPARE);
    this.to = Math.min(this.length, last + SPARE);
    const rows: HTMLElement[] = [];
    for (let row = this.from; row < this.to; row += 1) rows.push(this.line(row));
    fill(this.body, this.gap(this.from), rows, this.gap(this.length - this.to));
    this.mark();
  }

  /** The room of the rows that are not there. */
  private gap(rows: number): HTMLElement | undefined {
    if (rows === 0) return undefined;
    const cell = h("td");
    cell.colSpan = Math.max(1, this.source.columns.length);
    const gap = h("tr", { class: "gap", role: "none", aria: { hidden: "true" } }, cell);
    gap.style.height = `${rows * this.rowHeight}px`;
    return gap;
  }

  private line(row: number): HTMLElement {
    const line = h("tr", { aria: { rowindex: String(row + 2) }, data: { row: String(row) } });
    this.source.columns.forEach((column, at) => {
      const cell = h(
        "td", { id: this.cellId(row, at), role: "gridcell", data: { column: String(at) } },
        h("div", { class: column.numeric === true ? "cell numeric" : "cell", dir: "auto" }, this.source.cell(row, at)),
      );
      for (const inside of cell.querySelectorAll("button, a")) inside.setAttribute("tabindex", "-1");
      line.append(cell);
    });
    return line;
  }

  private cellId(row: number, column: number): string {
    return `${this.id}-${row}-${column}`;
  }

  private click({ target }: MouseEvent): void {
    const cell = target instanceof Element ? target.closest("td") : null;
    const row = cell?.closest("tr")?.dataset["row"];
    if (row === undefined) return;
    this.go(Number(row), Number(cell?.dataset["column"]));
    // a button inside has had its own click
    if (target instanceof Element && target.closest("button, a") === null) this.source.open?.(this.row, this.column);
  }

  private press(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.rowHeight) - 1);
    const { row, column } = this;
    const [last, right] = [this.length - 1, this.source.columns.length - 1];
    if (event.altKey || event.metaKey || this.length === 0) return;
    switch (event.key) {
      case "ArrowDown": this.go(row + 1, column); break;
      case "ArrowUp": this.go(row - 1, column); break;
      case "ArrowRight": this.go(row, column + 1); break;
      case "ArrowLeft": this.go(row, column - 1); break;
      case "PageDown": this.go(row + page, column); break;
      case "PageUp": this.go(row - page, column); break;
      case "Home": this.go(event.ctrlKey ? 0 : row, 0); break;
      case "End": this.go(event.ctrlKey ? last : row, right); break;
      case "Enter": case " ": this.enter(); break;
      default: return;
    }
    event.preventDefault();
  }

  private enter(): void {
    const inside = document.getElementById(this.cellId(this.row, this.column))?.querySelector<HTMLElement>("button, a");
    if (inside === null || inside === undefined) this.source.open?.(this.row, this.column);
    else inside.click();
  }

  private go(row: number, column: number): void {
    const before = this.row;
    this.row = Math.max(0, Math.min(this.length - 1, row));
    this.column = Math.max(0, Math.min(this.source.columns.length - 1, column));
    const top = this.row * this.rowHeight;
    const room = this.element.clientHeight - this.rowHeight - (this.table.tHead?.offsetHeight ?? 0);
    if (top < this.element.scrollTop) this.element.scrollTop = top;
    else if (top > this.element.scrollTop + room) this.element.scrollTop = top - room;
    if (this.row < this.from || this.row >= this.to) this.draw();
    else this.mark();
    document.getElementById(this.cellId(this.row, this.column))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (this.row !== before) this.source.reached?.(this.row);
  }

  private mark(): void {
    for (const old of this.body.querySelectorAll(".active")) old.classList.remove("active");
    const cell = document.getElementById(this.cellId(this.row, this.column));
    if (cell === null) this.table.removeAttribute("aria-activedescendant");
    else {
      cell.classList.add("active");
      this.table.setAttribute("aria-activedescendant", cell.id);
    }
  }
}

/** How wide a column of texts of these lengths should be, in characters. */
export function widthOf(name: string, lengths: readonly number[]): number {
  const mean = lengths.reduce((sum, length) => sum + Math.min(length, 160), 0) / Math.max(1, lengths.length);
  return Math.round(Math.max(name.length + 3, Math.min(38, 8 + mean * 0.6)));
}
