/** The page of a summary: each year's figure opens what `antq trace` gives of that year, the total what it gives of all. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { cellsBehind } from "../../../src/present/page/browser/cells.ts";
import { columnLetters } from "../../../src/present/page/browser/text.ts";
import { ROOT, runCli } from "../../support/run-cli.ts";
import { lineageOf, tablesIn } from "./read-page.ts";

const FOLDER = join(ROOT, "fixtures/seeds/binh-dinh-2014-2023");
const WHAT = ["submissions", "--units", "units.csv"];

async function run(words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runCli(words, { cwd: FOLDER });
  if (stdout.length === 0) throw new Error(stderr.toString());
  return stdout.toString();
}

interface Traced {
  readonly parts: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly value: number | null;
  }[];
}

it("opens the cells of a year, and of all years", async () => {
  const html = await run([
    "summary",
    ...WHAT,
    "--from",
    "2014",
    "--to",
    "2023",
    "--format",
    "html",
  ]);
  const lineage = lineageOf(html);
  const table = tablesIn(html, "figures")[0];
  if (lineage === null || table === undefined) throw new Error("the page opens nothing");
  const rows = table.rows.filter(({ attributes }) => attributes["data-i"] !== undefined);
  expect(rows.length).toBeGreaterThan(100);
  // A flow of the province, a stock of it, a flow of a district.
  const asked = [
    [0, "movement_launches", "52"],
    [0, "self_managed_sites", "52"],
  ] as const;
  const { indicators } = JSON.parse(
    await run(["aggregate", ...WHAT, "--period", "2014", "--format", "json"]),
  ) as { indicators: readonly { id: string; label: string }[] };
  for (const [, id, unit] of asked) {
    const label = indicators.find((own) => own.id === id)?.label ?? "";
    const row = rows.find(
      ({ attributes }) => lineage.names[Number(attributes["data-i"])] === label,
    );
    for (const [column, period] of [
      [0, "2014"],
      [9, "2023"],
      [10, "2014..2023"],
    ] as const) {
      const told = JSON.parse(
        await run([
          "trace",
          ...WHAT,
          "--period",
          period,
          "--unit",
          unit,
          "--indicator",
          id,
          "--format",
          "json",
        ]),
      ) as Traced;
      const place =
        Number(row?.attributes["data-p"]) + Number(table.columns[column + 1]?.["data-p"]);
      const [found] = cellsBehind(lineage, Number(row?.attributes["data-i"]), place);
      expect(
        found?.cells.map(({ file, sheet, row: at, column: c, value }) => [
          file,
          sheet,
          `${columnLetters(c)}${at}`,
          value,
        ]),
        `${id} ${period}`,
      ).toEqual(told.parts.map(({ file, sheet, cell, value }) => [file, sheet, cell, value]));
    }
  }
});
