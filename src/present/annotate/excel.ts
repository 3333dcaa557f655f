/** The only door of annotated copies to exceljs, which is loaded when it is needed. */
import type { Workbook } from "exceljs";

export type { Cell, Comment, Row, Workbook, Worksheet } from "exceljs";

export async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import("exceljs");
  return new excel.Workbook();
}
