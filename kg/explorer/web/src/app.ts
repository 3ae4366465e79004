/** What every view is given, and what every view is. */

import type { Term } from "./data/graph";
import type { Language } from "./data/vocabulary";
import type { Sieve } from "./model/filters";
import type { Model } from "./model/model";
import type { State, Store, ViewName } from "./state";

export interface App {
  readonly model: Model;
  readonly store: Store;
  readonly sieve: Sieve;
  readonly lit: Lit;
  readonly language: Language;
  /** Tell those who listen what has changed. */
  say(text: string): void;
  /** Choose a thing, and perhaps look at it in another view; `add` keeps what was chosen before. */
  select(term: Term, options?: { readonly view?: ViewName; readonly add?: boolean }): void;
}

export interface View {
  readonly element: HTMLElement;
  /** Show this state; called when the view comes into sight, and at every change while it is. */
  show(state: State, before: State | undefined): void;
  /** The view goes out of sight. */
  leave?(): void;
  /** What is seen, as it would be printed: for the exports of a picture. */
  canvas?(): HTMLCanvasElement | undefined;
  svg?(): string | undefined;
  /** What is listed, as lines of cells with their titles first. */
  sheet?(): Iterable<readonly string[]> | undefined;
}

export type ViewMaker = (app: App) => View;

type Listener = (lit: ReadonlySet<Term>) => void;

/** What is being pointed at: passages, reports, events … light up wherever they are shown. It is no part of the state. */
export class Lit {
  private terms: ReadonlySet<Term> = new Set();
  private readonly listeners = new Set<Listener>();

  get(): ReadonlySet<Term> {
    return this.terms;
  }

  point(terms: Iterable<Term>): void {
    this.terms = new Set(terms);
    for (const listener of this.listeners) listener(this.terms);
  }

  clear(): void {
    if (this.terms.size > 0) this.point([]);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
