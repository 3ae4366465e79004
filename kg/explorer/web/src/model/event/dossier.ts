/** Everything that the graph says of one event, as its sides are laid beside one another. */

import { NONE, type Term } from "../../data/graph";
import type { Model } from "../model";
import { accountsOf, type Account } from "./accounts";
import { agreedOn, type Agreed } from "./agreement";
import { disputesOf, type Dispute } from "./disputes";
import { figuresOf, type Figure } from "./figures";
import { Marks } from "./marks";
import { affirming, settling, sidesOf, type Saying, type Side } from "./sides";
import { unsaid, type Gap } from "./silence";

export interface Dossier {
  readonly event: Term;
  readonly accounts: readonly Account[];
  readonly articles: readonly Term[];
  readonly sides: readonly Side[];
  /** One by one, those who speak on it. */
  readonly sources: number;
  /** The sides that say that it happened. */
  readonly affirming: readonly Term[];
  readonly agreed: readonly Agreed[];
  readonly settled: readonly Saying[];
  readonly dispute: Dispute;
  readonly figures: readonly Figure[];
  readonly unsaid: readonly Gap[];
  readonly marks: Marks;
  /** What it is a part of, the narrowest first. */
  readonly containers: readonly Term[];
  /** What it is made of, by day. */
  readonly parts: readonly Term[];
  /** Events of earlier readings that became this one. */
  readonly earlier: readonly Term[];
}

export function dossierOf(model: Model, event: Term): Dossier {
  const accounts = accountsOf(model, event);
  const sides = sidesOf(model, accounts);
  const figures = figuresOf(model, sides, accounts);
  const dispute = disputesOf(model, event, accounts, sides, figures);
  return {
    event, accounts, sides, figures, dispute,
    articles: [...new Set(accounts.map((account) => account.article))],
    sources: new Set(accounts.flatMap((account) => account.sides)).size,
    affirming: affirming(accounts),
    agreed: agreedOn(model, accounts, figures),
    settled: settling(model, event, sides),
    unsaid: unsaid(model, event, accounts),
    marks: new Marks(model, sides, accounts, dispute, figures),
    containers: containers(model, event),
    parts: parts(model, event),
    earlier: model.graph.subjects("isReplacedBy", event),
  };
}

function containers({ graph }: Model, event: Term): Term[] {
  const found: Term[] = [];
  for (let at = graph.value(event, "subEventOf"); at !== NONE && at !== event && !found.includes(at); at = graph.value(at, "subEventOf")) {
    found.push(at);
  }
  return found;
}

function parts(model: Model, event: Term): Term[] {
  const first = new Map(model.graph.subjects("subEventOf", event).map((part) => {
    const { from, to } = model.period(part);
    return [part, Number.isFinite(from) ? from : to] as const;
  }));
  return [...first.keys()].sort((one, other) => {
    const [before, after] = [first.get(one) ?? Infinity, first.get(other) ?? Infinity];
    return before === after ? one - other : before - after;
  });
}
