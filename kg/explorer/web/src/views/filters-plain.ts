/** The filters that are not lists of the graph's terms: dispute, days, kinds of thing. */

import type { App } from "../app";
import { button, h, refill } from "../dom";
import { dayText, isoDay } from "../model/days";
import { dated, type Contested, type Filters } from "../model/filters";
import { KINDS } from "../model/model";
import type { Row } from "../model/rows";
import { mark } from "../signs";
import { count } from "../words/bilingual";
import { filterWords } from "../words/filters";
import { kindsWords } from "../words/shell";

export interface Group {
  readonly element: HTMLElement;
  show(filters: Filters): void;
}

const MOST_YEARS = 6;
const EARLIEST = "1000-01-01"; // a year that is still being typed is earlier

const CONTESTED: readonly Contested[] = ["", "yes", "no"];

export function contestedGroup(app: App): Group {
  const words = filterWords(app.language);
  const names = { "": words.any, yes: words.yes, no: words.no } as const;
  const figures = new Map<Contested, HTMLElement>();
  const inputs = CONTESTED.map((value) => {
    const input = h("input", { id: `contested-${value === "" ? "any" : value}`, on: {
      change: () => { app.store.set({ filters: { ...app.store.get().filters, contested: value } }); },
    } });
    input.type = "radio";
    input.name = "contested";
    return [value, input] as const;
  });
  const element = h(
    "fieldset", { class: "facet facet-contested" },
    h("legend", {}, words.contested),
    inputs.map(([value, input]) => {
      const figure = h("span", { class: "count" });
      figures.set(value, figure);
      return h("label", {}, input, h("span", { class: "name" }, names[value]), figure);
    }),
  );
  return {
    element,
    show: (filters) => {
      const { yes, no } = app.sieve.contested(filters);
      for (const [value, figure] of figures) {
        figure.textContent = count(value === "" ? yes + no : value === "yes" ? yes : no, app.language);
      }
      for (const [value, input] of inputs) input.checked = filters.contested === value;
    },
  };
}

export function classGroup(app: App): Group {
  const words = filterWords(app.language);
  const names = kindsWords(app.language);
  const lines = KINDS.map((kind) => {
    const figure = h("span", { class: "count" });
    const input = h("input", { on: {
      change: () => {
        const { filters } = app.store.get();
        const classes = KINDS.filter((each) => (each === kind ? input.checked : filters.classes.includes(each)));
        app.store.set({ filters: { ...filters, classes } });
      },
    } });
    input.type = "checkbox";
    return { kind, input, figure, element: h("label", {}, input, mark(kind), h("span", { class: "name" }, names[kind]), figure) };
  });
  return {
    element: h("fieldset", { class: "facet facet-class" }, h("legend", {}, words.classes), lines.map((line) => line.element)),
    show: (filters) => {
      const figures = app.sieve.kinds(filters);
      for (const { kind, input, figure } of lines) {
        input.checked = filters.classes.includes(kind);
        figure.textContent = count(figures[kind], app.language);
      }
    },
  };
}

export function daysGroup(app: App): Group {
  const words = filterWords(app.language);
  const field = (bound: "since" | "until"): HTMLInputElement => {
    const input = h("input", { id: `filter-${bound}`, on: {
      change: () => {
        if (input.value === "" || input.value >= EARLIEST) {
          app.store.set({ filters: { ...app.store.get().filters, [bound]: input.value } });
        }
      },
    } });
    input.type = "date";
    return input;
  };
  const inputs = { since: field("since"), until: field("until") };
  const hint = h("p", { class: "hint" });
  const years = h("div", { class: "years", role: "group", aria: { label: words.years } });
  const bounds = dayBounds(app.model.rows);
  if (bounds !== undefined) hint.textContent = words.span(...bounds.map((day) => dayText(day, app.language, "short")) as [string, string]);
  return {
    element: h(
      "fieldset", { class: "facet facet-days" },
      h("legend", {}, words.days),
      h("div", { class: "bounds" },
        h("label", {}, words.since, inputs.since), h("label", {}, words.until, inputs.until)),
      years, hint,
    ),
    show: (filters) => {
      inputs.since.value = filters.since;
      inputs.until.value = filters.until;
      if (bounds !== undefined) fillYears(app, years, filters, bounds);
    },
  };
}

/** The years that most is told of, each with how many accounts it would leave. */
function fillYears(app: App, host: HTMLElement, filters: Filters, bounds: readonly [number, number]): void {
  const words = filterWords(app.language);
  const wanted = [...yearCounts(app.sieve.passing(filters, "days"), bounds)]
    .filter(([year, sum]) => sum > 0 || isYear(filters, year))
    .sort(([one, first], [other, second]) => Number(isYear(filters, other)) - Number(isYear(filters, one)) || second - first || other - one)
    .slice(0, MOST_YEARS)
    .sort(([one], [other]) => one - other);
  refill(host, wanted.map(([year, sum]) => {
    const pressed = isYear(filters, year);
    const [since, until] = pressed ? ["", ""] : [`${String(year)}-01-01`, `${String(year)}-12-31`];
    return button(String(year), () => { app.store.set({ filters: { ...app.store.get().filters, since, until } }); }, {
      class: "chip", pressed, data: { key: String(year) }, title: words.accounts(count(sum, app.language)),
    });
  }));
}

function isYear(filters: Filters, year: number): boolean {
  return filters.since === `${String(year)}-01-01` && filters.until === `${String(year)}-12-31`;
}

/** How many of the rows may lie in each year that some row names. */
function yearCounts(rows: readonly Row[], [first, last]: readonly [number, number]): Map<number, number> {
  const [from, to] = [yearOf(first), yearOf(last)];
  const steps = new Int32Array(to - from + 2);
  for (const row of rows) {
    const days = dated(row);
    if (Number.isNaN(days.from)) continue;
    steps[Math.max(yearOf(Math.max(days.from, first)), from) - from]! += 1;
    steps[Math.min(yearOf(Math.min(days.to, last)), to) - from + 1]! -= 1;
  }
  const found = new Map<number, number>();
  let sum = 0;
  for (let year = from; year <= to; year += 1) found.set(year, sum += steps[year - from]!);
  return found;
}

const years = new Map<number, number>(); // of the days that came up: rows are many, days are few

function yearOf(day: number): number {
  let year = years.get(day);
  if (year === undefined) {
    year = Number(isoDay(day).slice(0, 4));
    years.set(day, year);
  }
  return year;
}

/** The first and the last day that a row names. */
function dayBounds(rows: readonly Row[]): readonly [number, number] | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows) {
    for (const day of [dated(row).from, dated(row).to]) {
      if (!Number.isFinite(day)) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? [first, last] : undefined;
}
