/** How the numbers of a column are written: evidence for the message on an ambiguous one. */
import type { ColumnEvidence } from "../model/readings/index.ts";
import type { RawRow } from "../model/raw.ts";

/** Rows that are looked at. */
export const EVIDENCE_ROWS = 2000;

export function columnEvidence(
  rows: Iterable<RawRow>,
  columns: readonly number[],
): ReadonlyMap<number, ColumnEvidence> {
  const evidence = new Map(
    columns.map((column) => [
      column,
      { plainIntegers: 0, dotThousands: 0, commaThousands: 0, decimals: 0 },
    ]),
  );
  for (const row of rows) {
    for (const cell of row.cells) {
      const counts = evidence.get(cell.column);
      if (counts === undefined) continue;
      if (cell.kind === "number") {
        if (Number.isInteger(cell.value)) counts.plainIntegers++;
        else counts.decimals++;
      } else if (cell.kind === "text") {
        const text = cell.value.trim();
        if (/^\d+$/.test(text)) counts.plainIntegers++;
        else if (/^\d{1,3}(?:\.\d{3})+$/.test(text)) counts.dotThousands++;
        else if (/^\d{1,3}(?:,\d{3})+$/.test(text)) counts.commaThousands++;
        else if (/^\d+[.,]\d+$/.test(text)) counts.decimals++;
      }
    }
  }
  return evidence;
}
