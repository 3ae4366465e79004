/** What the interface says, in English and in Indonesian: the same things in both, which the compiler checks. */

import type { Language } from "../data/vocabulary";

/** A phrase, or how one is made of a number or a name. */
type Phrases = Readonly<Record<string, string | ((...args: never[]) => string)>>;

export function bilingual<Said extends Phrases>(both: Readonly<Record<Language, Said>>): (language: Language) => Said {
  return (language) => both[language];
}

const NUMBERS = { en: new Intl.NumberFormat("en-GB"), id: new Intl.NumberFormat("id-ID") } as const;

/** "12,208", "12.208". */
export function count(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}
