/** The one state that all views share, with its undo; it changes only by `set`. */

import type { Term } from "./data/graph";
import type { Day } from "./model/days";
import { NO_FILTERS, type Filters } from "./model/filters";

export const VIEWS = ["start", "accounts", "evidence", "network", "map", "timeline", "table", "query"] as const;
export type ViewName = (typeof VIEWS)[number];

/** What the network draws: what lies around the selection, the way between two things, or everything. */
export const SCOPES = ["near", "path", "all"] as const;
export type Scope = (typeof SCOPES)[number];

export interface NetworkState {
  readonly scope: Scope;
  readonly hops: 1 | 2;
  /** What the neighbourhood is drawn about; empty for the selection. It lets one look at neighbours without moving there. */
  readonly around: readonly Term[];
  /** Things whose neighbours are drawn too; each time one is named, some more of them. */
  readonly expanded: readonly Term[];
  /** Kinds of thing that are drawn as one node each; with a minus, those that are drawn singly although they are many. */
  readonly collapsed: readonly string[];
  /** Whether the list of what is drawn stands beside it. */
  readonly list: boolean;
  /** The point in the middle, and how many times enlarged; undefined to fit what is drawn. */
  readonly camera: readonly [number, number, number] | undefined;
}

/** What the timeline has one row for. */
export const LANES = ["type", "side"] as const;
export type Lanes = (typeof LANES)[number];

export interface TimelineState {
  /** The first and the last day seen; undefined to fit what is shown. */
  readonly days: readonly [Day, Day] | undefined;
  readonly lanes: Lanes;
}

export interface TableState {
  /** Which kind of thing is listed. */
  readonly of: string;
  readonly sort: string;
  readonly descending: boolean;
}

export interface QueryState {
  /** A saved query's name; empty for one's own. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  /** One's own SPARQL. */
  readonly text: string;
}

export interface AccountsState {
  /** Whether accounts that do not pass the filters are shown, dimmed. */
  readonly all: boolean;
}

export interface EvidenceState {
  /** Which of the articles that speak of what is chosen is read. */
  readonly article: Term | undefined;
  /** Kinds of words that are not marked. */
  readonly unmarked: readonly string[];
}

export interface State {
  readonly view: ViewName;
  /** What is chosen, the last chosen last; it is the one that every view speaks of. */
  readonly selected: readonly Term[];
  readonly filters: Filters;
  readonly accounts: AccountsState;
  readonly evidence: EvidenceState;
  readonly network: NetworkState;
  /** Longitude and latitude of the middle, and how many times enlarged; undefined to fit what is shown. */
  readonly map: readonly [number, number, number] | undefined;
  readonly borders: boolean;
  readonly timeline: TimelineState;
  readonly table: TableState;
  readonly query: QueryState;
}

export const START: State = {
  view: "start",
  selected: [],
  filters: NO_FILTERS,
  accounts: { all: false },
  evidence: { article: undefined, unmarked: [] },
  network: { scope: "near", hops: 1, around: [], expanded: [], collapsed: [], list: false, camera: undefined },
  map: undefined,
  borders: false,
  timeline: { days: undefined, lanes: "type" },
  table: { of: "event", sort: "", descending: false },
  query: { name: "", params: {}, text: "" },
};

/** The thing that every view speaks of; undefined when nothing is chosen. */
export function focus(state: State): Term | undefined {
  return state.selected.at(-1);
}

type Listener = (state: State, before: State) => void;

const MOST_UNDO = 200;

export class Store {
  private state: State = START;
  private readonly past: State[] = [];
  private future: State[] = [];
  private readonly listeners: Listener[] = [];

  get(): State {
    return this.state;
  }

  /** What the page opens with; there is nothing before it to undo to. */
  begin(state: State): void {
    this.state = state;
  }

  /** Change some of the state; what moves only the look, as panning does, is not worth an undo. */
  set(change: Partial<State>, { undoable = true } = {}): void {
    const next = { ...this.state, ...change };
    if ((Object.keys(change) as (keyof State)[]).every((key) => next[key] === this.state[key])) return;
    if (undoable) {
      this.past.push(this.state);
      if (this.past.length > MOST_UNDO) this.past.shift();
      this.future = [];
    }
    this.become(next);
  }

  undo(): boolean {
    const before = this.past.pop();
    if (before === undefined) return false;
    this.future.push(this.state);
    this.become(before);
    return true;
  }

  redo(): boolean {
    const after = this.future.pop();
    if (after === undefined) return false;
    this.past.push(this.state);
    this.become(after);
    return true;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  subscribe(listener: Listener): void {
    this.listeners.push(listener);
  }

  private become(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(next, before);
  }
}
