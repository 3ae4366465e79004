/** Finding things by any of their names, without regard to case and marks: "susa" finds "Şuşa". */

import type { Term } from "./data/graph";
import type { Kind, Model } from "./model/model";

/** Letters without their marks, in lower case. */
export function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

const WEIGHTS: Readonly<Record<Kind, number>> = { event: 3, person: 3, organization: 3, place: 3, article: 1, statement: 0 };

interface Entry {
  readonly term: Term;
  readonly name: string;
  /** Name, other names and words, folded. */
  readonly text: string;
  readonly weight: number;
}

export class Search {
  private entries: readonly Entry[] | undefined;

  constructor(private readonly model: Model) {}

  /** Fold every name once; takes a moment on a large graph, so it is done before anybody asks. */
  prepare(): void {
    this.entries ??= this.listed();
  }

  /** What has every word of the question, the likeliest first. */
  find(question: string): Term[] {
    const words = fold(question).split(/\s+/).filter((word) => word !== "");
    const [first] = words;
    if (first === undefined) return [];
    this.prepare();
    const found: (readonly [number, Term])[] = [];
    for (const entry of this.entries ?? []) {
      if (!words.every((word) => entry.text.includes(word))) continue;
      found.push([score(entry, words.join(" "), first), entry.term]);
    }
    return found.sort(([one, a], [other, b]) => other - one || a - b).map(([, term]) => term);
  }

  private listed(): Entry[] {
    const { model } = this;
    const { graph } = model;
    const terms = [...model.events, ...model.actors, ...model.places, ...model.articles, ...model.statements];
    return terms.map((term) => {
      const kind = model.kind(term) ?? "statement";
      const names = [model.label(term, "en")];
      if (kind === "event") names.push(model.label(term, "id"));
      else if (kind === "statement") names.push(graph.word(term, "content"));
      else names.push(...graph.words(term, "altLabel"), ...graph.words(term, "role"), graph.word(term, "identifier"));
      const folded = names.map(fold);
      const rows = model.rowsOf(term).length;
      return { term, name: folded[0] ?? "", text: folded.join("\n"), weight: WEIGHTS[kind] + Math.log2(1 + rows) };
    });
  }
}

function score(entry: Entry, question: string, first: string): number {
  const { name } = entry;
  const exact = name === question ? 40 : name.startsWith(question) ? 20 : name.includes(question) ? 10 : 0;
  const begins = name.startsWith(first) || name.includes(" " + first) ? 5 : 0;
  return exact + begins + entry.weight;
}
