/** Rows at several grains dealt out over tables and files, in any order. */
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

export function filesOf(tables: readonly Table[], form: "tips" | "models", random: Random): Files {
  const files: Record<string, string> = {};
  for (const [i, { rows }] of tables.entries()) {
    const lines = rows.map(({ unit, grain, last, category, flows, stock }) => {
      const figures = form === "tips" ? flows : [stock, flows[1]];
      return [unit, periodOf(grain.length, last), category ?? "", ...figures].join(";");
    });
    const name = `${String.fromCodePoint(97 + random(26))}${i}.csv`;
    files[name] = [form === "tips" ? TIPS : MODELS, ...lines, ""].join("\n");
  }
  return files;
}
