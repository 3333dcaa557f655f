/** The marks of an office's own form: `{{valuable_tips @ Xã An Đức; ma túy; kỳ trước}}`. */

export interface Mark {
  /** As it stands in the form, with its braces. */
  readonly written: string;
  /** An indicator's id or name, or a word of `WORDS`. */
  readonly what: string;
  /** A unit's code or name; null: the highest one. */
  readonly unit: string | null;
  /** A value of the breakdown, or what a comparison gives. */
  readonly parts: readonly string[];
}

/** Where marks stand in a text; offsets in it. */
export interface MarkAt {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

const MARK = /\{\{([^{}]*)\}\}/gu;

export function marksIn(text: string): MarkAt[] {
  return Array.from(text.matchAll(MARK), ({ 0: written, 1: inside = "", index }) => ({
    from: index,
    to: index + written.length,
    mark: parsed(written, inside),
  }));
}

/** Braces that open a mark and are never closed, or the other way round. */
export function isTorn(text: string): boolean {
  return /\{\{|\}\}/u.test(text.replace(MARK, ""));
}

/** Names of cells that are marks: `antq.valuable_tips`, `antq.valuable_tips.29173`. */
export function markOfName(name: string): Mark | null {
  const [first = "", what = "", ...more] = name.split(".");
  if (first.toLowerCase() !== "antq") return null;
  return { written: name, what, unit: more[0] ?? null, parts: more.slice(1) };
}

function parsed(written: string, inside: string): Mark {
  let unit: string | null = null;
  const pieces = inside.split(";").map((piece) => {
    const [before = "", after] = piece.split("@");
    if (after !== undefined) unit = tidy(after);
    return tidy(before);
  });
  const [what = "", ...parts] = pieces;
  return { written, what, unit, parts: parts.filter((part) => part !== "") };
}

const tidy = (text: string): string => text.replace(/\s+/gu, " ").trim();
