/** The signature block: it ends its table, never the sheet. */
import type { RawRow } from "../../model/raw.ts";
import { remembered } from "../../model/remembered.ts";
import { isBlank, textOf } from "../grid.ts";
import { isSignature, isSignatureDate } from "../labels.ts";
import { isFigure } from "./figures.ts";

/** Words or the date line of a signature. */
export const closesTable = remembered((text) => isSignature(text) || isSignatureDate(text));

/** A row of the signature block, without figures. */
export function isClosingRow(row: RawRow): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (filled.some((cell) => isFigure(cell))) return false;
  return filled.some((cell) => cell.kind === "text" && closesTable(textOf(cell)));
}
