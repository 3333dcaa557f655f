/** Text that stands in several runs of an XML part (rich text of a cell, a paragraph of Word), and its replacement in place. */
import { escapeXml } from "../official/package.ts";

/** The content of one text element: offsets in the XML. */
export interface TextNode {
  /** Of its start tag, and of its content. */
  readonly tag: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Replacement {
  /** In the joined text of the nodes. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An edit of the XML itself. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

export const joined = (nodes: readonly TextNode[]): string =>
  nodes.map(({ text }) => text).join("");

/** A replacement stands in the run in which what it replaces begins, and so has its looks. `breakXml`: a line's end. */
export function editsOf(
  nodes: readonly TextNode[],
  replacements: readonly Replacement[],
  breakXml: string,
): XmlEdit[] {
  let start = 0;
  return nodes.flatMap((node) => {
    const [from, to] = [start, (start += node.text.length)];
    const own = replacements.filter((one) => one.from < to && one.to > from);
    if (own.length === 0) return [];
    let xml = "";
    let at = from;
    for (const one of own) {
      xml += escapeXml(node.text.slice(at - from, Math.max(one.from, from) - from));
      if (one.from >= from) xml += linesOf(one.text, breakXml);
      at = Math.min(one.to, to);
    }
    return [{ from: node.from, to: node.to, xml: xml + escapeXml(node.text.slice(at - from)) }];
  });
}

const linesOf = (text: string, breakXml: string): string =>
  text
    .split("\n")
    .map((line) => escapeXml(line))
    .join(breakXml);

/** Blanks at the ends of the elements that are changed are kept. */
export function spaceKept(
  xml: string,
  nodes: readonly TextNode[],
  edits: readonly XmlEdit[],
): XmlEdit[] {
  return nodes
    .filter((node) => edits.some(({ from }) => from === node.from))
    .filter(({ tag, from }) => !xml.slice(tag, from).includes("xml:space"))
    .map(({ from }) => ({ from: from - 1, to: from - 1, xml: ' xml:space="preserve"' }));
}

export function applied(xml: string, edits: readonly XmlEdit[]): string {
  let text = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    text += xml.slice(at, edit.from) + edit.xml;
    at = edit.to;
  }
  return text + xml.slice(at);
}

const ENTITIES = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]); // prettier-ignore

export function unescapedXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
