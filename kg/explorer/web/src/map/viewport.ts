/** Which part of the world is seen. The world is drawn in Mercator's projection, a unit a degree of the equator. */

import { geoMercator, type GeoProjection } from "d3-geo";

const DEGREES = 180 / Math.PI;
const NORTHERNMOST = 85;
export const LEAST_ZOOM = 1;
export const MOST_ZOOM = 5000;
const CLOSEST_FIT = 90; // a town alone is shown with the land around it
const MARGIN = 56;
const STEP = 80; // pixels that an arrow key moves the map
const KM_PER_DEGREE = 111.32;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a place lies in the drawn world. */
export function project(longitude: number, latitude: number): Point {
  const north = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude)) / DEGREES;
  return { x: longitude, y: -Math.log(Math.tan(Math.PI / 4 + north / 2)) * DEGREES };
}

/** Longitude and latitude of a point of the drawn world. */
export function unproject({ x, y }: Point): readonly [longitude: number, latitude: number] {
  return [x, (2 * Math.atan(Math.exp(-y / DEGREES)) - Math.PI / 2) * DEGREES];
}

/** The same projection for shapes. */
export function projection(): GeoProjection {
  return geoMercator().scale(DEGREES).translate([0, 0]);
}

export class Viewport {
  constructor(
    readonly middle: Point,
    /** Pixels to a degree of longitude. */
    readonly zoom: number,
    readonly width: number,
    readonly height: number,
  ) {}

  static read([longitude, latitude, zoom]: readonly [number, number, number], width: number, height: number): Viewport {
    return new Viewport(project(longitude, latitude), zoom, width, height).kept();
  }

  /** All the points, with some room around them; the inhabited world when there are none. */
  static around(points: readonly Point[], width: number, height: number): Viewport {
    const [first] = points;
    if (first === undefined) return Viewport.around([project(-150, 70), project(170, -50)], width, height);
    let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const [wide, high] = [Math.max(40, width - 2 * MARGIN), Math.max(40, height - 2 * MARGIN)];
    const zoom = Math.min(CLOSEST_FIT, wide / Math.max(1e-6, right - left), high / Math.max(1e-6, bottom - top));
    return new Viewport({ x: (left + right) / 2, y: (top + bottom) / 2 }, zoom, width, height).kept();
  }

  written(): readonly [number, number, number] {
    const [longitude, latitude] = unproject(this.middle);
    return [round(longitude, 4), round(latitude, 4), round(this.zoom, 3)];
  }

  x(point: Point): number {
    return (point.x - this.middle.x) * this.zoom + this.width / 2;
  }

  y(point: Point): number {
    return (point.y - this.middle.y) * this.zoom + this.height / 2;
  }

  at(x: number, y: number): Point {
    return { x: this.middle.x + (x - this.width / 2) / this.zoom, y: this.middle.y + (y - this.height / 2) / this.zoom };
  }

  sees(point: Point, margin = 0): boolean {
    const [x, y] = [this.x(point), this.y(point)];
    return x >= -margin && y >= -margin && x <= this.width + margin && y <= this.height + margin;
  }

  moved(dx: number, dy: number): Viewport {
    const middle = { x: this.middle.x - dx / this.zoom, y: this.middle.y - dy / this.zoom };
    return new Viewport(middle, this.zoom, this.width, this.height).kept();
  }

  /** Enlarged so that what lies at a pixel stays there. */
  enlarged(times: number, x = this.width / 2, y = this.height / 2): Viewport {
    const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, this.zoom * times));
    const held = this.at(x, y);
    const middle = { x: held.x - (x - this.width / 2) / zoom, y: held.y - (y - this.height / 2) / zoom };
    return new Viewport(middle, zoom, this.width, this.height).kept();
  }

  centred(middle: Point, zoom = this.zoom): Viewport {
    return new Viewport(middle, zoom, this.width, this.height).kept();
  }

  sized(width: number, height: number): Viewport {
    return new Viewport(this.middle, this.zoom, width, height).kept();
  }

  /** Kilometres to a pixel in the middle. */
  get scale(): number {
    const [, latitude] = unproject(this.middle);
    return (KM_PER_DEGREE * Math.cos(latitude / DEGREES)) / this.zoom;
  }

  /** Never off the world, and no closer than the program can tell places apart. */
  private kept(): Viewport {
    const top = project(0, NORTHERNMOST).y;
    const x = Math.max(-180, Math.min(180, this.middle.x));
    const y = Math.max(top, Math.min(-top, this.middle.y));
    const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, this.zoom));
    if (x === this.middle.x && y === this.middle.y && zoom === this.zoom) return this;
    return new Viewport({ x, y }, zoom, this.width, this.height);
  }
}

/** Where a key leads; undefined for a key that leads nowhere. */
export function stepped(view: Viewport, key: string): Viewport | undefined {
  switch (key) {
    case "ArrowLeft":
      return view.moved(STEP, 0);
    case "ArrowRight":
      return view.moved(-STEP, 0);
    case "ArrowUp":
      return view.moved(0, STEP);
    case "ArrowDown":
      return view.moved(0, -STEP);
    case "+":
    case "=":
      return view.enlarged(1.5);
    case "-":
    case "−":
      return view.enlarged(1 / 1.5);
    default:
      return undefined;
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
