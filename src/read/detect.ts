/** What a file is, by its bytes; its name says nothing. */
import { UnreadableFile, type ReadLimits, type UnreadableReason } from "../model/raw.ts";
import { isCompound } from "./formats/xls/compound.ts";
import { openZip, type ZipArchive } from "./zip/directory.ts";

/* oxlint-disable no-control-regex -- bytes are what this file is about */

/** How a file is to be read; `html` and `spreadsheetml` are the texts that offices name `.xls`. */
export type FileKind = "xlsx" | "ods" | "xls" | "html" | "spreadsheetml" | "csv";

const HEAD_BYTES = 8192;

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

export interface Detected {
  readonly kind: FileKind;
  /** Opened already, where it is a zip: the directory need not be read twice. */
  readonly archive: ZipArchive | null;
}

/** Throws UnreadableFile for what is no spreadsheet, or none that is read here. */
export function detect(bytes: Uint8Array, limits: ReadLimits): Detected {
  if (bytes.length === 0) throw new UnreadableFile("empty", "no bytes");
  if (bytes.length > limits.maxFileBytes)
    throw new UnreadableFile("too-large", `${bytes.length} bytes`);
  const { buffer, byteOffset } = bytes;
  const begin = Buffer.from(buffer, byteOffset, Math.min(bytes.length, HEAD_BYTES));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08|00PK)/.test(begin.toString("latin1", 0, 6))) {
    const archive = openZip(bytes, limits);
    return { kind: detectZip(archive), archive };
  }
  if (isCompound(bytes)) return { kind: "xls", archive: null };
  const head = begin.toString("latin1");
  for (const [pattern, reason, what] of FOREIGN) {
    if (pattern.test(head)) throw new UnreadableFile(reason, what);
  }
  return { kind: kindOfText(head), archive: null };
}

/** What a zip is, by its directory. Throws UnreadableFile for what is not read here. */
export function detectZip(archive: ZipArchive): FileKind {
  if (archive.find("xl/workbook.xml") !== null) return "xlsx";
  const types = archive.find("[Content_Types].xml");
  if (types !== null) {
    return kindOfPackage(
      Buffer.from(archive.inflateEntry(types)).toString("utf8").replaceAll("\0", ""),
    );
  }
  const mimetype = archive.find("mimetype");
  if (mimetype !== null) {
    const type = Buffer.from(archive.inflateEntry(mimetype)).toString("latin1").trim();
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
    throw new UnreadableFile("not-a-spreadsheet", "another kind of document");
  }
  const names = archive.entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => /(?:^|\/)workbook\.xml$/.test(name))) return "xlsx";
  if (names.some((name) => name.endsWith("workbook.bin"))) throw binaryWorkbook();
  if (names.some((name) => name.endsWith(".iwa"))) {
    throw new UnreadableFile("unsupported-format", "Apple Numbers");
  }
  if (names.includes("content.xml")) return "ods";
  throw new UnreadableFile("not-a-spreadsheet", "zip without a workbook");
}

function kindOfPackage(types: string): FileKind {
  // A type that is declared for an extension says nothing: some writers declare all that they know.
  if (/<(?:\w+:)?Override\b[^>]*sheet\.binary\.macroEnabled/i.test(types)) throw binaryWorkbook();
  if (
    /spreadsheetml|vnd\.ms-excel/i.test(types) &&
    !/wordprocessingml\.document\.main/i.test(types)
  ) {
    return "xlsx";
  }
  throw new UnreadableFile("not-a-spreadsheet", "another kind of Office document");
}

function binaryWorkbook(): UnreadableFile {
  return new UnreadableFile("unsupported-format", "binary workbook (xlsb)");
}

/** `head` in Latin-1; the zero bytes of wide encodings are taken out before looking. */
function kindOfText(head: string): FileKind {
  const text = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (!/^<[a-z!?]/i.test(text)) return "csv";
  if (
    text.includes("urn:schemas-microsoft-com:office:spreadsheet") &&
    /<(?:\w+:)?Workbook[\s>]/.test(text)
  ) {
    return "spreadsheetml";
  }
  if (
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|body|table|style|div)[\s>]/i.test(
      text,
    )
  ) {
    return "html";
  }
  if (/<html[\s>]/i.test(text)) return "html";
  if (/<office:document[\s>]/.test(text)) {
    throw new UnreadableFile("unsupported-format", "flat OpenDocument XML");
  }
  // A heading in angle brackets is text like any other; an XML declaration is not.
  if (!/^<(?:\?xml|!DOCTYPE)/i.test(text)) return "csv";
  throw new UnreadableFile("not-a-spreadsheet", "XML of another kind");
}
