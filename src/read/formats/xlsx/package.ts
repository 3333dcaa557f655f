/** Finding parts in the package: relationships first, the usual places where they are missing. */
import type { ZipEntry } from "../../zip/entry.ts";
import { UnreadableFile } from "../../../model/raw.ts";
import { END, OPEN, XmlReader } from "../../xml/reader.ts";
import { bytesSource } from "../../xml/source.ts";
import type { ZipArchive } from "../../zip/directory.ts";

export interface Relation {
  readonly id: string;
  /** The last segment of the relationship type: the same in transitional and strict OOXML. */
  readonly type: string;
  /** The target part's name in the archive. */
  readonly target: string;
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Opens a part; throws UnreadableFile ("corrupt") where it is missing. */
export function openPart(archive: ZipArchive, name: string): XmlReader {
  const entry = findPart(archive, name);
  if (entry === null) throw new UnreadableFile("corrupt", `${name} is missing`);
  return new XmlReader(archive.openEntry(entry), entry.name, archive.limits);
}

/** Parts up to this size are the same in file after file of one template. */
const SMALL_PART = 64 * 1024;

type Parse<T> = (reader: XmlReader) => T;

/** By content, which is one object wherever it was met again; then by what was made of it. */
const PARSED = new WeakMap<Uint8Array, Map<Parse<unknown>, unknown>>();

/** What `parse` makes of a part; the same bytes are parsed once. Throws UnreadableFile. */
export function parsePart<T>(archive: ZipArchive, name: string, parse: Parse<T>): T {
  const entry = findPart(archive, name);
  if (entry === null) throw new UnreadableFile("corrupt", `${name} is missing`);
  if (entry.size > SMALL_PART)
    return parse(new XmlReader(archive.openEntry(entry), entry.name, archive.limits));
  const content = archive.inflateEntry(entry);
  let byParse = PARSED.get(content);
  if (byParse === undefined) PARSED.set(content, (byParse = new Map()));
  if (byParse.has(parse)) return byParse.get(parse) as T;
  const made = parse(new XmlReader(bytesSource(content), entry.name, archive.limits));
  byParse.set(parse, made);
  return made;
}

/** The workbook part's name. Throws UnreadableFile where the archive holds no readable workbook. */
export function workbookPart(archive: ZipArchive): string {
  const stated = relationsOf(archive, "").find((relation) => relation.type === "officeDocument");
  const ways = [
    () => stated?.target,
    () => workbookByContentType(archive),
    () => "xl/workbook.xml",
    () => "xl/workbook.bin",
  ];
  for (const way of ways) {
    const name = way();
    if (name !== undefined && findPart(archive, name) !== null) return checkWorkbook(name);
  }
  throw archive.find(CONTENT_TYPES) === null
    ? new UnreadableFile("not-a-spreadsheet", "a zip without a workbook")
    : new UnreadableFile("no-sheets", "an office package without a workbook");
}

function checkWorkbook(name: string): string {
  if (name.toLowerCase().endsWith(".bin"))
    throw new UnreadableFile("unsupported-format", "binary workbook (xlsb)");
  return name;
}

/** The relationships of a part ("" for the package), external ones left out; none where there is no such list. */
export function relationsOf(archive: ZipArchive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (archive.find(name) === null) return [];
  return resolvedIn(folder, parsePart(archive, name, readRelations));
}

/** Files of one template share the list that was read, and what it comes to in a folder. */
const RESOLVED = new WeakMap<readonly Relation[], Map<string, readonly Relation[]>>();

function resolvedIn(folder: string, written: readonly Relation[]): readonly Relation[] {
  let byFolder = RESOLVED.get(written);
  if (byFolder === undefined) RESOLVED.set(written, (byFolder = new Map()));
  let resolved = byFolder.get(folder);
  if (resolved === undefined) {
    resolved = written.map((own) => ({ ...own, target: resolve(folder, own.target) }));
    byFolder.set(folder, resolved);
  }
  return resolved;
}

/** As they are written, relative to their source's folder. */
function readRelations(reader: XmlReader): Relation[] {
  const relations: Relation[] = [];
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN || reader.name !== "Relationship") continue;
    const target = reader.attribute("Target") ?? "";
    const type = reader.attribute("Type") ?? "";
    if (target === "" || reader.attribute("TargetMode") === "External") continue;
    relations.push({
      id: reader.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target,
    });
  }
  return relations;
}

/** A part's name from a target that is absolute or relative to its source's folder. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The part's entry, or null; targets may be written with percent escapes. */
export function findPart(archive: ZipArchive, name: string): ZipEntry | null {
  const entry = archive.find(name);
  if (entry !== null || !name.includes("%")) return entry;
  try {
    return archive.find(decodeURIComponent(name));
  } catch {
    return null;
  }
}

function workbookByContentType(archive: ZipArchive): string | undefined {
  if (archive.find(CONTENT_TYPES) === null) return undefined;
  const reader = openPart(archive, CONTENT_TYPES);
  let found: string | undefined;
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (token !== OPEN || reader.name !== "Override") continue;
    const type = reader.attribute("ContentType") ?? "";
    const workbook = /(?:sheet|template|addin)\.(?:main\+xml|macroEnabled\.main\+xml)$/i.test(type);
    if (workbook && found === undefined) found = resolve("", reader.attribute("PartName") ?? "");
  }
  return found;
}
