/** What is said where there is nothing, or little, to draw. */

import type { App } from "../app";
import { button, h } from "../dom";
import { isFiltered } from "../model/filters";
import { thing } from "../parts";
import type { State } from "../state";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import type { Scene } from "./scenes";

const MOST_SUGGESTED = 4;

export function notice(app: App, state: State, { scope, seeds, drawn, ways }: Scene): HTMLElement[] {
  const { model, language } = app;
  const words = networkWords(language);
  if (scope === "path") {
    const [one, other] = seeds;
    if (one === undefined || other === undefined) return [h("p", {}, words.choosePair)];
    const [from, to] = [model.label(one, language), model.label(other, language)];
    return [h("p", { class: ways > 0 ? "caption" : "" }, ways > 0 ? words.pathBetween(count(ways, language), from, to) : words.noPath(from, to))];
  }
  if (scope === "near" && seeds.length === 0) return nothingChosen(app, state);
  if (scope === "near" && drawn.count === seeds.length && drawn.lines === 0) {
    const names = model.labels(seeds, language);
    return [h("p", { class: "caption" }, isFiltered(state.filters) ? words.allFiltered : words.alone(names))];
  }
  return [];
}

function nothingChosen(app: App, state: State): HTMLElement[] {
  const { model } = app;
  const words = networkWords(app.language);
  const contested = [...new Set(app.sieve.matches(state.filters).rows.filter((row) => row.contested).map((row) => row.event))];
  contested.sort((one, other) => model.rowsOf(other).length - model.rowsOf(one).length || one - other);
  const suggested = contested.slice(0, MOST_SUGGESTED);
  return [
    h("p", {}, words.nothing),
    ...(suggested.length > 0 ? [h("p", {}, words.contested), h("ul", {}, suggested.map((event) => h("li", {}, thing(app, event))))] : []),
    h("p", {}, button(words.overview, () => { app.store.set({ network: { ...app.store.get().network, scope: "all" } }); })),
  ];
}
