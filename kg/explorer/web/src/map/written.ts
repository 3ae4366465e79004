/** The map as a file of shapes and words. */

import type { Palette } from "../paint/palette";
import { SvgPen } from "../paint/svg";
import { mapWords } from "../words/map";
import type { Land } from "./land";
import { drawGraticule, drawMarks, drawScale, type Picture } from "./painter";

/** The picture as SVG, with the land as one path. */
export function written(picture: Picture, land: Land | undefined, colours: Palette, borders: boolean): string {
  const { view, language } = picture;
  const words = mapWords(language);
  const pen = new SvgPen(view.width, view.height, colours.sea, colours.family, words.map);
  if (land !== undefined) {
    pen.path(land.outline(view), { fill: colours.land, stroke: colours.coast, width: 0.8 });
    if (borders) {
      pen.path(land.borderLines(view), { stroke: colours.soft, width: 1, dash: [4, 3] });
      const lettering = { size: 11, colour: colours.ink, align: "end", rim: colours.sea } as const;
      pen.text(words.disputed, view.width - 10, view.height - 12, lettering);
    }
  }
  drawGraticule(pen, view, colours, language);
  drawMarks(pen, picture, colours);
  drawScale(pen, view, colours, language);
  return pen.written();
}
