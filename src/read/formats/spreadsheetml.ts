import type { InputFormat } from "../input-format.ts";

/** A text that offices name `.xls`: the XML of Excel 2003. */
export default {
  id: "spreadsheetml",
  order: 40,
  format: "xls",
  isUnicode: false,
  knows: ({ isMarkup, text }) =>
    isMarkup &&
    text.includes("urn:schemas-microsoft-com:office:spreadsheet") &&
    /<(?:\w+:)?Workbook[\s>]/.test(text),
  async read({ bytes }, limits) {
    const { readSpreadsheetMl } = await import("./xls/spreadsheetml.ts");
    return { sheets: readSpreadsheetMl(bytes, limits), legacyEncoding: null };
  },
} satisfies InputFormat;
