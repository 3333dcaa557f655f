/** A plain Excel workbook: the table, then its sources and notes. */
import type { Format } from "../document.ts";
import { word } from "../words.ts";
import { workbookBytes } from "../workbook.ts";

const format: Format = {
  id: "xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  render(document, { lang }) {
    const name = lang === "vi" ? "Kết quả" : "Results";
    return workbookBytes(
      [
        { name, table: document.sheet() },
        { name: word("sources", lang), table: document.sources() },
      ],
      lang,
    );
  },
};

export default format;
