/** OpenDocument spreadsheets: a pull reader over `content.xml`, each part's checksum verified. */
import {
  DEFAULT_LIMITS,
  UnreadableFile,
  type RawSheet,
  type ReadLimits,
} from "../../../model/raw.ts";
import { XmlReader, END, OPEN } from "../../xml/reader.ts";
import { openZip, type ZipArchive } from "../../zip/directory.ts";
import { OdsStyles } from "./styles.ts";
import { isExternalCache, TableReader, type CellBudget } from "./table.ts";

/** Parts of a document that hold tables or texts which are no content of its sheets. */
const APART = new Set(["tracked-changes", "scripts", "forms", "content-validations", "dde-links"]);

/**
 * All sheets in the document's order. Throws UnreadableFile: `encrypted`, `corrupt`, `truncated`,
 * `no-sheets`, `too-large` (repeat counts included), `zip-bomb`, `entity-bomb`.
 */
export function readOds(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
  archive: ZipArchive = openZip(bytes, limits),
): RawSheet[] {
  if (isEncrypted(archive)) throw new UnreadableFile("encrypted", "META-INF/manifest.xml");
  const styles = new OdsStyles();
  const named = openPart(archive, "styles.xml");
  if (named !== null) readStyles(named, styles);
  const content = openPart(archive, "content.xml");
  if (content === null) throw new UnreadableFile("corrupt", "content.xml is missing");
  const sheets = readContent(content, styles, limits);
  if (sheets.length === 0) throw new UnreadableFile("no-sheets", "content.xml holds no table");
  return sheets;
}

function openPart(archive: ZipArchive, name: string): XmlReader | null {
  const entry = archive.find(name);
  return entry === null ? null : new XmlReader(archive.openEntry(entry), name, archive.limits);
}

function isEncrypted(archive: ZipArchive): boolean {
  const manifest = openPart(archive, "META-INF/manifest.xml");
  if (manifest === null) return false;
  for (let token = manifest.next(); token !== END; token = manifest.next()) {
    if (token === OPEN && manifest.name === "encryption-data") return true;
  }
  return false;
}

function readStyles(xml: XmlReader, styles: OdsStyles): void {
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === OPEN) styles.read(xml);
  }
}

function readContent(xml: XmlReader, styles: OdsStyles, limits: ReadLimits): RawSheet[] {
  const sheets: RawSheet[] = [];
  const budget: CellBudget = { cells: limits.cells, limits };
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (APART.has(xml.name) || (xml.name === "table" && isExternalCache(xml))) xml.skip();
    else if (xml.name === "table") sheets.push(new TableReader(xml, styles, budget).read());
    else styles.read(xml);
  }
  return sheets;
}
