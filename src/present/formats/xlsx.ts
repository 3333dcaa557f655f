/** An Excel workbook: the table, of an official report in official form, then its sources and what was found in them. */
import { said } from "../../messages/said.ts";
import type { Format } from "../document.ts";
import { letterOf } from "../official/letter.ts";
import { word } from "../words.ts";
import { workbookBytes } from "../workbook.ts";

const format: Format = {
  id: "xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  official: true,
  render(document, { lang, office, today }) {
    const name = said(lang, { vi: "Kết quả", en: "Results" });
    const before = document.before?.() ?? null;
    const first = before === null ? [] : [{ name: before.title, table: before }];
    const letter = document.official === true ? { letter: letterOf(office, today, lang) } : {};
    const findings = document.findings?.();
    const found = said(lang, { vi: "Kết quả kiểm tra", en: "Findings" });
    return workbookBytes(
      [
        ...first,
        { name, table: document.sheet(), ...letter },
        { name: word("sources", lang), table: document.sources() },
        ...(findings === undefined ? [] : [{ name: found, table: findings, filter: true }]),
      ],
      lang,
    );
  },
};

export default format;
