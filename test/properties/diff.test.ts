/** The parts of `antq diff` add up to the change of every total, for random pairs of mutated sets of the five seeds. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import { blockOf } from "../../src/model/join-rows.ts";
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../src/aggregate/index.ts";
import type { DiffChange, DiffReport } from "../../src/model/diff.ts";
import type { FormRow, FormSheet } from "../../src/model/form-sheet.ts";
import { levelIds } from "../../src/model/unit.ts";
import { exact, missing } from "../../src/model/value.ts";
import { observe } from "../../src/observe/index.ts";
import { diffSets } from "../../src/pipeline/diff.ts";
import { judge } from "../../src/pipeline/judge.ts";
import type { ReadResult } from "../../src/pipeline/read-result.ts";
import { type Random, random } from "../mutation/random.ts";
import { ROOT } from "../support/run-cli.ts";
import { periodOf, readFolder, type ReadFolder } from "../support/read-folder.ts";

/** Seed, window, registry, pairs of sets: 210 in all, fewer of the large seeds. */
const SEEDS = [
  ["ba-tri-2020", "2019-06-12..2020-06-11", "units.csv", 15],
  ["binh-dinh-2014-2023", "2014..2023", "units.csv", 15],
  ["binh-phuoc-2019-2024", "2019..2024", "units.csv", 25],
  ["kon-tum-2019", "2019", "units.csv", 110],
  ["phuoc-son-2013-2023", "2013..2023", "units.csv", 15],
  ["ba-tri-2020", "2019-06-12..2020-06-11", null, 30],
] as const;

/** Every so many pairs are totalled again, apart from the diff. */
const TOTALLED_APART = 4;

/** Sheets as if some units had not sent, sent again, corrected, or left out a row. */
function mutated(read: ReadResult, rng: Random): ReadResult {
  const files = [...new Set(read.sheets.map(({ file }) => file))];
  const gone = new Set(rng.sample(files, rng.int(0, Math.min(4, files.length - 1))));
  const renamed = new Set(rng.sample(files, rng.int(0, 4)));
  const touched = new Set(rng.sample(files, rng.int(0, 6)));
  const nudged = new Set(rng.sample(files, rng.int(0, 6)));
  const sheets = read.sheets
    .filter(({ file }) => !gone.has(file))
    .map((sheet) => (nudged.has(sheet.file) ? withOtherFigure(sheet, rng) : sheet))
    .map((sheet) => (touched.has(sheet.file) ? corrected(sheet, rng) : sheet))
    .map((sheet) => (renamed.has(sheet.file) ? { ...sheet, file: `${sheet.file} lan 2` } : sheet));
  // What was touched has other bytes.
  const fresh = ({ file, sha256 }: ReadResult["files"][number]) =>
    touched.has(file) || nudged.has(file) ? `${rng.int(0, 1e9)}` : sha256;
  return { ...read, sheets, files: read.files.map((own) => ({ ...own, sha256: fresh(own) })) };
}

/** One count of a regular row is another one. */
function withOtherFigure(sheet: FormSheet, rng: Random): FormSheet {
  const [block, ...rest] = sheet.blocks;
  const regular = block?.irregular === null ? block.values.length : 0;
  if (block === undefined || regular === 0) return sheet;
  const values = block.values.slice();
  values[rng.int(0, values.length - 1)] = rng.int(0, 40);
  return { ...sheet, blocks: [{ ...block, values }, ...rest] };
}

/** Rows as objects, in files of which nothing is known: every cell is looked at. */
function cellByCell(read: ReadResult): ReadResult {
  return {
    ...read,
    sheets: read.sheets.map((sheet) => ({ ...sheet, blocks: [blockOf([...rowsInTurn(sheet)])] })),
    files: read.files.map((own) => ({ ...own, sha256: null })),
  };
}

function withoutSources({ old, new: fresh, ...report }: DiffReport) {
  return { ...report, balances: [old.balance, fresh.balance] };
}

function corrected(sheet: FormSheet, rng: Random): FormSheet {
  const rows = [...rowsInTurn(sheet)].flatMap((row): FormRow[] => {
    if (rng.chance(0.1)) return [];
    return [rng.chance(0.4) ? correctedRow(row, rng) : row];
  });
  const date = rng.chance(0.3) ? "2025-01-02" : sheet.title.reportDate;
  return { ...sheet, blocks: [blockOf(rows)], title: { ...sheet.title, reportDate: date } };
}

function correctedRow(row: FormRow, rng: Random): FormRow {
  const counts = [...row.counts].map(([field, cell]) => {
    if (!cell.reading.ok || rng.chance(0.5)) return [field, cell] as const;
    const value = rng.chance(0.1) ? missing("O") : exact(rng.int(0, 40));
    return [field, { ...cell, reading: { ...cell.reading, value } }] as const;
  });
  return { ...row, counts: new Map(counts) };
}

type Totals = ReadonlyMap<string, number | null>;

/** Every total of a set, as `aggregate` makes it; by unit, indicator. */
function totalsOf(
  read: ReadResult,
  { options }: ReadFolder,
  period: ReturnType<typeof periodOf>,
): Totals {
  const judged = judge(read, options);
  const observed = observe(judged.sheets, judged.rejected, period, judged.context);
  const { rows } = aggregate({
    observations: observed.observations,
    reporting: observed.rows,
    registry: judged.registry,
    catalogue: options.catalogue,
    period,
    levels: levelIds(BUILT_IN_LEVELS),
    by: null,
    only: null,
    within: null,
    provisional: false,
    lacking: observed.lacking,
    old: [],
  });
  return new Map(
    rows.flatMap(({ unit, values }) =>
      Object.entries(values).map(([id, { value }]) => [JSON.stringify([unit, id]), value] as const),
    ),
  );
}

/** What is wrong with a change; empty where its parts are the difference. */
function faultsOf(change: DiffChange): string[] {
  const sides =
    change.ratio === undefined ? [change] : [change.ratio.numerator, change.ratio.denominator];
  return sides.flatMap(({ indicator, old, new: fresh, difference, parts }) => {
    const name = `${change.unit.name} ${indicator.id}`;
    if (difference === null)
      return parts.length > 0 && old !== null && fresh !== null ? [`${name}: no difference`] : [];
    const sum = parts.reduce((all, part) => all + (part.difference ?? Number.NaN), 0);
    const said = parts.every((part) => part.difference === (part.new ?? 0) - (part.old ?? 0));
    const right = sum === difference && difference === (fresh ?? 0) - (old ?? 0);
    return right && said ? [] : [`${name}: ${old} to ${fresh}, ${difference}, parts ${sum}`];
  });
}

/** A total that no change tells is the same; a change tells the totals as they are. */
function expectTold(changes: readonly DiffChange[], before: Totals, after: Totals): void {
  const listed = new Map(changes.map((own) => [JSON.stringify([own.unit, own.indicator.id]), own]));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const values = [before.get(key) ?? null, after.get(key) ?? null];
    const change = listed.get(key);
    if (change === undefined) expect(values[1], key).toBe(values[0]);
    else expect([change.old, change.new], key).toEqual(values);
  }
}

describe("diff", () => {
  it.each(SEEDS)("%s, %s, %s, %i pairs", { timeout: 120_000 }, async (seed, code, units, pairs) => {
    const folder = await readFolder(join(ROOT, "fixtures/seeds", seed), ["submissions"], units);
    const period = periodOf(code, folder);
    const kinds = new Set<string>();
    let changes = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const rng = random(1000 + pair);
      const [old, fresh] = [mutated(folder.read, rng), mutated(folder.read, rng)];
      const options = { ...folder.options, old: "submissions", new: "submissions", period };
      const asked = {
        levels: levelIds(BUILT_IN_LEVELS),
        only: null,
        within: null,
        keepGoing: true,
      };
      const { report } = diffSets(old, fresh, { ...options, ...asked });
      if (report === null) throw new Error("no report");
      expect(report.changes.flatMap(faultsOf), `pair ${pair}`).toEqual([]);
      if (pair % TOTALLED_APART === 0) {
        const all = diffSets(cellByCell(old), cellByCell(fresh), { ...options, ...asked });
        expect(withoutSources(report)).toEqual(withoutSources(all.report as DiffReport));
        const [before, after] = [totalsOf(old, folder, period), totalsOf(fresh, folder, period)];
        expectTold(report.changes, before, after);
      }
      changes += report.changes.length;
      for (const own of report.changes) for (const part of own.parts) kinds.add(part.kind);
    }
    expect(changes).toBeGreaterThan(pairs);
    expect([...kinds].sort()).toEqual(["corrected", "gone", "new", "resubmitted"]);
  });
});
