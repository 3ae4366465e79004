/** The land as it was last drawn, and some of what lies around: while a person moves the map, that picture is moved. */

import type { Sheet } from "../paint/surface";
import type { Land } from "./land";
import type { Viewport } from "./viewport";

const AROUND = 0.4; // of the view, on every side
const BLURRED = 1.6; // the most that the picture is stretched while the map moves

export class Ground {
  private readonly picture = document.createElement("canvas");
  private drawn: { readonly view: Viewport; readonly look: string } | undefined;

  /** Lay the land under what is to be drawn; `still` asks for it as sharp as it can be. */
  lay(sheet: Sheet, land: Land, view: Viewport, borders: boolean, still: boolean): void {
    const { context, colours, density } = sheet;
    const look = [colours.land, colours.coast, colours.soft, borders, density].join();
    const times = this.drawn === undefined ? 0 : view.zoom / this.drawn.view.zoom;
    const sharp = still ? times === 1 : times < BLURRED && times > 1 / BLURRED;
    if (this.drawn?.look !== look || !sharp || !covers(this.drawn.view, view)) this.draw(sheet, land, view, borders, look);
    const around = this.drawn?.view;
    if (around === undefined) return;
    const corner = around.at(0, 0);
    const scale = view.zoom / around.zoom;
    context.drawImage(this.picture, view.x(corner), view.y(corner), around.width * scale, around.height * scale);
  }

  private draw({ colours, density, width, height }: Sheet, land: Land, view: Viewport, borders: boolean, look: string): void {
    const around = view.sized(Math.ceil(width * (1 + 2 * AROUND)), Math.ceil(height * (1 + 2 * AROUND)));
    const [wide, high] = [Math.round(around.width * density), Math.round(around.height * density)];
    if (this.picture.width !== wide || this.picture.height !== high) [this.picture.width, this.picture.height] = [wide, high];
    const context = this.picture.getContext("2d");
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, wide, high);
    const scale = around.zoom * density;
    const [left, top] = [around.width / 2 - around.middle.x * around.zoom, around.height / 2 - around.middle.y * around.zoom];
    context.setTransform(scale, 0, 0, scale, left * density, top * density);
    land.fill(context, around, colours.land, colours.coast);
    if (borders) land.borders(context, around, colours.soft);
    this.drawn = { view: around, look };
  }
}

function covers(around: Viewport, view: Viewport): boolean {
  const [least, most] = [around.at(0, 0), around.at(around.width, around.height)];
  const [from, to] = [view.at(0, 0), view.at(view.width, view.height)];
  const slack = 1 / view.zoom;
  return from.x >= least.x - slack && from.y >= least.y - slack && to.x <= most.x + slack && to.y <= most.y + slack;
}
