/** The marks in sight as a list, for those who do not see the picture or do not use a pointer. */

import { button, fill, h } from "../dom";

export interface Entry {
  readonly words: string;
  /** What tests and style sheets may know of it. */
  readonly data: Readonly<Record<string, string>>;
  readonly open: (event: MouseEvent) => void;
  readonly point: () => void;
}

const MOST = 200;

/** One stop of the Tab key; the arrows go on from there. */
export class Mirror {
  readonly element: HTMLUListElement;
  private at = 0;

  constructor(name: string, hint: string, private readonly away: () => void) {
    this.element = h("ul", {
      class: "mirror", aria: { label: name, description: hint },
      on: { keydown: (event) => { this.walk(event); }, focusout: () => { this.away(); } },
    });
  }

  show(entries: readonly Entry[]): void {
    const focused = this.element.contains(document.activeElement);
    const key = focused ? (document.activeElement as HTMLElement).dataset["key"] : undefined;
    const shown = entries.slice(0, MOST);
    const buttons = shown.map(({ words, data, open, point }) => {
      const element = button(words, () => undefined, { data, tabIndex: -1 });
      element.dir = "auto";
      element.addEventListener("click", open);
      element.addEventListener("focus", point);
      return element;
    });
    const kept = key === undefined ? -1 : buttons.findIndex((element) => element.dataset["key"] === key);
    this.at = Math.max(0, kept >= 0 ? kept : Math.min(this.at, buttons.length - 1));
    fill(this.element, buttons.map((element) => h("li", {}, element)));
    const current = buttons[this.at];
    if (current !== undefined) current.tabIndex = 0;
    if (focused) current?.focus({ preventScroll: true });
  }

  private walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const buttons = [...this.element.querySelectorAll("button")];
    const last = buttons.length - 1;
    const next = event.key === "Home" ? 0 : event.key === "End" ? last : step === undefined ? undefined : this.at + step;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.go(buttons, Math.max(0, Math.min(last, next)));
  }

  private go(buttons: readonly HTMLButtonElement[], next: number): void {
    for (const element of buttons) element.tabIndex = -1;
    this.at = next;
    const current = buttons[next];
    if (current === undefined) return;
    current.tabIndex = 0;
    current.focus({ preventScroll: true });
  }
}
