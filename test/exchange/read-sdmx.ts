/** A reader of SDMX-CSV 2.0 of its own, written from the standard's field guide: nothing of antq is used. */
import { parse } from "csv-parse/sync";

export interface SdmxMessage {
  readonly structure: string;
  readonly between: string | null;
  readonly columns: readonly string[];
  readonly records: readonly Readonly<Record<string, string>>[];
}

export function readSdmx(text: string): SdmxMessage {
  const [columns = [], ...lines] = parse(text, { delimiter: text[separatorAt(text)] ?? "," });
  const [first = ""] = columns;
  const between = /^STRUCTURE\[(.)\]$/.exec(first)?.[1] ?? null;
  const names = ["STRUCTURE", ...columns.slice(1)];
  const records = lines.map((line) =>
    Object.fromEntries(names.map((name, i) => [name, line[i] ?? ""])),
  );
  return { structure: records[0]?.["STRUCTURE_ID"] ?? "", between, columns, records };
}

/** The sign behind the first column's heading divides the fields. */
function separatorAt(text: string): number {
  return /^STRUCTURE(?:\[.\])?/.exec(text)?.[0].length ?? 0;
}

/** The days of an observational time period. */
export function daysOf(time: string): { start: string; end: string } {
  const range = /^(\d{4})-(\d\d)-(\d\d)\/P(\d+)([YMD])$/.exec(time);
  if (range !== null) {
    const [year = 0, month = 0, day = 0, count = 0] = range.slice(1, 5).map(Number);
    const unit = range[5];
    const after =
      unit === "Y"
        ? Date.UTC(year + count, month - 1, day)
        : unit === "M"
          ? Date.UTC(year, month - 1 + count, day)
          : Date.UTC(year, month - 1, day + count);
    return { start: time.slice(0, 10), end: iso(after - 86_400_000) };
  }
  const code = /^(\d{4})(?:-(?:(\d\d)|([QS])(\d)))?$/.exec(time);
  if (code === null) throw new Error(`no time period: ${time}`);
  const year = Number(code[1]);
  const months = code[2] !== undefined ? 1 : code[3] === "Q" ? 3 : code[3] === "S" ? 6 : 12;
  const first = code[2] !== undefined ? Number(code[2]) - 1 : (Number(code[4] ?? 1) - 1) * months;
  return { start: iso(Date.UTC(year, first, 1)), end: iso(Date.UTC(year, first + months, 0)) };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A field without the apostrophe that keeps spreadsheets from running it. */
export function textOf(field: string | undefined): string | null {
  if (field === undefined || field === "") return null;
  return /^'[\s\p{C}]*[=+\-@＝＋－＠]|^'[\t\r\n]/u.test(field) ? field.slice(1) : field;
}

export function numberOf(field: string | undefined): number | null {
  return field === undefined || field === "" ? null : Number(field);
}
