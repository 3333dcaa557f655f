/** A drafted Word document: its package, opened with the limits of all packages, and the text of its main part. */
import type { Draft } from "../../model/draft.ts";
import { DEFAULT_LIMITS, UnreadableFile } from "../../model/raw.ts";
import { openZip } from "../zip/directory.ts";
import { docxText } from "./docx-text.ts";

const RELATIONS = "_rels/.rels";
const USUAL = "word/document.xml";

/** Throws UnreadableFile for what is no Word document. */
export function readDocx(file: string, bytes: Uint8Array): Draft {
  const parts = partsOf(bytes);
  const main = mainOf(parts);
  const content = parts.get(main);
  if (content === undefined) throw new UnreadableFile("not-a-spreadsheet", "no document in it");
  const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
  const { text, read, paragraphs, pieces } = docxText(xml);
  return { file, text, read, paragraphs, document: { parts, main, xml, pieces } };
}

export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = openZip(bytes, DEFAULT_LIMITS);
  const files = archive.entries.filter(({ name }) => !name.endsWith("/"));
  // What is inflated is lent to the next entry: a copy of each is kept.
  return new Map(files.map((entry) => [entry.name, archive.inflateEntry(entry).slice()]));
}

function mainOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const relations = new TextDecoder().decode(parts.get(RELATIONS) ?? new Uint8Array());
  const found = /<Relationship\b[^>]*\/officeDocument"[^>]*>/u.exec(relations)?.[0] ?? "";
  return /\bTarget="\/?([^"]+)"/u.exec(found)?.[1] ?? USUAL;
}
