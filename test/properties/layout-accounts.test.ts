/** Every numeric cell of a laid-out sheet is accounted for, as what it is. */
import { expect, it } from "vitest";
import { accountOf } from "../support/layouts/account.ts";
import { ACCOUNTED } from "../support/layouts/holds.ts";
import { layOut } from "../support/layouts/lay-out.ts";
import { makePlan, type Plan } from "../support/layouts/plan.ts";
import { bytesOf, pathOf } from "../support/layouts/run.ts";
import { SHAPES } from "../support/layouts/shapes.ts";
import { showGrid } from "../support/layouts/grid.ts";
import { UNITS_CSV } from "../support/layouts/world.ts";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";

const asked = process.env["ANTQ_LAYOUTS"];
const COUNT = Number(asked ?? ACCOUNTED.length * 4);
const SEED = Number(process.env["ANTQ_SEED"] ?? 50_001);

interface Inspected {
  readonly files: readonly {
    readonly file: string;
    readonly sheets: readonly {
      readonly name: string;
      readonly numbers: number;
      readonly account?: Readonly<Record<string, number>>;
    }[];
  }[];
}

/** Numbers are numbers, in workbooks. */
function plainPlan(seed: number, shape: string): Plan {
  const plan = makePlan(seed, shape);
  const dress = { ...plan.dress, numbers: "number", dashes: false } as const;
  return { ...plan, format: "xlsx", dress };
}

async function differences(plan: Plan): Promise<string[]> {
  const books = layOut(plan);
  const files = Object.fromEntries(books.map((book) => [`in/${pathOf(book)}`, bytesOf(book)]));
  const stdout = await inFolder({ ...files, "units.csv": UNITS_CSV }, async (cwd) => {
    const argv = ["inspect", "in", "--units", "units.csv", "--no-cache", "--format", "json"];
    return (await runCli(argv, { cwd })).stdout.toString();
  });
  const inspected = JSON.parse(stdout) as Inspected;
  return books.flatMap((book) =>
    book.grids.flatMap((grid) => {
      const sheet = inspected.files
        .find(({ file }) => file.endsWith(pathOf(book)))
        ?.sheets.find(({ name }) => name === grid.name);
      const wanted = accountOf(grid);
      const told = Object.entries(wanted).filter(([key, n]) => (sheet?.account?.[key] ?? 0) !== n);
      if (sheet?.account !== undefined && told.length === 0) return [];
      const off = told.map(([key, n]) => `${key} ${sheet?.account?.[key]} for ${n}`).join(", ");
      return [`seed ${plan.seed}, ${plan.shape.id}: ${off}\n${showGrid(grid)}`];
    }),
  );
}

it(
  "accounts for every numeric cell of the sheets that must be read",
  { timeout: 3_600_000 },
  async () => {
    const shapes = SHAPES.filter(({ id }) => asked !== undefined || ACCOUNTED.includes(id));
    const counts = new Map<string, [held: number, of: number]>();
    const faults: string[] = [];
    for (let n = 0; n < COUNT; n++) {
      const { id } = shapes[n % shapes.length] ?? { id: "" };
      const plan = plainPlan(SEED + n, id);
      if (plan.loose.length > 0) continue;
      const told = await differences(plan);
      const [held, of] = counts.get(id) ?? [0, 0];
      counts.set(id, [held + (told.length === 0 ? 1 : 0), of + 1]);
      if (told.length > 0 && ACCOUNTED.includes(id)) faults.push(...told);
      else if (told.length > 0 && asked !== undefined && of === 0)
        process.stdout.write(`${told[0]}\n`);
    }
    if (asked !== undefined)
      for (const [id, [held, of]] of counts)
        process.stdout.write(`${held} of ${of} accounted for: ${id}\n`);
    expect(faults.slice(0, 2)).toEqual([]);
  },
);

it("knows the shapes that it is held to", () => {
  expect(ACCOUNTED.filter((id) => !SHAPES.some((own) => own.id === id))).toEqual([]);
});
