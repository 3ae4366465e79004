/** What the picture of time says, in words: the days that are wanted, a bar, a mark. */

import type { App } from "../app";
import type { Language } from "../data/vocabulary";
import { dayText, periodText } from "../model/days";
import { count } from "../words/bilingual";
import { timelineWords } from "../words/timeline";
import type { Range } from "./bars";
import type { Bin, Bins } from "./bins";
import type { Mark } from "./lanes";

/** "1 Oct 2020 – 31 Oct 2020", "all days". */
export function rangeWords(range: Range | undefined, language: Language): string {
  return range === undefined ? timelineWords(language).allDays : periodText(range, language);
}

export function tellSlider({ language }: App, canvas: HTMLCanvasElement, range: Range | undefined, bins: Bins): void {
  const words = timelineWords(language);
  canvas.setAttribute("role", "slider");
  canvas.setAttribute("aria-label", words.timeline);
  canvas.setAttribute("aria-description", words.keys);
  canvas.setAttribute("aria-valuetext", rangeWords(range, language));
  const [first, last] = bins.isEmpty ? [0, 0] : [bins.first, bins.last - 1];
  canvas.setAttribute("aria-valuemin", String(first));
  canvas.setAttribute("aria-valuemax", String(last));
  const now = range === undefined || !Number.isFinite(range.from) ? first : range.from;
  canvas.setAttribute("aria-valuenow", String(Math.max(first, Math.min(last, now))));
  canvas.title = bins.isEmpty ? words.nothing : `${dayText(first, language, "short")} – ${dayText(last, language, "short")}`;
}

/** A bar's days, and how many accounts it stands for. */
export function barLines({ language }: App, bin: Bin): readonly [string, string] {
  const words = timelineWords(language);
  const sure = bin.plain + bin.contested;
  const spread = Math.ceil(bin.spreadPlain + bin.spreadContested);
  const parts = [
    sure === 1 ? words.oneAccount : words.accounts(count(sure, language)),
    bin.contested > 0 ? `${count(bin.contested, language)} ${words.legendContested}` : "",
    spread > 0 ? words.upTo(count(spread, language)) : "",
  ];
  return [periodText({ from: bin.from, to: bin.to - 1 }, language), parts.filter((part) => part !== "").join(" · ")];
}

/** The event that a mark stands for, or how many from when to when. */
export function markLines({ model, language }: App, { events }: Mark): readonly [string, string] {
  const words = timelineWords(language);
  const accounts = events.reduce((sum, each) => sum + each.accounts, 0);
  const told = accounts === 1 ? words.oneAccount : words.accounts(count(accounts, language));
  const [first] = events;
  if (events.length === 1 && first !== undefined) {
    return [model.label(first.event, language), first.contested ? `${told} · ${words.legendContested}` : told];
  }
  const from = Math.min(...events.map((each) => each.from));
  const to = Math.max(...events.map((each) => each.to));
  return [words.events(count(events.length, language)), `${periodText({ from, to }, language)} · ${told}`];
}
