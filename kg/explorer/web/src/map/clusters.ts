/** Marks that would cover each other become one, which tells how many it stands for. */

import type { Spot } from "./spots";
import type { Point, Viewport } from "./viewport";

export interface Cluster extends Point {
  /** The most told first; it gives the cluster its name. */
  readonly spots: readonly Spot[];
  readonly wide: boolean;
  readonly events: number;
  readonly contested: number;
  readonly accounts: number;
  readonly radius: number;
}

/** A region's ring beside a town's mark. */
export const WIDER = 1.6;
const GAP = 4;
const FINGER = 8; // pixels around a mark that still are the mark
const LARGEST = 24 * 2 * WIDER + GAP; // pixels between the middles of marks that touch
const STEPS = 3; // to a doubling: marks keep still while a person zooms a little

/** How large a mark is for so many accounts. */
export function radiusOf(accounts: number, events: number): number {
  return events > 1 ? Math.min(24, 9 + 1.6 * Math.sqrt(accounts)) : Math.min(14, 5 + 1.3 * Math.sqrt(accounts));
}

export class Clusters {
  private readonly known = new Map<number, readonly Cluster[]>();

  constructor(private readonly spots: readonly Spot[]) {}

  /** The marks at an enlargement, the most told first. */
  at(zoom: number): readonly Cluster[] {
    const level = Math.floor(Math.log2(zoom) * STEPS);
    let clusters = this.known.get(level);
    if (clusters === undefined) {
      const scale = 2 ** (level / STEPS);
      clusters = [...gathered(this.spots.filter((spot) => spot.wide), scale), ...gathered(this.spots.filter((spot) => !spot.wide), scale)];
      this.known.set(level, clusters);
    }
    return clusters;
  }
}

/** Mark by mark, the most told first takes in what it would touch, until none touch. */
function gathered(spots: readonly Spot[], zoom: number): readonly Cluster[] {
  let clusters: readonly Cluster[] = spots.map((spot) => cluster([spot]));
  for (;;) {
    const fewer = joined(clusters, zoom);
    if (fewer.length === clusters.length) return clusters;
    clusters = fewer;
  }
}

function joined(clusters: readonly Cluster[], zoom: number): Cluster[] {
  const cell = LARGEST / zoom;
  const grid = new Map<string, Cluster[]>();
  const key = (column: number, row: number): string => `${column} ${row}`;
  for (const each of clusters) {
    const at = key(Math.floor(each.x / cell), Math.floor(each.y / cell));
    const here = grid.get(at);
    if (here === undefined) grid.set(at, [each]);
    else here.push(each);
  }
  const taken = new Set<Cluster>();
  const found: Cluster[] = [];
  for (const each of clusters) {
    if (taken.has(each)) continue;
    const members: Cluster[] = [];
    const [column, row] = [Math.floor(each.x / cell), Math.floor(each.y / cell)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of grid.get(key(column + dx, row + dy)) ?? []) {
          if (!taken.has(other) && touches(each, other, zoom)) members.push(other);
        }
      }
    }
    for (const member of members) taken.add(member);
    found.push(members.length === 1 ? each : cluster(members.flatMap((member) => member.spots).sort(byAccounts)));
  }
  return found.sort((one, other) => other.accounts - one.accounts || one.spots[0]!.place - other.spots[0]!.place);
}

function touches(one: Cluster, other: Cluster, zoom: number): boolean {
  const reach = (one.radius + other.radius) * (one.wide ? WIDER : 1) + GAP;
  return Math.hypot(one.x - other.x, one.y - other.y) * zoom < reach;
}

function byAccounts(one: Spot, other: Spot): number {
  return other.accounts - one.accounts || one.place - other.place;
}

/** It stands where the most told of its places is: a middle between towns would be a place that nobody named. */
function cluster(spots: readonly Spot[]): Cluster {
  const first = spots[0]!;
  const events = new Map(spots.flatMap((spot) => spot.events).map((each) => [each.event, each]));
  const accounts = spots.reduce((sum, spot) => sum + spot.accounts, 0);
  return {
    x: first.x, y: first.y, spots, wide: first.wide, accounts,
    events: events.size,
    contested: [...events.values()].filter((each) => each.contested).length,
    radius: radiusOf(accounts, events.size),
  };
}

/** The mark at a pixel of the picture; a town's goes before the region's that it stands in. */
export function nearest(clusters: readonly Cluster[], view: Viewport, x: number, y: number): Cluster | undefined {
  let best: Cluster | undefined;
  let least = Infinity;
  for (const cluster of clusters) {
    const reach = cluster.radius * (cluster.wide ? WIDER : 1) + FINGER;
    const away = Math.hypot(view.x(cluster) - x, view.y(cluster) - y) + (cluster.wide ? FINGER : 0);
    if (away < reach && away < least) [best, least] = [cluster, away];
  }
  return best;
}
