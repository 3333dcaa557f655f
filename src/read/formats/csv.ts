import type { InputFormat } from "../input-format.ts";

/** What a workbook is called. Text under such a name may be a table all the same, as many programs export it. */
const WORKBOOK_NAME = /\.(?:xl(?:s[xmb]?|t[xm]?)|o[dt]s|et)$/i;

/** Any text that is no markup. */
export default {
  id: "csv",
  order: 90,
  format: "csv",
  isUnicode: true,
  knows: ({ isText, isMarkup, text }) =>
    isText &&
    !(isMarkup && (/<office:document[\s>]/.test(text) || /^<(?:\?xml|!DOCTYPE)/i.test(text))),
  async read({ bytes }, limits, name) {
    const { assertTable, readCsv } = await import("./csv/index.ts");
    if (WORKBOOK_NAME.test(name)) assertTable(bytes);
    const { sheet, legacyEncoding } = await readCsv(bytes, limits);
    return { sheets: [sheet], legacyEncoding };
  },
} satisfies InputFormat;
