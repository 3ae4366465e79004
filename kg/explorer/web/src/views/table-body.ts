/** The lines of a table that are in sight, however many there are; one of them takes the keyboard. */

import { h } from "../dom";
import type { Entry } from "./table-columns";

const BESIDE = 6; // lines above and below what is seen
const MOST_PRINTED = 1000;
const CONTROLS = "th[scope=row] button, td button";

export class TableBody {
  readonly element = h("tbody");
  private entries: readonly Entry[] = [];
  private lines = new Map<Entry, HTMLTableRowElement>();
  private height = 44; // of a line, until one has been measured
  private active = 0;

  constructor(
    private readonly scroller: HTMLElement, private readonly room: HTMLElement, private readonly table: HTMLTableElement,
    private readonly make: (entry: Entry) => HTMLTableRowElement, private readonly dress: (line: HTMLTableRowElement, entry: Entry) => void,
  ) {
    scroller.addEventListener("scroll", () => { this.draw(); }, { passive: true });
    scroller.addEventListener("keydown", (event) => { this.press(event); });
    this.element.addEventListener("focusin", (event) => {
      const line = event.target instanceof Element ? event.target.closest("tr") : null;
      if (line !== null) this.activate(Number(line.ariaRowIndex) - 2);
    });
    new ResizeObserver(() => { this.draw(); }).observe(scroller);
  }

  get size(): number {
    return this.entries.length;
  }

  /** Other lines; those that stay keep the place that one was at. */
  fill(entries: readonly Entry[], fromTop: boolean): void {
    this.entries = entries;
    this.element.replaceChildren();
    this.lines = new Map();
    this.active = 0;
    this.table.setAttribute("aria-rowcount", String(entries.length + 1));
    if (fromTop) this.scroller.scrollTop = 0;
    this.draw();
  }

  /** Bring a line into sight. */
  reveal(index: number): void {
    if (index < 0) return;
    this.active = index;
    const head = this.table.tHead?.offsetHeight ?? 0;
    const [top, bottom] = [index * this.height, (index + 1) * this.height + head];
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.scroller.scrollTop = bottom - clientHeight + 1; // heights are rounded
    this.draw();
  }

  /** Say anew which lines are chosen or lit. */
  dressAll(): void {
    for (const [entry, line] of this.lines) this.dress(line, entry);
  }

  /** Every line, as far as paper is meant for it; how many those are. */
  print(): number {
    const shown = Math.min(this.entries.length, MOST_PRINTED);
    this.show(0, shown);
    this.table.style.top = "0";
    return shown;
  }

  draw(): void {
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight === 0) return;
    const first = Math.max(0, Math.floor(scrollTop / this.height) - BESIDE);
    this.show(first, Math.min(this.entries.length, Math.ceil((scrollTop + clientHeight) / this.height) + BESIDE));
    this.measure();
    this.table.style.top = `${first * this.height}px`;
    this.room.style.height = `${this.entries.length * this.height + (this.table.tHead?.offsetHeight ?? 0)}px`;
  }

  private show(first: number, end: number): void {
    const wanted = new Map<Entry, HTMLTableRowElement>();
    for (let index = first; index < end; index += 1) {
      const entry = this.entries[index]!;
      const line = this.lines.get(entry) ?? this.made(entry, index);
      wanted.set(entry, line);
    }
    for (const [entry, line] of this.lines) {
      if (wanted.has(entry)) continue;
      if (line.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
      line.remove();
    }
    this.lines = wanted;
    let before: ChildNode | null = this.element.firstChild;
    for (const line of wanted.values()) {
      if (line === before) before = before.nextSibling;
      else this.element.insertBefore(line, before);
    }
    this.point();
  }

  private made(entry: Entry, index: number): HTMLTableRowElement {
    const line = this.make(entry);
    line.setAttribute("aria-rowindex", String(index + 2));
    for (const control of line.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = -1;
    this.dress(line, entry);
    return line;
  }

  private measure(): void {
    const found = this.element.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (found > 0) this.height = found;
  }

  /** One control of one line is where the Tab key leads. */
  private point(): void {
    for (const control of this.element.querySelectorAll<HTMLElement>("[tabindex='0']")) control.tabIndex = -1;
    const entry = this.entries[this.active];
    const line = entry === undefined ? undefined : this.lines.get(entry);
    const stop = line ?? this.element.firstElementChild;
    stop?.querySelector<HTMLElement>(CONTROLS)?.setAttribute("tabindex", "0");
  }

  private activate(index: number): void {
    this.active = index;
    this.point();
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("thead") !== null) return;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.height) - 2);
    const last = this.entries.length - 1;
    const to = {
      ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + page, PageUp: this.active - page,
      Home: 0, End: last,
    }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.go(Math.max(0, Math.min(last, to)));
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.step(event.key === "ArrowRight" ? 1 : -1, event);
    }
  }

  private go(index: number): void {
    this.reveal(index);
    this.control(0)?.focus({ preventScroll: true });
  }

  /** From one thing of a line to the next. */
  private step(by: number, event: Event): void {
    const entry = this.entries[this.active];
    const controls = entry === undefined ? [] : [...this.lines.get(entry)?.querySelectorAll<HTMLElement>(CONTROLS) ?? []];
    const at = controls.findIndex((control) => control === document.activeElement);
    const next = controls[at + by];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  private control(at: number): HTMLElement | undefined {
    const entry = this.entries[this.active];
    return entry === undefined ? undefined : this.lines.get(entry)?.querySelectorAll<HTMLElement>(CONTROLS)[at];
  }
}
