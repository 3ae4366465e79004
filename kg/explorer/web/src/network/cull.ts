/** What of a drawing lies in a part of the stage. */

import type { Lens } from "./camera";
import type { Drawn } from "./drawn";
import type { Parts } from "./paint";

/** Pixels of the stage. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MARGIN = 40; // pixels that signs, heads and bends reach beyond their places

let nodesSeen = new Uint32Array(0);
let linesSeen = new Uint32Array(0);

/** Nodes and lines that may be seen in the region; the arrays are used again by the next call. */
export function cull(drawn: Drawn, lens: Lens, region: Region): Parts {
  const { xs, ys, radii, starts, ends } = drawn.columns;
  const left = (region.left - MARGIN - lens.dx) / lens.zoom;
  const right = (region.right + MARGIN - lens.dx) / lens.zoom;
  const top = (region.top - MARGIN - lens.dy) / lens.zoom;
  const bottom = (region.bottom + MARGIN - lens.dy) / lens.zoom;
  if (nodesSeen.length < drawn.count) nodesSeen = new Uint32Array(drawn.count);
  if (linesSeen.length < drawn.lines) linesSeen = new Uint32Array(drawn.lines);
  let nodes = 0;
  for (let node = 0; node < drawn.count; node += 1) {
    const [x, y] = [xs[node]!, ys[node]!];
    if (radii[node] === 0 || x < left || x > right || y < top || y > bottom) continue;
    nodesSeen[nodes] = node;
    nodes += 1;
  }
  let lines = 0;
  for (let line = 0; line < drawn.lines; line += 1) {
    const [start, end] = [starts[line]!, ends[line]!];
    const [x0, y0, x1, y1] = [xs[start]!, ys[start]!, xs[end]!, ys[end]!];
    if ((x0 < left && x1 < left) || (x0 > right && x1 > right) || (y0 < top && y1 < top) || (y0 > bottom && y1 > bottom)) continue;
    linesSeen[lines] = line;
    lines += 1;
  }
  return { nodes: nodesSeen.subarray(0, nodes), lines: linesSeen.subarray(0, lines) };
}
