/** The whole graph as it was laid out beforehand. */

import type { Term } from "../data/graph";
import type { Language } from "../data/vocabulary";
import type { Matches } from "../model/filters";
import type { Model } from "../model/model";
import { networkWords } from "../words/network";
import { Drawn, SIGN_ORDER, type Naming } from "./drawn";
import { LABELS, type Picture } from "./picture";
import { Web } from "./web";

const [SAYS, DENIES] = [LABELS.indexOf("says"), LABELS.indexOf("denies")];
const CONTESTED = SIGN_ORDER.indexOf("contested");
const RADII = { statement: 3, article: 4, place: 4.5, organization: 4.5, person: 4.5, event: 5, contested: 7.5 } as const;
const BY_SIGN = SIGN_ORDER.map((sign) => RADII[sign]);

/** The whole picture; without the statements when they are folded into the lines that they make. */
export function overview(picture: Picture, model: Model, matches: Matches, language: Language, folded: boolean): Drawn {
  const isFiltered = matches.rows !== model.rows || matches.things.size === 0;
  const { terms, signs, degrees } = picture;
  const faint = new Uint8Array(picture.count);
  for (let node = 0; node < picture.count; node += 1) faint[node] = matches.has(terms[node]!) ? 0 : 1;
  const web = folded ? new Web(picture) : undefined;
  const radii = new Float32Array(picture.count);
  for (let node = 0; node < picture.count; node += 1) {
    radii[node] = folded && picture.isStatement(node) ? 0 : BY_SIGN[signs[node]!]! + Math.min(12, Math.sqrt(degrees[node]!));
  }
  const { starts, ends } = web ?? picture;
  const columns = {
    terms, signs, xs: picture.xs.slice(), ys: picture.ys.slice(), radii, faint, starts, ends,
    denials: web?.denials ?? picture.labels.map((label) => Number(label === DENIES)),
    order: ordered(picture, faint, isFiltered),
  };
  return new Drawn(columns, naming(picture, web, model, language));
}

function naming(picture: Picture, web: Web | undefined, model: Model, language: Language): Naming {
  const words = networkWords(language);
  const said = { says: words.says, to: words.to, reports: words.reports, denies: words.denies, by: words.by, on: words.on, at: words.where };
  const labels = web?.labels ?? picture.labels;
  const told = (line: number): readonly Term[] => {
    const via = web?.vias[line] ?? (labels[line] === SAYS ? picture.ends[line]! : picture.starts[line]!);
    return picture.isStatement(via) ? [picture.terms[via]!] : [];
  };
  return {
    name: (node) => model.label(picture.terms[node]!, language),
    said: (line) => said[LABELS[labels[line]!]!],
    told,
    key: (node) => String(picture.terms[node]!),
    members: (node) => [picture.terms[node]!],
    more: () => 0,
  };
}

/** What passes the filters first; contested events, then what is well connected. */
function ordered({ count, signs, degrees }: Picture, faint: Uint8Array, isFiltered: boolean): Uint32Array {
  const weights = new Float64Array(count);
  for (let node = 0; node < count; node += 1) {
    const weight = degrees[node]! + (signs[node] === CONTESTED ? 30 : 0) + (signs[node] === 0 ? -1000 : 0) - (isFiltered && faint[node] === 1 ? 1e6 : 0);
    weights[node] = weight * 0x100000 + (count - node); // equal ones in the graph's order
  }
  return Uint32Array.from(new Float64Array(count).map((_, node) => node)).sort((one, other) => weights[other]! - weights[one]!);
}
