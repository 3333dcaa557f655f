/** Rows at several grains dealt out over tables, sheets and files, in any order. */
import { utils, write } from "@e965/xlsx";
import type { Files } from "../support/run-files.ts";
import {
  type Fact,
  type Grain,
  lengthOf,
  type Length,
  periodOf,
  type Random,
  told,
  type Told,
} from "./truth.ts";

/** What a form states of a fact, by heading. */
export interface LatticeForm {
  readonly id: "tips" | "models" | "cases";
  readonly category: string;
  readonly headings: readonly [string, string];
  readonly figures: (row: Pick<Told, "flows" | "stock">) => readonly [number, number];
}

export const FORMS: readonly LatticeForm[] = [
  {
    id: "tips",
    category: "Lĩnh vực",
    headings: ["Số tin tiếp nhận", "Số tin có giá trị"],
    figures: ({ flows }) => flows,
  },
  {
    id: "models",
    category: "Loại mô hình",
    headings: ["Củng cố, duy trì", "Nhân rộng"],
    figures: ({ stock, flows }) => [stock, flows[1]],
  },
  {
    id: "cases",
    category: "Loại vụ việc",
    headings: ["Số vụ xảy ra", "Số vụ làm rõ"],
    figures: ({ flows }) => flows,
  },
];

function grainsFor(form: LatticeForm): Grain[] {
  const lengths: readonly Length[] = ["day", 1, 3, 6, 9, 12];
  return (["commune", "district", "province"] as const).flatMap((level) =>
    lengths
      // Records of a higher unit are its own; a dated model is a stock of that day.
      .filter((length) => length !== "day" || (level === "commune" && form.id !== "models"))
      .flatMap((length) => [true, false].map((broken) => ({ level, length, broken }))),
  );
}

/** Stretches of which neither holds the other are refused: nine months beside the second half. */
function crosses(a: Length, b: Length): boolean {
  return (a === 9 && b === 6) || (a === 6 && b === 9);
}

/**
 * Some grains that fit together. Nine months stand beside others of their unit that tell the rest of
 * the year; and what a higher unit tells of nine months, its units do not tell of longer stretches.
 */
export function grainsOf(form: LatticeForm, random: Random): Grain[] {
  const left = grainsFor(form);
  const count = 1 + random(4);
  const grains: Grain[] = [];
  while (grains.length < count && left.length > 0) {
    const grain = left.splice(random(left.length), 1)[0] as Grain;
    // Records add up, however they are broken down.
    const again = grain.length === "day" && grains.some(({ length }) => length === "day");
    if (!again && !grains.some((other) => crosses(grain.length, other.length))) grains.push(grain);
  }
  const whole = grains.filter(({ length }) => length !== 9);
  if (whole.length === 0) grains.push({ ...(grains[0] as Grain), length: 12 });
  // Each level that tells nine months tells the year, and no lower level does so in one figure.
  return grains.filter(
    ({ length, level }) =>
      length !== 9 ||
      (whole.some((other) => other.level === level) &&
        whole.every((other) => other.level === level || lengthOf(other.length) <= 3)),
  );
}

export interface Table {
  readonly broken: boolean;
  readonly dated: boolean;
  readonly rows: Told[];
}

/** Tables of rows: one with a breakdown holds no figure of the same unit and stretch without one. */
export function tablesOf(
  facts: readonly Fact[],
  grains: readonly Grain[],
  random: Random,
): Table[] {
  const tables: Table[] = [];
  for (const broken of [true, false]) {
    for (const dated of [true, false]) {
      const own = grains.filter((one) => one.broken === broken && (one.length === "day") === dated);
      const count = dated ? 1 : 1 + random(3);
      const dealt = Array.from({ length: count }, (): Table => ({ broken, dated, rows: [] }));
      for (const grain of own) {
        // A grain in one table, or each unit's rows of a stretch in any of them.
        const whole = random(2) === 0 ? random(count) : null;
        const places = new Map<string, number>();
        for (const row of told(facts, grain)) {
          const key = JSON.stringify([row.unit, row.last]);
          const place = whole ?? places.get(key) ?? random(count);
          places.set(key, place);
          dealt[place]?.rows.push(row);
        }
      }
      for (const table of dealt) if (table.rows.length > 0) tables.push(shuffled(table, random));
    }
  }
  return tables;
}

function shuffled(table: Table, random: Random): Table {
  const rows = [...table.rows];
  for (let i = rows.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [rows[i], rows[j]] = [rows[j] as Told, rows[i] as Told];
  }
  return { ...table, rows };
}

type Line = readonly string[];

function linesOf({ rows, broken, dated }: Table, form: LatticeForm, random: Random): Line[] {
  // A table without categories may lack their column.
  const bare = !broken && random(2) === 0;
  const time = dated ? "Ngày" : "Kỳ báo cáo";
  const heading = ["Đơn vị", time, ...(bare ? [] : [form.category]), ...form.headings];
  const body = rows.map((row) => {
    const { unit, grain, last, category, missing } = row;
    const figures = missing ? ["...", "..."] : form.figures(row).map(String);
    return [unit, periodOf(grain.length, last), ...(bare ? [] : [category ?? ""]), ...figures];
  });
  return [heading, ...body];
}

/** Each table a file of its own, or some of them sheets of one workbook, two of them on one sheet. */
export function filesOf(tables: readonly Table[], form: LatticeForm, random: Random): Files {
  const files: Record<string, string | Uint8Array> = {};
  const sheets: { readonly heading: string; readonly lines: Line[] }[] = [];
  const books = random(3);
  for (const [i, own] of tables.entries()) {
    const table = linesOf(own, form, random);
    if (books > 0 && random(3) < books) {
      const heading = JSON.stringify(table[0]);
      const above = sheets.at(-1);
      // Under a heading that repeats the one above the table would go on.
      if (above !== undefined && !above.heading.includes(heading) && random(3) === 0) {
        const last = sheets.pop() as (typeof sheets)[number];
        sheets.push({
          heading: `${last.heading}${heading}`,
          lines: [...last.lines, [], ...table],
        });
      } else sheets.push({ heading, lines: table });
      continue;
    }
    const name = `${String.fromCodePoint(97 + random(26))}${i}.csv`;
    files[name] = `${table.map((line) => line.join(";")).join("\n")}\n`;
  }
  if (sheets.length > 0)
    files[`${String.fromCodePoint(97 + random(26))}.xlsx`] = workbookOf(
      sheets.map(({ lines }) => lines),
    );
  return files;
}

function workbookOf(sheets: readonly (readonly Line[])[]): Uint8Array {
  const book = utils.book_new();
  for (const [i, table] of sheets.entries()) {
    const cells = table.map((line) =>
      line.map((text) => (/^\d+$/.test(text) ? Number(text) : text)),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), `Bảng ${i + 1}`);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

/**
 * Rows of one unit and stretch left out, or one category of it not collected, where a coarser source of
 * the same unit holds them: nothing is lost that another says. null: no source does.
 */
export function withHole(
  tables: readonly Table[],
  grains: readonly Grain[],
  random: Random,
): readonly Table[] | null {
  const holders = grains.filter((grain) => coarserOf(grain, grains).length > 0);
  const grain = holders[random(Math.max(1, holders.length))];
  if (grain === undefined) return null;
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.grain === grain));
  const hole = rows[random(rows.length)];
  if (hole === undefined) return null;
  const notCollected = random(2) === 0 || !coarserOf(grain, grains).some(isLonger(grain));
  const isHole = (row: Told) =>
    row.grain === grain &&
    row.unit === hole.unit &&
    row.last === hole.last &&
    (!notCollected || row.category === hole.category);
  const left = tables.map((table) => ({
    ...table,
    rows: table.rows.flatMap((row) =>
      !isHole(row) ? [row] : notCollected ? [{ ...row, missing: true }] : [],
    ),
  }));
  return left.filter((table) => table.rows.length > 0);
}

const isLonger =
  (grain: Grain) =>
  ({ length, level }: Grain): boolean =>
    level === grain.level && length !== 9 && lengthOf(length) > lengthOf(grain.length);

/** Those of the same level that hold each stretch of it, or the same stretch without categories. */
function coarserOf(grain: Grain, grains: readonly Grain[]): Grain[] {
  if (grain.length === "day" || grain.length === 9) return [];
  const isPlain = ({ level, length, broken }: Grain) =>
    level === grain.level && length === grain.length && grain.broken && !broken;
  return grains.filter((other) => isLonger(grain)(other) || isPlain(other));
}
