/** What the page and its worker say to each other, and how an answer travels: every term once, rows as numbers. */

export type Request =
  | { readonly kind: "open"; readonly engine: WebAssembly.Module }
  | { readonly kind: "load"; readonly lines: Uint8Array }
  | { readonly kind: "ask"; readonly sparql: string };

export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: Answer; readonly seconds: number }
  /** `broken` when the engine itself is of no more use. */
  | { readonly kind: "failed"; readonly message: string; readonly broken: boolean };

export type TermKind = "iri" | "blank" | "literal" | "triple";

/** A term of an answer. */
export interface Cell {
  readonly kind: TermKind;
  /** An address, a blank node's name, a literal's words; a triple as N-Triples writes it. */
  readonly value: string;
  /** What stands behind a literal's closing quote: "@id", "^^" and the type's address, or nothing. */
  readonly suffix: string;
}

export interface Rows {
  readonly form: "rows" | "triples";
  readonly variables: readonly string[];
  readonly cells: readonly Cell[];
  /** By column, then row: one more than the cell's number, 0 where nothing is bound. */
  readonly columns: readonly Uint32Array[];
  readonly length: number;
}

export interface Truth {
  readonly form: "truth";
  readonly holds: boolean;
}

export type Answer = Rows | Truth;

export function cellAt(rows: Rows, row: number, column: number): Cell | undefined {
  return rows.cells[(rows.columns[column]?.[row] ?? 0) - 1];
}
