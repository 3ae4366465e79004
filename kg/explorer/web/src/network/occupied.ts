/** Which parts of the stage are taken, so that no name is written over another. */

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CELL = 64; // pixels
const BESIDE = 4; // pixels between two names on a line

export class Occupied {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells = new Map<number, Area[]>();

  constructor(width: number, height: number) {
    this.columns = Math.ceil(width / CELL) + 2;
    this.rows = Math.ceil(height / CELL) + 2;
  }

  isFree(area: Area): boolean {
    for (const cell of this.under(area)) {
      for (const other of this.cells.get(cell) ?? []) if (overlap(area, other)) return false;
    }
    return true;
  }

  take({ x, y, width, height }: Area): void {
    const area = { x: x - BESIDE, y, width: width + 2 * BESIDE, height };
    for (const cell of this.under(area)) {
      const taken = this.cells.get(cell);
      if (taken === undefined) this.cells.set(cell, [area]);
      else taken.push(area);
    }
  }

  private *under({ x, y, width, height }: Area): Generator<number> {
    const [left, right] = [this.column(x), this.column(x + width)];
    const [top, bottom] = [this.row(y), this.row(y + height)];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) yield row * this.columns + column;
    }
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor(x / CELL) + 1));
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor(y / CELL) + 1));
  }
}

export function overlap(one: Area, other: Area): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
