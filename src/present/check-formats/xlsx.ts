/** Findings as a workbook to work through: filters on every column, the heading frozen. */
import { said } from "../../messages/said.ts";
import type { CheckReport } from "../check-report.ts";
import type { Format } from "../document.ts";
import { checkTable } from "../tables/check.ts";
import { workbookBytes } from "../workbook.ts";

const format: Format<CheckReport> = {
  id: "xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  render(report) {
    const name = said(report.lang, { vi: "Việc phải sửa", en: "To correct" });
    return workbookBytes([{ name, table: checkTable(report), filter: true }], report.lang);
  },
};

export default format;
