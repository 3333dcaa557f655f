/** One input file to a workbook: loaded, fingerprinted, detected by its bytes, read, in Unicode. */
import { sha256 } from "#host/digest.ts";
import { DEFAULT_LIMITS, type ReadLimits, timed } from "../model/limits.ts";
import type { RawWorkbook, WorkbookFormat } from "../model/raw.ts";
import { detect } from "./detect.ts";
import { convertSheets } from "./encoding/workbook.ts";
import type { InputContent } from "./input-format.ts";
import { keepWithin } from "./within-limits.ts";
import type { InputFile } from "./inputs.ts";

interface Content extends InputContent {
  readonly format: WorkbookFormat;
}

/**
 * Reads an input. Cell texts are Unicode; `legacyEncoding` says what some were converted from.
 * Throws UnreadableFile.
 */
export async function readWorkbook(
  input: InputFile,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<RawWorkbook> {
  const bytes = await input.load();
  const content = await readBytes(bytes, limits, input.file);
  return { file: input.file, sha256: sha256(bytes), ...content };
}

/** Reads a workbook's bytes; `name` decides nothing but whether prose may be a table of one column. Throws UnreadableFile. */
export async function readBytes(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
  name = "",
): Promise<Content> {
  const own = limits.until === undefined ? timed(limits) : limits;
  const { format: by, file } = detect(bytes, own);
  const { format } = by;
  const read = await by.read(file, own, name);
  keepWithin(read.sheets, own);
  if (by.isUnicode) return { format, ...read };
  const { sheets, legacyEncoding } = convertSheets(read.sheets);
  return { format, sheets, legacyEncoding: read.legacyEncoding ?? legacyEncoding };
}
