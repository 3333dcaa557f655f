/** What the readers say of a file that they refuse: in Vietnamese nothing of it is English. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messageOf } from "../../src/messages/findings.ts";
import { detailWords } from "../../src/messages/unreadable-details.ts";
import { expectLanguage } from "../cli/languages.ts";

const ROOT = new URL("../../src/read/", import.meta.url);

/** Every text that a reader may add, with numbers and names in its gaps. */
function details(): string[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const found = files.flatMap((name) => {
    const text = readFileSync(new URL(name, ROOT), "utf8");
    const thrown = [...text.matchAll(/(?:UnreadableFile\(\s*"[a-z-]+",\s*|corrupt\(|tooLarge\(|detail = )(["`])(.*?)\1/gsu)];
    const listed = [...text.matchAll(/"(?:not-a-spreadsheet|unsupported-format)",\s*"(.*?)"/gu)];
    return [...thrown.map((match) => match[2] ?? ""), ...listed.map((match) => match[1] ?? "")];
  });
  const filled = found.map((text) => text.replace(/\$\{this\.#?part\}|\$\{part\}|\$\{name\}/gu, "xl/workbook.xml").replace(/\$\{where\}/gu, " on line 7").replace(/\$\{[^}]*\}/gu, "7"));
  return [...new Set(filled.filter((text) => text !== "").flatMap((text) => [text, `xl/worksheets/sheet1.xml: ${text}`]))];
} // prettier-ignore

it("no detail of a reader shows in English under Vietnamese", () => {
  const all = details();
  expect(all.length).toBeGreaterThan(120);
  for (const detail of all) {
    const words = detailWords(detail, "vi");
    expectLanguage(words ?? "", "vi");
    // What is left of it is told in Vietnamese, or is a place or a name.
    expect(words ?? "", detail).toMatch(
      /[à-ỹ]|^$|^[\w./]+\.(?:xml|rels|bin)$|^\d+ byte|^(?:PDF|Apple Numbers|xlsb)$|!\d+$/iu,
    );
    expect(detailWords(detail, "en")).toBe(detail);
  }
});

it.each([
  ["unclosed quote on line 12", "dòng 12"],
  ["invalid UTF-8 on line 3", "dòng 3"],
  ["Biểu 1!250001", "Biểu 1!250001"],
  ["xl/sharedStrings.xml is missing", "xl/sharedStrings.xml"],
])("%s keeps its place", (detail, place) => {
  const facts = { reason: "corrupt", detail, limit: null, most: 0 };
  const { message } = messageOf({ code: "file-unreadable", place: { file: "a" }, facts }, "vi");
  expect(message).toContain(place);
});
