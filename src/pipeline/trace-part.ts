/** An observation as a cell that a total is made of. */
import type { Piece } from "../aggregate/trace-restated.ts";
import type { Stretch } from "../model/calendar.ts";
import type { TracePart } from "../model/trace.ts";
import type { Unit } from "../model/unit.ts";
import type { Entry } from "../observe/index.ts";

interface Named {
  nameOf(unit: Unit, window: Stretch): string;
}

export function tracePart(entry: Piece<Entry>, registry: Named): TracePart {
  const { cell, unit, start, end, value, item, running, apportioned } = entry;
  return {
    cell,
    unit: registry.nameOf(unit, { start, end }),
    unitCode: unit.code,
    date: start === end ? start : `${start}..${end}`,
    value,
    ...(item === undefined ? {} : { item }),
    ...(running === undefined ? {} : running),
    ...(apportioned === undefined ? {} : { apportioned }),
  };
}

/** By file, sheet, row, column. */
export function byCell(a: Entry, b: Entry): number {
  return (
    a.source.sheetOrder - b.source.sheetOrder ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column
  );
}
