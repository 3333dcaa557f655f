/** SheetJS as a block of the page: what reads .xls, with the code pages of old files. */
import { read, set_cptable } from "@e965/xlsx";
import * as cptable from "@e965/xlsx/dist/cpexcel.full.mjs";

set_cptable(cptable);
Object.assign(globalThis, { XLSX: { read } });
