/** Fills a template in as a person would who obeys each cell's rule: what may be typed is read from the file alone. */
import excel, { type Cell, type DataValidation, type Workbook, type Worksheet } from "exceljs";
import { dayNumber } from "../../src/model/calendar.ts";

/** What was typed, by heading; in a form of indicators by the row's own label. */
export type Typed = ReadonlyMap<string, string | number>;

export interface Filled {
  readonly bytes: Uint8Array;
  readonly rows: readonly Typed[];
  /** Cells of the title that were filled in. */
  readonly asked: readonly (string | number)[];
}

/** A number for a cell of this heading or label, given what stands in its row already. */
export type Numbers = (label: string, row: Typed) => number;

const EPOCH = dayNumber("1899-12-30");

/** `choices`: of a drop-down, those that may be chosen in any row. */
export async function fill(
  template: Uint8Array,
  rowCount: number,
  numbers: Numbers,
  choices: (values: readonly string[]) => readonly string[] = (values) => values,
): Promise<Filled> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Buffer.from(template) as never);
  const sheet = workbook.worksheets[0] as Worksheet;
  const [view] = sheet.views;
  const heading = view?.state === "frozen" ? (view.ySplit ?? 0) : 0;
  const asked: (string | number)[] = [];
  for (let row = 1; row < heading; row += 1)
    for (const cell of openCells(sheet, row))
      asked.push(type(cell, workbook, asked.length, () => 1, choices));
  const isFixed = sheet.getCell(heading + 1, 1).value !== null;
  const rows: Map<string, string | number>[] = [];
  const most = sheet.rowCount - heading;
  for (let i = 0; i < (isFixed ? most : Math.min(most, rowCount)); i += 1) {
    const row = new Map<string, string | number>();
    for (const cell of openCells(sheet, heading + 1 + i)) {
      const label = text(
        sheet.getCell(isFixed ? heading + 1 + i : heading, isFixed ? 1 : Number(cell.col)),
      );
      const before = isFixed ? new Map(rows.flatMap((own) => [...own])) : row;
      const typed = type(cell, workbook, i, () => numbers(label, before), choices);
      if (typed !== "") row.set(label, typed);
    }
    rows.push(row);
  }
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), rows, asked };
}

export function openCells(sheet: Worksheet, row: number): Cell[] {
  const cells: Cell[] = [];
  sheet.getRow(row).eachCell({ includeEmpty: true }, (cell) => {
    if (cell.protection?.locked === false) cells.push(cell);
  });
  return cells;
}

/** Free text is left blank: remarks and topics. */
function type(
  cell: Cell,
  workbook: Workbook,
  turn: number,
  number: () => number,
  choices: (values: readonly string[]) => readonly string[],
): string | number {
  const rule = cell.dataValidation as DataValidation | undefined;
  switch (rule?.type) {
    case "list":
      cell.value = choose(choices(listOf(rule, workbook)), turn);
      return cell.value;
    case "custom":
      if (String(rule.formulae[0]).includes("ROUND(")) {
        cell.value = number();
        return cell.value;
      }
      // A day that is not in the future; the first one is in the rule.
      cell.value = Number(/>=(\d+)/u.exec(String(rule.formulae[0]))?.[1]) + 7400 + turn;
      return cell.value;
    case "date": {
      const [from, to] = rule.formulae.map(serial) as [number, number];
      cell.value = from + Math.min(turn, to - from);
      return cell.value;
    }
    case "whole":
    case "decimal":
      cell.value = number();
      return cell.value;
    case "textLength":
    case undefined:
      return "";
  }
}

function serial(bound: unknown): number {
  return Math.round((bound as Date).getTime() / 86_400_000) - EPOCH;
}

export function listOf({ formulae }: DataValidation, workbook: Workbook): string[] {
  const match = /^(.+)!\$([A-Z]+)\$(\d+):\$\2\$(\d+)$/u.exec(String(formulae[0]));
  if (match === null) throw new Error(`no list: ${String(formulae[0])}`);
  const [, name = "", column = "", first = "", last = ""] = match;
  const sheet = workbook.getWorksheet(name.replace(/^'|'$/gu, ""));
  const rows = Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, i) => Number(first) + i,
  );
  return rows.map((row) => text((sheet as Worksheet).getCell(`${column}${row}`)));
}

function choose(values: readonly string[], turn: number): string {
  return values[turn % values.length] ?? "";
}

function text(cell: Cell): string {
  return typeof cell.value === "string" ? cell.value : "";
}
