import type { InputFormat } from "../input-format.ts";

export default {
  id: "xls",
  order: 30,
  format: "xls",
  isUnicode: false,
  knows: ({ isCompound }) => isCompound,
  async read({ bytes }, limits) {
    const { readXls } = await import("./xls/index.ts");
    return { sheets: await readXls(bytes, limits), legacyEncoding: null };
  },
} satisfies InputFormat;
