/** What a person likes the page to look like; kept by the browser where it keeps anything, and never in a link. */

import type { Language } from "./data/vocabulary";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

function read(name: string): string | null {
  try {
    return localStorage.getItem("kg." + name);
  } catch {
    return null; // private windows keep nothing
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem("kg." + name, value);
  } catch {
    // Private windows keep nothing; the choice holds until the page is closed.
  }
}

export const preferences = {
  language(): Language {
    const kept = read("language") ?? navigator.language.slice(0, 2);
    return kept === "id" || kept === "in" ? "id" : "en";
  },
  keepLanguage(language: Language): void {
    write("language", language);
  },
  theme(): Theme {
    const kept = read("theme");
    return THEMES.find((theme) => theme === kept) ?? "system";
  },
  keepTheme(theme: Theme): void {
    write("theme", theme);
  },
  /** Whether single letters are keys of the page. */
  letters(): boolean {
    return read("letters") !== "no";
  },
  keepLetters(wanted: boolean): void {
    write("letters", wanted ? "yes" : "no");
  },
};
