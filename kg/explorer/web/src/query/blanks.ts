/** The blanks of a saved question as fields of a form. */

import type { App } from "../app";
import { fill, h } from "../dom";
import { nameOf, whatOf } from "../words/questions";
import type { Parameter, Question } from "./questions";
import { suggestions } from "./suggestions";

export class Blanks {
  readonly element = h("div", { class: "blanks" });
  private readonly fields = new Map<string, HTMLInputElement>();

  constructor(private readonly app: App, readonly question: Question, changed: () => void) {
    const { language } = app;
    for (const parameter of question.parameters) {
      const field = h("input", { id: `blank-${parameter.name}`, on: { change: changed } });
      field.name = parameter.name;
      field.autocomplete = "off";
      field.type = parameter.type === "date" ? "date" : "text";
      if (parameter.type === "integer") field.inputMode = "numeric";
      this.fields.set(parameter.name, field);
      const name = h(
        "label", {},
        h("span", { class: "blank-name" }, nameOf(parameter, language)), " ",
        h("span", { class: "hint" }, whatOf(parameter, language)),
      );
      name.htmlFor = field.id;
      const list = parameter.type === "text" ? this.offers(parameter, field) : undefined;
      this.element.append(h("div", { class: `blank blank-${parameter.type}` }, name, field, list));
    }
  }

  /** What has been filled in. */
  get values(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, field] of this.fields) if (field.value !== "") found[name] = field.value;
    return found;
  }

  /** Fill in; a field that says so already keeps its cursor. */
  set values(values: Readonly<Record<string, string>>) {
    for (const [name, field] of this.fields) {
      const value = Object.hasOwn(values, name) ? (values[name] ?? "") : "";
      if (field.value !== value) field.value = value;
      field.removeAttribute("aria-invalid");
    }
  }

  /** Show which value is none of its field's type. */
  refuse({ name }: Parameter): void {
    this.fields.get(name)?.setAttribute("aria-invalid", "true");
  }

  /** Names to choose from, for what has been typed. */
  private offers(parameter: Parameter, field: HTMLInputElement): HTMLDataListElement {
    const list = h("datalist", { id: `${field.id}-names` });
    const offer = (): void => {
      fill(list, suggestions(this.app.model, this.question, parameter, field.value).map((name) => {
        const option = h("option");
        option.value = name;
        return option;
      }));
    };
    field.setAttribute("list", list.id);
    field.addEventListener("focus", offer);
    field.addEventListener("input", offer);
    return list;
  }
}
