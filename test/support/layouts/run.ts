/** Laid-out books through the program, in this process and, but for real files, without a disk. */
import { createHash } from "node:crypto";
import * as XLSX from "@e965/xlsx";
import { aggregate } from "../../../src/aggregate/index.ts";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import civil from "../../../src/catalogue/schemes/civil.ts";
import { makeMapper, mapWorkbook } from "../../../src/map/index.ts";
import type { Finding, Problem } from "../../../src/model/finding.ts";
import type { FormSheet } from "../../../src/model/form-sheet.ts";
import type { Period } from "../../../src/model/period.ts";
import { DEFAULT_LIMITS, type RawWorkbook } from "../../../src/model/raw.ts";
import type { ReportRow } from "../../../src/model/report.ts";
import { observe } from "../../../src/observe/index.ts";
import { judge } from "../../../src/pipeline/judge.ts";
import { type AggregateOutcome, runAggregate } from "../../../src/pipeline/aggregate.ts";
import { fileProblems } from "../../../src/pipeline/mapped-file.ts";
import { MOST_IRREGULAR_ROWS } from "../../../src/pipeline/irregular-rows.ts";
import type { RunOptions } from "../../../src/pipeline/options.ts";
import { totalsInput } from "../../../src/pipeline/totals-input.ts";
import { labelUnits, unitNameTest } from "../../../src/pipeline/unit-labels.ts";
import { readBytes } from "../../../src/read/index.ts";
import { type Files, inFolder } from "../run-files.ts";
import { type Book, csvText, type Grid, rawSheet } from "./grid.ts";
import type { Figures } from "./figures.ts";
import { REGISTRY } from "./world.ts";

const catalogue = makeCatalogue();
const inferring = makeMapper(catalogue, unitNameTest(null), true, MOST_IRREGULAR_ROWS);
const mapper = makeMapper(catalogue, unitNameTest(labelUnits(REGISTRY)), true, MOST_IRREGULAR_ROWS);

const OPTIONS: RunOptions = {
  inputs: [],
  catalogue,
  registry: REGISTRY,
  scheme: civil,
  scope: [],
  today: "2026-01-01",
  onDuplicate: "error",
  severities: {},
  jobs: 1,
  columns: true,
  limits: DEFAULT_LIMITS,
  stdin: () => Promise.resolve(new Uint8Array()),
  cwd: ".",
  onProgress: () => {},
};

export interface Ran {
  readonly findings: readonly Finding[];
  /** Rows of communes and districts. */
  readonly totals: (period: Period, by: Figures["dimension"]) => Promise<readonly ReportRow[]>;
}

/**
 * `cells`: handed over as a reader gives them; `bytes`: workbooks written and read again; `disk`: a
 * whole run over a folder of files; `inferred`: as cells, without a registry.
 */
export type Way = "cells" | "bytes" | "disk" | "inferred";

export function runBooks(books: readonly Book[], way: Way): Promise<Ran> {
  return way === "disk" ? runOnDisk(books) : runInMemory(books, way);
}

async function runOnDisk(books: readonly Book[]): Promise<Ran> {
  const files: Files = Object.fromEntries(books.map((book) => [pathOf(book), bytesOf(book)]));
  const outcome = (period: Period | null, by: Figures["dimension"]): Promise<AggregateOutcome> =>
    inFolder(files, (cwd) =>
      runAggregate({
        ...OPTIONS,
        inputs: ["."],
        cwd,
        period,
        levels: ["district", "commune"],
        by,
        only: null,
        within: null,
        keepGoing: false,
      }),
    );
  const { findings } = await outcome(null, null);
  return {
    findings,
    totals: async (period, by) => (await outcome(period, by)).report?.rows ?? [],
  };
}

async function runInMemory(books: readonly Book[], way: Way): Promise<Ran> {
  const options: RunOptions = way === "inferred" ? { ...OPTIONS, registry: null } : OPTIONS;
  const sheets: FormSheet[] = [];
  const problems: Problem[] = [];
  const files: { file: string; sha256: string; sheets: number }[] = [];
  const seen = new Map<string, string>();
  for (const book of books) {
    const raw = await rawBook(book, way === "bytes");
    const { file, sha256, legacyEncoding } = raw;
    const mapped = {
      sha256,
      legacyEncoding,
      sheets: mapWorkbook(raw, book.folders, way === "inferred" ? inferring : mapper),
    };
    files.push({ file, sha256, sheets: mapped.sheets.length });
    const other = seen.get(sha256);
    if (other !== undefined)
      problems.push({ code: "duplicate-file", place: { file }, facts: { other } });
    else {
      problems.push(...fileProblems(file, mapped));
      sheets.push(...mapped.sheets);
    }
    seen.set(sha256, file);
  }
  const judged = judge({ files, sheets, problems }, options);
  return {
    findings: judged.findings,
    totals: async (period, by) => {
      const observed = observe(judged.sheets, judged.rejected, period, judged.context);
      return aggregate({
        ...totalsInput(judged, observed, period, options),
        levels: ["district", "commune"],
        by,
        only: null,
        within: null,
        provisional: false,
        restating: null,
      }).rows;
    },
  };
}

export const pathOf = ({ file, folders }: Book): string => [...folders, file].join("/");

async function rawBook(book: Book, real: boolean): Promise<RawWorkbook> {
  const file = pathOf(book);
  if (book.format === "csv" || real) {
    const bytes = bytesOf(book);
    return { file, sha256: digest(bytes), ...(await readBytes(bytes, DEFAULT_LIMITS)) };
  }
  const sheets = book.grids.map((grid) => rawSheet(grid));
  return { file, format: "xlsx", sha256: digest(file), sheets, legacyEncoding: null };
}

const digest = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

/** The file as it would lie on a disk. */
export function bytesOf(book: Book): Uint8Array {
  if (book.format === "csv") return Buffer.from(`\uFEFF${book.grids.map(csvText).join("")}`);
  const workbook = XLSX.utils.book_new();
  for (const grid of book.grids) XLSX.utils.book_append_sheet(workbook, sheetJs(grid), grid.name);
  return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function sheetJs(grid: Grid): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  for (const [row, cells] of grid.cells) {
    for (const [column, value] of cells) {
      const cell: XLSX.CellObject =
        typeof value === "number"
          ? { t: "n", v: value }
          : typeof value === "string"
            ? { t: "s", v: value }
            : { t: "n", v: serial(value.iso), z: "dd/mm/yyyy" };
      sheet[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] = cell;
    }
  }
  sheet["!ref"] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: grid.lastRow - 1, c: grid.lastColumn - 1 },
  });
  sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  const columns: XLSX.ColInfo[] = [];
  for (const column of grid.hiddenColumns) columns[column - 1] = { hidden: true };
  if (columns.length > 0) sheet["!cols"] = columns;
  return sheet;
}

const serial = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
