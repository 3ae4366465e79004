/** Events by day, as a list that everybody can read. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { periodText } from "../model/days";
import { thing } from "../parts";
import { count } from "../words/bilingual";
import { timelineWords } from "../words/timeline";
import type { Timed } from "./lanes";

const PAGE = 100; // events

export class DayList {
  readonly element: HTMLElement;
  private readonly body = h("div", {});
  private readonly items = new Map<Term, HTMLElement>();
  private events: readonly Timed[] = [];
  private listed = 0;

  constructor(private readonly app: App) {
    this.element = h("section", { class: "days", aria: { label: timelineWords(app.language).days } }, this.body);
  }

  show(events: readonly Timed[]): void {
    this.events = events;
    this.listed = Math.min(PAGE, events.length);
    this.list();
  }

  /** Mark what is chosen and what is pointed at. */
  mark(selected: ReadonlySet<Term>, lit: ReadonlySet<Term>): void {
    for (const [event, item] of this.items) {
      item.classList.toggle("lit", lit.has(event));
      item.classList.toggle("chosen", selected.has(event));
      if (selected.has(event)) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
  }

  /** Bring an event's line into sight, where the list scrolls by itself; the bars stay where they are. */
  reveal(event: Term): void {
    const at = this.events.findIndex((each) => each.event === event);
    if (at < 0) return;
    if (at >= this.listed) {
      this.listed = Math.min(this.events.length, at + PAGE);
      this.list();
    }
    const line = this.items.get(event)?.getBoundingClientRect();
    const sight = this.element.getBoundingClientRect();
    if (line !== undefined && (line.top < sight.top || line.bottom > sight.bottom)) {
      this.element.scrollTop += line.top - sight.top - (sight.height - line.height) / 2;
    }
  }

  private list(): void {
    const { app, events, listed } = this;
    const words = timelineWords(app.language);
    this.items.clear();
    fill(this.body);
    let day = "";
    let list = h("ul", {});
    for (const event of events.slice(0, listed)) {
      const told = Number.isFinite(event.from) ? periodText(event, app.language) : words.noDay;
      if (told !== day) {
        day = told;
        list = h("ul", { class: "plain" });
        append(this.body, h("h3", {}, told), list);
      }
      const accounts = event.accounts === 1 ? words.oneAccount : words.accounts(count(event.accounts, app.language));
      const item = h("li", { data: { event: app.model.graph.key(event.event) } }, thing(app, event.event), " ", h("span", { class: "count" }, accounts));
      this.items.set(event.event, item);
      append(list, item);
    }
    const more = events.length - listed;
    if (more > 0) {
      append(this.body, button(words.more(count(Math.min(PAGE, more), app.language)), () => {
        this.listed = Math.min(events.length, listed + PAGE);
        this.list();
      }, { class: "more" }));
    }
  }
}
