/** Land, and the lines between countries, which are nobody's: read once, projected once. */

import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { MultiLineString, MultiPolygon as Polygons } from "geojson";
import type { MultiLineString as Lines, MultiPolygon, Topology } from "topojson-specification";

import { inflated } from "../data/block";
import { projection, type Viewport } from "./viewport";

type Atlas = Topology<{ land: MultiPolygon; borders: Lines }>;

interface Piece {
  readonly fine: Path2D;
  readonly coarse: Path2D;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const COARSE = 0.09; // degrees between points, where the world is small
const COARSE_BELOW = 10; // pixels to a degree
const SPECK = 0.7; // pixels: an island smaller than this is none

export class Land {
  private readonly pieces: readonly Piece[];
  private lines: Path2D | undefined;

  private constructor(private readonly polygons: Polygons, private readonly atlas: Atlas) {
    const bounds = geoPath(projection());
    this.pieces = polygons.coordinates.map((coordinates) => {
      const shape = { type: "Polygon" as const, coordinates };
      const [[left, top], [right, bottom]] = bounds.bounds(shape);
      const both = new Both();
      geoPath(projection(), both)(shape);
      return { fine: both.fine, coarse: both.coarse, left, top, right, bottom };
    });
  }

  static async read(): Promise<Land> {
    const atlas = JSON.parse(new TextDecoder().decode(await inflated("land"))) as Atlas;
    return new Land(feature(atlas, atlas.objects.land).geometry, atlas);
  }

  /** Fill what is in sight; the context is one of the drawn world. */
  fill(context: CanvasRenderingContext2D, view: Viewport, fill: string, coast: string): void {
    const least = view.at(0, 0);
    const most = view.at(view.width, view.height);
    const speck = SPECK / view.zoom;
    context.fillStyle = fill;
    context.strokeStyle = coast;
    context.lineWidth = 0.8 / view.zoom;
    context.lineJoin = "round";
    for (const { left, right, top, bottom, fine, coarse } of this.pieces) {
      if (right < least.x || left > most.x || bottom < least.y || top > most.y) continue;
      if (right - left < speck && bottom - top < speck) continue;
      const path = view.zoom < COARSE_BELOW ? coarse : fine;
      context.fill(path, "evenodd");
      context.stroke(path);
    }
  }

  borders(context: CanvasRenderingContext2D, view: Viewport, colour: string): void {
    if (this.lines === undefined) {
      const both = new Both();
      geoPath(projection(), both)(this.meshed());
      this.lines = both.fine;
    }
    context.strokeStyle = colour;
    context.lineWidth = 1 / view.zoom;
    context.setLineDash([4 / view.zoom, 3 / view.zoom]);
    context.stroke(this.lines);
    context.setLineDash([]);
  }

  /** The land in sight as one path of SVG. */
  outline(view: Viewport): string {
    return geoPath(seen(view))(this.polygons) ?? "";
  }

  borderLines(view: Viewport): string {
    return geoPath(seen(view))(this.meshed()) ?? "";
  }

  private meshed(): MultiLineString {
    return mesh(this.atlas, this.atlas.objects.borders);
  }
}

/** A shape for reading it closely, and one of fewer points. */
class Both {
  readonly fine = new Path2D();
  readonly coarse = new Path2D();
  private x = NaN;
  private y = NaN;

  beginPath(): void {
    this.x = NaN;
  }

  moveTo(x: number, y: number): void {
    this.fine.moveTo(x, y);
    this.coarse.moveTo(x, y);
    [this.x, this.y] = [x, y];
  }

  lineTo(x: number, y: number): void {
    this.fine.lineTo(x, y);
    if (Math.hypot(x - this.x, y - this.y) < COARSE) return;
    this.coarse.lineTo(x, y);
    [this.x, this.y] = [x, y];
  }

  closePath(): void {
    this.fine.closePath();
    this.coarse.closePath();
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.fine.arc(x, y, radius, from, to);
    this.coarse.arc(x, y, radius, from, to);
  }
}

function seen(view: Viewport): ReturnType<typeof projection> {
  const [x, y] = [view.width / 2 - view.middle.x * view.zoom, view.height / 2 - view.middle.y * view.zoom];
  return projection()
    .scale((180 / Math.PI) * view.zoom)
    .translate([x, y])
    .clipExtent([[-2, -2], [view.width + 2, view.height + 2]]);
}
