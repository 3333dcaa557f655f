/** Text that a spreadsheet must not run. */

// Excel, LibreOffice and Google take a cell for a formula by its first sign; before it they pass over blanks and what
// shows nothing, and some read the full-width signs of East Asian keyboards.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
// A number as it is, a sign alone (`-` no occurrence, `=` exact).
const HARMLESS = /^\s*(?:[-+]?[\d.,\s]*\d\s*%?|[=+\-@])\s*$/u;
// A line of its own for Excel, which begins a cell there when the text is pasted.
const BROKEN = /^[\t\r\n]/u;

/**
 * The text, behind an apostrophe where opening or pasting it in a spreadsheet would run it as a formula
 * (`=cmd|...`, `@SUM(...)`, `-2+3`). Numbers and a sign alone are left as they are. Programs get the text as it was
 * from JSON.
 */
export function inert(text: string): string {
  if (!FORMULA.test(text) && !BROKEN.test(text)) return text;
  return HARMLESS.test(text) ? text : `'${text}`;
}

/** The text as it was before {@link inert}. */
export function withoutApostrophe(text: string): string {
  if (!text.startsWith("'")) return text;
  const own = text.slice(1);
  return inert(own) === text ? own : text;
}
