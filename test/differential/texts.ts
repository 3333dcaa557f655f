/** Generated texts, and the ways in which a file may write them. */
import fc from "fast-check";

const WORDS = [
  "Xã An Đức",
  "Phường 1",
  "  Hội LHPN ",
  "a&b<c>\"d'",
  "x\ny",
  "a\r\nb",
  "_x000D_",
  "_x005F_",
  "1.234",
  "007",
  "Đắk R'lấp",
  "TRUE",
  "#N/A",
  "=1+1",
  "]]>",
  "東京",
  "\u00a0",
  "🌾 lúa",
  "   ",
  "e\u0301",
];

/** Characters that XML can hold; others are written as `_xHHHH_`. */
function isPlain(code: number): boolean {
  return code === 10 || code === 9 || (code >= 0x20 && (code & ~1) !== 0xfffe);
}

function isText(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) as number;
    return isPlain(code) && (code & ~0x7ff) !== 0xd800;
  });
}

export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter(isText),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 })
      .map((w) => w.join(" ")),
  },
);

/** How characters that need no escape are written. */
export type Style = "plain" | "decimal" | "hexadecimal" | "cdata";
export const styles: fc.Arbitrary<Style> = fc.constantFrom(
  "plain",
  "plain",
  "plain",
  "decimal",
  "hexadecimal",
  "cdata",
);

/** The text as XML; carriage returns and literal escapes in the way of Excel. */
export function written(text: string, style: Style): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_");
  if (style === "cdata") return `<![CDATA[${escaped.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  return [...escaped].map((character) => escape(character, style)).join("");
}

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escape(character: string, style: Style): string {
  const named = NAMED[character];
  const code = character.codePointAt(0) as number;
  if (style === "plain" || (named === undefined && code < 0x80 && code !== 10))
    return named ?? character;
  return style === "decimal" ? `&#${code};` : `&#x${code.toString(16)};`;
}

/** What may make a library differ, of a text written in pieces; `bare`: without `xml:space`. */
export function textTags(
  pieces: readonly (readonly [string, Style, ...unknown[]])[],
  bare: boolean,
): string[] {
  const tags = new Set<string>();
  for (const [piece, style] of pieces) {
    if (style === "cdata") tags.add("cdata");
    const entity = style === "decimal" || style === "hexadecimal";
    if (entity && /[^\0-\x7f]|\n/.test(piece)) tags.add("entity");
    if (entity && /[\ud800-\udfff]/.test(piece)) tags.add("astral entity");
    if (/_x[0-9A-Fa-f]{4}_/.test(piece) || piece.includes("\r")) tags.add("_xHHHH_");
    if (piece !== piece.trim()) tags.add(bare ? "bare outer space" : "outer space");
    if (piece.trim() === "") tags.add("blank text");
  }
  return [...tags];
}
