/** The only door of workbooks that are written whole (annotated copies, templates) to exceljs, which is loaded when it is needed. */
import { loadExcel, type Workbook } from "#host/excel.ts";

export type * from "#host/excel.ts";

export async function newWorkbook(): Promise<Workbook> {
  const excel = await loadExcel();
  return new excel.Workbook();
}
