/** The parts of a workbook that a form is filled in: sheets, shared texts, names of cells, styles. */
import { joined, type TextNode, unescapedXml } from "./runs.ts";

export interface BookSheet {
  readonly name: string;
  /** Its part of the package. */
  readonly part: string;
  readonly xml: string;
}

export interface NamedCell {
  readonly name: string;
  /** As written: `'Bieu 1'!$C$7`. */
  readonly ref: string;
}

export interface Book {
  /** The workbook's own part and XML. */
  readonly main: string;
  readonly xml: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly NamedCell[];
  /** What stands in each shared text: its inner XML. */
  readonly shared: readonly string[];
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** null: it is no workbook that can be filled. */
export function bookOf(parts: Parts): Book | null {
  const main =
    targetOf(textOf(parts, "_rels/.rels"), /\/officeDocument"/u, "") ?? "xl/workbook.xml";
  const xml = textOf(parts, main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = textOf(parts, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const sheets = [...xml.matchAll(/<sheet\b[^>]*>/gu)].flatMap(([tag]): BookSheet[] => {
    const id = attribute(tag, "r:id");
    const part = id === null ? null : targetById(relations, id, folder);
    const own = part === null ? "" : textOf(parts, part);
    if (part === null || !own.includes("<sheetData")) return [];
    return [{ name: unescapedXml(attribute(tag, "name") ?? ""), part, xml: own }];
  });
  if (sheets.length === 0) return null;
  const strings = targetOf(relations, /\/sharedStrings"/u, folder);
  const shared = strings === null ? "" : textOf(parts, strings);
  return {
    main,
    xml,
    sheets,
    names: namesOf(xml),
    shared: [...shared.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/gu)].map(([, inner = ""]) => inner),
  };
}

function namesOf(xml: string): NamedCell[] {
  return [...xml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/gu)].map(
    ([, attributes = "", ref = ""]) => ({
      name: unescapedXml(attribute(attributes, "name") ?? ""),
      ref: unescapedXml(ref),
    }),
  );
}

export function attribute(tag: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? null;
}

function targetOf(relations: string, type: RegExp, folder: string): string | null {
  const tag = [...relations.matchAll(/<Relationship\b[^>]*>/gu)].find(([one]) =>
    type.test(one),
  )?.[0];
  return tag === undefined ? null : placed(attribute(tag, "Target"), folder);
}

function targetById(relations: string, id: string, folder: string): string | null {
  const tag = [...relations.matchAll(/<Relationship\b[^>]*>/gu)].find(([one]) => attribute(one, "Id") === id)?.[0]; // prettier-ignore
  return tag === undefined ? null : placed(attribute(tag, "Target"), folder);
}

function placed(target: string | null, folder: string): string | null {
  if (target === null) return null;
  return target.startsWith("/") ? target.slice(1) : folder + target;
}

export function textOf(parts: Parts, name: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(parts.get(name) ?? new Uint8Array());
}

/** The text elements of a cell's rich or plain text; how it is spoken (phonetic runs) is none. */
export function textNodesOf(inner: string): TextNode[] {
  const spoken = [...inner.matchAll(/<rPh\b[\s\S]*?<\/rPh>/gu)];
  return [...inner.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)]
    .filter(
      ({ index }) => !spoken.some((one) => one.index <= index && index < one.index + one[0].length),
    ) // prettier-ignore
    .map(({ 0: whole, 1: text = "", index }) => {
      const from = index + whole.indexOf(">") + 1;
      return { tag: index, from, to: from + text.length, text: unescapedXml(text) };
    });
}

export const innerText = (inner: string): string => joined(textNodesOf(inner));
