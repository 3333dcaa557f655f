/** SheetJS as a block of the page: what reads .xls, with the code pages of old files. */
import { read, set_cptable } from "@e965/xlsx";
import * as library from "@e965/xlsx/dist/cpexcel.full.mjs";
import { decoderOf, type CodePages } from "./code-pages.ts";

// Its types leave the functions out.
const { cptable, utils } = library as unknown as {
  readonly cptable: CodePages["tables"];
  readonly utils: Pick<CodePages, "decode">;
};
const decode = decoderOf({ tables: cptable, decode: utils.decode });
set_cptable({ cptable, utils: { ...utils, decode } });
Object.assign(globalThis, { XLSX: { read } });
