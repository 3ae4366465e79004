/** An event with its sides next to each other; or the events of whatever else is chosen, to choose one from. */

import type { App, View } from "../app";
import { NONE, type Term } from "../data/graph";
import { append, button, fill, h } from "../dom";
import { dossierOf, type Dossier } from "../model/event/dossier";
import { hottest } from "../model/event/heat";
import { periodText } from "../model/days";
import type { Matches } from "../model/filters";
import type { Row } from "../model/rows";
import { thing } from "../parts";
import { focus, type State } from "../state";
import { accountsWords } from "../words/accounts";
import { count } from "../words/bilingual";
import { columns } from "./accounts-columns";
import { heading, summary } from "./accounts-summary";
import { further } from "./accounts-further";
import { Pointing } from "./pointing";

const MOST_LISTED = 60;

export function accountsView(app: App): View {
  return new AccountsView(app);
}

class AccountsView implements View {
  readonly element = h("section", { class: "accounts" });
  private readonly pointing: Pointing;
  private shown: { readonly term: Term | undefined; readonly matches: Matches; readonly all: boolean } | undefined;
  private dossier: Dossier | undefined;

  constructor(private readonly app: App) {
    this.pointing = new Pointing(app.lit, this.element);
  }

  show(state: State): void {
    const { app } = this;
    this.pointing.start();
    const term = focus(state);
    const next = { term, matches: app.sieve.matches(state.filters), all: state.accounts.all };
    if (this.shown !== undefined && this.shown.term === term && this.shown.matches === next.matches && this.shown.all === next.all) return;
    const moved = this.shown?.term !== term;
    this.shown = next;
    const event = eventOf(app, term);
    if (event === undefined) fill(this.element, chooser(app, term, next.matches));
    else this.showEvent(event, term, next.matches, next.all);
    if (moved && this.element.parentElement !== null) this.element.parentElement.scrollTop = 0;
  }

  leave(): void {
    this.pointing.stop();
  }

  private showEvent(event: Term, chosen: Term | undefined, matches: Matches, all: boolean): void {
    const { app } = this;
    if (this.dossier?.event !== event) this.dossier = dossierOf(app.model, event);
    const { dossier } = this;
    const passing = new Set<Row>(matches.rows);
    const hidden = new Set(app.model.rowsOf(event).filter((row) => !passing.has(row)).map((row) => row.report));
    fill(
      this.element,
      h("div", { class: "accounts-top" }, heading(app, dossier), summary(app, dossier), hiddenNote(app, hidden.size, all)),
      columns(app, dossier, { hidden, all, chosen }),
      further(app, dossier),
    );
    this.pointing.renew();
  }
}

/** The event that is chosen, or the only one that the chosen thing has to do with. */
function eventOf({ model }: App, term: Term | undefined): Term | undefined {
  if (term === undefined || model.kind(term) === "event") return term;
  const events = new Set(model.rowsOf(term).map((row) => row.event).filter((event) => event !== NONE));
  return events.size === 1 ? [...events][0] : undefined;
}

function hiddenNote(app: App, hidden: number, all: boolean): HTMLElement | undefined {
  if (hidden === 0) return undefined;
  const words = accountsWords(app.language);
  const figure = count(hidden, app.language);
  return h(
    "p", { class: "hidden-note" },
    all ? words.shown(figure, hidden === 1) : words.hidden(figure, hidden === 1), " ",
    button(all ? words.hideHidden : words.showHidden, () => { app.store.set({ accounts: { all: !all } }); }, { class: "link" }),
  );
}

function chooser(app: App, term: Term | undefined, matches: Matches): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const rows = term === undefined ? model.rows : model.rowsOf(term);
  const events = hottest(model, rows, matches);
  const title = term === undefined ? words.chooseAny : words.chooseOf(model.label(term, language));
  const isEmpty = events.length === 0;
  const hint = isEmpty ? (rows.some((row) => row.event !== NONE) ? words.noneLeft : words.noEvents) : words.chooseHint;
  const list = h("ol", { class: "choices" });
  for (const [event, told] of events.slice(0, MOST_LISTED)) append(list, choice(app, event, told));
  if (events.length > MOST_LISTED) {
    append(list, h("li", { class: "more" }, words.more(count(events.length - MOST_LISTED, language))));
  }
  return h("div", { class: "chooser" }, h("h2", { dir: "auto" }, title), h("p", { class: "hint" }, hint), isEmpty ? undefined : list);
}

function choice(app: App, event: Term, told: readonly Row[]): HTMLElement {
  const { model, language } = app;
  const words = accountsWords(language);
  const sources = new Set(told.flatMap((row) => row.sides)).size;
  const deniers = [...new Set(told.filter((row) => row.denies).flatMap((row) => row.sides))];
  const about = [
    periodText(model.period(event), language),
    words.reports(count(told.length, language), told.length === 1),
    words.sources(count(sources, language), sources === 1),
  ].filter((part) => part !== "").join(" · ");
  return h(
    "li", {},
    thing(app, event),
    h("p", { class: "about" }, about),
    deniers.length > 0 ? h("p", { class: "against", dir: "auto" }, `✗ ${words.saysNo} ${model.labels(deniers.slice(0, 3), language)}`) : undefined,
  );
}
