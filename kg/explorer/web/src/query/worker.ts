/** The query engine, apart from the page: it is opened once, loaded piece by piece, then asked. */

import { Store, initSync, type Quad, type Term } from "oxigraph/web.js";

import { formOf } from "./form";
import type { Answer, Cell, Reply, Request, Rows } from "./protocol";
import { term } from "./terms";

const ROWS = "application/sparql-results+json";
const TRIPLE = ["subject", "predicate", "object"] as const;
const PLAIN = "http://www.w3.org/2001/XMLSchema#string";
const TAGGED = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

/** A term in SPARQL's JSON. */
type JsonTerm =
  | { readonly type: "uri" | "bnode"; readonly value: string }
  | { readonly type: "literal"; readonly value: string; readonly "xml:lang"?: string; readonly datatype?: string }
  | { readonly type: "triple"; readonly value: Readonly<Record<(typeof TRIPLE)[number], JsonTerm>> };

interface Json {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

let store: Store | undefined;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  try {
    reply(handle(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply({ kind: "failed", message, broken: error instanceof WebAssembly.RuntimeError });
  }
});

function reply(message: Reply): void {
  const columns = message.kind === "answer" && message.answer.form !== "truth" ? message.answer.columns : [];
  postMessage(message, { transfer: columns.map((column) => column.buffer as ArrayBuffer) });
}

function handle(request: Request): Reply {
  if (request.kind === "open") {
    initSync({ module: request.engine });
    store = new Store();
    return { kind: "ready" };
  }
  if (store === undefined) throw new Error("not opened");
  if (request.kind === "load") {
    store.load(request.lines, { format: "application/n-triples", no_transaction: true });
    return { kind: "ready" };
  }
  const start = performance.now();
  const answer = ask(store, request.sparql);
  return { kind: "answer", answer, seconds: (performance.now() - start) / 1000 };
}

function ask(from: Store, sparql: string): Answer {
  const form = formOf(sparql);
  if (form === "construct" || form === "describe") return triples(from.query(sparql) as Quad[]);
  const json = JSON.parse(from.query(sparql, { results_format: ROWS }) as string) as Json;
  if (json.boolean !== undefined) return { form: "truth", holds: json.boolean };
  const variables = json.head.vars ?? [];
  const bindings = json.results?.bindings ?? [];
  const table = new Gathered("rows", variables, bindings.length);
  bindings.forEach((binding, row) => {
    variables.forEach((variable, column) => {
      const found = binding[variable];
      if (found !== undefined) table.put(row, column, fromJson(found));
    });
  });
  return table.rows();
}

/** Triples without doubles, in the order of their lines. */
function triples(quads: readonly Quad[]): Rows {
  const byLine = new Map<string, readonly Cell[]>();
  for (const quad of quads) {
    const cells = [quad.subject, quad.predicate, quad.object].map(fromTerm);
    byLine.set(cells.map(term).join(" "), cells);
  }
  const lines = [...byLine.keys()].sort();
  const table = new Gathered("triples", TRIPLE, lines.length);
  lines.forEach((key, row) => {
    byLine.get(key)?.forEach((cell, column) => {
      table.put(row, column, cell);
    });
  });
  return table.rows();
}

class Gathered {
  private readonly cells: Cell[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly columns: readonly Uint32Array[];

  constructor(
    private readonly form: Rows["form"], private readonly variables: readonly string[], private readonly length: number,
  ) {
    this.columns = variables.map(() => new Uint32Array(length));
  }

  put(row: number, column: number, cell: Cell): void {
    const key = term(cell);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.cells.push(cell);
      this.numbers.set(key, number);
    }
    const into = this.columns[column];
    if (into !== undefined) into[row] = number;
  }

  rows(): Rows {
    const { form, variables, cells, columns, length } = this;
    return { form, variables, cells, columns, length };
  }
}

function fromJson(given: JsonTerm): Cell {
  switch (given.type) {
    case "uri":
      return { kind: "iri", value: given.value, suffix: "" };
    case "bnode":
      return { kind: "blank", value: given.value, suffix: "" };
    case "literal":
      return literal(given.value, given["xml:lang"] ?? "", given.datatype ?? "");
    case "triple":
      return triple(TRIPLE.map((part) => fromJson(given.value[part])));
  }
}

function fromTerm(given: Term): Cell {
  switch (given.termType) {
    case "NamedNode":
      return { kind: "iri", value: given.value, suffix: "" };
    case "Literal":
      return literal(given.value, given.language, given.datatype.value);
    case "Quad":
      return triple([given.subject, given.predicate, given.object].map(fromTerm));
    default:
      return { kind: "blank", value: given.value, suffix: "" };
  }
}

function literal(value: string, language: string, datatype: string): Cell {
  const type = datatype === "" || datatype === PLAIN || datatype === TAGGED ? "" : "^^" + datatype;
  return { kind: "literal", value, suffix: language === "" ? type : "@" + language };
}

function triple(parts: readonly Cell[]): Cell {
  return { kind: "triple", value: `<<( ${parts.map(term).join(" ")} )>>`, suffix: "" };
}
