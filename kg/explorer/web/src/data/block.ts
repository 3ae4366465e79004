/** The blocks that the page carries: columns of numbers under a head of JSON, deflated, in base64 (kg/explorer/blocks.py). */

const COLUMN_TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;

type ColumnType = keyof typeof COLUMN_TYPES;
type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

interface Head<Data> {
  readonly data: Data;
  readonly columns: readonly (readonly [name: string, type: ColumnType, length: number])[];
}

export class Block<Data> {
  private constructor(readonly data: Data, private readonly columns: ReadonlyMap<string, Column>) {}

  /** Read the block of that name; the page has it, or this throws. */
  static async read<Data>(name: string): Promise<Block<Data>> {
    const bytes = await inflated(name);
    const start = 4 + new DataView(bytes).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, start - 4))) as Head<Data>;
    const columns = new Map<string, Column>();
    let at = start;
    for (const [column, type, length] of head.columns) {
      const values = new COLUMN_TYPES[type](bytes, at, length);
      columns.set(column, values);
      at += Math.ceil(values.byteLength / 4) * 4;
    }
    return new Block(head.data, columns);
  }

  column(name: string): Column {
    const column = this.columns.get(name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column;
  }
}

/** Whether the page carries something of that name. */
export function carries(name: string): boolean {
  return document.getElementById(name) !== null;
}

/** What the page carries under a name, as bytes. */
export async function inflated(name: string): Promise<ArrayBuffer> {
  const text = document.getElementById(name)?.textContent;
  if (text === undefined) throw new Error(`the page carries no ${name}`);
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
