/** The stage `read`: from what the command line names to sheets of typed cells. */
export { rawCounts, type RawCounts } from "./counts.ts";
export { expandInputs, MissingInput, type ExpandOptions, type InputFile } from "./inputs.ts";
export { stampsOf } from "./stamps.ts";
export { readBytes, readWorkbook } from "./workbook.ts";
