/** The shortest ways from one thing to another; whoever says something of an event is one step from it. */

import { NONE } from "../data/graph";
import { SIGN_ORDER } from "./drawn";
import type { Picture } from "./picture";
import { Web } from "./web";

export const MOST_THINGS = 6;
const [ENOUGH, MOST_WAYS] = [3, 5];
const MOST_STEPS = 50_000;
const CONTESTED = SIGN_ORDER.indexOf("contested");

export class Ways {
  private readonly firsts: Uint32Array;
  private readonly others: Uint32Array;

  constructor(private readonly picture: Picture) {
    const web = new Web(picture);
    const pairs: [number, number][] = [];
    for (let line = 0; line < web.starts.length; line += 1) pairs.push([web.starts[line]!, web.ends[line]!]);
    for (let line = 0; line < picture.lines; line += 1) {
      const [start, end] = [picture.starts[line]!, picture.ends[line]!];
      if (picture.isStatement(start) || picture.isStatement(end)) pairs.push([start, end]);
    }
    this.firsts = new Uint32Array(picture.count + 1);
    for (const pair of pairs) for (const node of pair) this.firsts[node + 1]! += 1;
    for (let node = 0; node < picture.count; node += 1) this.firsts[node + 1]! += this.firsts[node]!;
    const next = this.firsts.slice();
    this.others = new Uint32Array(2 * pairs.length);
    for (const [start, end] of pairs) {
      this.others[next[start]!] = end;
      this.others[next[end]!] = start;
      next[start]! += 1;
      next[end]! += 1;
    }
  }

  /** At most a handful, the shortest first, each as nodes of the picture; `passes` says what they may lead through. */
  between(from: number, to: number, passes: (node: number) => boolean): number[][] {
    if (from === NONE || to === NONE || from === to) return [];
    const isOpen = (node: number): boolean => node === from || node === to || (!this.picture.isStatement(node) && passes(node));
    const far = this.distances(to, isOpen);
    const least = far.get(from);
    if (least === undefined) return [];
    const found: number[][] = [];
    let steps = 0;
    const follow = (way: number[], left: number): void => {
      const at = way.at(-1)!;
      if (left === 0) {
        if (at === to) found.push([...way]);
        return;
      }
      const nexts = this.around(at).filter((node) => (far.get(node) ?? Infinity) <= left - 1 && !way.includes(node) && (node !== to || left === 1));
      nexts.sort((one, other) => this.weight(other) - this.weight(one) || one - other);
      for (const node of nexts) {
        steps += 1;
        if (found.length >= MOST_WAYS || steps > MOST_STEPS) return;
        way.push(node);
        follow(way, left - 1);
        way.pop();
      }
    };
    for (let length = least; length < MOST_THINGS && found.length < ENOUGH; length += 1) follow([from], length);
    return found;
  }

  private around(node: number): number[] {
    return [...new Set(this.others.subarray(this.firsts[node], this.firsts[node + 1]))];
  }

  /** Contested events before others, what little leads to before what everything leads to. */
  private weight(node: number): number {
    return (this.picture.signs[node] === CONTESTED ? 1000 : 0) - this.picture.degrees[node]!;
  }

  private distances(to: number, isOpen: (node: number) => boolean): ReadonlyMap<number, number> {
    const far = new Map([[to, 0]]);
    for (const [node, distance] of far) {
      if (distance >= MOST_THINGS - 1) continue;
      for (const next of this.around(node)) if (!far.has(next) && isOpen(next)) far.set(next, distance + 1);
    }
    return far;
  }
}
