/** Cells of a table as CSV has them, none of which a spreadsheet would run; the same as kg/exporters/tables.py writes. */

/** Where a spreadsheet would begin a formula: at the front, and behind what another country's takes for a cell's end. */
const FRONT = /^[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]/;
const INSIDE = /[;\t\r\n](?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

/** The cell, with an apostrophe in front of whatever a spreadsheet would run as a formula. */
export function safe(cell: string): string {
  if (NUMBER.test(cell)) return cell;
  return (FRONT.test(cell) ? "'" : "") + cell.replace(INSIDE, "$&'");
}

/** A line without its end; a lone empty cell is quoted, since an empty line would be none. */
export function csvLine(cells: readonly string[]): string {
  if (cells.length === 1 && cells[0] === "") return '""';
  return cells.map((cell) => (/[,"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
