/** The page around the views: search, tabs, filters, the selection beside them; it owns the state and its link. */

import { Lit, type App, type View } from "./app";
import { NONE, type Term } from "./data/graph";
import type { Language } from "./data/vocabulary";
import { append, button, fill, h } from "./dom";
import { ExportMenu } from "./exports/menu";
import { fromHash, missingIn, toHash } from "./hash";
import { Help } from "./help";
import { listenToKeys } from "./keys";
import { Sieve, isFiltered } from "./model/filters";
import type { Model } from "./model/model";
import { preferences } from "./preferences";
import { Search } from "./search";
import { SearchBox } from "./searchbox";
import { Store, VIEWS, type State, type ViewName } from "./state";
import { themeChoice, wearTheme } from "./theme";
import { MAKERS } from "./views";
import { detailView } from "./views/detail";
import { filterPanel } from "./views/filters";
import { count } from "./words/bilingual";
import { shellWords, viewWords } from "./words/shell";

export class Frame implements App {
  readonly store = new Store();
  readonly sieve: Sieve;
  readonly lit = new Lit();
  language: Language = preferences.language();

  private readonly search: Search;
  private views = new Map<ViewName, View>();
  private current: View | undefined;
  private main = h("main", { id: "view", tabIndex: -1 });
  private tabs = new Map<ViewName, HTMLButtonElement>();
  private detail: View | undefined;
  private filters: View | undefined;
  private status = h("p", { class: "status", role: "status" });
  private news = h("p", { class: "unseen", aria: { live: "polite" } });
  private undoButton: HTMLButtonElement | undefined;
  private redoButton: HTMLButtonElement | undefined;
  private box: SearchBox | undefined;
  private help: Help | undefined;
  /** How many things the link named that the graph does not hold. */
  private missing = 0;

  constructor(private readonly host: HTMLElement, readonly model: Model) {
    this.sieve = new Sieve(model);
    this.search = new Search(model);
    this.store.subscribe((state, before) => {
      this.show(state, before);
    });
    addEventListener("hashchange", () => {
      this.follow(location.hash);
    });
    wearTheme();
    this.build();
    listenToKeys(this, {
      search: () => this.box?.focus(),
      filters: () => { this.toggleFilters(); },
      help: () => { this.help?.open(); },
    });
  }

  open(hash: string): void {
    const state = fromHash(hash, this.model.graph);
    this.missing = missingIn(hash, this.model.graph);
    this.store.begin(state);
    this.show(state, undefined);
  }

  /** What can wait until the page is there. */
  settle(): void {
    const idle: (work: () => void) => void =
      typeof requestIdleCallback === "function" ? (work) => requestIdleCallback(work) : (work) => setTimeout(work, 50);
    idle(() => {
      this.search.prepare();
    });
  }

  say(text: string): void {
    this.news.textContent = text;
  }

  select(term: Term, { view, add = false }: { readonly view?: ViewName; readonly add?: boolean } = {}): void {
    const { selected, view: seen } = this.store.get();
    const rest = add ? selected.filter((each) => each !== term) : [];
    this.store.set({ selected: [...rest, term], view: view ?? seen });
  }

  /** Another view of the same selection. */
  go(view: ViewName): void {
    this.store.set({ view });
  }

  setLanguage(language: Language): void {
    preferences.keepLanguage(language);
    this.language = language;
    this.build();
    this.show(this.store.get(), undefined);
  }

  private follow(hash: string): void {
    if (hash.replace(/^#/, "") !== toHash(this.store.get(), this.model.graph)) {
      this.missing = missingIn(hash, this.model.graph);
      this.store.set(fromHash(hash, this.model.graph));
    }
  }

  private build(): void {
    const words = shellWords(this.language);
    document.documentElement.lang = this.language;
    document.title = words.title;
    this.current?.leave?.();
    this.current = undefined;
    this.views = new Map();
    this.main = h("main", { id: "view", tabIndex: -1, aria: { label: words.views } });
    this.status = h("p", { class: "status", role: "status" });
    this.box = new SearchBox(this, this.search);
    this.help = new Help(this.language);
    this.detail = detailView(this);
    this.filters = filterPanel(this);
    fill(
      this.host,
      h("a", { class: "skip", on: { click: (event) => { event.preventDefault(); this.main.focus(); } } }, words.skip),
      this.header(),
      this.tabList(),
      h("div", { class: "body" }, this.filters.element, this.main, this.detail.element),
      h("footer", {}, this.status),
      this.news,
      this.help.element,
    );
    this.host.querySelector<HTMLAnchorElement>(".skip")?.setAttribute("href", "#view");
    this.tellOfFilters();
  }

  private header(): HTMLElement {
    const words = shellWords(this.language);
    this.undoButton = button("↶", () => this.store.undo(), { class: "icon", title: `${words.undo} (Ctrl+Z)`, aria: { label: words.undo } });
    this.redoButton = button("↷", () => this.store.redo(), { class: "icon", title: `${words.redo} (Ctrl+Y)`, aria: { label: words.redo } });
    const other: Language = this.language === "en" ? "id" : "en";
    const language = button(words.language, () => { this.setLanguage(other); }, { lang: other, class: "language" });
    const filters = button(words.filters, () => { this.toggleFilters(); }, {
      class: "toggle-filters", aria: { expanded: "true", controls: "filters" },
    });
    return h(
      "header", { class: "bar" },
      h("h1", { class: "brand" }, button(words.title, () => { this.store.set({ view: "start", selected: [] }); }, { class: "plain" })),
      this.box?.element,
      h("div", { class: "tools" }, filters, this.undoButton, this.redoButton, new ExportMenu(this, () => this.current).element, language, themeChoice(this.language, () => this.current?.show(this.store.get(), undefined)), this.help?.opener),
    );
  }

  private tabList(): HTMLElement {
    const words = shellWords(this.language);
    const names = viewWords(this.language);
    const nav = h("nav", { class: "tabs", aria: { label: words.views } });
    this.tabs = new Map(
      VIEWS.map((view) => [view, button(names[view], () => { this.go(view); }, { class: `tab tab-${view}` })]),
    );
    append(nav, [...this.tabs.values()]);
    return nav;
  }

  private toggleFilters(): void {
    const panel = this.filters?.element;
    if (panel === undefined) return;
    const shown = !isSeen(panel);
    document.documentElement.dataset["filters"] = shown ? "shown" : "hidden";
    this.tellOfFilters();
    const to = shown ? panel.querySelector<HTMLElement>(".close-filters") : this.host.querySelector<HTMLElement>(".toggle-filters");
    to?.focus();
  }

  /** Whether the filters are seen; a narrow page hides them until they are asked for. */
  private tellOfFilters(): void {
    const shown = this.filters !== undefined && isSeen(this.filters.element);
    this.host.querySelector(".toggle-filters")?.setAttribute("aria-expanded", String(shown));
  }

  private show(state: State, before: State | undefined): void {
    this.showLink(state, before);
    for (const [name, tab] of this.tabs) {
      if (name === state.view) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    document.documentElement.dataset["view"] = state.view;
    document.documentElement.dataset["chosen"] = state.selected.length > 0 ? "some" : "none";
    if (this.undoButton !== undefined) this.undoButton.disabled = !this.store.canUndo;
    if (this.redoButton !== undefined) this.redoButton.disabled = !this.store.canRedo;
    this.lit.clear();
    this.showStatus(state);
    this.filters?.show(state, before);
    this.detail?.show(state, before);
    this.showView(state, before);
  }

  /** The browser's own way back leads to what was chosen and looked at before. */
  private showLink(state: State, before: State | undefined): void {
    const hash = "#" + toHash(state, this.model.graph);
    if (hash === (location.hash || "#")) return;
    const isStep = before !== undefined && (state.view !== before.view || state.selected !== before.selected);
    if (isStep) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }

  private showView(state: State, before: State | undefined): void {
    let view = this.views.get(state.view);
    if (view === undefined) {
      view = MAKERS[state.view](this);
      this.views.set(state.view, view);
    }
    if (view === this.current) {
      view.show(state, before);
      return;
    }
    this.current?.leave?.();
    this.current = view;
    this.main.setAttribute("aria-label", viewWords(this.language)[state.view]);
    this.main.replaceChildren(view.element);
    view.show(state, undefined);
  }

  private showStatus(state: State): void {
    const { rows } = this.sieve.matches(state.filters);
    const events = new Set(rows.map((row) => row.event).filter((event) => event !== NONE)).size;
    const text = shellWords(this.language).shown(count(rows.length, this.language), count(events, this.language));
    const lost = this.missing > 0 ? `${shellWords(this.language).missing(count(this.missing, this.language))} ` : "";
    this.missing = 0;
    const told = lost + (isFiltered(state.filters) ? `${shellWords(this.language).filters}: ${text}` : text);
    if (told !== this.status.textContent) this.status.textContent = told; // who listens hears it once
  }
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
