/** Where SPARQL is read and written, with its lines numbered. */

import { fill, h } from "../dom";

const [FEWEST, MOST] = [5, 20]; // lines in sight
let made = 0;

export class Editor {
  readonly element: HTMLElement;
  private readonly id = `sparql-${(made += 1)}`;
  private readonly gutter = h("div", { class: "gutter", aria: { hidden: "true" } });
  private readonly area: HTMLTextAreaElement;
  private fault = 0;

  constructor(label: string, hint: string, run: () => void) {
    this.area = h("textarea", {
      id: this.id, class: "sparql", aria: { describedby: `${this.id}-hint` },
      on: {
        input: () => { this.mark(0); },
        scroll: () => { this.gutter.scrollTop = this.area.scrollTop; },
        keydown: (event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          run();
        },
      },
    });
    this.area.wrap = "off";
    this.area.spellcheck = false;
    this.area.autocapitalize = "off";
    const name = h("label", { class: "unseen" }, label);
    name.htmlFor = this.id;
    this.element = h(
      "div", { class: "editor" },
      name, h("p", { id: `${this.id}-hint`, class: "hint" }, hint),
      h("div", { class: "lines" }, this.gutter, this.area),
    );
    this.number();
  }

  get text(): string {
    return this.area.value;
  }

  set text(text: string) {
    if (this.area.value !== text) this.area.value = text;
    this.area.rows = Math.max(FEWEST, Math.min(MOST, text.split("\n").length + 1));
    this.mark(0);
  }

  /** Show where the question cannot be read; line 0 for nowhere. */
  mark(line: number): void {
    this.fault = line;
    this.area.setAttribute("aria-invalid", String(line > 0));
    this.number();
  }

  focus(): void {
    this.area.focus();
  }

  private number(): void {
    const count = this.area.value.split("\n").length;
    const lines: HTMLElement[] = [];
    for (let line = 1; line <= count; line += 1) lines.push(h("div", line === this.fault ? { class: "fault" } : {}, String(line)));
    fill(this.gutter, lines);
    this.gutter.scrollTop = this.area.scrollTop;
  }
}
