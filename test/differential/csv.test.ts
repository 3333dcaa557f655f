/** Generated CSV: antq reads what was written, and what csv-parse reads. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "../../src/read/workbook.ts";
import { csvPlans, type CsvPlan } from "./csv-text.ts";
import { SEED, SHEETS, TIMEOUT, report } from "./run.ts";

/** Line, column, value of every field that is not blank. */
type Fields = readonly (readonly [number, number, string])[];

async function byAntq(text: string): Promise<Fields> {
  const { sheets, legacyEncoding } = await readBytes(Buffer.from(text));
  expect(legacyEncoding).toBeNull();
  const rows = sheets[0]?.rows ?? [];
  return rows.flatMap(({ row, cells }) =>
    cells.map((cell): [number, number, string] => {
      if (cell.kind !== "text") throw new Error("CSV states no types");
      return [row, cell.column, cell.value];
    }),
  );
}

/** As the records stand in the text, each on the line where it begins. */
function fieldsOf(rows: readonly (readonly string[])[], lines: readonly number[]): Fields {
  return rows.flatMap((row, i) =>
    row.flatMap((value, k) => (value === "" ? [] : [[lines[i] as number, k + 1, value] as const])),
  );
}

function byCsvParse({ text, separator, skip }: CsvPlan): Fields {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const records = parse(text.slice(mark + skip), {
    delimiter: separator,
    raw: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  }) as unknown as { record: string[]; raw: string }[];
  const lines: number[] = [];
  let line = skip > 0 ? 2 : 1;
  for (const { raw } of records) {
    lines.push(line);
    line += countEnds(raw);
  }
  return fieldsOf(
    records.map(({ record }) => record),
    lines,
  );
}

function linesOf({ rows, skip }: CsvPlan): number[] {
  let line = skip > 0 ? 2 : 1;
  return rows.map((row) => {
    const at = line;
    line += 1 + row.reduce((sum, value) => sum + countEnds(value), 0);
    return at;
  });
}

const countEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

test("generated CSV", { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(csvPlans, async (plan) => {
      const ours = await byAntq(plan.text);
      expect(ours).toEqual(fieldsOf(plan.rows, linesOf(plan)));
      expect(ours).toEqual(byCsvParse(plan));
    }),
    { numRuns: SHEETS, seed: SEED },
  );
  report("generated CSV", SHEETS, new Map());
});
