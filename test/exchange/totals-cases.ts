/** Every golden case of totals that gives some, over its own files: what data sets are tried on. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownLevels } from "../support/own-levels.ts";
import { type GoldenCase, goldenCases, layOut, splitCommand } from "../support/golden.ts";

const ALONE = new Set(["--keep-going"]);

export const totalsCases = goldenCases().filter(({ name, folder, stdin }) => {
  if (!name.startsWith("aggregate/") || name.includes("disclosure") || stdin !== null) return false;
  const exit = existsSync(join(folder, "exit"))
    ? readFileSync(join(folder, "exit"), "utf8").trim()
    : "";
  const words = readFileSync(join(folder, "cmd"), "utf8");
  // A data set has a column for each built-in level, and is refused with others.
  if (ownLevels(splitCommand(words)) !== null) return false;
  return (
    (exit === "0" || words.includes("--keep-going")) &&
    !/--(?:compare|disclosure|template|from)/.test(words)
  );
});

/** Each case in the one test or the other, for the suite's time; `ANTQ_EXCHANGE=all`: all of them. */
export function everyOther(from: 0 | 1): readonly GoldenCase[] {
  const all = process.env["ANTQ_EXCHANGE"] === "all";
  return totalsCases.filter((_, i) => all || i % 2 === from);
}

/** The words of a command line that are among some options, with their values. */
export function only(words: readonly string[], options: readonly string[]): string[] {
  return words.flatMap((word, i) =>
    options.includes(word) ? (ALONE.has(word) ? [word] : [word, words[i + 1] ?? ""]) : [],
  );
}

export function inputsOf(words: readonly string[]): string[] {
  const valued = (word: string | undefined) =>
    word?.startsWith("--") === true && !ALONE.has(word) && word !== "--chart";
  return words.filter(
    (word, i) => !word.startsWith("-") && !valued(words[i - 1]) && words[i - 1] !== "-o",
  );
}

/** Lays the case out in `work`, beside which data sets may be written. */
export async function withCase(
  golden: GoldenCase,
  run: (at: {
    readonly scratch: string;
    readonly cwd: string;
    readonly words: readonly string[];
  }) => Promise<void>,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "antq-data-set-"));
  try {
    const cwd = join(scratch, "work");
    layOut(golden, cwd);
    const words = splitCommand(readFileSync(join(golden.folder, "cmd"), "utf8")).slice(2);
    await run({ scratch, cwd, words });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A long period and short ones of a data set, by their codes; `periods` as its table has them. */
export function someOf(periods: readonly string[]): string[] {
  const some = [periods[1], periods[Math.floor(periods.length / 2)], periods.at(-1)];
  return [...new Set(some)].filter((code) => code !== undefined);
}
