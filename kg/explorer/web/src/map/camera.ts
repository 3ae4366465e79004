/** Where the map looks: as the link says, at everything, or where a hand moves it; when it comes to rest the link says where. */

import type { State, Store } from "../state";
import { Viewport, type Point } from "./viewport";

const SETTLED_MS = 160;

interface Eyes {
  /** The view moved. */
  readonly moved: () => void;
  /** All that is to be seen when the link does not say where to look. */
  readonly all: () => readonly Point[];
}

export class Camera {
  view = Viewport.around([], 1, 1);
  private written: State["map"];
  private settling = 0;

  constructor(private readonly store: Store, private readonly eyes: Eyes) {}

  get isMoving(): boolean {
    return this.settling !== 0;
  }

  /** Look where the state says, on a picture of a size. */
  follow(width: number, height: number): void {
    const { map } = this.store.get();
    if (map !== undefined && (map !== this.written || this.view.width <= 1)) this.view = Viewport.read(map, width, height);
    else if (map === undefined && !this.isMoving) this.view = Viewport.around(this.eyes.all(), width, height);
    else this.view = this.view.sized(width, height);
    this.written = map;
  }

  move(view: Viewport): void {
    this.view = view;
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => { this.settle(); }, SETTLED_MS);
    this.eyes.moved();
  }

  fit(): void {
    this.rest();
    this.store.set({ map: undefined }, { undoable: false });
    this.follow(this.view.width, this.view.height);
    this.eyes.moved();
  }

  /** Come to rest at once. */
  stop(): void {
    if (this.isMoving) queueMicrotask(() => { this.settle(); });
  }

  private settle(): void {
    this.rest();
    this.written = this.view.written();
    this.store.set({ map: this.written }, { undoable: false });
    this.eyes.moved();
  }

  private rest(): void {
    clearTimeout(this.settling);
    this.settling = 0;
  }
}
