/** Rows of which the office has said that they equal a sum by chance: "bao-cao/an-duc.xlsx!A7". */
import type { Place } from "../model/finding.ts";

/** A cell in the row will do; before the cell the sheet may be named too. */
export function isCoincidence(
  { file, sheet, row }: Place,
  accepted: ReadonlySet<string> | undefined,
): boolean {
  if (accepted === undefined || accepted.size === 0 || row === undefined) return false;
  for (const one of accepted) {
    const parts = one.normalize("NFC").split("!");
    const cell = /^\$?([A-Z]+)\$?(\d+)$/i.exec(parts.pop() ?? "");
    if (cell === null || Number(cell[2]) !== row) continue;
    const rest = parts.join("!");
    const here = file.normalize("NFC");
    const isFile = (name: string) => name === here || here.endsWith(`/${name}`);
    if (isFile(rest)) return true;
    if (sheet !== undefined && rest.endsWith(`!${sheet.normalize("NFC")}`))
      if (isFile(rest.slice(0, -sheet.normalize("NFC").length - 1))) return true;
  }
  return false;
}
