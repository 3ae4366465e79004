/** The saved questions, and their blanks filled in as kg/queries.py does it: a value is one term, never SPARQL. */

import { Block } from "../data/block";
import { iri, literal } from "../data/terms";

export type ParameterType = "text" | "date" | "integer" | "iri";

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly what: string;
}

export interface Question {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly samples: readonly (readonly (readonly [name: string, value: string])[])[];
  readonly text: string;
}

const VALUES = /^([ \t]*VALUES[ \t]+\?(\w+)[ \t]+\{[ \t]*)UNDEF([ \t]*\}[ \t]*)$/gm;
const XSD = "^^http://www.w3.org/2001/XMLSchema#";
const HALF = /\p{Surrogate}/gu;
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;

/** A value that is none of its parameter's type. */
export class BadValue extends Error {
  constructor(readonly parameter: Parameter, readonly value: string) {
    super(`${parameter.name}=${value}`);
  }
}

export async function readQuestions(): Promise<readonly Question[]> {
  return (await Block.read<readonly Question[]>("questions")).data;
}

/** The question's SPARQL with these values in its blanks; those without a value stay open. */
export function bind(question: Question, values: Readonly<Record<string, string>>): string {
  const terms = new Map<string, string>();
  for (const parameter of question.parameters) {
    const value = Object.hasOwn(values, parameter.name) ? (values[parameter.name] ?? "") : "";
    if (value !== "") terms.set(parameter.name, termOf(parameter, value));
  }
  return question.text.replace(VALUES, (_, before: string, name: string, after: string) =>
    before + (terms.get(name) ?? "UNDEF") + after);
}

function termOf(parameter: Parameter, value: string): string {
  const found = READERS[parameter.type](value);
  if (found === undefined) throw new BadValue(parameter, value);
  return found;
}

const READERS: Readonly<Record<ParameterType, (value: string) => string | undefined>> = {
  text: (value) => literal({ words: value.replace(HALF, "\ufffd"), affix: "" }),
  date: (value) => (isDay(value) ? literal({ words: value, affix: XSD + "date" }) : undefined),
  integer: (value) => (/^-?[0-9]{1,18}$/.test(value) ? literal({ words: BigInt(value).toString(), affix: XSD + "integer" }) : undefined),
  iri: (value) => (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) && !NOT_IN_IRI.test(value) ? iri(value) : undefined),
};

function isDay(value: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) || value.startsWith("0000")) return false;
  const day = new Date(value + "T00:00:00Z");
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A question of one's own with the prefixes that it uses without declaring them, and by how many lines it grew. */
export function withPrefixes(sparql: string, prefixes: Readonly<Record<string, string>>): readonly [text: string, lines: number] {
  const missing = Object.entries(prefixes).filter(([name]) =>
    sparql.includes(name + ":") && !new RegExp(`prefix\\s+${name}\\s*:`, "i").test(sparql));
  if (missing.length === 0) return [sparql, 0];
  return [missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join(" ") + "\n" + sparql, 1];
}

export interface Fault {
  /** Where the question cannot be read; 0 when the engine does not say. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

/** What the engine complains of; its lines count those that were put before the question. */
export function faultOf(message: string, added: number): Fault {
  const found = /error at (\d+):(\d+): ([^]*)/.exec(message);
  if (found === null) return { line: 0, column: 0, problem: message };
  return { line: Math.max(1, Number(found[1]) - added), column: Number(found[2]), problem: readable(found[3] ?? "") };
}

/** Of what the grammar would take, only what can be typed as it stands: not every range of letters. */
function readable(problem: string): string {
  const tokens = [...problem.matchAll(/"(?:[^"\\]|\\.)+"/g)].map(([token]) => token);
  return problem.startsWith("expected one of ") && tokens.length > 0 ? `expected ${tokens.join(" ")}` : problem;
}
