/** Which keys do what, and the switch for single letters. */

import { button, h } from "./dom";
import type { Language } from "./data/vocabulary";
import { preferences } from "./preferences";
import { helpWords } from "./words/help";

export class Help {
  readonly element: HTMLDialogElement;
  readonly opener: HTMLButtonElement;

  constructor(language: Language) {
    const words = helpWords(language);
    const keys: readonly (readonly [string, string])[] = [
      ["/", words.search], ["1 – 8", words.views], ["f", words.filters], ["?", words.help],
      ["Ctrl Z", words.undo], ["Ctrl Y", words.redo], [words.arrows, words.list], ["Enter", words.take],
      [words.besides, words.besidesMeans],
    ];
    this.element = h(
      "dialog", { class: "help", aria: { labelledby: "help-title" } },
      h("h2", { id: "help-title" }, words.title),
      h("dl", { class: "facts" }, keys.flatMap(([key, means]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, means)])),
      this.lettersChoice(words.letters),
      button(words.close, () => { this.element.close(); }),
    );
    this.opener = button("?", () => { this.open(); }, { class: "icon", title: words.open, aria: { label: words.title } });
  }

  open(): void {
    this.element.showModal();
  }

  private lettersChoice(text: string): HTMLLabelElement {
    const box = h("input", { on: { change: () => { preferences.keepLetters(box.checked); } } });
    box.type = "checkbox";
    box.checked = preferences.letters();
    return h("label", { class: "letters" }, box, " ", text);
  }
}
