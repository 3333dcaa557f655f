/** Paragraphs of a plain text: blank lines part them, and line ends that no line's length explains. */
import type { DraftParagraph } from "../../model/draft.ts";
import { type Line, tableAt, tableParagraphs } from "./text-table.ts";

export function plainParagraphs(text: string): DraftParagraph[] {
  return blocksOf(text).flatMap((block) => {
    const paragraphs: DraftParagraph[] = [];
    let from = 0;
    for (let i = 0; i < block.length;) {
      const rows = tableAt(block, i);
      if (rows === 0) i++;
      else {
        paragraphs.push(...paragraphsOf(block.slice(from, i)));
        paragraphs.push(...tableParagraphs(block.slice(i, i + rows)));
        from = i += rows;
      }
    }
    return [...paragraphs, ...paragraphsOf(block.slice(from))];
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu;
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    const line = whole.replace(/[\r\n\u2028\u2029]+$/u, "");
    if (whole !== "") lines.push({ from: index, to: index + line.length, text: line });
  }
  return lines;
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.text.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

function paragraphsOf(block: readonly Line[]): DraftParagraph[] {
  const wrapped = isWrapped(block);
  const paragraphs: { from: number; to: number }[] = [];
  block.forEach((line, i) => {
    const last = paragraphs.at(-1);
    const before = block[i - 1];
    if (last !== undefined && before !== undefined && continues(before, line, wrapped))
      last.to = line.to;
    else paragraphs.push({ from: line.from, to: line.to });
  });
  return paragraphs;
}

const SHORTEST_WRAP = 50;
const LONGEST_WRAP = 130;

/** All lines but the last are about as long as the longest: an editor broke them. */
function isWrapped(block: readonly Line[]): boolean {
  const lengths = block.slice(0, -1).map(({ text }) => text.trimEnd().length);
  const longest = Math.max(0, ...lengths);
  if (lengths.length < 2 || longest < SHORTEST_WRAP || longest > LONGEST_WRAP) return false;
  return lengths.every((length) => length >= longest - 20);
}

const BULLET = /^\s*(?:[-+*•–—]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s|#{1,6}\s|>|\|)/u;

function continues(before: Line, line: Line, wrapped: boolean): boolean {
  if (BULLET.test(line.text) || /^#{1,6}\s/.test(before.text)) return false;
  const end = before.text.trimEnd();
  if (wrapped) return true;
  if (/[.!?:;…]["”']?$/u.test(end)) return false;
  return end.endsWith(",") || /^\s*[\p{Ll}\d(]/u.test(line.text);
}
