/** Cells of a data set's rows, by type. */
import { type ExportValue, listMembers } from "../../model/export.ts";
import type { Period } from "../../model/period.ts";
import type { Row } from "../../read/data-set/index.ts";

export function textIn(row: Row, name: string): string | null {
  const value = row[name] ?? null;
  return value === null ? null : String(value);
}

export function numberIn(row: Row, name: string): number | null {
  const value = row[name] ?? null;
  return value === null ? null : Number(value);
}

export function flagIn(row: Row, name: string): boolean {
  return row[name] === true;
}

/** Rates that are taken without a figure in a period; `list`: its `unpaired_in`. */
export function ratesWithout(list: ExportValue, { code }: Period): readonly string[] {
  if (list === null) return NO_RATES;
  return listMembers(String(list)).flatMap((member) => {
    const [rate = "", period] = member.split("@");
    return period === code ? rate : [];
  });
}

const NO_RATES: readonly string[] = [];
