/** A text cut wherever some marked words begin or end, so that words that overlap or lie in one another are each shown. */

import type { Mark } from "./marked";

/** A mark with its place in the string, in UTF-16 units. */
export interface Placed {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** A piece of text that the same marks cover; none where nothing is marked. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The lines of a text as pieces; `placed` stands in the order of the text. */
export function cut(text: string, placed: readonly Placed[]): Piece[][] {
  const within = placed.filter(({ start, end }) => start < end && start >= 0 && end <= text.length);
  const lines: Piece[][] = [];
  let at = 0;
  let next = 0; // of the marks, the first that has not begun
  let open: Placed[] = [];
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const pieces: Piece[] = [];
    while (at < end) {
      open = open.filter((each) => each.end > at);
      for (; next < within.length && within[next]!.start <= at; next += 1) if (within[next]!.end > at) open.push(within[next]!);
      let stop = end;
      for (const each of open) stop = Math.min(stop, each.end);
      if (next < within.length) stop = Math.min(stop, within[next]!.start);
      pieces.push({ text: text.slice(at, stop), marks: open.map((each) => each.mark) });
      at = stop;
    }
    lines.push(pieces);
    at = end + 1;
  }
  return lines;
}

/** Of the marks over some words, the one that says most of just these: the shortest, and of those the last of its kind. */
export function innermost(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (best === undefined || mark.end - mark.start <= best.end - best.start) best = mark;
  }
  return best;
}
