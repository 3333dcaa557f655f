import { readBytes } from "../../src/read/workbook.ts";
import {
  UNCALCULATED,
  address,
  attempt,
  saidBoolean,
  saidDate,
  saidError,
  saidNumber,
  saidText,
  sorted,
  type BookReading,
  type CellSaid,
  type SheetReading,
} from "./reading.ts";

type Sheet = Awaited<ReturnType<typeof readBytes>>["sheets"][number];
type Cell = Sheet["rows"][number]["cells"][number];

export function byAntq(bytes: Uint8Array): Promise<BookReading> {
  return attempt(async () => (await readBytes(bytes)).sheets.map(said));
}

function said(sheet: Sheet): SheetReading {
  const cells = new Map<string, CellSaid>();
  const tags = new Map<string, readonly string[]>();
  for (const { row, cells: found } of sheet.rows) {
    for (const cell of found) {
      const at = address(row, cell.column);
      if (cells.has(at)) throw new Error(`${at} is given twice`);
      cells.set(at, saidCell(cell));
      if (cell.formula === true) tags.set(at, ["formula"]);
    }
  }
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `${address(top, left)}:${address(bottom, right)}`,
  );
  return { name: sheet.name, cells, merges: sorted(merges), tags };
}

function saidCell(cell: Cell): CellSaid {
  switch (cell.kind) {
    case "number":
      return saidNumber(cell.value);
    case "text":
      return saidText(cell.value);
    case "date":
      return saidDate(cell.value);
    case "boolean":
      return saidBoolean(cell.value);
    case "error":
      return saidError(cell.value);
    case "uncalculated":
      return UNCALCULATED;
  }
  throw new Error(`a cell of another kind: ${JSON.stringify(cell satisfies never)}`);
}
