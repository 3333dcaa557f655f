/** Small workbooks of Excel 95 (BIFF5), whose texts are bytes of a code page: no writer at hand makes them in any but its own. */
import { CFB } from "@e965/xlsx";

/** A cell: a number, or the bytes of a text. */
export type OldCell = number | Uint8Array | null;

const GLOBALS = 5;
const WORKSHEET = 0x10;

export function biff5(codePage: number, rows: readonly (readonly OldCell[])[]): Buffer {
  const sheetName = Buffer.from("B1");
  const globals = (offset: number) =>
    Buffer.concat([
      record(0x0809, words(0x0500, GLOBALS, 0, 0)),
      record(0x0042, words(codePage)),
      record(0x0085, Buffer.concat([long(offset), words(0), Buffer.from([2]), sheetName])),
      record(0x000a, Buffer.alloc(0)),
    ]);
  const cells = rows.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell === null ? [] : [cellRecord(y, x, cell)])),
  );
  const sheet = [
    record(0x0809, words(0x0500, WORKSHEET, 0, 0)),
    ...cells,
    record(0x000a, Buffer.alloc(0)),
  ];
  const stream = Buffer.concat([globals(globals(0).length), ...sheet]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", stream);
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

/**
 * A text in a code page of Windows; its letters with two marks are written with the mark of the tone behind them, as Vietnamese is in
 * 1258. Throws RangeError where the code page has no such letter.
 */
export function inCodePage(codePage: number, text: string): Uint8Array {
  const decoder = new TextDecoder(`windows-${codePage}`);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const whole = bytes.get(letter);
      if (whole !== undefined) return [whole];
      // Base and shape in one, the tone apart.
      const [base = "", ...marks] = letter.normalize("NFD");
      const tone = marks.find((mark) => "\u0300\u0301\u0303\u0309\u0323".includes(mark)) ?? "";
      const shape = marks.filter((mark) => mark !== tone).join("");
      const found = [(base + shape).normalize("NFC"), tone].map((own) => bytes.get(own));
      if (found.includes(undefined))
        throw new RangeError(`${letter} is not in code page ${codePage}`);
      return found as number[];
    }),
  );
}

function cellRecord(row: number, column: number, cell: number | Uint8Array): Buffer {
  if (typeof cell !== "number")
    return record(0x0204, Buffer.concat([words(row, column, 0, cell.length), cell]));
  const number = Buffer.alloc(8);
  number.writeDoubleLE(cell);
  return record(0x0203, Buffer.concat([words(row, column, 0), number]));
}

function record(id: number, data: Uint8Array): Buffer {
  return Buffer.concat([words(id, data.length), data]);
}

function words(...all: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(all).buffer);
}

function long(value: number): Buffer {
  return Buffer.from(Uint32Array.of(value).buffer);
}
