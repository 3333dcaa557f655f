/** What the kernel's TypeScript side calls. */
import { prepareNames } from "./cell-tag.ts";
import { csv } from "./csv.ts";
import { preparePowers } from "./digits.ts";
import { sheet } from "./sheet.ts";
import { strings } from "./strings.ts";
import { answer, forgetTexts } from "./texts.ts";

/** To be called once. */
function prepare(): void {
  preparePowers();
  prepareNames();
}

export { answer, csv, forgetTexts, prepare, sheet, strings };
