/** SheetJS cells to raw cells: dates by number format in the workbook's date system. */
import type { LibraryCell } from "#host/xls.ts";
import { UnreadableFile, type RawCell } from "../../../model/raw.ts";
import { isBuiltInDate, isDateFormat, isPercentFormat } from "../xlsx/dateformat.ts";
import { SerialDates } from "../xlsx/serial.ts";
import { type ShownDigits, shownDigits } from "../../shown-digits.ts";

/** Error codes as BIFF stores them. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

export class CellConverter {
  readonly #serials: SerialDates;
  readonly #dateFormats = new Map<string | number, boolean>();
  readonly #shown = new Map<string, ShownDigits | null>();

  constructor(date1904: boolean) {
    this.#serials = new SerialDates(date1904);
  }

  /** Null where the cell is blank (an empty text too). Throws UnreadableFile `corrupt`. */
  convert(
    cell: LibraryCell,
    column: number,
    formula: boolean,
    font: string | undefined,
  ): RawCell | null {
    const base = { column, ...(formula ? { formula } : {}) };
    const value = cell.v;
    switch (cell.t) {
      case "z":
        return null;
      case "n":
        if (typeof value !== "number" || !Number.isFinite(value)) break;
        return { ...base, ...this.#numberOrDate(value, cell.z) };
      case "s":
        if (typeof value !== "string") break;
        if (value === "") return null;
        return { ...base, ...(font === undefined ? {} : { font }), kind: "text", value };
      case "b":
        if (typeof value !== "boolean") break;
        return { ...base, kind: "boolean", value };
      case "e":
        return { ...base, kind: "error", value: ERRORS[Number(value)] ?? "#ERROR!" };
    }
    const detail = `SheetJS gives a cell of type ${cell.t} without its value`;
    throw new UnreadableFile("corrupt", detail, { sheet: "", row: 0, column });
  }

  #numberOrDate(
    value: number,
    format: string | number | undefined,
  ):
    | { kind: "date"; value: string }
    | { kind: "number"; value: number; shown?: string; percent?: boolean } {
    if (format !== undefined && this.#isDate(format)) {
      const day = this.#serials.dayOf(value);
      if (day !== null) return { kind: "date", value: day };
    }
    if (format !== undefined && isPercentFormat(format))
      return { kind: "number", value, percent: true };
    const shown = typeof format === "string" ? this.#shownBy(format)?.(value) : null;
    return { kind: "number", value, ...(typeof shown === "string" ? { shown } : {}) };
  }

  #shownBy(format: string): ShownDigits | null {
    let shown = this.#shown.get(format);
    if (shown === undefined) this.#shown.set(format, (shown = shownDigits(format)));
    return shown;
  }

  #isDate(format: string | number): boolean {
    const known = this.#dateFormats.get(format);
    if (known !== undefined) return known;
    const date = typeof format === "number" ? isBuiltInDate(format) : isDateFormat(format);
    this.#dateFormats.set(format, date);
    return date;
  }
}
