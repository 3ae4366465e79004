/** What stands beside the map: events of a mark that was opened, and those that have no point. */

import type { App } from "../app";
import type { Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { thing } from "../parts";
import { count } from "../words/bilingual";
import { mapWords } from "../words/map";
import type { Spot, Spread } from "./spots";

const MOST = 60;

/** "1 event", "12 events". */
export function eventCount(app: App, value: number): string {
  const words = mapWords(app.language);
  return value === 1 ? words.oneEvent : words.events(count(value, app.language));
}

/** The events of a mark, by place. */
export class Opened {
  readonly element = h("section", { class: "opened", hidden: true, tabIndex: -1 });
  private from: Element | null = null;

  constructor(private readonly app: App) {
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  open(spots: readonly Spot[]): void {
    const { app } = this;
    const words = mapWords(app.language);
    this.from = document.activeElement;
    const close = button("×", () => { this.close(); }, { class: "icon close", aria: { label: words.close } });
    fill(this.element, close);
    for (const { place, wide, events } of spots.slice(0, MOST)) {
      const name = h("h3", { dir: "auto" }, app.model.label(place, app.language));
      if (wide) append(name, " · ", words.somewhere);
      append(this.element, name, eventList(app, events.map(({ event }) => event)));
    }
    this.element.setAttribute("aria-label", spots.map(({ place }) => app.model.label(place, app.language)).join(", "));
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.element.focus({ preventScroll: true });
  }

  close(): void {
    const inside = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (inside && this.from instanceof HTMLElement && this.from.isConnected) this.from.focus({ preventScroll: true });
  }
}

/** How much of what passes the filters is on the map, and the lists of what is not. */
export function tally(app: App, { drawn, pointless, nowhere }: Spread): HTMLElement {
  const words = mapWords(app.language);
  const element = h("div", { class: "tally" }, h("p", { class: "drawn", data: { events: String(drawn) } }, words.drawn(eventCount(app, drawn))));
  const unplaced = new Set(pointless.flatMap(([, events]) => events.map(({ event }) => event)));
  if (unplaced.size > 0) {
    const lists = h("div", {});
    for (const [place, events] of pointless.slice(0, MOST)) {
      append(lists, h("h3", { data: { place: app.model.graph.key(place) } }, thing(app, place)), eventList(app, events.map(({ event }) => event)));
    }
    append(element, folded("pointless", words.pointless(eventCount(app, unplaced.size)), lists, unplaced.size));
  }
  if (nowhere.length > 0) {
    append(element, folded("nowhere", words.nowhere(eventCount(app, nowhere.length)), eventList(app, nowhere), nowhere.length));
  }
  return element;
}

function folded(name: string, title: string, content: HTMLElement, events: number): HTMLElement {
  return h("details", { class: name, data: { events: String(events) } }, h("summary", {}, title), h("div", { class: "inside" }, content));
}

function eventList(app: App, events: readonly Term[]): HTMLElement {
  const list = h("ul", { class: "plain" }, events.slice(0, MOST).map((event) => h("li", {}, thing(app, event))));
  if (events.length > MOST) append(list, h("li", { class: "more" }, mapWords(app.language).more(count(events.length - MOST, app.language))));
  return list;
}
