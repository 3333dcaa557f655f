/** `--disclosure`: whatever the format, no figure that is not for the public, and none from which one could be computed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { registry as formats } from "../../src/present/formats/registry.gen.ts";
import { openZip } from "../../src/read/zip/directory.ts";
import { type Constraint, mayDiffer } from "../aggregate/disclosure/solver.ts";
import { random } from "../mutation/random.ts";
import { runCli } from "../support/run-cli.ts";
import { BA_TRI, inFolder } from "../support/run-files.ts";

const UNITS = ["Xã An Đức", "Xã An Hiệp", "Xã Tân Mỹ", "Xã Mỹ Hòa"];
const CATEGORIES = ["ma túy", "kinh tế", "môi trường"];
const THRESHOLD = 900;

/** Figures that nothing else in an output looks like: some small, most not. */
function submissions(): Readonly<Record<string, string>> {
  const rng = random(7);
  const taken = new Set<number>();
  const count = (from: number, to: number): number => {
    for (;;) {
      const value = rng.int(from, to);
      if (taken.has(value)) continue;
      taken.add(value);
      return value;
    }
  };
  const files: Record<string, string> = { "units.csv": BA_TRI };
  for (const year of [2018, 2019]) {
    const tips = UNITS.flatMap((unit) =>
      CATEGORIES.map((category) => {
        const small = rng.int(0, 3) === 0;
        return `${unit};${year};${category};${small ? count(601, 899) : count(10_000, 99_999)}`;
      }),
    );
    const cases = UNITS.map(
      (unit) => `${unit};${year};${count(20_000, 90_000)};${count(601, 899)}`,
    );
    files[`in/tin-${year}.csv`] = `Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n${tips.join("\n")}\n`;
    files[`in/vu-${year}.csv`] = `Đơn vị;Kỳ;Số vụ xảy ra;Số vụ làm rõ\n${cases.join("\n")}\n`;
  }
  return files;
}

interface Cell {
  readonly value: number | null;
  readonly status: string;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly compare?: { readonly value: number | null; readonly difference: number | null };
}
interface Row {
  readonly unit: { readonly code: string; readonly parent: string | null };
  readonly by: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Cell>>;
}

const LINES = [
  "aggregate in --units units.csv --period 2019 --level district,commune",
  "aggregate in --units units.csv --period 2019 --level district,commune --by category",
  "aggregate in --units units.csv --period 2019 --level district,commune --compare previous",
  "summary in --units units.csv --level district,commune",
  "summary in --units units.csv --level district,commune --by-unit",
];

let cwd = "";
beforeAll(() => (cwd = mkdtempSync(join(tmpdir(), "antq-disclosure-"))));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** All that a run gives, workbooks as the texts of their parts. */
async function outputOf(line: string, folder: string, id: string): Promise<string> {
  const words = [...line.split(" "), "--no-cache", "--format", id, "-o", "out"];
  const { code, stderr } = await runCli(words, { cwd: folder });
  expect(code, `${line} ${stderr.toString()}`).toBe(0);
  const bytes = readFileSync(join(folder, "out"));
  if (bytes.subarray(0, 2).toString() !== "PK") return `${stderr.toString()}${bytes.toString()}`;
  const zip = openZip(bytes, DEFAULT_LIMITS);
  return zip.entries.map((entry) => Buffer.from(zip.inflateEntry(entry)).toString()).join("\n");
}

/** Every number anywhere in an object. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const figuresOf = (text: string): Set<number> => {
  const { rows } = JSON.parse(text) as { rows: unknown };
  return new Set(numbersIn(rows).filter((n) => n > 600));
};

describe.each(LINES)("%s", (line) => {
  const ids = Object.keys(formats).filter(
    (id) => !(id === "dhis2" && /summary|compare|--by /.test(line)),
  );

  it.each(ids)("as %s", async (id) => {
    await inFolder(submissions(), async (folder) => {
      const all = figuresOf(await outputOf(line, folder, "json"));
      const text = await outputOf(`${line} --disclosure ${THRESHOLD}`, folder, "json");
      const shown = figuresOf(text);
      const hidden = [...all].filter((n) => !shown.has(n));
      expect(hidden.length).toBeGreaterThan(3);
      expect([...shown].filter((n) => n < THRESHOLD)).toEqual([]);
      expect(text).toContain('"status": "Q"');
      const out = await outputOf(`${line} --disclosure ${THRESHOLD}`, folder, id);
      for (const n of hidden.filter(Number.isInteger)) {
        const written = String(n).replace(/\B(?=(?:\d{3})+$)/gu, "[.,\u00a0 ]?");
        const found = new RegExp(`(?<![\\d.,a-f#])${written}(?![\\d,a-f])`, "u").exec(out);
        expect(found === null ? null : out.slice(Math.max(0, found.index - 80), found.index + 40), `${id} ${n}`).toBe(null); // prettier-ignore
      }
    });
  });
});

/** What a reader knows of a table: communes add up to their district, values of the breakdown to the whole. */
function attackOn(
  rows: readonly Row[],
  truth: readonly Row[],
  id: string,
  of: (cell: Cell) => number | null,
) {
  const keyOf = ({ unit, by }: Row): string => `${unit.code} ${Object.values(by)[0] ?? ""}`;
  const real = new Map(truth.map((row) => [keyOf(row), row.values[id]]));
  const seen = new Map(rows.map((row) => [keyOf(row), row.values[id]]));
  const known = (key: string) => of(seen.get(key) ?? { value: null, status: "O" });
  const value = (key: string) => of(real.get(key) ?? { value: null, status: "O" });
  const variables = [...real.keys()].filter((key) => value(key) !== null && known(key) === null);
  const constraints: Constraint[] = [];
  const sum = (total: string, parts: readonly string[]): void => {
    const there = parts.filter((part) => value(part) !== null);
    if (value(total) === null || there.length === 0) return;
    const terms: [number, number][] = [];
    let most = 0;
    for (const [key, factor] of [
      [total, -1] as const,
      ...there.map((part) => [part, 1] as const),
    ]) {
      const variable = variables.indexOf(key);
      if (variable < 0) most -= factor * (value(key) ?? 0);
      else terms.push([variable, factor]);
    }
    const all = there.reduce((added, part) => added + (value(part) ?? 0), 0);
    if (terms.length > 0) constraints.push({ terms, most, exact: all === value(total) });
  };
  const bys = [...new Set(rows.map(({ by }) => Object.values(by)[0] ?? ""))];
  for (const row of rows) {
    const by = Object.values(row.by)[0] ?? "";
    const children = rows.filter(({ unit }) => unit.parent === row.unit.code);
    sum(keyOf(row), [...new Set(children.map(({ unit }) => `${unit.code} ${by}`))]);
    if (by === "") sum(keyOf(row), bys.filter((own) => own !== "").map((own) => `${row.unit.code} ${own}`)); // prettier-ignore
  }
  return { truth: variables.map((key) => value(key) ?? 0), constraints };
}

describe("reports of a district, attacked", () => {
  const seed = new URL("../../fixtures/seeds/ba-tri-2020/", import.meta.url).pathname;
  const lines = [
    "",
    "--by category",
    "--by partner",
    "--compare previous",
    "--level commune,district,province",
  ];
  it.each(lines.flatMap((line) => [3, 8].map((n) => [line, n] as const)))(
    "%s --disclosure %i",
    async (line, n) => {
      const words = ["aggregate", `${seed}submissions`, "--units", `${seed}units.csv`, "--level", "district,commune", "--period", "2019-06-12..2020-06-11", "--format", "json", "--no-cache", ...line.split(" ").filter(Boolean)]; // prettier-ignore
      const read = async (...more: string[]) => {
        const run = await runCli([...words, ...more], { cwd });
        expect(run.code, run.stderr.toString()).toBe(0);
        return JSON.parse(run.stdout.toString()) as {
          rows: Row[];
          indicators: { id: string; kind: string }[];
        };
      };
      const [open, closed] = [await read(), await read("--disclosure", String(n))];
      let attacked = 0;
      for (const { id, kind } of open.indicators) {
        if (kind === "ratio") continue;
        const { truth, constraints } = attackOn(closed.rows, open.rows, id, ({ value }) => value);
        // Some of them: each of hundreds takes a solver its time.
        const step = Math.ceil(truth.length / 6);
        truth.forEach((value, i) => {
          if (i % step !== 0) return;
          attacked++;
          expect(
            mayDiffer(truth, constraints, i, 2 * Math.max(...truth)),
            `${id} ${value}`,
          ).not.toBe(false);
        });
      }
      for (const { values } of closed.rows)
        for (const cell of Object.values(values)) {
          if (cell.status === "Q") expect([cell.value, cell.numerator ?? null, cell.compare?.difference ?? null]).toEqual([null, null, null]); // prettier-ignore
          for (const count of [cell.numerator, cell.denominator, cell.compare?.value])
            expect(typeof count === "number" && count >= 1 && count < n && cell.numerator !== undefined).toBe(false); // prettier-ignore
        }
      expect(attacked).toBeGreaterThan(10);
    },
  );
});

describe("how it is asked for", () => {
  it.each(["-1", "ba", "3.5", ""])("--disclosure %s is refused", async (n) => {
    const { code } = await runCli(["aggregate", "in", "--disclosure", n], { cwd });
    expect(code).toBe(2);
  });

  it("antq.yaml asks for it; 0 on the command line shows all", async () => {
    await inFolder({ ...submissions(), "antq.yaml": "disclosure: 900\n" }, async (folder) => {
      const line = LINES[0] ?? "";
      expect(await outputOf(line, folder, "json")).toContain('"status": "Q"');
      expect(await outputOf(`${line} --disclosure 0`, folder, "json")).not.toContain('"Q"');
    });
  });
});
