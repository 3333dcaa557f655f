/** A figure of the page opens the cells that `antq trace` gives: of golden cases of every kind, and of the seeds. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellsBehind, type FoundCells } from "../../../src/present/page/browser/cells.ts";
import { columnLetters } from "../../../src/present/page/browser/text.ts";
import { expectedOf, type GoldenCase, goldenCases, layOut } from "../../support/golden.ts";
import { BUILT_IN, ownLevels } from "../../support/own-levels.ts";
import { runCli } from "../../support/run-cli.ts";
import { lineageOf, tablesIn } from "./read-page.ts";

interface Part {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | null;
}

interface Side {
  readonly parts: readonly Part[];
  readonly items?: readonly { readonly item: string; readonly parts: readonly Part[] }[];
  readonly superseded: readonly Part[];
  readonly missing: number;
}

interface Traced extends Partial<Side> {
  readonly numerator?: Side | number | null;
  readonly denominator?: Side | number | null;
}

interface Told {
  readonly rows: readonly Row[];
  readonly indicators: readonly { readonly id: string; readonly label: string }[];
}

type Row = {
  readonly unit: { readonly code: string | null; readonly name: string };
  readonly by: object;
  readonly values: Readonly<Record<string, object>>;
};

/** Of each case at most so many figures, spread over all: each is a run of its own. */
const FIGURES = 2;
/** What a trace has no option for. */
const OF_AGGREGATE_ONLY = new Set([
  "--level",
  "--by",
  "--compare",
  "--indicators",
  "--within",
  "--format",
  "-o",
  "--shape",
  "--csv-dialect",
  "--disclosure",
  "--chart",
]);

/** The words of a command without its format. */
function without(words: readonly string[], left: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (!left.has(word)) kept.push(word);
    else if (word !== "--chart") i++;
  }
  return kept;
}

/** A page on which small counts are suppressed opens no figure; a data set has the sheets no more. */
const opens = ({ name, argv }: GoldenCase): boolean =>
  !name.includes("disclosure") && !argv.includes("--from");

const isPlain = (golden: GoldenCase): boolean =>
  golden.stdin === null &&
  golden.terminal === null &&
  !golden.argv.includes("--by") &&
  opens(golden);

const CASES = goldenCases().filter(
  (golden) => golden.name.startsWith("aggregate/") && isPlain(golden),
);

const BROKEN_DOWN = goldenCases().filter(
  (golden) =>
    golden.name.startsWith("aggregate/") &&
    golden.argv.includes("--by") &&
    opens(golden) &&
    expectedOf(golden)?.exit.trim() === "0",
);

async function inCase<T>(golden: GoldenCase, run: (cwd: string) => Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
  try {
    layOut(golden, cwd);
    return await run(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const brief = ({ file, sheet, cell, value }: Part) => [file, sheet, cell, value];
const shown = (cells: FoundCells["cells"]) =>
  cells.map(({ file, sheet, row, column, value }) => [
    file,
    sheet,
    `${columnLetters(column)}${row}`,
    value,
  ]);

function expectSame(page: FoundCells | undefined, traced: Side, what: string): void {
  const items = traced.items;
  // A distinct count lists all cells that name its items: the page has them in the order of the sheets.
  const cells = items === undefined ? traced.parts : items.flatMap(({ parts }) => parts);
  const inOrder = (list: readonly unknown[][]) =>
    items === undefined ? list : list.map((own) => JSON.stringify(own)).toSorted();
  expect(inOrder(shown(page?.cells ?? [])), what).toEqual(inOrder(cells.map(brief)));
  expect(page?.items ?? null, what).toBe(items?.length ?? null);
  expect(shown(page?.aside ?? []), what).toEqual(traced.superseded.map(brief));
  expect(page?.missing, what).toBe(traced.missing);
}

/** How many figures were compared; null: the report has none. */
async function compare(golden: GoldenCase): Promise<number | null> {
  return inCase(golden, async (cwd) => {
    const words = without(golden.argv.slice(1), new Set(["--format", "-o", "--chart", "--level"]));
    const levels = ownLevels(golden.argv);
    const shownLevels = levels === null ? [] : ["--level", levels];
    const page = await runCli(["aggregate", ...words, ...shownLevels, "--format", "html"], { cwd });
    if (page.stdout.length === 0) return 0;
    const html = page.stdout.toString();
    const lineage = lineageOf(html);
    if (lineage === null) throw new Error("the page opens nothing");
    const json = await runCli(
      ["aggregate", ...words, "--level", levels ?? BUILT_IN.join(","), "--format", "json"],
      { cwd },
    );
    const { rows, indicators } = JSON.parse(json.stdout.toString()) as Told;
    const labels = new Map(indicators.map(({ id, label }) => [id, label]));
    const figures = rows.flatMap(({ unit, values }, place) =>
      Object.keys(values).map((indicator) => ({ unit, indicator, place })),
    );
    expect(tablesIn(html, "figures")[0]?.rows).toHaveLength(rows.length);
    if (figures.length === 0) return null;
    const step = Math.max(1, Math.floor(figures.length / FIGURES));
    let compared = 0;
    for (const { unit, indicator, place } of figures.filter((_, i) => i % step === 0)) {
      const asked = [
        "trace",
        ...without(words, OF_AGGREGATE_ONLY),
        "--unit",
        unit.code ?? unit.name,
        "--indicator",
        indicator,
        "--format",
        "json",
      ];
      const { code, stdout, stderr } = await runCli(asked, { cwd });
      // Codes and names that several units bear are refused: a trace needs the day, too.
      if (code === 2) continue;
      if (stdout.length === 0) throw new Error(stderr.toString());
      const told = JSON.parse(stdout.toString()) as Traced;
      const at = lineage.names.indexOf(labels.get(indicator) ?? "");
      const found = cellsBehind(lineage, at, place);
      const isRate = typeof told.numerator === "object" && told.numerator !== null;
      const sides = isRate ? [told.numerator, told.denominator] : [told];
      expect(found).toHaveLength(sides.length);
      for (const [i, side] of sides.entries())
        expectSame(found[i], side as Side, `${golden.name} ${unit.name} ${indicator}`);
      compared++;
    }
    return compared;
  });
}

describe("a figure of the page opens the cells that antq trace gives", () => {
  it("looks at many cases", () => expect(CASES.length).toBeGreaterThan(35));

  it.each(BROKEN_DOWN.map((golden) => [golden.name, golden] as const))(
    "%s: every figure of a breakdown is borne out by its cells",
    async (_, golden) => {
      await inCase(golden, async (cwd) => {
        const words = without(golden.argv.slice(1), new Set(["--format", "-o", "--chart"]));
        const { stdout, stderr } = await runCli(["aggregate", ...words, "--format", "html"], {
          cwd,
        });
        // Where they are not, there is no page.
        expect(lineageOf(stdout.toString()) !== null, stderr.toString()).toBe(true);
      });
    },
  );

  it.each(CASES.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
    const expected = expectedOf(golden);
    const isTotal = expected?.exit.trim() === "0";
    const compared = await compare(golden);
    if (isTotal) expect(compared).not.toBe(0);
  });
});
