/** A drafted Word document: read in order, tables too, and given back with comments at its figures, else as it was. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const run = (text: string, looks = "") =>
  `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join("")}</w:p>`; // prettier-ignore
const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join("")}</w:tr>`; // prettier-ignore

async function unzipped(path: string): Promise<Record<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const parts = Object.values(zip.files).map(async (part) => [part.name, await part.async("uint8array")] as const); // prettier-ignore
  return Object.fromEntries(await Promise.all(parts));
}

function docx(body: string): Promise<Uint8Array> {
  const text = (of: string) => new TextEncoder().encode(of);
  const parts = {
    "[Content_Types].xml": text(CONTENT_TYPES),
    "_rels/.rels": text(RELATIONS),
    "word/document.xml": text(`<?xml version="1.0"?><w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`), // prettier-ignore
    "word/media/logo.png": new Uint8Array([1, 2, 3, 4]),
  };
  const zip = new JSZip();
  for (const [name, bytes] of Object.entries(parts)) zip.file(name, bytes);
  return zip.generateAsync({ type: "uint8array" });
}

const BODY = [
  paragraph(run("Báo cáo của huyện Ba Tri &amp; các xã năm 2024")),
  paragraph(
    run("Xã An Đức cung cấp 1", "<w:b/>"),
    run("2 tin có giá trị; xã An Hiệp "),
    `<w:del><w:r><w:t>500 tin</w:t></w:r></w:del>`,
    run("cung cấp 8 tin có giá trị.", "<w:i/>"),
  ),
  `<w:tbl>${row("Chỉ tiêu", "Đơn vị tính", "Kết quả")}${row("Số tin có giá trị", "tin", "22")}${row("Số vụ phạm pháp xảy ra", "vụ", "51")}</w:tbl>`,
].join("");

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "antq-verify-docx-"));
  await writeFile(join(cwd, "a.csv"), "Đơn vị;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ\nXã An Đức;2024;12;30;20\nXã An Hiệp;2024;9;21;11\n"); // prettier-ignore
  await writeFile(join(cwd, "units.csv"), "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases\n836,Huyện Ba Tri,district,,,,,\n29173,Xã An Đức,commune,836,,,,\n29174,Xã An Hiệp,commune,836,,,,\n"); // prettier-ignore
  await writeFile(join(cwd, "draft.docx"), await docx(BODY));
  await writeFile(join(cwd, "draft.txt"), "Xã An Đức cung cấp 12 tin có giá trị.\n");
});
afterAll(() => rm(cwd, { recursive: true }));

const verify = (words: string) =>
  runCli(`verify ${words} --against a.csv --units units.csv --period 2024`.split(" "), { cwd });

interface Claim {
  readonly text: string;
  readonly verdict: string;
}

describe("a Word draft", () => {
  it("is read in order: parted runs joined, deleted text left out, rows of tables as lines", async () => {
    const { code, stdout } = await verify("draft.docx --format json");
    const { claims } = JSON.parse(stdout.toString()) as { claims: readonly Claim[] };
    const told = claims.filter(({ text }) => !text.includes("2024")).map(({ text, verdict }) => [/\d+/u.exec(text)?.[0], verdict]); // prettier-ignore
    expect(told).toEqual([["12", "confirmed"], ["8", "contradicted"], ["22", "contradicted"], ["51", "confirmed"]]); // prettier-ignore
    expect(code).toBe(1);
  });

  it("a table's figures side by side are of their rows and columns, wide cells too", async () => {
    const wide = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${run("Cộng")}</w:p></w:tc><w:tc><w:p>${run("21")}</w:p></w:tc><w:tc><w:p>${run("51")}</w:p></w:tc></w:tr>`; // prettier-ignore
    const table = `${paragraph(run("Huyện Ba Tri năm 2024"))}<w:tbl>${row("TT", "Xã", "Số tin có giá trị", "Số vụ xảy ra")}${row("1", "Xã An Đức", "12", "31")}${row("2", "Xã An Hiệp", "", "21")}${wide}</w:tbl>`; // prettier-ignore
    await writeFile(join(cwd, "table.docx"), await docx(table));
    const { stdout } = await verify("table.docx --format json");
    const { claims } = JSON.parse(stdout.toString()) as { claims: readonly Claim[] };
    const told = claims.filter(({ verdict }) => verdict !== "unmatched").map(({ text, verdict }) => [text, verdict]); // prettier-ignore
    expect(told).toEqual([["12", "confirmed"], ["31", "contradicted"], ["21", "confirmed"], ["21", "confirmed"], ["51", "confirmed"]]); // prettier-ignore
  });

  it("comes back with a comment at each figure, and else as it was", async () => {
    const { code, stderr } = await verify("draft.docx -o marked.docx");
    expect([code, stderr.toString()]).toEqual([1, ""]);
    const [before, after] = await Promise.all(["draft.docx", "marked.docx"].map(async (name) => unzipped(join(cwd, name)))); // prettier-ignore
    const xml = new TextDecoder().decode(after?.["word/document.xml"]);
    const comments = new TextDecoder().decode(after?.["word/comments.xml"]);
    const ids = (pattern: RegExp, of: string) => [...of.matchAll(pattern)].map(([, id]) => id);
    const started = ids(/<w:commentRangeStart w:id="(\d+)"/gu, xml);
    expect(started.length).toBeGreaterThanOrEqual(4);
    expect(ids(/<w:commentRangeEnd w:id="(\d+)"/gu, xml)).toEqual(started);
    expect(ids(/<w:comment w:id="(\d+)"/gu, comments)).toEqual(started);
    expect(comments).toContain("✗ sai");
    // What a comment stands at.
    const marked = [...xml.matchAll(/<w:commentRangeStart[^>]*>(.*?)<w:commentRangeEnd/gsu)].map(([, part = ""]) => part.replace(/<w:del>.*?<\/w:del>|<[^>]+>/gsu, "")); // prettier-ignore
    expect(marked.some((text) => text.startsWith("12"))).toBe(true);
    // Without the comments, the runs are parted and nothing is lost.
    const texts = (of: string) => of.replace(/<w:del>.*?<\/w:del>|<[^>]+>/gsu, "");
    expect(texts(xml)).toBe(texts(new TextDecoder().decode(before?.["word/document.xml"])));
    expect(after?.["word/media/logo.png"]).toEqual(before?.["word/media/logo.png"]);
    expect(xml.match(/<w:b\/>/gu)?.length).toBeGreaterThan(1);
    const told = async (name: string) =>
      (await verify(`${name} --format json`)).stdout.toString().replace(name, "");
    expect(await told("marked.docx")).toBe(await told("draft.docx"));
  });

  it("refuses comments in a text, and what is no document", async () => {
    expect((await verify("draft.txt -o x.docx")).code).toBe(2);
    await writeFile(join(cwd, "broken.docx"), "not a package");
    const { code, stderr } = await verify("broken.docx");
    expect([code, stderr.toString()]).toEqual([2, expect.stringContaining("broken.docx")]);
  });
});
