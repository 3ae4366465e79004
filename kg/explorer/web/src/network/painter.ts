/** One picture of a drawing from one place: what of it is painted, and how closely. */

import type { Lens } from "./camera";
import type { Drawn } from "./drawn";
import type { Look } from "./look";
import { placeNames, type Measure, type Name } from "./names";
import { fontOf, paintLines, paintNames, paintNodes, paintRings, type Parts, type Ring } from "./paint";

/** What stands out, and how much the rest is faded. */
export interface Emphasis {
  readonly nodes: readonly number[];
  readonly lines: readonly number[];
  readonly veil: number;
}

/** What is seen: nodes and lines by number, the names that are written, and what is ringed. */
export interface Seen {
  readonly parts: Parts;
  readonly names: readonly Name[];
  readonly rings: readonly Ring[];
}

/** How many are in sight. */
export interface Crowd {
  readonly nodes: number;
  readonly lines: number;
}

const LETTERS = 22; // of a name, in a line
const MOST_RANKED = 3000;

export class Painter {
  /** `inSight` decides how closely each is drawn; `first` are named first, and in bold. */
  constructor(
    private readonly drawn: Drawn, private readonly lens: Lens, private readonly look: Look,
    private readonly inSight: Crowd, private readonly first: readonly number[], private readonly measure: Measure,
  ) {}

  parts(context: CanvasRenderingContext2D, { nodes, lines }: Parts): void {
    paintLines(context, this.drawn, this.lens, this.look, lines, this.inSight.lines);
    paintNodes(context, this.drawn, this.lens, this.look, nodes, this.inSight.nodes);
  }

  names({ nodes, lines }: Parts, first: readonly number[]): Name[] {
    const { drawn, lens, measure } = this;
    const ranked = nodes.length > MOST_RANKED ? drawn.columns.order : drawn.ranked(nodes);
    return placeNames({ drawn, lens, measure, first, bold: new Set(this.first), letters: LETTERS }, ranked, lines);
  }

  over(context: CanvasRenderingContext2D, emphasis: Emphasis | undefined, rings: readonly Ring[]): void {
    const { drawn, lens, look } = this;
    if (emphasis !== undefined) {
      const { nodes, lines, veil } = emphasis;
      const { width, height } = lens.size;
      context.globalAlpha = veil;
      context.fillStyle = look.paper;
      context.fillRect(0, 0, width, height);
      context.globalAlpha = 1;
      const { starts, ends } = drawn.columns;
      const beside = [...new Set([...nodes, ...lines.flatMap((line) => [starts[line]!, ends[line]!])])];
      paintLines(context, drawn, lens, look, lines, lines.length);
      paintNodes(context, drawn, lens, look, beside, beside.length);
      paintNames(context, look, this.names({ nodes: beside, lines }, nodes));
    }
    paintRings(context, drawn, lens, rings);
  }
}

/** How wide words are, measured once. */
export class Ruler {
  private readonly widths = new Map<string, number>();

  constructor(private readonly context: CanvasRenderingContext2D, private readonly look: Look) {}

  readonly measure: Measure = (text, size, bold) => {
    const font = fontOf(this.look, size, bold);
    const key = font + text;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.context.font = font;
      width = this.context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  };
}
