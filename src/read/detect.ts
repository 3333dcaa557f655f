/** What a file is, by its bytes; its name says nothing. */
import { beyond, type ReadLimits } from "../model/limits.ts";
import { UnreadableFile, type UnreadableReason } from "../model/unreadable.ts";
import { declaresBinaryWorkbook, FileHead, zipHas, zipMimetype, zipTypes } from "./file-head.ts";
import { registry } from "./formats/registry.gen.ts";
import type { InputFormat } from "./input-format.ts";
import type { ZipArchive } from "./zip/directory.ts";

/* oxlint-disable no-control-regex -- bytes are what this file is about */

export interface Detected {
  readonly format: InputFormat;
  readonly file: FileHead;
}

const FORMATS: readonly InputFormat[] = Object.values<InputFormat>(registry).sort(
  (a, b) => a.order - b.order,
);

/** Throws UnreadableFile for what is no spreadsheet, or none that is read here. */
export function detect(bytes: Uint8Array, limits: ReadLimits): Detected {
  if (bytes.length === 0) throw new UnreadableFile("empty", "no bytes");
  if (bytes.length > limits.fileBytes) throw beyond("fileBytes", limits);
  const file = FileHead.of(bytes, limits);
  for (const [pattern, reason, what] of FOREIGN) {
    if (pattern.test(file.head)) throw new UnreadableFile(reason, what);
  }
  const format = FORMATS.find((own) => own.knows(file));
  if (format === undefined) throw refusal(file);
  return { format, file };
}

/** First bytes (in Latin-1) of files that are no spreadsheets, or none that is read here. */
const FOREIGN: readonly (readonly [RegExp, UnreadableReason, string])[] = [
  [/^%PDF-/, "not-a-spreadsheet", "PDF"],
  [/^\x89PNG/, "not-a-spreadsheet", "PNG image"],
  [/^\xff\xd8\xff/, "not-a-spreadsheet", "JPEG image"],
  [/^GIF8/, "not-a-spreadsheet", "GIF image"],
  [/^(?:II\*\0|MM\0\*)/, "not-a-spreadsheet", "TIFF image"],
  [/^\{\\rtf/, "not-a-spreadsheet", "RTF text"],
  [/^(?:MZ[\s\S]{0,200}\0|\x7fELF)/, "not-a-spreadsheet", "program"],
  [/^SQLite format 3\0/, "not-a-spreadsheet", "database"],
  [
    /^(?:\x1f\x8b|7z\xbc\xaf\x27|Rar!\x1a|BZh\d1AY|\xfd7zXZ)/,
    "unsupported-format",
    "archive other than zip",
  ],
  [/^\x09[\0\x02\x04\x08][\x04-\x10]\0/, "unsupported-format", "Excel 5.0 or older"],
  [
    /^(?:MIME-Version|From|Subject|Date|Snapshot-Content-Location):[\s\S]*\bmultipart\/related\b/i,
    "unsupported-format",
    "web archive (MHTML)",
  ],
  [/^MIME-Version:/i, "unsupported-format", "web archive (MHTML)"],
  [
    /^(?:Return-Path|Received|Delivered-To|From|X-[\w-]+): [\s\S]*\r?\n(?:Subject|Date|To): /i,
    "not-a-spreadsheet",
    "e-mail message",
  ],
  [/^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*\{\s*["}])/, "not-a-spreadsheet", "JSON text"],
];

/** What a file is that no format knows. */
function refusal({ archive, text }: FileHead): UnreadableFile {
  if (archive !== null) return zipRefusal(archive);
  if (/<office:document[\s>]/.test(text))
    return new UnreadableFile("unsupported-format", "flat OpenDocument XML");
  return new UnreadableFile("not-a-spreadsheet", "XML of another kind");
}

function zipRefusal(archive: ZipArchive): UnreadableFile {
  const types = zipTypes(archive);
  if (types !== null) {
    return declaresBinaryWorkbook(types)
      ? binaryWorkbook()
      : new UnreadableFile("not-a-spreadsheet", "another kind of Office document");
  }
  if (zipMimetype(archive) !== null)
    return new UnreadableFile("not-a-spreadsheet", "another kind of document");
  if (zipHas(archive, /workbook\.bin$/)) return binaryWorkbook();
  if (zipHas(archive, /\.iwa$/)) return new UnreadableFile("unsupported-format", "Apple Numbers");
  return new UnreadableFile("not-a-spreadsheet", "zip without a workbook");
}

function binaryWorkbook(): UnreadableFile {
  return new UnreadableFile("unsupported-format", "binary workbook (xlsb)");
}
