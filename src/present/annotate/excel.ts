/** The only door of workbooks that are written whole (annotated copies, templates) to exceljs, which is loaded when it is needed. */
import type { Workbook } from "exceljs";

export type { Cell, Comment, DataValidation, Row, Style, Workbook, Worksheet } from "exceljs";

export async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import("exceljs");
  return new excel.Workbook();
}
