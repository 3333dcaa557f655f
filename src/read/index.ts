/** The stage `read`: from what the command line names to sheets of typed cells. */
export { isNumberCell, rawCounts } from "./counts.ts";
export { diskInput, expandInputs, type InputFile } from "./inputs.ts";
export { partsOf } from "./draft/docx.ts";
export { readDraft } from "./draft/index.ts";
export { stampsOf } from "./stamps.ts";
export { readBytes, readWorkbook } from "./workbook.ts";
export { isLarge, type StreamedParts, streamFile } from "./stream/index.ts";
