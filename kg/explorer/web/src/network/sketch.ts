/** A small drawing before anything has a place: who is in it, and what leads from whom to whom. */

import { NONE, type Term } from "../data/graph";
import type { Language } from "../data/vocabulary";
import type { Kind, Model } from "../model/model";
import { signOf } from "../signs";
import { count } from "../words/bilingual";
import { networkWords } from "../words/network";
import { kindsWords } from "../words/shell";
import { Drawn, SIGN_ORDER } from "./drawn";

export interface SketchNode {
  /** The same in every sketch, so that what stays keeps its place. */
  readonly key: string;
  /** NONE for a heap. */
  readonly term: Term;
  readonly members: readonly Term[];
  readonly kind: Kind;
  /** The key of the node that brought it in; empty for what was asked for. */
  readonly parent: string;
  readonly hop: number;
  readonly more: number;
}

export interface SketchLine {
  readonly start: string;
  readonly end: string;
  readonly said: string;
  readonly denies: boolean;
  readonly told: readonly Term[];
  /** How many relations it stands for. */
  readonly many: number;
}

export interface Sketch {
  readonly nodes: readonly SketchNode[];
  readonly lines: readonly SketchLine[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADII = [13, 9, 8] as const;

/** A sketch whose nodes have got their places. */
export function drawnOf(sketch: Sketch, places: ReadonlyMap<string, Point>, model: Model, language: Language): Drawn {
  const { nodes, lines } = sketch;
  const index = new Map(nodes.map((node, at) => [node.key, at]));
  const radius = (node: SketchNode): number => {
    if (node.hop === 0) return RADII[0];
    if (node.kind === "statement" && node.term !== NONE) return 7;
    return (RADII[node.hop] ?? RADII[2]) + Math.min(3, Math.log2(1 + model.rowsOf(node.term).length) / 2);
  };
  const weights = nodes.map((node) => -node.hop * 100 + model.rowsOf(node.term).length + (node.kind === "statement" ? -50 : 0));
  const words = networkWords(language);
  const sign = (node: SketchNode): number => SIGN_ORDER.indexOf(node.term === NONE ? node.kind : signOf(model, node.term));
  return new Drawn(
    {
      terms: Int32Array.from(nodes, (node) => node.term),
      signs: Uint8Array.from(nodes, sign),
      xs: Float32Array.from(nodes, (node) => places.get(node.key)?.x ?? 0),
      ys: Float32Array.from(nodes, (node) => places.get(node.key)?.y ?? 0),
      radii: Float32Array.from(nodes, radius),
      faint: new Uint8Array(nodes.length),
      starts: Uint32Array.from(lines, (line) => index.get(line.start)!),
      ends: Uint32Array.from(lines, (line) => index.get(line.end)!),
      denials: Uint8Array.from(lines, (line) => Number(line.denies)),
      order: Uint32Array.from(nodes.keys()).sort((one, other) => weights[other]! - weights[one]! || one - other),
    },
    {
      name: (at) => {
        const node = nodes[at]!;
        if (node.term !== NONE) return model.label(node.term, language);
        return words.folded(count(node.members.length, language), kindsWords(language)[node.kind]);
      },
      said: (at) => {
        const { said, many } = lines[at]!;
        return many > 1 ? words.howMany(said, count(many, language)) : said;
      },
      told: (at) => lines[at]!.told,
      key: (at) => nodes[at]!.key,
      members: (at) => nodes[at]!.members,
      more: (at) => nodes[at]!.more,
    },
  );
}
