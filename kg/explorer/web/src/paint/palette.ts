/** The colours of the style sheet, for what is drawn and not styled. */

const NAMES = [
  "paper", "sheet", "well", "ink", "soft", "line", "accent", "accent-soft", "event", "contested", "place",
  "sea", "land", "coast", "halo",
] as const;

export type Palette = Readonly<Record<(typeof NAMES)[number], string>> & { readonly family: string };

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ...(Object.fromEntries(NAMES.map((name) => [name, read(name)])) as Record<(typeof NAMES)[number], string>),
    family: read("sans"),
  };
}
