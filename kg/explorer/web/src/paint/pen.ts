/** Drawing that knows no surface: the same picture on a canvas and as SVG. */

export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** From 0, unseen, to 1. */
  readonly alpha?: number;
}

export interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly align?: "start" | "middle" | "end";
  /** A rim around the letters that keeps them legible on whatever they stand. */
  readonly rim?: string;
}

/** Coordinates one after the other: x, y, x, y … */
export type Points = readonly number[];

export interface Pen {
  rect(x: number, y: number, width: number, height: number, ink: Ink): void;
  circle(x: number, y: number, radius: number, ink: Ink): void;
  /** A slice of a disc, clockwise from the top; both ends in turns from 0 to 1. */
  slice(x: number, y: number, radius: number, from: number, to: number, ink: Ink): void;
  polygon(points: Points, ink: Ink): void;
  line(points: Points, ink: Ink): void;
  /** Words on their middle line. */
  text(words: string, x: number, y: number, lettering: Lettering): void;
}

export function angle(turn: number): number {
  return (turn - 0.25) * 2 * Math.PI;
}

/** A four-cornered sign of an event that nobody disputes. */
export function diamond(x: number, y: number, radius: number): Points {
  const reach = radius * 1.25;
  return [x, y - reach, x + reach, y, x, y + reach, x - reach, y];
}

/** A five-pointed sign of an event in dispute. */
export function star(x: number, y: number, radius: number): Points {
  const points: number[] = [];
  for (let corner = 0; corner < 10; corner += 1) {
    const reach = radius * (corner % 2 === 0 ? 1.45 : 0.62);
    points.push(x + reach * Math.cos(angle(corner / 10)), y + reach * Math.sin(angle(corner / 10)));
  }
  return points;
}
