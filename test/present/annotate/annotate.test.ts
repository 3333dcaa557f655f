import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { messageOf } from "../../../src/messages/findings.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { annotatedCopies, type AnnotatedCopy } from "../../../src/pipeline/annotate.ts";
import { readBytes } from "../../../src/read/index.ts";
import { FAULTS } from "../../mutation/faults/index.ts";
import type { Mutant } from "../../mutation/mutant.ts";
import { random } from "../../mutation/random.ts";
import { check, inFolder } from "../../mutation/run.ts";
import { makeScenario } from "../../mutation/scenario.ts";
import { bytesOf } from "../../mutation/write/index.ts";

interface Case {
  readonly kind: string;
  readonly mutant: Mutant;
  readonly originals: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
  readonly copies: readonly AnnotatedCopy[];
}

const words = { lang: "vi" as const, messageOf: (finding: Finding) => messageOf(finding, "vi") };

/** Every kind of fault, in a book of whatever format and style come up. */
async function makeCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [k, fault] of FAULTS.entries()) {
    let made = 0;
    for (let seed = 1 + k; made < 1 && seed < 400; seed += 7) {
      const scenario = makeScenario(seed);
      const mutant = await fault.apply(scenario, random(seed));
      if (mutant === null) continue;
      made++;
      const originals = new Map<string, Uint8Array>();
      for (const book of mutant.books) originals.set(`in/${book.file}`, await bytesOf(book));
      for (const [file, bytes] of mutant.raw ?? []) originals.set(`in/${file}`, bytes);
      const files = new Map([...originals].map(([file, bytes]) => [file.slice(3), bytes]));
      cases.push(
        await inFolder(files, scenario.world, async (options) => {
          const { findings } = await check(options);
          const copies: AnnotatedCopy[] = [];
          for await (const copy of annotatedCopies(options, findings, words)) copies.push(copy);
          return { kind: fault.kind, mutant, originals, findings, copies };
        }),
      );
    }
  }
  return cases;
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

let cases: Case[] = [];
beforeAll(async () => {
  cases = await makeCases();
}, 120_000);

describe("annotated copies", () => {
  it("are made of every faulty file, and hold its cells", () => {
    expect(cases.length).toBeGreaterThan(FAULTS.length - 5);
    for (const { findings, copies, kind } of cases) {
      const faulty = new Set(
        findings
          .filter((f) => f.severity !== "information" && f.code !== "file-unreadable")
          .map((f) => f.place.file),
      );
      expect(copies.map((copy) => copy.file).sort(), kind).toEqual([...faulty].sort());
      expect(
        copies.filter((copy) => copy.inexact),
        kind,
      ).toEqual([]);
    }
  });

  it("list the findings first and mark their cells, and no others", async () => {
    for (const { findings, copies, kind } of cases) {
      for (const { file, bytes } of copies) {
        const own = findings.filter((finding) => finding.place.file === file);
        const workbook = await load(bytes);
        const [list] = workbook.worksheets;
        expect(list?.name, kind).toBe("Lỗi cần sửa");
        const links = own.filter((finding) => finding.place.sheet !== undefined).length;
        expect(hyperlinks(list as ExcelJS.Worksheet), kind).toBe(links);
        for (const { place } of own) {
          if (place.row === undefined) continue;
          const sheet = workbook.worksheets.find(({ name }) => name === place.sheet);
          const cell = sheet?.getCell(place.row, place.column ?? 1).master;
          expect(cell?.note, `${kind} ${file}`).toBeDefined();
          expect(cell?.fill?.type, `${kind} ${file}`).toBe("pattern");
        }
        const marked = new Set(
          own.flatMap(({ place }) =>
            place.row === undefined ? [] : [`${place.sheet}!${place.row}`],
          ),
        );
        expect(
          filledRows(workbook, list as ExcelJS.Worksheet).filter((row) => !marked.has(row)),
          kind,
        ).toEqual([]);
      }
    }
  });

  it("keep the formulas of an edited workbook", async () => {
    let formulas = 0;
    for (const { originals, copies } of cases) {
      for (const { file, bytes } of copies) {
        if (!file.endsWith(".xlsx")) continue;
        const before = formulasOf(await load(originals.get(file) as Uint8Array));
        const after = formulasOf(await load(bytes));
        for (const [cell, formula] of before) expect(after.get(cell)).toBe(formula);
        formulas += before.size;
      }
    }
    expect(formulas).toBeGreaterThan(20);
  });

  it("carry no personal value out of the table", async () => {
    const personal = cases.filter(({ findings }) =>
      findings.some(({ code }) => code === "personal-data"),
    );
    expect(personal.length).toBeGreaterThan(3);
    for (const { findings, copies } of personal) {
      for (const { file, bytes } of copies) {
        const back = await readBytes(bytes);
        for (const { code, place, facts } of findings) {
          if (code !== "personal-data" || place.file !== file || facts["where"] === "heading")
            continue;
          const row = back.sheets
            .find(({ name }) => name === place.sheet)
            ?.rows.find((own) => own.row === place.row);
          expect(row?.cells.find((cell) => cell.column === place.column)).toBeUndefined();
        }
      }
    }
  });

  it("are the same bytes each time", async () => {
    const [first] = cases.filter(({ copies }) => copies.length > 0);
    const { mutant, copies } = first as Case;
    const again = await inFolder(
      new Map([...(first as Case).originals].map(([file, bytes]) => [file.slice(3), bytes])),
      makeScenario(1).world,
      async (options) => {
        const made: AnnotatedCopy[] = [];
        for await (const copy of annotatedCopies(options, (first as Case).findings, words))
          made.push(copy);
        return made;
      },
    );
    expect(mutant.books.length).toBeGreaterThan(0);
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString("hex"))).toEqual(
      copies.map(({ bytes }) => Buffer.from(bytes).toString("hex")),
    );
  });
});

function hyperlinks(sheet: ExcelJS.Worksheet): number {
  let count = 0;
  sheet.eachRow((row) =>
    row.eachCell((cell) => (count += cell.type === ExcelJS.ValueType.Hyperlink ? 1 : 0)),
  );
  return count;
}

/** The harness fills no cell of its own. */
function filledRows(workbook: ExcelJS.Workbook, list: ExcelJS.Worksheet): string[] {
  const rows = new Set<string>();
  for (const sheet of workbook.worksheets) {
    if (sheet === list) continue;
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.fill?.type === "pattern" && cell.fill.pattern === "solid")
          rows.add(`${sheet.name}!${row.number}`);
      }),
    );
  }
  return [...rows];
}

function formulasOf(workbook: ExcelJS.Workbook): Map<string, string> {
  const found = new Map<string, string>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula)
          found.set(`${sheet.name}!${cell.address}`, cell.formula);
      }),
    );
  }
  return found;
}
