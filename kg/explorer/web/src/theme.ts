/** Light or dark: as a person chose, else as the system is. */

import type { Language } from "./data/vocabulary";
import { h } from "./dom";
import { THEMES, preferences } from "./preferences";
import { shellWords } from "./words/shell";

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Dress the page, now and whenever the system changes. */
export function wearTheme(): void {
  DARK.addEventListener("change", dress);
  dress();
}

function dress(): void {
  const theme = preferences.theme();
  document.documentElement.dataset["theme"] = theme === "system" ? (DARK.matches ? "dark" : "light") : theme;
}

export function themeChoice(language: Language, changed: () => void): HTMLSelectElement {
  const words = shellWords(language);
  const choice = h("select", {
    class: "theme", aria: { label: words.theme },
    on: {
      change: () => {
        preferences.keepTheme(THEMES.find((theme) => theme === choice.value) ?? "system");
        dress();
        changed();
      },
    },
  });
  for (const theme of THEMES) {
    const option = h("option", {}, words[theme]);
    option.value = theme;
    option.selected = theme === preferences.theme();
    choice.append(option);
  }
  return choice;
}
