/** One input file to a workbook: loaded, fingerprinted, detected by its bytes, read, in Unicode. */
import {
  DEFAULT_LIMITS,
  UnreadableFile,
  type RawSheet,
  type RawWorkbook,
  type ReadLimits,
  type WorkbookFormat,
} from "../model/raw.ts";
import { detect, type Detected } from "./detect.ts";
import { convertSheets } from "./encoding/workbook.ts";
import { sha256Of, type InputFile } from "./inputs.ts";

interface Content {
  readonly format: WorkbookFormat;
  readonly sheets: readonly RawSheet[];
  readonly legacyEncoding: string | null;
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
  return { file: input.file, sha256: sha256Of(bytes), ...content };
}

/** What a workbook is called. Text under such a name may be a table all the same, as many programs export it. */
const WORKBOOK_NAME = /\.(?:xl(?:s[xmb]?|t[xm]?)|o[dt]s|et)$/i;

/** Reads a workbook's bytes; `name` decides nothing but whether prose may be a table of one column. Throws UnreadableFile. */
export async function readBytes(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
  name = "",
): Promise<Content> {
  const detected = detect(bytes, limits);
  if (detected.kind === "csv" && WORKBOOK_NAME.test(name)) {
    const { assertTable } = await import("./formats/csv/index.ts");
    assertTable(bytes);
  }
  const read = await readKind(detected, bytes, limits);
  if (read.format === "csv") return read;
  const { sheets, legacyEncoding } = convertSheets(read.sheets);
  return { format: read.format, sheets, legacyEncoding: read.legacyEncoding ?? legacyEncoding };
}

async function readKind(
  { kind, archive }: Detected,
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Content> {
  switch (kind) {
    case "csv": {
      const { readCsv } = await import("./formats/csv/index.ts");
      const { sheet, legacyEncoding } = await readCsv(bytes, limits);
      return { format: "csv", sheets: [sheet], legacyEncoding };
    }
    case "xlsx": {
      const { readXlsx } = await import("./formats/xlsx/index.ts");
      const sheets = readXlsx(bytes, limits, archive ?? undefined);
      return { format: "xlsx", sheets, legacyEncoding: null };
    }
    case "ods": {
      const { readOds } = await import("./formats/ods/index.ts");
      return {
        format: "ods",
        sheets: readOds(bytes, limits, archive ?? undefined),
        legacyEncoding: null,
      };
    }
    case "xls": {
      const { readXls } = await import("./formats/xls/index.ts");
      return { format: "xls", sheets: await readXls(bytes, limits), legacyEncoding: null };
    }
    case "spreadsheetml": {
      const { readSpreadsheetMl } = await import("./formats/xls/spreadsheetml.ts");
      return { format: "xls", sheets: readSpreadsheetMl(bytes, limits), legacyEncoding: null };
    }
    case "html": {
      const { readHtml } = await import("./formats/xls/html.ts");
      return { format: "xls", ...readHtml(bytes, limits) };
    }
  }
  throw new UnreadableFile("unsupported-format", kind satisfies never);
}
