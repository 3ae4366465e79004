/** The names that the graph uses, and what to call its concepts. */

import { Block } from "./block";

export const CKG = "https://w3id.org/conflict-kg/ontology#";
export const TYPE = "https://w3id.org/conflict-kg/event-types#";
export const KIND = "https://w3id.org/conflict-kg/statement-kinds#";
export const VAL = "https://w3id.org/conflict-kg/values#";
const DCTERMS = "http://purl.org/dc/terms/";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

const OWN = [
  "copyOf", "inArticle", "start", "end", "quote", "refersTo", "linkReason", "linkScore", "runnerUp", "evidence",
  "speaker", "source", "relayedBy", "addressee", "statementKind", "isDirect", "isNarration", "cue", "saidOn", "saidAt",
  "condition", "content", "reports", "ofEvent", "eventType", "agent", "target", "targetText", "place", "onOrAfter",
  "onOrBefore", "dateText", "weapon", "toll", "modality", "polarity", "outcome", "low", "high", "ofWhom", "reportCount",
  "sourceCount", "contested", "contestReason", "matchReason", "matchedWith", "settledBy", "correctedBy", "actorType",
  "role", "memberOf", "within",
] as const;

const BORROWED = {
  type: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  prefLabel: SKOS + "prefLabel",
  altLabel: SKOS + "altLabel",
  exactMatch: SKOS + "exactMatch",
  title: DCTERMS + "title",
  identifier: DCTERMS + "identifier",
  issued: DCTERMS + "issued",
  language: DCTERMS + "language",
  publisher: DCTERMS + "publisher",
  address: DCTERMS + "source",
  contributor: DCTERMS + "contributor",
  spatial: DCTERMS + "spatial",
  wasGeneratedBy: "http://www.w3.org/ns/prov#wasGeneratedBy",
  isReplacedBy: DCTERMS + "isReplacedBy",
  subEventOf: "http://semanticweb.cs.vu.nl/2009/11/sem/subEventOf",
  lat: WGS84 + "lat",
  long: WGS84 + "long",
} as const;

export type PropertyName = (typeof OWN)[number] | keyof typeof BORROWED;

/** The address of a property. */
export const PROPERTIES: Readonly<Record<PropertyName, string>> = {
  ...(Object.fromEntries(OWN.map((name) => [name, CKG + name])) as Record<(typeof OWN)[number], string>),
  ...BORROWED,
};

export type Language = "en" | "id";

interface Concepts {
  readonly labels: Readonly<Record<string, Partial<Record<Language, string>>>>;
  readonly broader: Readonly<Record<string, string>>;
}

/** Labels of event types, ways of saying, outcomes and types of actor, by address. */
export class Vocabulary {
  private constructor(private readonly concepts: Concepts) {}

  static async read(): Promise<Vocabulary> {
    return new Vocabulary((await Block.read<Concepts>("vocabulary")).data);
  }

  /** What a concept is called; the end of its address when nobody named it. */
  label(iri: string, language: Language): string {
    const labels = Object.hasOwn(this.concepts.labels, iri) ? this.concepts.labels[iri] : undefined;
    return labels?.[language] ?? labels?.en ?? tail(iri).replaceAll("-", " ");
  }

  /** The concept and all that it is a kind of, the nearest first. */
  line(iri: string): string[] {
    const found = [iri];
    for (let at = iri; ; ) {
      const wider = Object.hasOwn(this.concepts.broader, at) ? this.concepts.broader[at] : undefined;
      if (wider === undefined || found.includes(wider)) return found;
      found.push(wider);
      at = wider;
    }
  }
}

/** The last part of an address, as people write it. */
export function tail(iri: string): string {
  const last = iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
