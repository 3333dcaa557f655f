/** Rows at several grains dealt out over tables and files, in any order. */
import { utils, write } from "@e965/xlsx";
import type { Files } from "../support/run-files.ts";
import { type Grain, periodOf, type Random, told, type Told, type Fact } from "./truth.ts";

const TIPS = "Đơn vị;Kỳ báo cáo;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị";
const MODELS = "Đơn vị;Kỳ báo cáo;Loại mô hình;Củng cố, duy trì;Nhân rộng";

const GRAINS: readonly Grain[] = (["commune", "district", "province"] as const).flatMap((level) =>
  ([1, 3, 6, 12] as const).flatMap((length) =>
    [true, false].map((broken) => ({ level, length, broken })),
  ),
);

export function grainsOf(random: Random): Grain[] {
  const left = [...GRAINS];
  const count = 1 + random(4);
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)[0] as Grain);
}

export interface Table {
  readonly broken: boolean;
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
    const own = grains.filter((grain) => grain.broken === broken);
    const count = 1 + random(3);
    const dealt = Array.from({ length: count }, (): Table => ({ broken, rows: [] }));
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
  return tables;
}

function shuffled(table: Table, random: Random): Table {
  const rows = [...table.rows];
  for (let i = rows.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [rows[i], rows[j]] = [rows[j] as Told, rows[i] as Told];
  }
  return { broken: table.broken, rows };
}

/** Each table a file of its own, or some of them sheets of one workbook. */
export function filesOf(tables: readonly Table[], form: "tips" | "models", random: Random): Files {
  const files: Record<string, string | Uint8Array> = {};
  const sheets: string[][][] = [];
  const books = random(3);
  for (const [i, { rows }] of tables.entries()) {
    const lines = rows.map(({ unit, grain, last, category, flows, stock }) => {
      const figures = form === "tips" ? flows : [stock, flows[1]];
      return [unit, periodOf(grain.length, last), category ?? "", ...figures.map(String)];
    });
    const table = [(form === "tips" ? TIPS : MODELS).split(";"), ...lines];
    if (books > 0 && random(3) < books) {
      sheets.push(table);
      continue;
    }
    const name = `${String.fromCodePoint(97 + random(26))}${i}.csv`;
    files[name] = `${table.map((line) => line.join(";")).join("\n")}\n`;
  }
  if (sheets.length > 0)
    files[`${String.fromCodePoint(97 + random(26))}.xlsx`] = workbookOf(sheets);
  return files;
}

function workbookOf(sheets: readonly (readonly string[][])[]): Uint8Array {
  const book = utils.book_new();
  for (const [i, table] of sheets.entries()) {
    const cells = table.map((line, row) =>
      line.map((text, column) => (row > 0 && column > 2 ? Number(text) : text)),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), `Bảng ${i + 1}`);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

/**
 * Rows of one unit and stretch left out where a coarser source of the same unit holds them: nothing is
 * lost that another says. The grain that is left incomplete, or null.
 */
export function withHole(
  tables: readonly Table[],
  grains: readonly Grain[],
  random: Random,
): { readonly tables: readonly Table[]; readonly hole: Told } | null {
  const holders = grains.filter((grain) =>
    grains.some((other) => other.level === grain.level && other.length > grain.length),
  );
  const grain = holders[random(Math.max(1, holders.length))];
  if (grain === undefined) return null;
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.grain === grain));
  const hole = rows[random(rows.length)];
  if (hole === undefined) return null;
  const left = tables.map((table) => ({
    ...table,
    rows: table.rows.filter(
      (row) => row.grain !== grain || row.unit !== hole.unit || row.last !== hole.last,
    ),
  }));
  return { tables: left.filter((table) => table.rows.length > 0), hole };
}
