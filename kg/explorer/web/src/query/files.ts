/** Answers as files, byte for byte as `kg query --format` writes them. */

import { csvLine, safe } from "../exports/cells";
import { cellAt, type Answer, type Cell, type Rows } from "./protocol";
import { term } from "./terms";

const XSD = "^^http://www.w3.org/2001/XMLSchema#";

export function asCsv(rows: Rows): string {
  const line = (cells: readonly string[]): string => csvLine(cells) + "\n";
  const lines = [line(rows.variables)];
  for (let row = 0; row < rows.length; row += 1) {
    lines.push(line(rows.variables.map((_, column) => safe(cellAt(rows, row, column)?.value ?? ""))));
  }
  return lines.join("");
}

export function asJson(answer: Answer): string {
  if (answer.form === "truth") return `{"boolean": ${String(answer.holds)}}\n`;
  const found: string[] = [];
  for (let row = 0; row < answer.length; row += 1) {
    const fields: string[] = [];
    answer.variables.forEach((variable, column) => {
      const cell = cellAt(answer, row, column);
      if (cell !== undefined) fields.push(`    ${JSON.stringify(variable)}: ${jsonValue(cell)}`);
    });
    found.push(fields.length === 0 ? "  {}" : `  {\n${fields.join(",\n")}\n  }`);
  }
  return found.length === 0 ? "[]\n" : `[\n${found.join(",\n")}\n]\n`;
}

/** Counts as numbers, yes and no as such, the rest as text. */
function jsonValue({ value, suffix }: Cell): string {
  if (suffix === XSD + "integer") return BigInt(value).toString();
  if (suffix === XSD + "boolean") return String(value === "true");
  return JSON.stringify(value);
}

/** Triples as Turtle: prefixes, then one thing after another. */
export function asTurtle(rows: Rows, prefixes: Readonly<Record<string, string>>): string {
  const used = new Map<string, string>();
  const name = (cell: Cell): string => {
    const [short, prefix] = shortened(cell, prefixes);
    if (prefix !== "") used.set(prefix, prefixes[prefix] ?? "");
    return short;
  };
  const things = new Map<string, string[]>();
  for (let row = 0; row < rows.length; row += 1) {
    const [subject, predicate, object] = [0, 1, 2].map((column) => cellAt(rows, row, column));
    if (subject === undefined || predicate === undefined || object === undefined) continue;
    const key = name(subject);
    const facts = things.get(key) ?? [];
    facts.push(`${name(predicate)} ${name(object)}`);
    things.set(key, facts);
  }
  const declared = [...used].sort().map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  const told = [...things].map(([subject, facts]) => `\n${subject} ${facts.join(" ;\n\t")} .\n`);
  return declared.join("") + told.join("");
}

function shortened(cell: Cell, prefixes: Readonly<Record<string, string>>): readonly [short: string, prefix: string] {
  if (cell.kind === "iri") {
    for (const [prefix, iri] of Object.entries(prefixes)) {
      const local = cell.value.startsWith(iri) ? cell.value.slice(iri.length) : "";
      if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(local)) return [`${prefix}:${local}`, prefix];
    }
  }
  return [term(cell), ""];
}
