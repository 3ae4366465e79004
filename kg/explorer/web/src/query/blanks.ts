/** The blanks of a saved question as fields of a form. */

import { fill, h } from "../dom";
import type { Model } from "../model/model";
import type { Parameter, Question } from "./questions";
import { suggestions } from "./suggestions";

export class Blanks {
  readonly element = h("div", { class: "blanks" });
  private readonly fields = new Map<string, HTMLInputElement>();

  constructor(
    private readonly model: Model, private readonly question: Question,
    values: Readonly<Record<string, string>>, told: (parameter: Parameter) => string, changed: () => void,
  ) {
    for (const parameter of question.parameters) {
      const field = h("input", { id: `blank-${parameter.name}`, on: { change: changed } });
      field.name = parameter.name;
      field.autocomplete = "off";
      field.type = parameter.type === "date" ? "date" : "text";
      if (parameter.type === "integer") field.inputMode = "numeric";
      field.value = values[parameter.name] ?? "";
      this.fields.set(parameter.name, field);
      const name = h(
        "label", {},
        h("span", { class: "blank-name" }, parameter.name), " ", h("span", { class: "hint" }, told(parameter)),
      );
      name.htmlFor = field.id;
      const list = parameter.type === "text" ? this.offers(parameter, field) : undefined;
      this.element.append(h("div", { class: `blank blank-${parameter.type}` }, name, field, list));
    }
  }

  /** What has been filled in. */
  values(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, field] of this.fields) if (field.value !== "") found[name] = field.value;
    return found;
  }

  /** Names to choose from, for what has been typed. */
  private offers(parameter: Parameter, field: HTMLInputElement): HTMLDataListElement {
    const list = h("datalist", { id: `${field.id}-names` });
    const offer = (): void => {
      fill(list, suggestions(this.model, this.question, parameter, field.value).map((name) => {
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
