/**
 * No text of a submission is run by a spreadsheet, whatever command prints it in whatever format: kinds of formulas x
 * places where a text may come from x every format of every command. What may be run is decided here afresh.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { CommandSpec } from "../../src/cli/command.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { inert } from "../../src/util/inert.ts";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";

const KINDS: Readonly<Record<string, string>> = {
  dde: "=cmd|' /C calc'!A0",
  link: '=HYPERLINK("http://a.invalid","x")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: "-2+3+cmd|' /C calc'!A0",
  at: "@SUM(1+1)*cmd|' /C calc'!A0",
  blank: " =1+1",
  hidden: "\u200b=1+1",
  wide: "＝1+1",
};

/** A line for each command, on files whose every text is hostile. */
const LINES: Readonly<Record<string, string>> = {
  aggregate: "aggregate =a.csv --units units.csv --level district,commune --by partner",
  check: "check =a.csv =b.csv --units units.csv",
  diff: "diff =a.csv =c.csv --units units.csv",
  inspect: "inspect =a.csv =b.csv",
  status: "status =a.csv --units units.csv --period 2020 --today 2026-01-01",
  summary: "summary =a.csv --units units.csv --level commune",
  trace: "trace =a.csv --units units.csv --unit 29173 --indicator outreach_sessions",
  verify: "verify draft.txt --against =a.csv --units units.csv",
};

/** Of no command's results, or of texts that no spreadsheet opens (`page` writes the engine alone); `export` writes a folder: test/cli/export.test.ts. */
const WITHOUT = new Set([
  "export",
  "sql",
  "catalogue",
  "close",
  "learn",
  "narrate",
  "page",
  "template",
  "init",
  "completion",
]);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function filesWith(hostile: string): Record<string, string> {
  const name = quoted(`Xã ${hostile}`);
  const unit = quoted(hostile);
  const head = "Đơn vị;Ngày;Hình thức;Phối hợp với;Nội dung;Số người tham dự";
  const line = (people: string) => `${unit};05/03/2020;tuyên truyền;${unit};${unit};${people}`;
  return {
    "units.csv": `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases\n83,Tỉnh Bến Tre,province,,,,,\n836,Huyện Ba Tri,district,83,,,,\n29173,${unit},commune,836,,,,\n29174,${name},commune,836,,,,\n`,
    "=a.csv": `${head}\n${line("40")}\n`,
    "=b.csv": `${head};${unit}\n${line(unit)};${unit}\n${unit} x;${unit};${unit};${unit};${unit};${unit};1\n`,
    "=c.csv": `${head}\n${line("41")}\n`,
    "draft.txt": `${hostile} tổ chức 40 buổi. ${hostile}: 12 tin.`,
  };
}

/** What Excel or LibreOffice would take for a formula: the first sign that shows is one of its own. */
function runs(text: string): boolean {
  const shown = text.replace(/^[\s\p{C}]+/u, "");
  if (/^[-+]?\d[\d.,]*%?$/.test(shown) || /^[=+@-]?$/.test(shown)) return false;
  // A list's dash ("- Lưu: VT.") in a cell that is typed as text.
  if (/^- \p{L}/u.test(shown)) return false;
  return /^[=+\-@＝＋－＠]/u.test(shown);
}

/** Every text that a command writes into a file of one format, as a spreadsheet would be given it. */
async function written(
  name: string,
  id: string,
  extension: string,
  hostile: string,
): Promise<string[]> {
  return inFolder(filesWith(hostile), async (cwd) => {
    const words = [...(LINES[name] ?? "").split(" "), "--format", id, "-o", `out${extension}`];
    const { code, stderr } = await runCli(words, { cwd });
    expect([0, 1], stderr.toString()).toContain(code);
    expect(existsSync(join(cwd, `out${extension}`)), stderr.toString()).toBe(true);
    return textsOf(extension, await readFile(join(cwd, `out${extension}`)));
  });
}

async function textsOf(extension: string, content: Buffer): Promise<string[]> {
  const text = content.toString("utf8");
  if (extension === ".csv") return parse(text, { relax_column_count: true, bom: true }).flat();
  if (extension === ".md")
    return text
      .split("\n")
      .filter((line) => !/^[|: -]*$/.test(line))
      .flatMap((line) => (line.startsWith("|") ? line.split(/(?<!\\)\|/) : [line]))
      .map((cell) =>
        cell
          .trim()
          .replace(/^#+ |&emsp;|\*\*/g, "")
          .replace(/\\(.)/g, "$1"),
      );
  if (extension === ".html")
    return [
      ...text.matchAll(/<(td|th|p|h1|h2|h3|summary|dt|dd|li|caption|text|title)\b[^>]*>([^<]*)/g),
    ].map(([, , own = ""]) => own.replaceAll("&quot;", '"').replaceAll("&emsp;", ""));
  if (extension !== ".xlsx") return [];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  const found: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.String) found.push(cell.text);
      }),
    );
  }
  return found;
}

const specs = await Promise.all(
  Object.entries(registry).map(
    async ([name, load]) => [name, (await load()).default as CommandSpec] as const,
  ),
);
const SHEETS = new Set([".csv", ".md", ".html", ".xlsx"]);
const tried = specs.flatMap(([name, { outputs }]) =>
  WITHOUT.has(name)
    ? []
    : Object.values(outputs?.formats ?? {})
        .filter(({ extension }) => SHEETS.has(extension))
        .map(({ id, extension }) => [name, id, extension] as const),
);

it("no command is left out", () => {
  expect(new Set([...Object.keys(LINES), ...WITHOUT])).toEqual(
    new Set([...specs.map(([name]) => name), ...WITHOUT]),
  );
  expect(tried.length).toBeGreaterThan(20);
});

describe.each(tried)("%s --format %s", (name, id, extension) => {
  it("runs no text of any kind, and shows it", async () => {
    for (const [kind, hostile] of Object.entries(KINDS)) {
      const texts = await written(name, id, extension, hostile);
      expect(texts.length, kind).toBeGreaterThan(0);
      expect(texts.filter(runs), kind).toEqual([]);
      if (kind === "minus") shown.push(texts.some((text) => text.includes("'-2+3+cmd")));
    }
  });
});

const shown: boolean[] = [];

it("the hostile text stands first in a cell of most: what is tried is there", () => {
  expect(shown.length).toBe(tried.length);
  expect(shown.filter(Boolean).length).toBeGreaterThan(tried.length * 0.5);
});

describe("inert", () => {
  it.each(["-5", "-5,25", "+12,5%", "-", "=", "1.642", "Xã An Đức", "> 358000", "", "...", "a=b"])(
    "%s stays as it is",
    (text) => {
      expect(inert(text)).toBe(text);
    },
  );
});
