/**
 * The arithmetic witness: totals under a label that says nothing are met wherever they stand, and
 * random tables of clean figures, most of them small, raise no false alarm.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsOf, type Figures, NO_FIGURE, sumRuns } from "../../src/validate/sum-runs.ts";
import { runCli } from "../support/run-cli.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const UNITS = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  "83,Tỉnh Bến Tre,province,,,,,",
  "836,Huyện Ba Tri,district,83,,,,",
  ...Array.from({ length: 24 }, (_, i) => `29${100 + i},Xã ${name(i)},commune,836,,,,`),
  "",
].join("\n");

function name(i: number): string {
  return `An ${["Bình", "Cư", "Dân", "Giang", "Hòa", "Khê", "Lạc", "Mỹ"][i % 8]} ${["Thượng", "Trung", "Hạ"][Math.floor(i / 8)]}`;
}

type Row = readonly (number | null)[];
const figuresOf = (rows: readonly Row[]): Figures => {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    values: Float64Array.from(rows.flatMap((row) => row.map((own) => own ?? NO_FIGURE))),
  };
};

/** Every run by adding it up: slow and plain. */
function bySumming(rows: readonly Row[], row: number): boolean {
  const own = rows[row] as Row;
  const fits = (others: readonly Row[]) =>
    others.filter((other) => own.some((figure, i) => figure !== null && (other[i] ?? 0) > 0))
      .length >= 2 &&
    own.every(
      (figure, i) => figure === null || figure === others.reduce((sum, o) => sum + (o[i] ?? 0), 0),
    );
  for (let from = 0; from < row; from++) if (fits(rows.slice(from, row))) return true;
  for (let to = row + 2; to <= rows.length; to++) if (fits(rows.slice(row + 1, to))) return true;
  return fits(rows.filter((_, i) => i !== row));
}

describe("runs that a row is the sum of", () => {
  it("are those that adding up finds", () => {
    const figure = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 });
    const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.array(fc.array(figure, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const figures = figuresOf(rows);
        const found = new Set(sumRuns(figures, () => 1).map(({ row }) => row));
        for (const i of rows.keys()) {
          if (bitsOf(figures, i) < 1) continue;
          expect(found.has(i), JSON.stringify({ rows, i })).toBe(bySumming(rows, i));
        }
      }),
      { numRuns: 3000, seed: 12 },
    );
  });

  it("take time in step with the rows", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [
      (i * 7919) % 1000,
      (i * 104_729) % 500,
    ]);
    const start = performance.now();
    sumRuns(figuresOf(rows), () => 4);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly cell: string | null;
}

async function check(files: ReadonlyMap<string, string>, config = ""): Promise<Finding[]> {
  const cwd = mkdtempSync(join(tmpdir(), "antq-total-"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
  writeFileSync(join(cwd, "antq.yaml"), `units: units.csv\n${config}`);
  for (const [file, text] of files) writeFileSync(join(cwd, file), text);
  const argv = [
    "check",
    ...files.keys(),
    "--no-cache",
    "--today",
    "2024-12-31",
    "--format",
    "json",
  ];
  const { stdout, stderr } = await runCli(argv, { cwd });
  rmSync(cwd, { recursive: true, force: true });
  const text = stdout.toString();
  if (text === "") throw new Error(stderr.toString());
  return (JSON.parse(text) as { findings: Finding[] }).findings;
}

const HEAD = "Số tin tiếp nhận;Số tin có giá trị";
/** One file of tables, each of a month of its own. */
const stacked = (
  heading: string,
  lines: (month: string, table: number) => readonly string[],
  count: number,
): string =>
  `${heading};${HEAD}\n${Array.from({ length: count }, (_, t) =>
    lines(`Tháng ${(t % 12) + 1}/${2005 + Math.floor(t / 12)}`, t).join("\n"),
  ).join("\n")}\n`;
const units = (...tables: (readonly Row[])[]): string =>
  stacked(
    "Đơn vị;Kỳ báo cáo",
    (month, t) => (tables[t] ?? []).map((row, i) => `Xã ${name(i)};${month};${row.join(";")}`),
    tables.length,
  );
const CATEGORIES = ["trật tự xã hội", "kinh tế", "ma túy", "môi trường", "an ninh", "khác"];
const fields = (...tables: (readonly Row[])[]): string =>
  stacked(
    "Đơn vị;Kỳ báo cáo;Lĩnh vực",
    (month, t) =>
      (tables[t] ?? []).map((row, i) => `Xã ${name(0)};${month};${CATEGORIES[i]};${row.join(";")}`),
    tables.length,
  );

const scale = fc.constantFrom(2, 3, 5, 9, 20, 60, 200, 900, 5000);
const rowsOf = (most: number): fc.Arbitrary<number[][]> =>
  scale.chain((top) =>
    fc.array(
      fc.nat(top).chain((whole) => fc.nat(whole).map((part) => [whole, part])),
      { minLength: 3, maxLength: most },
    ),
  );

describe("counted totals", () => {
  it("are none in five thousand clean tables", async () => {
    const files = new Map<string, string>();
    for (const [word, make, most] of [
      ["u", units, 24],
      ["f", fields, 6],
    ] as const) {
      const tables = fc.sample(rowsOf(most), { numRuns: 2500, seed: 2024 });
      for (let at = 0; at < tables.length; at += 100)
        files.set(`${word}${at}.csv`, make(...tables.slice(at, at + 100)));
    }
    const found = await check(files);
    expect(found.filter(({ code }) => code === "counted-total")).toEqual([]);
  }, 120_000);

  it("are met first, last and between, of units and of fields, in large figures", async () => {
    const parts = fc.sample(
      fc.array(fc.tuple(fc.integer({ min: 300, max: 900 }), fc.integer({ min: 200, max: 299 })), {
        minLength: 2,
        maxLength: 5,
      }),
      { numRuns: 200, seed: 5 },
    );
    const tables = parts.map((rows, i) => {
      const total = [0, 1].map((column) =>
        rows.reduce((sum, row) => sum + (row[column] as number), 0),
      );
      const at = i % (rows.length + 1);
      const all = [...rows.slice(0, at), total, ...rows.slice(at)];
      return i % 2 === 0 ? units(all) : fields(all);
    });
    const found = await check(new Map(tables.map((text, i) => [`t${i}.csv`, text])));
    const met = new Set(
      found.flatMap(({ code, file }) => (code === "counted-total" ? [file] : [])),
    );
    expect(met.size).toBe(tables.length);
  }, 60_000);

  it("are accepted by antq.yaml, that row only", async () => {
    const text = units([
      [1163, 884],
      [2418, 1207],
      [3581, 2091],
    ]);
    const codes = async (config: string) =>
      (await check(new Map([["a.csv", text]]), config)).map(({ code, cell }) => `${code} ${cell}`);
    expect(await codes("")).toContain("counted-total A4");
    expect(await codes('coincidences: ["a.csv!A3"]\n')).toContain("counted-total A4");
    expect(await codes('coincidences: ["a.csv!A4"]\n')).not.toContain("counted-total A4");
  });
});
