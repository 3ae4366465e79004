/** One statement of a side: who says it and how, its words, what it says happened, who agrees and who contradicts. */

import type { App } from "../app";
import { NONE, type Term } from "../data/graph";
import { append, button, h } from "../dom";
import { periodText } from "../model/days";
import { isAttack, passagesOf, type Account } from "../model/event/accounts";
import type { Dossier } from "../model/event/dossier";
import type { Slot } from "../model/event/marks";
import type { Saying } from "../model/event/sides";
import { tollText, tollsOf } from "../model/telling";
import { quoted, thing } from "../parts";
import { VAL } from "../data/vocabulary";
import { accountsWords, listed } from "../words/accounts";
import { tellingWords } from "../words/telling";
import { against, agreeing, answers, deniedBy, goTo } from "./accounts-marks";
import { paper, printed, reportLine, speaking } from "./saying-parts";

interface Look {
  readonly dimmed: boolean;
  readonly chosen: boolean;
}

/** By what a statement's card is found. */
export function cardId(statement: Term): string {
  return `saying-${String(statement)}`;
}

export function sayingCard(app: App, dossier: Dossier, saying: Saying, look: Look): HTMLElement {
  const { statement, told, again } = saying;
  const words = accountsWords(app.language);
  const reports = told.map((account) => account.report);
  const lit = [statement, ...reports, ...[statement, ...reports].flatMap((each) => passagesOf(app.model, each))];
  return h(
    "article", {
      class: `saying${look.dimmed ? " dimmed" : ""}${look.chosen ? " chosen" : ""}`,
      id: cardId(statement), tabIndex: -1, data: { lit: [...new Set(lit)].join(" ") },
    },
    dossier.settled.includes(saying) ? h("p", { class: "badge admission" }, "⚑ ", words.admission) : undefined,
    speaking(app, statement, saying.article),
    quoted(app, {
      words: saying.words, article: saying.article, passage: saying.passage, from: printed(app, saying.article),
      read: words.read, lit: [statement, saying.passage],
    }),
    told.map((account) => fact(app, dossier, account)),
    again.length > 0 ? h("p", { class: "again", dir: "auto" }, "⧉ ", words.again(listed(again.map((copy) => paper(app, copy.article)), app.language))) : undefined,
  );
}

/** What a report says of the event; a denial has it struck through. */
function fact(app: App, dossier: Dossier, account: Account): HTMLElement {
  const words = accountsWords(app.language);
  const element = h("div", { class: "told", data: { report: app.model.graph.name(account.report) } });
  if (account.denies) {
    append(element, h("p", { class: "denial" }, h("span", { class: "cross" }, `✗ ${words.denied}: `), h("s", { dir: "auto" }, reportLine(app, account.report))));
    append(element, answers(app, dossier, account));
  } else {
    append(element, slots(app, dossier, account), deniedBy(app, dossier, account));
  }
  for (const later of account.correctedBy) {
    const target = dossier.accounts.find((each) => each.report === later);
    const text = account.takenBack ? words.tookIt : words.corrected;
    append(element, h("p", { class: "badge" }, "↻ ", target === undefined ? text : button(text, () => { goTo(app, target); }, { class: "link" })));
  }
  return element;
}

function slots(app: App, dossier: Dossier, account: Account): HTMLElement {
  const { model, language } = app;
  const { graph } = model;
  const { report } = account;
  const { marks } = dossier;
  const said = tellingWords(language);
  const list = h("dl", { class: "slots" });
  const row = (slot: Slot | "toll" | "sofar", name: string, value: readonly (Node | string)[], mark = { agree: [] as readonly number[], against: [] as readonly number[] }): void => {
    append(
      list, h("dt", {}, name),
      h("dd", { dir: "auto", data: { slot } }, h("span", { class: "value" }, value), agreeing(app, dossier, mark.agree), against(app, dossier, mark.against)),
    );
  };
  const linked = (terms: readonly Term[]): Node[] => terms.map((term) => thing(app, term));
  const type = graph.value(report, "eventType");
  const agents = graph.values(report, "agent");
  const places = graph.values(report, "place");
  const targets = graph.values(report, "target").filter((target) => !places.includes(target));
  const hit = graph.words(report, "targetText");
  const when = periodText(model.period(report), language);
  const weapons = graph.words(report, "weapon");
  const modality = graph.value(report, "modality");
  row("what", said.what, [model.label(type, language)], marks.slot(account, "what"));
  if (agents.length > 0) row("by", said.by, linked(agents), marks.slot(account, "by"));
  else if (isAttack(model, type)) row("by", said.by, [h("em", {}, said.unknown)]);
  if (targets.length > 0 || hit.length > 0) row("on", said.on, [...linked(targets), hit.join(", ")], marks.slot(account, "on"));
  if (places.length > 0) row("at", said.at, linked(places), marks.slot(account, "at"));
  if (when !== "") row("when", said.when, [when], marks.slot(account, "when"));
  if (weapons.length > 0) row("with", said.with, [weapons.join(", ")], marks.slot(account, "with"));
  for (const toll of tollsOf(model, report)) row("toll", said.toll, [tollText(model, toll, language)], marks.toll(account, toll.term));
  if (modality !== NONE && graph.text(modality) !== VAL + "actual") row("sofar", said.sofar, [model.label(modality, language)]);
  return list;
}
