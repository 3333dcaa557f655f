/** `aggregate --template`: a Word document of the office, filled; and two forms made in LibreOffice. */
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, formFolder, packed, partsOf, rels, utf8 } from "../support/forms.ts";
import { ROOT, runCli } from "../support/run-cli.ts";

const TEMPLATES = join(ROOT, "fixtures/templates");

let cwd = "";
beforeAll(async () => {
  cwd = await formFolder();
});
afterAll(() => rm(cwd, { recursive: true }));

describe("a Word document", () => {
  const run = (text: string, looks = "") => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
  async function document(body: string, header = ""): Promise<void> {
    await packed(cwd, "mau.docx", {
      "_rels/.rels": rels("word/document.xml"),
      "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
      "word/header1.xml": `<w:hdr>${header}</w:hdr>`,
      "word/styles.xml": "<w:styles>{{not a mark}}</w:styles>",
    });
  }

  it("is filled in paragraphs, cells, text boxes and headers, through parted runs", async () => {
    const parted = `<w:p>${run("Có {", "<w:b/>")}${run("{valuable_")}<w:proofErr w:type="spellStart"/>${run("tips @ Xã An Đức}", "<w:i/>")}${run("} tin &amp; {{cases_solved @ 29173}}/{{cases_reported @ 29173}} vụ")}</w:p>`;
    const cell = `<w:tbl><w:tr><w:tc><w:p>${run("{{clearance_rate @ 29173}}")}</w:p></w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:txbxContent><w:p>${run("{{valuable_tips @ 29174}}")}</w:p></w:txbxContent></w:r>${run("{{đơn vị @ 836}}")}</w:p>`;
    await document(parted + cell + box, `<w:p>${run("{{kỳ báo cáo}}")}</w:p>`);
    const { code, stderr } = await fill(cwd, "mau.docx");
    expect([code, stderr.toString()]).toEqual([0, ""]);
    const parts = await partsOf(join(cwd, "out.docx"));
    const texts = (xml: string | undefined) => [...utf8(xml).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text); // prettier-ignore
    expect(texts(parts["word/document.xml"])).toEqual(["Có 12", "", "", " tin &amp; 20/30 vụ", "66,67", "&gt; 9", "Huyện Ba Tri"]); // prettier-ignore
    expect(texts(parts["word/header1.xml"])).toEqual(["năm 2024"]);
    const before = await partsOf(join(cwd, "mau.docx"));
    expect(parts["word/styles.xml"]).toBe(before["word/styles.xml"]);
    const bare = (xml: string | undefined) => utf8(xml).replace(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/gu, ""); // prettier-ignore
    expect(bare(parts["word/document.xml"])).toBe(bare(before["word/document.xml"]));
  });

  it("is refused at the paragraph, and nothing written", async () => {
    await document(`<w:p>${run("Báo cáo")}</w:p><w:p>${run("{{khong_co}}")}</w:p>`);
    await rm(join(cwd, "out.docx"), { force: true });
    const { code, stderr } = await fill(cwd, "mau.docx");
    expect([code, stderr.toString()]).toEqual([2, expect.stringMatching(/document, ¶ 2 {2}\{\{khong_co\}\}/u)]); // prettier-ignore
    await expect(stat(join(cwd, "out.docx"))).rejects.toThrow("ENOENT");
  });
});

describe("forms made in LibreOffice", () => {
  const seed = (name: string, words: string) =>
    runCli(`aggregate submissions --units units.csv --today 2026-02-05 ${words}`.split(" "), {
      cwd: join(ROOT, "fixtures/seeds", name),
    });

  it("a workbook with a logo, names, formulas: pictures and all else stay", async () => {
    const out = join(cwd, "bieu.xlsx");
    await writeFile(join(cwd, "antq.yaml"), "office: { name: Công an huyện Ba Tri }\n");
    const { code, stderr } = await seed("ba-tri-2020", `--period 2019-06-12..2020-06-11 --config ${join(cwd, "antq.yaml")} --template ${join(TEMPLATES, "bieu-1.xlsx")} -o ${out}`); // prettier-ignore
    expect([code, stderr.toString()]).toEqual([0, ""]);
    const [before, after] = [await partsOf(join(TEMPLATES, "bieu-1.xlsx")), await partsOf(out)];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    const sheet = utf8(after["xl/worksheets/sheet1.xml"]);
    const values = ["B6", "C6", "D6", "B7", "C7", "B9", "C9", "D9"].map((address) => new RegExp(`<c r="${address}"[^>]*><v>([^<]*)`, "u").exec(sheet)?.[1]); // prettier-ignore
    expect(values).toEqual(["4", "18", "1", "4", "13", "128", "351", "0.8431"]);
    expect(sheet).toMatch(/<f[^>]*>SUM\(B6:B7\)<\/f><\/c>/u);
    expect(sheet).not.toContain("{{");
  });

  it("a letter with the sentences, and a mark over three runs", async () => {
    const out = join(cwd, "bao-cao.docx");
    const { code, stderr } = await seed("binh-phuoc-2019-2024", `--period 2019..2024 --by partner --template ${join(TEMPLATES, "bao-cao.docx")} -o ${out}`); // prettier-ignore
    expect([code, stderr.toString()]).toEqual([0, ""]);
    const xml = utf8((await partsOf(out))["word/document.xml"]).replace(/<[^>]+>/gu, "");
    expect(xml).toContain("tổ chức 5.856 buổi tuyên truyền cho trên 358.000 lượt hội viên");
    expect(xml).toContain("phối hợp với Hội Cựu chiến binh tổ chức 886 buổi tuyên truyền");
    expect(xml).not.toContain("{{");
  });
});
