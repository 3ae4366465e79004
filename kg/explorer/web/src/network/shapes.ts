/** The outline of each sign, as in the legend, in a square from -1 to 1. */

import type { Sign } from "../signs";

export type Outline = readonly (readonly [x: number, y: number])[];

/** Several outlines make one sign; the round one has none. */
export const OUTLINES: Readonly<Record<Sign, readonly Outline[]>> = {
  person: [],
  organization: [[[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]]],
  place: [[[0, -1], [1, 0.8], [-1, 0.8]]],
  event: [[[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]],
  contested: [star()],
  statement: [comma(-0.95), comma(0.15)],
  article: [[[-0.75, -1], [0.75, -1], [0.75, 1], [-0.75, 1]]],
};

function star(): Outline {
  return Array.from({ length: 10 }, (_, at): [number, number] => {
    const radius = at % 2 === 0 ? 1.25 : 0.55;
    const angle = (at * Math.PI) / 5 - Math.PI / 2;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

/** One of the two turned commas that open a quotation, its left edge at x. */
function comma(x: number): Outline {
  const tail: Outline = [[x + 0.75, -0.95], [x + 0.5, -0.6], [x + 0.42, -0.12]];
  const round = Array.from({ length: 9 }, (_, at): [number, number] => {
    const angle = -1.2 + (at * Math.PI * 1.35) / 8;
    return [x + 0.42 + Math.cos(angle) * 0.42, 0.35 + Math.sin(angle) * 0.45];
  });
  return [...tail, ...round, [x, 0.2], [x + 0.05, -0.35], [x + 0.3, -0.75]];
}

/** Half the side of the square in which a sign is caught by a pointer, beside its radius. */
export const CATCH = 5;
