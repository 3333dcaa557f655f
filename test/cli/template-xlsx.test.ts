/** `aggregate --template`: a workbook of the office, filled; made here part by part. */
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, formFolder, packed, partsOf, rels, utf8 } from "../support/forms.ts";
import { runCli } from "../support/run-cli.ts";

let cwd = "";
beforeAll(async () => {
  cwd = await formFolder();
});
afterAll(() => rm(cwd, { recursive: true }));

interface FormInput {
  readonly data: string;
  readonly strings?: readonly string[];
  readonly names?: string;
  readonly calc?: string;
  readonly more?: string;
}

/** One sheet "Biểu 1" with the content of its `sheetData`. */
async function workbook({
  data,
  strings = [],
  names = "",
  calc = "",
  more = "",
}: FormInput): Promise<void> {
  const sheet = (of: string) => `<worksheet><cols><col min="1" max="3" width="20"/></cols><sheetData>${of}</sheetData><pageMargins left="1"/></worksheet>`; // prettier-ignore
  await packed(cwd, "mau.xlsx", {
    "_rels/.rels": rels("xl/workbook.xml"),
    "xl/workbook.xml": `<workbook><sheets><sheet name="Biểu 1" sheetId="1" r:id="r1"/><sheet name="Biểu 2" sheetId="2" r:id="r2"/></sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}${calc}</workbook>`,
    "xl/_rels/workbook.xml.rels": rels("worksheets/sheet1.xml", "worksheets/sheet2.xml", "sharedStrings.xml", "styles.xml"), // prettier-ignore
    "xl/worksheets/sheet1.xml": sheet(data),
    "xl/worksheets/sheet2.xml": sheet(more),
    "xl/sharedStrings.xml": `<sst>${strings.map((one) => `<si>${one}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="3" fontId="2"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`,
    "docProps/app.xml": "<Properties>kept &amp; untouched</Properties>",
  });
}

async function filledSheet(input: FormInput, words = ""): Promise<Record<string, string>> {
  await workbook(input);
  const { code, stderr } = await fill(cwd, "mau.xlsx", words);
  expect([code, stderr.toString()]).toEqual([0, ""]);
  const parts = await partsOf(join(cwd, "out.xlsx"));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, utf8(part)]));
}

const SHEET = "xl/worksheets/sheet1.xml";
const inline = (address: string, text: string, style = "") =>
  `<c r="${address}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;

/** The line of a refused form that tells of a cell. */
async function refusal(input: FormInput, words = ""): Promise<string> {
  await workbook(input);
  await rm(join(cwd, "out.xlsx"), { force: true });
  const { code, stdout, stderr } = await fill(cwd, "mau.xlsx", words);
  expect([code, stdout.toString()]).toEqual([2, ""]);
  await expect(stat(join(cwd, "out.xlsx"))).rejects.toThrow("ENOENT");
  return stderr.toString();
}

describe("a workbook", () => {
  it("gets typed numbers, in the cell's style; a rate is a share where the cell shows per cent", async () => {
    const parts = await filledSheet({
      data: `<row r="1">${inline("A1", "{{valuable_tips @ Xã An Đức}}", ' s="2"')}${inline("B1", "{{ clearance_rate@29173 }}", ' s="1"')}${inline("C1", "{{Tỷ lệ làm rõ @ An Đức}}")}</row>`,
    });
    expect(parts[SHEET]).toContain(
      `<row r="1"><c r="A1" s="2"><v>12</v></c><c r="B1" s="1"><v>0.6667</v></c><c r="C1"><v>66.67</v></c></row>`,
    );
  });

  it("changes no part but those of marks, and of them only the cells of marks", async () => {
    const rest = `<c r="B1" t="s"><v>1</v></c><c r="C1"><f>1+1</f></c></row><row r="2" ht="30"/>`;
    const strings = ["<t>{{valuable_tips @ 29173}}</t>", "<t>như cũ</t>"];
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c>${rest}`;
    const parts = await filledSheet({ data, strings });
    const before = await partsOf(join(cwd, "mau.xlsx"));
    for (const name of Object.keys(before))
      if (![SHEET, "xl/workbook.xml"].includes(name)) expect(parts[name], name).toBe(utf8(before[name])); // prettier-ignore
    expect(Object.keys(parts)).toEqual(Object.keys(before));
    expect(parts[SHEET]).toBe(utf8(before[SHEET]).replace(`<c r="A1" t="s"><v>0</v></c>`, `<c r="A1"><v>12</v></c>`)); // prettier-ignore
  });

  it("keeps formulas without the results of the empty form, and tells programs to count", async () => {
    const more = `<row r="1"><c r="A1"><f>'Biểu 1'!A1*2</f><v>0</v></c></row>`;
    const one = await filledSheet({ data: `<row r="1">${inline("A1", "{{valuable_tips @ 29173}}")}</row>`, more }); // prettier-ignore
    expect(one["xl/worksheets/sheet2.xml"]).toContain(`<c r="A1"><f>'Biểu 1'!A1*2</f></c>`);
    expect(one["xl/workbook.xml"]).toContain(`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`);
    const calc = `<calcPr calcId="191029" fullCalcOnLoad="0"/>`;
    const two = await filledSheet({ data: `<row r="1">${inline("A1", "{{valuable_tips @ 29173}}")}</row>`, more, calc }); // prettier-ignore
    expect(two["xl/workbook.xml"]).toContain(`<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
  });

  it("fills cells by their names, also those that are not written yet", async () => {
    const name = (of: string, ref: string) => `<definedName name="${of}">${ref}</definedName>`;
    const parts = await filledSheet({
      data: `<row r="2"/><row r="4"><c r="C4" s="2"/></row>`,
      names: [
        name("antq.valuable_tips.29173", "'Biểu 1'!$B$2"),
        name("ANTQ.cases_reported.29174", "'Biểu 1'!$A$4"),
        name("antq.cases_solved.29173", "'Biểu 1'!$C$4"),
        name("antq.period", "'Biểu 1'!$D$9"),
        name("antq.unit.836", "'Biểu 1'!$B$9"),
        name("khac", "'Biểu 1'!$A$1:$B$2"),
      ].join(""),
    });
    expect(parts[SHEET]).toContain(
      `<row r="2"><c r="B2"><v>12</v></c></row><row r="4"><c r="A4"><v>21</v></c><c r="C4" s="2"><v>20</v></c></row><row r="9"><c r="B9" t="inlineStr"><is><t xml:space="preserve">Huyện Ba Tri</t></is></c><c r="D9" t="inlineStr"><is><t xml:space="preserve">năm 2024</t></is></c></row>`,
    );
  });

  it("fills marks within a text, through its runs and their looks", async () => {
    const text = `<r><rPr><b/></rPr><t>Tin: {{valuable_</t></r><r><t>tips @ Xã An</t></r><r><rPr><i/></rPr><t xml:space="preserve"> Đức}} &amp; hết</t></r><rPh sb="0" eb="1"><t>x</t></rPh>`;
    const parts = await filledSheet({ data: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, strings: [text] }); // prettier-ignore
    expect(parts[SHEET]).toContain(
      `<is><r><rPr><b/></rPr><t xml:space="preserve">Tin: 12</t></r><r><t xml:space="preserve"></t></r><r><rPr><i/></rPr><t xml:space="preserve"> &amp; hết</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>`,
    );
  });

  it("writes what is known only roughly as text: a sign alone, a word in a sentence", async () => {
    const parts = await filledSheet({
      data: `<row r="1">${inline("A1", "{{valuable_tips @ 29174}}")}${inline("B1", "có {{valuable_tips @ 29174}} tin")}</row>`,
    });
    expect(parts[SHEET]).toMatch(/<c r="A1" t="inlineStr"><is><t[^>]*>&gt; 9<\/t>/u);
    expect(parts[SHEET]).toMatch(/<c r="B1" t="inlineStr"><is><t[^>]*>có trên 9 tin<\/t>/u);
  });

  it("a status stands behind its number by a style of its own; the number stays one", async () => {
    const mark = inline("A1", "{{cases_reported @ 83}}", ' s="2"');
    const parts = await filledSheet({ data: `<row r="1">${mark}</row>` });
    expect(parts[SHEET]).toContain(`<c r="A1" s="3"><v>51</v></c>`);
    expect(parts["xl/styles.xml"]).toBe(
      `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0&quot;*&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="3" fontId="2"><alignment horizontal="right"/></xf><xf numFmtId="164" applyNumberFormat="1" fontId="2"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`,
    );
  });

  it("compares, with signs where it is a text", async () => {
    const data = `<row r="1">${inline("A1", "{{cases_reported @ 29173; kỳ trước}}")}${inline("B1", "{{cases_reported @ 29173; tăng giảm}}")}${inline("C1", "({{cases_reported @ 29173; tăng giảm %}}%, so với {{kỳ so sánh}})")}</row>`;
    const parts = await filledSheet({ data }, "--compare same-period-last-year");
    expect(parts[SHEET]).toContain(`<c r="A1"><v>36</v></c><c r="B1"><v>-6</v></c>`);
    expect(parts[SHEET]).toContain("(-16,67%, so với năm 2023)");
  });

  const wrong: readonly (readonly [string, FormInput, RegExp, string?])[] = [
    ["no such indicator", { data: inline("A1", "{{valuable_tip @ 836}}") }, /Biểu 1!A1 {2}\{\{valuable_tip @ 836\}\}: .*"valuable_tips"/u],
    ["no such unit", { data: inline("B2", "{{valuable_tips @ Xã An Đứt}}") }, /Biểu 1!B2 .*"Xã An Đức"/u],
    ["two units of one name", { data: inline("B2", "{{valuable_tips @ Xã An Hiệp}}") }, /Biểu 1!B2 .*29174.*29175/u],
    ["no figure", { data: inline("B2", "{{cases_reported @ 29175}}") }, /Biểu 1!B2 .*không phải là 0/u],
    ["never reported", { data: inline("B2", "{{outreach_sessions @ 836}}") }, /Biểu 1!B2 .*outreach_sessions/u],
    ["empty", { data: inline("B2", "{{ @ 836}}") }, /Biểu 1!B2/u],
    ["torn", { data: inline("B2", "{{valuable_tips @ 836}") }, /Biểu 1!B2 .*chưa trọn/u],
    ["a part without --by", { data: inline("B2", "{{valuable_tips @ 836; ma túy}}") }, /Biểu 1!B2 .*--by/u],
    ["a part that is none", { data: inline("B2", "{{valuable_tips @ 836; ma túy}}") }, /Biểu 1!B2 .*"ma túy"/u, "--by category"],
    ["a comparison without --compare", { data: inline("B2", "{{valuable_tips @ 836; kỳ trước}}") }, /Biểu 1!B2 .*--compare/u],
    ["two comparisons", { data: inline("B2", "{{valuable_tips @ 836; kỳ trước; tăng giảm}}") }, /Biểu 1!B2 .*"tăng giảm"/u, "--compare previous"],
    ["the office is not told", { data: inline("B2", "{{cơ quan}}") }, /Biểu 1!B2 .*antq\.yaml/u],
    ["rough, under a sum", { data: `${inline("A1", "{{valuable_tips @ 29174}}")}<c r="A9"><f>SUM(A1:A8)</f></c>` }, /Biểu 1!A1 .*Biểu 1!A9/u],
    ["rough, under a name's sum", { data: inline("A1", "{{valuable_tips @ 29174}}"), names: `<definedName name="vung">'Biểu 1'!$A$1:$A$3</definedName>`, more: `<c r="B2"><f>SUM(vung)</f></c>` }, /Biểu 1!A1 .*Biểu 2!B2/u],
    ["a name of several cells", { data: "", names: `<definedName name="antq.period">'Biểu 1'!$A$1:$A$3</definedName>` }, /antq\.period/u],
    ["a name of a formula", { data: `<row r="1"><c r="A1"><f>1</f></c></row>`, names: `<definedName name="antq.period">'Biểu 1'!$A$1</definedName>` }, /Biểu 1!A1 .*công thức/u],
    ["no mark at all", { data: inline("A1", "không có dấu") }, /không có dấu nào/u],
  ]; // prettier-ignore
  for (const [name, input, told, words] of wrong)
    it(`is refused at the cell, and nothing written: ${name}`, async () => {
      expect(await refusal(input, words)).toMatch(told);
    });

  it("tells all of them at once", async () => {
    const told = await refusal({ data: inline("A1", "{{a}}") + inline("B1", "{{b}} {{valuable_tips}} {{c}}") }); // prettier-ignore
    expect(told.match(/Biểu 1![AB]1/gu)).toEqual(["Biểu 1!A1", "Biểu 1!B1", "Biểu 1!B1"]);
  });

  it("must be a workbook or a Word document, and is never written over", async () => {
    await writeFile(join(cwd, "mau.csv"), "{{valuable_tips}}");
    await writeFile(join(cwd, "hong.xlsx"), "no package");
    const line = "aggregate a.csv --units units.csv --period 2024";
    const run = async (words: string) => (await runCli(`${line} ${words}`.split(" "), { cwd })).code; // prettier-ignore
    expect(await run("--template mau.csv -o x.csv")).toBe(2);
    expect(await run("--template hong.xlsx -o x.xlsx")).toBe(2);
    expect(await run("--template khong-co.xlsx -o x.xlsx")).toBe(2);
    await workbook({ data: inline("A1", "{{valuable_tips}}") });
    expect(await run("--template mau.xlsx -o x.docx")).toBe(2);
    expect(await run("--template mau.xlsx --format csv -o x.csv")).toBe(2);
    const before = await readFile(join(cwd, "mau.xlsx"));
    expect(await run("--template mau.xlsx -o mau.xlsx")).toBe(2);
    expect((await readFile(join(cwd, "mau.xlsx"))).equals(before)).toBe(true);
  });
});
