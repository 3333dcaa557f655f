/** A plain Excel workbook: the table, then its sources and notes. */
import { said } from "../../messages/said.ts";
import type { Format } from "../document.ts";
import { word } from "../words.ts";
import { workbookBytes } from "../workbook.ts";

const format: Format = {
  id: "xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  render(document, { lang }) {
    const name = said(lang, { vi: "Kết quả", en: "Results" });
    const before = document.before?.() ?? null;
    const first = before === null ? [] : [{ name: before.title, table: before }];
    return workbookBytes(
      [
        ...first,
        { name, table: document.sheet() },
        { name: word("sources", lang), table: document.sources() },
      ],
      lang,
    );
  },
};

export default format;
