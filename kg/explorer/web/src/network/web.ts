/** The picture without its statements: a line leads from who speaks to what is spoken of, and knows the statement. */

import { LABELS, type Picture } from "./picture";

const SAYS = LABELS.indexOf("says");
const DENIES = LABELS.indexOf("denies");
const [BY, AT] = [LABELS.indexOf("by"), LABELS.indexOf("at")];

export class Web {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly denials: Uint8Array;
  /** The statement's node, or the line's own end where there is none. */
  readonly vias: Uint32Array;
  readonly labels: Uint8Array;

  constructor(picture: Picture) {
    const starts: number[] = [];
    const ends: number[] = [];
    const vias: number[] = [];
    const labels: number[] = [];
    const speakers = new Map<number, number[]>();
    for (let line = 0; line < picture.lines; line += 1) {
      if (picture.labels[line] !== SAYS) continue;
      const statement = picture.ends[line]!;
      const known = speakers.get(statement);
      if (known === undefined) speakers.set(statement, [picture.starts[line]!]);
      else known.push(picture.starts[line]!);
    }
    for (let line = 0; line < picture.lines; line += 1) {
      const [start, end, label] = [picture.starts[line]!, picture.ends[line]!, picture.labels[line]!];
      if (label === SAYS) continue;
      const isDirect = label >= BY && label <= AT;
      for (const from of isDirect ? [start] : (speakers.get(start) ?? [])) {
        starts.push(from);
        ends.push(end);
        vias.push(isDirect ? end : start);
        labels.push(label);
      }
    }
    this.starts = Uint32Array.from(starts);
    this.ends = Uint32Array.from(ends);
    this.vias = Uint32Array.from(vias);
    this.labels = Uint8Array.from(labels);
    this.denials = this.labels.map((label) => Number(label === DENIES));
  }
}
