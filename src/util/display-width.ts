/**
 * How wide a text stands in a terminal, in columns: combining marks take none (NFD
 * Vietnamese), East Asian wide characters and emoji take two.
 */

export { printable } from "../model/readings/mask.ts";

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
// Only ASCII and the usual Vietnamese letters: every character takes one column.
const PLAIN = /^[\x20-\x7e\u00c0-\u01b0\u1ea0-\u1ef9]*$/;

/** Columns that a printable text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The width of the widest text; 0 for none. No spread: there may be a million texts. */
export function widestOf(texts: Iterable<string>): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, displayWidth(text));
  return width;
}

/** Fills up to `width` columns with spaces; a longer text stays whole. */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}

/**
 * Lines of at most `width` columns, broken at spaces; a longer word is broken behind a slash, else
 * between characters, never between a letter and its marks. At least one line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => pieces(part, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(withoutEnd(line));
      line = word;
    }
  }
  return [...lines, withoutEnd(line)];
}

/** A break between two of several spaces leaves none at the line's end. */
function withoutEnd(line: string): string {
  return line.replace(/ +$/, "");
}

/** Wrapped to `width` with `indent` before the first line and `hanging` before the others. */
export function wrapHanging(
  text: string,
  width: number,
  indent: string,
  hanging: string = indent,
): string[] {
  if (displayWidth(indent) + displayWidth(text) <= width) return [indent + text];
  const room = Math.max(8, width - Math.max(displayWidth(indent), displayWidth(hanging)));
  return wrap(text, room).map((line, i) => (i === 0 ? indent : hanging) + line);
}

function characterWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const more = characterWidth(character);
    if (used + more > width && piece !== "") {
      const folder = piece.lastIndexOf("/") + 1;
      const cut = folder > 1 ? folder : piece.length;
      found.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      used = displayWidth(piece);
    }
    piece += character;
    used += more;
  }
  return [...found, piece];
}
