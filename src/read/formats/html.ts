import type { InputFormat } from "../input-format.ts";

const BEGINNING =
  /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|body|table|style|div)[\s>]/i;

/** A text that offices name `.xls`: tables of a web page. */
export default {
  id: "html",
  order: 50,
  format: "xls",
  isUnicode: false,
  knows: ({ isMarkup, text }) => isMarkup && (BEGINNING.test(text) || /<html[\s>]/i.test(text)),
  async read({ bytes }, limits) {
    const { readHtml } = await import("./xls/html.ts");
    return readHtml(bytes, limits);
  },
} satisfies InputFormat;
