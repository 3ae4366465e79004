/** What a view shows of the things that are pointed at anywhere: whatever stands for one of them lights up. */

import type { Lit } from "../app";
import type { Term } from "../data/graph";

/** Lights the elements that carry a thing in data-lit (several with spaces between). */
export class Pointing {
  private elements: Map<Term, Element[]> | undefined;
  private lit: Element[] = [];
  private stopListening: (() => void) | undefined;

  constructor(private readonly source: Lit, private readonly host: HTMLElement) {}

  start(): void {
    this.stopListening ??= this.source.subscribe((terms) => { this.show(terms); });
  }

  stop(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** The host has other elements now. */
  renew(): void {
    this.elements = undefined;
    this.lit = [];
  }

  private show(terms: ReadonlySet<Term>): void {
    for (const element of this.lit) element.classList.remove("lit");
    this.lit = [];
    if (terms.size === 0) return;
    this.elements ??= this.index();
    for (const term of terms) {
      for (const element of this.elements.get(term) ?? []) {
        element.classList.add("lit");
        this.lit.push(element);
      }
    }
  }

  private index(): Map<Term, Element[]> {
    const found = new Map<Term, Element[]>();
    for (const element of this.host.querySelectorAll<HTMLElement>("[data-lit]")) {
      for (const text of (element.dataset["lit"] ?? "").split(" ")) {
        const term = Number(text);
        const known = found.get(term);
        if (known === undefined) found.set(term, [element]);
        else known.push(element);
      }
    }
    return found;
  }
}
