/** A drafted Word document with a comment at each of its figures; nothing else of it changes. */
import type { DocxPiece, DraftDocument } from "../model/draft.ts";
import { escapeXml, packed } from "./official/package.ts";

export interface DraftComment {
  /** In the draft's text. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

interface Edit {
  readonly at: number;
  readonly insert: string;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const CONTENT_TYPES = "[Content_Types].xml";

export function annotatedDraft(
  document: DraftDocument,
  comments: readonly DraftComment[],
): Promise<Uint8Array> {
  const parts = new Map(document.parts);
  const name = commentsPart(document);
  const old = textOf(parts, name);
  const first = nextId(`${document.xml}${old ?? ""}`);
  const edits: Edit[] = [];
  const written: string[] = [];
  for (const comment of comments) {
    const id = first + written.length;
    const own = rangeEdits(document, comment, id);
    if (own.length === 0) continue;
    edits.push(...own);
    written.push(commentXml(id, comment.lines));
  }
  parts.set(document.main, bytesOf(edited(document.xml, edits)));
  parts.set(name, bytesOf(withComments(old, written.join(""))));
  if (old === null) register(parts, document.main, name);
  return packed(parts);
}

/** A run is parted where a figure begins and where it ends; both halves keep its looks. */
function rangeEdits(
  { xml, pieces }: DraftDocument,
  { start, end }: DraftComment,
  id: number,
): Edit[] {
  const first = pieces.find((piece) => piece.start <= start && start < piece.end);
  const last = pieces.find((piece) => piece.start < end && end <= piece.end);
  if (first === undefined || last === undefined || first.run === "" || last.run === "") return [];
  const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  return [
    ...spaceKept(xml, first),
    ...(last === first ? [] : spaceKept(xml, last)),
    parted(xml, first, start, `<w:commentRangeStart w:id="${id}"/>`),
    parted(xml, last, end, `<w:commentRangeEnd w:id="${id}"/>${reference}`),
  ];
}

function parted(xml: string, piece: DocxPiece, at: number, mark: string): Edit {
  const insert = `</w:t></w:r>${mark}${piece.run}<w:t xml:space="preserve">`;
  return { at: xmlOffset(xml, piece, at), insert };
}

/** Where a character stands: entities are longer than what they mean. */
function xmlOffset(xml: string, { start, from, to }: DocxPiece, at: number): number {
  let left = at - start;
  let offset = from;
  while (left > 0 && offset < to) {
    const entity = xml[offset] === "&" ? /^&[^;]*;/u.exec(xml.slice(offset, to))?.[0] : undefined;
    offset += entity?.length ?? 1;
    left -= 1;
  }
  return offset;
}

/** Blanks at the end of the first half would be lost. */
function spaceKept(xml: string, { from }: DocxPiece): Edit[] {
  const tag = xml.slice(xml.lastIndexOf("<", from - 1), from);
  if (!tag.startsWith("<w:t") || tag.includes("xml:space")) return [];
  return [{ at: from - 1, insert: ' xml:space="preserve"' }];
}

function edited(xml: string, edits: readonly Edit[]): string {
  const once = new Map<string, Edit>();
  edits.forEach((edit, i) =>
    once.set(edit.insert.startsWith(" xml:") ? `${edit.at}` : `${edit.at} ${i}`, edit),
  );
  let text = "";
  let at = 0;
  for (const edit of [...once.values()].sort((a, b) => a.at - b.at)) {
    text += xml.slice(at, edit.at) + edit.insert;
    at = edit.at;
  }
  return text + xml.slice(at);
}

function commentXml(id: number, lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="antq" w:initials="antq">${paragraphs.join("")}</w:comment>`;
}

function withComments(old: string | null, written: string): string {
  if (old === null)
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${written}</w:comments>`;
  if (/<w:comments\b[^>]*\/>/u.test(old))
    return old.replace(
      /<w:comments\b([^>]*)\/>/u,
      (_, attributes: string) => `<w:comments${attributes}>${written}</w:comments>`,
    );
  const end = old.lastIndexOf("</w:comments>");
  return `${old.slice(0, end)}${written}${old.slice(end)}`;
}

function nextId(xml: string): number {
  const ids = [
    ...xml.matchAll(/<w:comment(?:RangeStart|RangeEnd|Reference)?\b[^>]*\bw:id="(\d+)"/gu),
  ];
  return ids.reduce((most, [, id]) => Math.max(most, Number(id) + 1), 0);
}

/** The part that has the document's comments, or the name of a new one. */
function commentsPart({ parts, main }: DraftDocument): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = textOf(parts, relationsOf(main)) ?? "";
  const found = /<Relationship\b[^>]*relationships\/comments"[^>]*>/u.exec(relations)?.[0];
  const target = /\bTarget="([^"]+)"/u.exec(found ?? "")?.[1];
  if (target === undefined) return `${folder}comments.xml`;
  return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
}

function relationsOf(main: string): string {
  const at = main.lastIndexOf("/") + 1;
  return `${main.slice(0, at)}_rels/${main.slice(at)}.rels`;
}

function register(parts: Map<string, Uint8Array>, main: string, name: string): void {
  const relations =
    textOf(parts, relationsOf(main)) ??
    '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relation = `<Relationship Id="antqComments" Type="${RELATION}" Target="/${name}"/>`;
  parts.set(relationsOf(main), bytesOf(relations.replace(/<\/Relationships>|(<Relationships\b[^>]*)\/>/u, (end, open?: string) => open === undefined ? `${relation}${end}` : `${open}>${relation}</Relationships>`))); // prettier-ignore
  const types = textOf(parts, CONTENT_TYPES) ?? "";
  const type = `<Override PartName="/${name}" ContentType="${TYPE}"/>`;
  parts.set(CONTENT_TYPES, bytesOf(types.replace("</Types>", `${type}</Types>`)));
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  return bytes === undefined ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
