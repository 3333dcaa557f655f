/** Hostile and badly kept sheets are read, or refused with a reason; none is read wrongly, none ends the program. */
import { expect, it } from "vitest";
import { BAD_INPUTS, type BadSheet } from "../support/layouts/bad/index.ts";
import { BAD_NOT_YET } from "../support/layouts/holds.ts";
import { judgeBooks } from "../support/layouts/judge.ts";

/** Compares the work of one size with that of four times as much; the script asks for it. */
const WORK = process.env["ANTQ_WORK"] !== undefined;

async function fault({ books, figures, promise }: BadSheet): Promise<string | null> {
  const { outcome, why } = await judgeBooks(figures, books, false);
  const kept = promise === "either" || promise === (outcome === "right" ? "read" : outcome);
  return outcome !== "wrong" && kept
    ? null
    : `${outcome}: ${why.slice(0, 3).join("; ").slice(0, 400)}`;
}

it.each(BAD_INPUTS.filter(({ id }) => !BAD_NOT_YET.includes(id)))(
  "reads or refuses $id",
  async ({ make }) => {
    expect(await fault(make(1))).toBeNull();
  },
);

it("knows what is not held yet", () => {
  const ids = BAD_INPUTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(BAD_NOT_YET.filter((id) => !ids.includes(id))).toEqual([]);
});

it.runIf(WORK)("works in proportion to the size", { timeout: 3_600_000 }, async () => {
  const lines: string[] = [];
  for (const { id, make } of BAD_INPUTS) {
    if (make.length === 0) continue;
    const [once, four] = [await work(make(1)), await work(make(4))];
    const ratio = four / Math.max(once, 1);
    const mark = ratio > 8 && four > 50 ? "  MORE THAN LINEAR" : "";
    lines.push(
      `${ratio.toFixed(1).padStart(6)} x${once.toFixed(0).padStart(6)} ms${four.toFixed(0).padStart(7)} ms  ${id}${mark}`,
    );
  }
  process.stdout.write(`\nwork at four times the size, in processor time\n${lines.join("\n")}\n`);
});

/** The least processor time of three runs, in milliseconds. */
async function work(sheet: BadSheet): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    await judgeBooks(sheet.figures, sheet.books, false);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
