/**
 * Texts of old files by their code page, as SheetJS gives them in Node. In a browser it has one way for all code pages, which tries
 * two bytes first: there a NUL takes the next letter with it, and a byte that no code page knows ends the reading.
 */

type Bytes = Uint8Array | readonly number[];
/** Of single bytes, and of pairs: the first one times 256, and the second. */
type Table = Readonly<Record<number, string | undefined>>;

export interface CodePages {
  readonly tables: Readonly<Record<number, { readonly dec: Table } | undefined>>;
  /** Of the library, for a code page that is not here. */
  readonly decode: (codePage: number, data: Bytes | string) => string;
}

/** Those for which the library has ways of its own in Node. */
const SINGLE: ReadonlySet<number> = new Set([
  874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 10_000,
]);
const DOUBLE: ReadonlySet<number> = new Set([932, 936, 949, 950]);
/** What it puts in place of what is unknown. */
const UNKNOWN = "\uFDFF";

export function decoderOf({ tables, decode }: CodePages): CodePages["decode"] {
  return (codePage, data) => {
    const table = tables[codePage]?.dec;
    if (table === undefined || typeof data === "string") return decode(codePage, data);
    if (SINGLE.has(codePage)) return singles(table, data);
    return DOUBLE.has(codePage) ? pairs(table, data) : decode(codePage, data);
  };
}

function singles(table: Table, data: Bytes): string {
  let text = "";
  for (const byte of data) text += table[byte] ?? "";
  return text;
}

function pairs(table: Table, data: Bytes): string {
  let text = "";
  let first: number | null = null;
  for (const byte of data) {
    const single: string | undefined = first === null ? table[byte] : undefined;
    if (single !== undefined) text += single;
    else if (first === null) first = byte;
    else {
      text += table[first * 256 + byte] ?? UNKNOWN;
      first = null;
    }
  }
  return first === null ? text : `${text}\0`;
}
