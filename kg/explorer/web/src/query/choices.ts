/** What can be asked: every saved question, ways to ask one, and what to do where nothing can be asked. */

import type { App } from "../app";
import { button, h } from "../dom";
import { queryWords } from "../words/query";
import { nameOf, summaryOf } from "../words/questions";
import type { Question } from "./questions";

/** The choice of a question of one's own. */
export const OWN = "(own)";

export function option(value: string, text: string): HTMLOptionElement {
  const element = h("option", {}, text);
  element.value = value;
  return element;
}

/** Everything that can be asked, when nothing is. */
export function everything(app: App, questions: readonly Question[], choose: (name: string) => void): HTMLElement {
  const words = queryWords(app.language);
  const line = (text: string, name: string): HTMLElement =>
    h("li", {}, button(text, () => { choose(name); }, { class: "link" }));
  const list = questions.map((question) => line(summaryOf(question, app.language), question.name));
  return h("div", {}, h("p", { class: "summary" }, words.lead), h("ul", { class: "questions" }, list, line(words.own, OWN)));
}

/** A saved question's samples, to be asked with one press. */
export function examples(
  app: App, question: Question, ask: (params: Readonly<Record<string, string>>) => void,
): HTMLElement | undefined {
  if (question.samples.length === 0) return undefined;
  const names = new Map(question.parameters.map((parameter) => [parameter.name, nameOf(parameter, app.language)]));
  const chips = question.samples.map((sample) => {
    const text = sample.map(([name, value]) => `${names.get(name) ?? name}: ${value}`).join(", ");
    return button(text, () => { ask(Object.fromEntries(sample)); }, { class: "chip" });
  });
  return h("p", { class: "examples" }, h("span", { class: "hint" }, queryWords(app.language).example), " ", chips);
}

/** Why nothing can be asked here, and where it can. */
export function explanation(app: App, why: string): HTMLElement {
  const words = queryWords(app.language);
  return h(
    "div", { class: "lack" },
    h("p", {}, why, h("code", {}, "kg sparql 'SELECT …' --graph DIR"), ", ", h("code", {}, "kg query NAME --graph DIR"), "; ",
      words.rebuild, h("code", {}, "kg explore DIR --sparql"), "."),
  );
}
