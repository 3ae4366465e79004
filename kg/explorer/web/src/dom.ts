/** Elements without markup: whatever comes from an article goes in as text, and nothing else takes text. */

type Child = Node | string | undefined;
type Handler<Name extends keyof HTMLElementEventMap> = (event: HTMLElementEventMap[Name]) => void;

interface Traits {
  readonly class?: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly dir?: "auto" | "ltr" | "rtl";
  readonly role?: string;
  readonly tabIndex?: number;
  readonly hidden?: boolean;
  /** ARIA states and properties, by what follows "aria-". */
  readonly aria?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly on?: { readonly [Name in keyof HTMLElementEventMap]?: Handler<Name> };
}

/** An element with traits and children; strings become text. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, traits: Traits = {}, ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (traits.class !== undefined) element.className = traits.class;
  if (traits.id !== undefined) element.id = traits.id;
  if (traits.title !== undefined) element.title = traits.title;
  if (traits.lang !== undefined && traits.lang !== "") element.lang = traits.lang;
  if (traits.dir !== undefined) element.dir = traits.dir;
  if (traits.role !== undefined) element.setAttribute("role", traits.role);
  if (traits.tabIndex !== undefined) element.tabIndex = traits.tabIndex;
  if (traits.hidden !== undefined) element.hidden = traits.hidden;
  for (const [name, value] of Object.entries(traits.aria ?? {})) element.setAttribute(`aria-${name}`, value);
  for (const [name, value] of Object.entries(traits.data ?? {})) element.dataset[name] = value;
  for (const [name, handler] of Object.entries(traits.on ?? {})) element.addEventListener(name, handler as EventListener);
  append(element, ...children);
  return element;
}

export function append(parent: Element, ...children: readonly (Child | readonly Child[])[]): void {
  for (const child of children.flat()) if (child !== undefined) parent.append(child);
}

/** A button that says what it does. */
export function button(
  text: string, press: () => void, traits: Omit<Traits, "on"> & { readonly pressed?: boolean; readonly disabled?: boolean } = {},
): HTMLButtonElement {
  const element = h("button", { ...traits, on: { click: press } }, text);
  element.type = "button";
  if (traits.pressed !== undefined) element.setAttribute("aria-pressed", String(traits.pressed));
  if (traits.disabled !== undefined) element.disabled = traits.disabled;
  return element;
}

/** A link out of the page; plain text when the address is none of the web. */
export function outward(address: string, text: string): Node {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return document.createTextNode(text);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return document.createTextNode(text);
  const link = h("a", { class: "out", dir: "auto" }, text);
  link.href = url.href;
  link.rel = "noreferrer noopener";
  link.target = "_blank";
  return link;
}

/** Make an element's children these, and no others. */
export function fill(parent: Element, ...children: readonly (Child | readonly Child[])[]): void {
  parent.replaceChildren();
  append(parent, ...children);
}

/** Make an element's children these; the focus stays on what has the same key, or else on the first that takes it. */
export function refill(parent: Element, ...children: readonly (Child | readonly Child[])[]): void {
  const active = document.activeElement;
  const inside = active instanceof HTMLElement && parent.contains(active) ? active : undefined;
  fill(parent, ...children);
  if (inside === undefined) return;
  const keyed = [...parent.querySelectorAll<HTMLElement>("[data-key]")];
  const again = keyed.find((each) => each.dataset["key"] === inside.dataset["key"]);
  (again ?? parent.querySelector<HTMLElement>("button, input"))?.focus();
}
