/** A stretch of time as wide as a picture: which day is where, what bars stand for, where ticks are. */

import type { Language } from "../data/vocabulary";
import type { Day } from "../model/days";

export const UNITS = ["day", "week", "month", "year", "decade"] as const;
export type Unit = (typeof UNITS)[number];

const LENGTHS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };
const MONDAY = -3; // 29 December 1969
const NARROWEST_BAR = 7;
const NARROWEST_TICK = 76;
const DAY_MS = 86_400_000;
const LEAST_DAYS = 4;

/** The first day of a unit that a day lies in. */
export function unitStart(unit: Unit, day: Day): Day {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case "day":
      return Math.floor(day);
    case "week":
      return Math.floor((day - MONDAY) / 7) * 7 + MONDAY;
    case "month":
      return Date.UTC(year, month, 1) / DAY_MS;
    case "year":
      return Date.UTC(year, 0, 1) / DAY_MS;
    case "decade":
      return Date.UTC(Math.floor(year / 10) * 10, 0, 1) / DAY_MS;
  }
}

/** The first day of the unit after the one that begins on a day. */
export function nextStart(unit: Unit, start: Day): Day {
  return unitStart(unit, start + Math.ceil(LENGTHS[unit]) + (unit === "day" || unit === "week" ? 0 : 2));
}

export interface Tick {
  readonly day: Day;
  readonly words: string;
}

export class Span {
  constructor(
    readonly from: Day,
    /** The end, itself no longer seen. */
    readonly to: Day,
    readonly width: number,
    readonly margin: number,
  ) {}

  x(day: Day): number {
    return this.margin + (day - this.from) * this.scale;
  }

  day(x: number): Day {
    return this.from + (x - this.margin) / this.scale;
  }

  /** Pixels to a day. */
  get scale(): number {
    return Math.max(1, this.width - 2 * this.margin) / (this.to - this.from);
  }

  /** The shortest unit whose bars can be told apart. */
  get unit(): Unit {
    return UNITS.find((unit) => LENGTHS[unit] * this.scale >= NARROWEST_BAR) ?? "decade";
  }

  moved(days: number): Span {
    return new Span(this.from + days, this.to + days, this.width, this.margin);
  }

  /** Enlarged so that the day at a pixel stays there; never longer than the stretch given. */
  enlarged(times: number, x: number, most: number): Span {
    const held = this.day(x);
    const length = Math.max(LEAST_DAYS, Math.min(most, (this.to - this.from) / times));
    const from = held - ((held - this.from) * length) / (this.to - this.from);
    return new Span(from, from + length, this.width, this.margin);
  }

  ticks(language: Language): readonly Tick[] {
    const [unit, step] = this.tickUnit();
    const ticks: Tick[] = [];
    let year = NaN;
    const first = unitStart(unit, this.from);
    for (let day = first; day < this.to; day = nextStart(unit, day)) {
      const date = new Date(day * DAY_MS);
      if (day < this.from || !isStep(unit, step, date)) continue;
      const newYear = date.getUTCFullYear() !== year;
      year = date.getUTCFullYear();
      ticks.push({ day, words: tickWords(unit, date, newYear, language) });
    }
    return ticks;
  }

  private tickUnit(): readonly [Unit, number] {
    const steps: readonly (readonly [Unit, number, number])[] = [
      ["day", 1, 1], ["day", 2, 2], ["week", 1, 7], ["month", 1, 30.44], ["month", 3, 91.3], ["month", 6, 182.6],
      ["year", 1, 365.25], ["year", 2, 730.5], ["year", 5, 1826], ["decade", 1, 3652.5], ["decade", 2, 7305],
    ];
    const found = steps.find(([, , days]) => days * this.scale >= NARROWEST_TICK) ?? steps.at(-1)!;
    return [found[0], found[1]];
  }
}

function isStep(unit: Unit, step: number, date: Date): boolean {
  if (step === 1) return true;
  switch (unit) {
    case "day":
      return date.getUTCDate() % step === 1 && date.getUTCDate() < 31;
    case "month":
      return date.getUTCMonth() % step === 0;
    case "year":
      return date.getUTCFullYear() % step === 0;
    default:
      return date.getUTCFullYear() % (10 * step) === 0;
  }
}

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", id: "id-ID" };
const formats = new Map<string, Intl.DateTimeFormat>();

function tickWords(unit: Unit, date: Date, newYear: boolean, language: Language): string {
  if (unit === "year" || unit === "decade") return String(date.getUTCFullYear());
  const key = `${language} ${unit} ${newYear}`;
  let format = formats.get(key);
  if (format === undefined) {
    const style: Intl.DateTimeFormatOptions = { month: "short", timeZone: "UTC" };
    if (unit !== "month") style.day = "numeric";
    if (newYear) style.year = "numeric";
    format = new Intl.DateTimeFormat(LOCALES[language], style);
    formats.set(key, format);
  }
  return format.format(date);
}
