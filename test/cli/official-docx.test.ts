/** Word documents in official form, read back: letter, narrative, tables, page, hostile names, the same bytes. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Zip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";

const HOSTILE = "<img onerror=alert(1)> =cmd|'/c calc'!A1 ]]>&amp;";
const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,"${HOSTILE}",commune,836,,,,
`;
const HEADING = "Mã xã;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ\n";
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "antq-docx-"));
  await writeFile(
    join(cwd, "antq.yaml"),
    "office: { name: Công an huyện Ba Tri, place: Ba Tri }\n",
  );
  await writeFile(join(cwd, "units.csv"), UNITS);
  const rows = [2023, 2024].map((year) => `29173;${year};12;30;20\n29174;${year};9;21;11\n`);
  await writeFile(join(cwd, "a.csv"), HEADING + rows.join(""));
});
afterAll(() => rm(cwd, { recursive: true }));

async function bytesOf(line: string): Promise<Buffer> {
  const words = [...line.split(" "), "--today", "2026-11-28", "-o", "x.docx"];
  const { code, stderr } = await runCli(words, { cwd });
  expect([code, stderr.toString()]).toEqual([0, ""]);
  return readFile(join(cwd, "x.docx"));
}

async function xmlOf(line: string): Promise<string> {
  const zip = await Zip.loadAsync(await bytesOf(line));
  return (await zip.file("word/document.xml")?.async("string")) ?? "";
}

const unescaped = (xml: string) =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"); // prettier-ignore

/** Texts of paragraphs, in order. */
function paragraphs(xml: string): string[] {
  return xml.split("</w:p>").map(
    (paragraph) =>
    unescaped([...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((found) => found[1] ?? "").join("")), // prettier-ignore
  );
}

const RUN = "aggregate a.csv --units units.csv --period 2024 --level province,district,commune";

describe("the official document", () => {
  it("has its letter, the report in sentences and the table", async () => {
    const lines = paragraphs(await xmlOf(RUN));
    for (const text of [
      "CÔNG AN HUYỆN BA TRI",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Ba Tri, ngày 28 tháng 11 năm 2026",
      "THỦ TRƯỞNG ĐƠN VỊ",
      "Nơi nhận:",
      "60,78",
    ])
      expect(lines).toContain(text);
    const narrated = await runCli("narrate a.csv --units units.csv --period 2024".split(" "), { cwd }); // prettier-ignore
    const [told = ""] = narrated.stdout.toString().split("\n");
    expect(told).toContain("21 tin");
    expect(lines).toContain(told);
  });

  it("is A4 with the decree's margins, Times New Roman, headings on each page, pages numbered", async () => {
    const xml = await xmlOf(RUN);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(2);
    expect(xml).toMatch(/<w:titlePg\/>/u);
    expect(xml).not.toMatch(/w:ascii="(?!Times New Roman)/u);
  });

  it("keeps a hostile name a text", async () => {
    const xml = await xmlOf(RUN);
    expect(xml).not.toContain("<img");
    expect(paragraphs(xml)).toContain(HOSTILE);
  });

  it("parts a wide table into tables that name their rows", async () => {
    const xml = await xmlOf("summary a.csv --units units.csv --from 2005 --to 2024");
    const firsts = xml.split("<w:tbl>").filter((table) => table.includes("Chỉ tiêu"));
    expect(firsts.length).toBeGreaterThan(1);
    for (const table of firsts) expect(paragraphs(table)).toContain("Số tin có giá trị");
  });

  it("signatures and recipients stay on one page, with what is told last", async () => {
    const narrated = "narrate a.csv --units units.csv --period 2024";
    for (const [line, last] of Object.entries({ [RUN]: "Nguồn:", [narrated]: "21 tin" })) {
      const all = (await xmlOf(line)).split("</w:p>").slice(0, -1);
      const kept = all.map((one) => one.includes("<w:keepNext/>"));
      const from = all.findLastIndex((one) => one.includes(last));
      expect(from, last).toBeGreaterThan(0);
      // All but the last recipient hold on to what follows them.
      expect(kept.slice(from)).toEqual(kept.slice(from).map((_, i, own) => i < own.length - 1));
    }
  });

  it("is there of sentences alone, in English, and of no figures", async () => {
    const told = paragraphs(await xmlOf("narrate a.csv --units units.csv --period 2024 --lang en"));
    expect(told).toContain("Independence - Freedom - Happiness");
    const none = paragraphs(await xmlOf("aggregate a.csv --units units.csv --period 2020"));
    expect(none).toContain("Nơi nhận:");
  });

  it("gives the same bytes again", async () => {
    expect((await bytesOf(RUN)).equals(await bytesOf(RUN))).toBe(true);
  });

  it("is written of three thousand rows and very long names", async () => {
    const codes = Array.from({ length: 3000 }, (_, i) => 30_000 + i);
    const name = (code: number) => `Xã ${"Rất Dài ".repeat(code === 30_000 ? 60 : 1)}${code}`;
    await writeFile(join(cwd, "many.units.csv"), UNITS + codes.map((code) => `${code},${name(code)},commune,836,,,,\n`).join("")); // prettier-ignore
    await writeFile(join(cwd, "many.csv"), HEADING + codes.map((code) => `${code};2024;1;2;1\n`).join("")); // prettier-ignore
    const xml = await xmlOf(
      RUN.replace("a.csv", "many.csv").replace("units.csv", "many.units.csv"),
    );
    expect(xml.match(/<w:tr>/gu)?.length ?? 0).toBeGreaterThan(3000);
  }, 60_000);

  it.each([
    ["aggregate", "ba-tri-2020", "--period 2019-06-12..2020-06-11"],
    ["aggregate", "binh-phuoc-2019-2024", "--by partner --level province"],
  ])("%s of %s", async (command, seed, how) => {
    const folder = `${ROOT}fixtures/seeds/${seed}`;
    const lines = paragraphs(await xmlOf(`${command} ${folder}/submissions --units ${folder}/units.csv ${how}`)); // prettier-ignore
    expect(lines.filter((line) => /\d/u.test(line)).length).toBeGreaterThan(20);
  });
});
