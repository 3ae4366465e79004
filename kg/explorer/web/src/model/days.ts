/** Days as whole numbers since 1970, and how they are written. A bound that is open is infinite. */

import type { Language } from "../data/vocabulary";

export type Day = number;

const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", id: "id-ID" };

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The day that an ISO date or time begins with; NaN when it begins with none. */
export function parseDay(text: string): Day {
  const found = ISO.exec(text);
  if (found === null) return Number.NaN;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? time.getTime() / DAY_MS : Number.NaN;
}

export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function written(day: Day, language: Language, style: "long" | "short"): string {
  let format = formats.get(language + style);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: style, year: "numeric", timeZone: "UTC" });
    formats.set(language + style, format);
  }
  return format.format(day * DAY_MS);
}

/** "11 October 2020", "11 Oktober 2020". */
export function dayText(day: Day, language: Language, style: "long" | "short" = "long"): string {
  return Number.isFinite(day) ? written(day, language, style) : "";
}

/** "11 October 2020", "1–3 May 2023", "since 1 May 2023"; empty when both bounds are open. */
export function periodText({ from, to }: Period, language: Language): string {
  if (Number.isFinite(from) && Number.isFinite(to)) {
    return from === to ? dayText(from, language) : `${dayText(from, language, "short")} – ${dayText(to, language, "short")}`;
  }
  if (Number.isFinite(from)) return `${language === "id" ? "sejak" : "since"} ${dayText(from, language)}`;
  if (Number.isFinite(to)) return `${language === "id" ? "sampai" : "by"} ${dayText(to, language)}`;
  return "";
}

export function isOpen({ from, to }: Period): boolean {
  return !Number.isFinite(from) && !Number.isFinite(to);
}
