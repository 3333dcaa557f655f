/** Numbers of persons and signs that drive a terminal: planted everywhere, looked for in everything that comes out. */
import { readdir, readFile, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { registry as checkFormats } from "../../src/present/check-formats/registry.gen.ts";
import { registry as formats } from "../../src/present/formats/registry.gen.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { parquetReadObjects } from "hyparquet";
import { openZip } from "../../src/read/zip/directory.ts";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI, type Files, inFolder } from "../support/run-files.ts";

/** What is planted, and what must be found nowhere. */
const NUMBERS: readonly (readonly [planted: string, digits: string])[] = [
  ["079085001234", "079085001234"],
  ["079 085 001 234", "079085001234"],
  ["0790\u200b8500\u00ad1234", "079085001234"],
  ["０７９０８５００１２３４", "０７９０８５００１２３４"],
  ["301234567", "301234567"],
  ["0912345678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["+84 912 345 678", "84912345678"],
  ["3 0912 345 678", "0912345678"],
  ["079085001234-01", "079085001234"],
  ["(0275) 3822 222", "02753822222"],
  ["71-B1 123.45", "71B112345"],
  ["51F-123.45", "51F12345"],
  ["sinh ngày 12/03/1985", "12/03/1985"],
  ["Nguyễn Văn An (1985)", "An1985"],
];
const SIGNS = ["\u001b[31m", "\u009b31m", "\u202e", "\u2066", "\u061c", "\u200b", "\u00ad", "\u180e", "\u{e0041}", "\u0007", "\u007f", "\ufeff"]; // prettier-ignore
/** Of control signs all but tab and the ends of lines. */
const SIGN =
  /(?![\t\n\r])\p{Cc}|[\u200b\u00ad\u061c\u180e\u202a-\u202e\u2066-\u2069]|(?!^)\ufeff|[\u{e0000}-\u{e007f}]/u;

interface Sheet {
  readonly name?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly code?: string;
  readonly district?: string;
  readonly partner?: string;
  readonly category?: string;
  readonly period?: string;
  readonly count?: string;
  readonly heading?: string;
  readonly stranger?: string;
}

function filesOf(own: Sheet): Files {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const line = (...cells: string[]) => cells.map(cell).join(",");
  const { heading = "Ghi chú", stranger = "" } = own;
  const text = [
    line(own.title ?? "Báo cáo năm 2020"),
    line("Huyện", "Mã đơn vị", "Đơn vị", "Kỳ", "Đối tác", "Lĩnh vực", "Số tin có giá trị", heading),
    line(own.district ?? "Ba Tri", own.code ?? "", own.unit ?? "Xã An Đức", own.period ?? "2020", own.partner ?? "", own.category ?? "ma túy", own.count ?? "5", stranger), // prettier-ignore
    line("Ba Tri", "", "Xã An Hiệp", "2020", "", "trộm cắp", "nhiều", ""),
  ].join("\n");
  const clean = text.replace('"nhiều"', '"7"');
  return { [`in/${own.name ?? "a"}.csv`]: text, [`clean/${own.name ?? "a"}.csv`]: clean };
}

/** A workbook: two sheets of the same name but for its last sign, a formula, a link, a note, a header, an author. */
async function bookOf(sheet: string, beside: string): Promise<Files> {
  const book = new Workbook();
  book.creator = beside;
  const names = [sheet, `${sheet.slice(0, 29)}_2`].map((name) =>
    name.replaceAll(/[\\/*?:[\]]/gu, "-"),
  );
  for (const name of names) {
    const own = book.addWorksheet(name);
    own.addRow(["Đơn vị", "Kỳ", "Lĩnh vực", "Số tin có giá trị", "Ghi chú"]);
    own.addRow(["Xã An Đức", "2020", name === names[0] ? "ma túy" : "trộm cắp", 5, "x"]);
    own.addRow(["Xã An Hiệp", "2020", "ma túy", "nhiều", "y"]);
    own.getCell("E2").value = { formula: `"${beside}"&D2`, result: "x" };
    own.getCell("E3").value = { text: "y", hyperlink: `tel:${beside}` };
    own.getCell("D2").note = `Gọi ${beside}`;
    own.headerFooter.oddHeader = `&C${beside}`;
  }
  return { "in/a.xlsx": new Uint8Array(await book.xlsx.writeBuffer()) };
}

const PLACES: Readonly<Record<string, (text: string) => Files | Promise<Files>>> = {
  "a sheet's name": (text) => bookOf(text, "x"),
  "what stands beside cells": (text) => bookOf("Tin", text),
  "a title": (text) => filesOf({ title: `Xã An Đức năm 2020, ${text}` }),
  "a unit": (text) => filesOf({ unit: text }),
  "a unit's code": (text) => filesOf({ code: text }),
  "a district": (text) => filesOf({ district: text }),
  "a partner": (text) => filesOf({ partner: text }),
  "a category": (text) => filesOf({ category: text }),
  "a period": (text) => filesOf({ period: text }),
  "a count": (text) => filesOf({ count: text }),
  "a heading": (text) => filesOf({ heading: text, stranger: "7" }),
  "a stranger's cell": (text) => filesOf({ heading: "Nội dung khác", stranger: text }),
  "a file's name": (text) => filesOf({ name: text.replaceAll("/", "-") }),
  "a folder's name": (text) => ({
    [`in/${text.replaceAll("/", "-")}/a.csv`]: Object.values(filesOf({}))[0] ?? "",
  }),
};

const LINES: readonly string[] = [
  ...Object.keys(checkFormats).map((id) => `check in --format ${id} -o out/x --units units.csv`),
  ...Object.keys(formats).flatMap((id) => [
    `aggregate in --keep-going --by partner --level province,district,commune --format ${id} -o out/x`,
    `aggregate in --keep-going --by category --format ${id} -o out/x --units units.csv`,
  ]),
  "aggregate in --keep-going --shape long --format csv -o out/x",
  "aggregate in --units units.csv",
  "check in",
  "check in --write-baseline out/b.json --units units.csv",
  "check in --annotate out --units units.csv",
  ...["table", "json", "csv", "md"].map((id) => `inspect in --format ${id} -o out/x`),
  "inspect in --annotate out",
  "summary in --keep-going --format json",
  ...["table", "json"].map((id) => `status in --format ${id} --units units.csv`),
  "diff in in --format json",
  "narrate in --keep-going --period 2020",
  "close clean --period 2020 --reason chậm --units units.csv",
  "close clean --period 2020 --reason chậm",
  "aggregate clean --level province,district,commune --format json",
];

/** Everything that the run wrote, workbooks as the texts of their parts. */
async function allThatCameOut(line: string, files: Files): Promise<string> {
  return inFolder({ "units.csv": BA_TRI, ...files }, async (cwd) => {
    const words = line.split(" ");
    // The ending of another format would be refused: names without one are of any.
    if (words[1] === "clean" && !existsSync(join(cwd, "clean"))) return "";
    const { code, stdout, stderr } = await runCli(words, { cwd });
    expect([line, code], stderr.toString()).not.toEqual([line, 70]);
    const texts = [stdout.toString(), stderr.toString()];
    for (const folder of ["out", "closed"]) texts.push(...(await textsIn(join(cwd, folder))));
    return texts.join("\n");
  });
}

async function textsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (bytes.subarray(0, 4).toString() === "PAR1") texts.push(await textOfParquet(bytes));
    else if (bytes.subarray(0, 2).toString() !== "PK") texts.push(bytes.toString());
    else {
      const zip = openZip(bytes, DEFAULT_LIMITS);
      for (const entry of zip.entries) texts.push(Buffer.from(zip.inflateEntry(entry)).toString());
    }
  }
  return texts;
}

/** Its pages are packed: what stands in them is what a reader finds. */
async function textOfParquet(bytes: Buffer): Promise<string> {
  const file = new Uint8Array(bytes).buffer;
  return JSON.stringify(await parquetReadObjects({ file }), (_, own: unknown) =>
    typeof own === "bigint" ? String(own) : own,
  );
}

const bare = (text: string) => text.replace(/[\s.\-()\u200b\u00ad]/gu, "");

describe.each(Object.entries(PLACES))("in %s", (place, filesWith) => {
  const from = Object.keys(PLACES).indexOf(place);

  // The kinds in turn: every place meets every kind, every line many of them.
  const some = (shift: number) => LINES.filter((_, i) => (i + from) % 4 === shift);

  it.each(some(0))("no number of a person comes out of %s", async (line) => {
    const turn = (from + (LINES.indexOf(line) >> 2)) % NUMBERS.length;
    const [planted, digits] = NUMBERS[turn] as (typeof NUMBERS)[number];
    const out = await allThatCameOut(line, await filesWith(planted));
    expect(bare(out).includes(digits), `${planted}\n${out.slice(0, 3000)}`).toBe(false);
  });

  it.each(some(1).filter((line) => !line.includes("--annotate")))(
    "no sign that drives a terminal comes out of %s",
    async (line) => {
      const turn = (from + (LINES.indexOf(line) >> 2)) % SIGNS.length;
      const files = await filesWith(`Hội${SIGNS[turn] ?? ""} Phụ nữ`);
      const out = await allThatCameOut(line, files);
      expect(SIGN.exec(out)?.[0], JSON.stringify(out.slice(0, 3000))).toBe(undefined);
    },
  );
});

describe.each(NUMBERS)("%s", (planted, digits) => {
  it("comes out of nothing, wherever it stands", async () => {
    for (const [place, filesWith] of Object.entries(PLACES)) {
      const out = await allThatCameOut("check in --units units.csv", await filesWith(planted));
      expect(bare(out).includes(digits), `${place}: ${out.slice(0, 2000)}`).toBe(false);
    }
  });

  it.each(["check in --annotate out", "inspect in --annotate out"])(
    "is in no copy: %s",
    async (line) => {
      for (const place of ["a sheet's name", "what stands beside cells"]) {
        const out = await allThatCameOut(line, (await PLACES[place]?.(planted)) ?? {});
        expect(out, place).toContain("<worksheet");
        expect(bare(out).includes(digits), `${place}: ${out.slice(0, 2000)}`).toBe(false);
      }
    },
  );

  it("is in no closing, and a later run finds every unit of it again", async () => {
    // Where a column's text is somebody's number for certain, there is nothing to close.
    for (const own of [
      { unit: planted },
      { district: planted },
      { title: `Huyện ${planted} năm 2020`, district: "" },
    ]) {
      await inFolder(filesOf(own), async (cwd) => {
        const line = ["close", "clean", "--period", "2020", "--reason", "chậm"];
        const first = await runCli(line, { cwd });
        const texts = await textsIn(join(cwd, "closed"));
        expect(bare(texts.join("")).includes(digits), texts.join("").slice(0, 2000)).toBe(false);
        if (first.code !== 0) return;
        expect(texts).toHaveLength(1);
        const again = await runCli(line, { cwd });
        expect(again.stdout.toString()).toContain("số không đổi");
      });
    }
  });
});
