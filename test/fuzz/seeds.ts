/** The valid files that mutants are made of: every format, every way of writing a cell. */
import { CFB, utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { PARTS } from "./raw-parts.ts";
import { HTML, ODS_PARTS, TEXTS } from "./texts.ts";
import { packageEntries, prefixed } from "../support/xlsx-package.ts";
import { writeZip, type EntryOptions } from "../support/zip-writer.ts";

export type Format = "xlsx" | "ods" | "xls" | "csv" | "html" | "xml";

export interface Seed {
  readonly format: Format;
  readonly bytes: Buffer;
  /** The parts of a zip, inflated; null for other files. */
  readonly parts: readonly EntryOptions[] | null;
}

const DATE = "dd/mm/yyyy";
const TABLE = utils.aoa_to_sheet([
  ["CÔNG AN XÃ AN ĐỨC"],
  ["TT", "Đơn vị", "Ngày", "Số tin", "Tỷ lệ"],
  [1, "Xã An Đức", { t: "n", v: 45444, z: DATE }, 1642, 0.5],
  [2, "Xã Phú Lễ & ĐT", { t: "n", v: 59.75, z: DATE }, 0, { t: "e", v: 0x2a }],
  [null, "Cộng", true, { t: "n", v: 1642, f: "SUM(D3:D4)" }, -1.5e-7],
]);
TABLE["!merges"] = [utils.decode_range("A1:E1")];
const SECOND: WorkSheet = utils.aoa_to_sheet([["Biểu 2", 7]]);

function byLibrary(bookType: BookType): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, TABLE, "Tin báo");
  utils.book_append_sheet(book, SECOND, "Biểu 2");
  // The format of 1995 has no shared strings.
  const options = { type: "buffer", bookType, bookSST: bookType !== "biff5" } as const;
  return Buffer.from(write(book, options) as Uint8Array);
}

/** What the library's reader of zips gives. */
interface Container {
  readonly FileIndex: readonly { readonly content: Uint8Array; readonly size: number }[];
  readonly FullPaths: readonly string[];
}

/** The parts of a zip that a library wrote. */
function partsOf(zip: Buffer): EntryOptions[] {
  const { FileIndex, FullPaths } = CFB.read(zip, { type: "buffer" }) as Container;
  return FileIndex.flatMap((file, i) => {
    const name = (FullPaths[i] ?? "").replace(/^Root Entry\//, "");
    return name.endsWith("/") || file.size === 0 ? [] : [{ name, data: Buffer.from(file.content) }];
  });
}

const zipSeed = (format: Format, parts: readonly EntryOptions[]): Seed => ({
  format,
  parts,
  bytes: writeZip(parts),
});
const plainSeed = (format: Format, bytes: Buffer): Seed => ({ format, parts: null, bytes });

export const SEEDS: readonly Seed[] = [
  // A line end after the root element, as many programs write it.
  zipSeed(
    "xlsx",
    packageEntries(PARTS).map((part) => ({ ...part, data: `${part.data as string}\n` })),
  ),
  zipSeed("xlsx", packageEntries({ ...PARTS, sheet: prefixed(PARTS.sheet as string) })),
  zipSeed("xlsx", partsOf(byLibrary("xlsx"))),
  zipSeed("ods", ODS_PARTS),
  zipSeed("ods", partsOf(byLibrary("ods"))),
  plainSeed("xls", byLibrary("biff8")),
  plainSeed("xls", byLibrary("biff5")),
  plainSeed("xml", byLibrary("xlml")),
  plainSeed("html", byLibrary("html")),
  plainSeed("html", Buffer.from(HTML)),
  ...TEXTS.map((bytes) => plainSeed("csv", bytes)),
];
