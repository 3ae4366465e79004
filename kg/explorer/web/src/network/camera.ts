/** Where one looks from: the point in the middle of the stage, and how many times it is enlarged. */

import type { Drawn } from "./drawn";

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const [LEAST, MOST] = [0.002, 12];
const ROOM = { sides: 70, share: 0.13, top: 44, bottom: 60 } as const; // for names at the edges

/** From places in the drawing to pixels of the stage. */
export class Lens {
  readonly dx: number;
  readonly dy: number;
  readonly zoom: number;
  /** How much larger than at zoom 1 signs are: they grow and shrink more slowly than the distances. */
  readonly grow: number;

  /** Places fall on pixels of the screen, so that what is painted can be moved without a blur. */
  constructor(readonly camera: Camera, readonly size: Size, density: number) {
    this.zoom = camera.zoom;
    this.dx = Math.round((size.width / 2 - camera.x * camera.zoom) * density) / density;
    this.dy = Math.round((size.height / 2 - camera.y * camera.zoom) * density) / density;
    this.grow = camera.zoom >= 1 ? Math.min(2, Math.sqrt(camera.zoom)) : Math.max(0.08, Math.sqrt(camera.zoom));
  }

  isSame(other: Lens): boolean {
    return this.zoom === other.zoom && this.dx === other.dx && this.dy === other.dy && this.size === other.size;
  }

  across(x: number): number {
    return x * this.zoom + this.dx;
  }

  down(y: number): number {
    return y * this.zoom + this.dy;
  }

  /** The place in the drawing that is seen at a pixel. */
  place(px: number, py: number): { x: number; y: number } {
    return { x: (px - this.dx) / this.zoom, y: (py - this.dy) / this.zoom };
  }
}

export function moved(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** Enlarge so that what is seen at a pixel stays there. */
export function zoomed(lens: Lens, factor: number, px: number, py: number): Camera {
  const zoom = Math.max(LEAST, Math.min(MOST, lens.zoom * factor));
  const { x, y } = lens.place(px, py);
  return { x: x - (px - lens.size.width / 2) / zoom, y: y - (py - lens.size.height / 2) / zoom, zoom };
}

export function bounds({ columns: { xs, ys, radii } }: Drawn): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < xs.length; node += 1) {
    if (radii[node] === 0) continue;
    left = Math.min(left, xs[node]!);
    right = Math.max(right, xs[node]!);
    top = Math.min(top, ys[node]!);
    bottom = Math.max(bottom, ys[node]!);
  }
  return left > right ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

/** Look so that all of it is seen, enlarged no more than so many times. */
export function fitted(box: Box, size: Size, most: number): Camera {
  const width = Math.max(60, size.width - 2 * Math.min(ROOM.sides, size.width * ROOM.share));
  const height = Math.max(60, size.height - ROOM.top - ROOM.bottom);
  const zoom = Math.max(LEAST, Math.min(most, width / Math.max(1, box.right - box.left), height / Math.max(1, box.bottom - box.top)));
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 + (ROOM.bottom - ROOM.top) / 2 / zoom, zoom };
}
