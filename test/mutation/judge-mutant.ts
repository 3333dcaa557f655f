/** Runs a mutant through `check` and holds the findings against what must be told. */
import type { Finding } from "../../src/model/finding.ts";
import { tell } from "./judge-clean.ts";
import type { Expected, Mutant } from "./mutant.ts";
import { check, inFolder } from "./run.ts";
import type { World } from "./world.ts";
import { bytesOf } from "./write/index.ts";

/** Errors that may follow from another one elsewhere. */
export interface MutantVerdict {
  readonly missed: readonly string[];
}

export async function judgeMutant(mutant: Mutant, world: World): Promise<MutantVerdict> {
  const files = new Map<string, Uint8Array>(mutant.raw ?? []);
  for (const book of mutant.books) files.set(book.file, await bytesOf(book));
  const { findings } = await inFolder(files, world, check);
  const missed = mutant.expected
    .filter((expected) => !findings.some((finding) => fits(finding, expected)))
    .map(
      ({ codes, file, at }) =>
        `${codes.join("|")} at ${file} ${at === null ? "" : `${at.row},${at.column}`}; told: ${findings
          .filter((f) => f.code !== "number-as-text")
          .slice(0, 4)
          .map(tell)
          .join(" ## ")}`,
    );
  return { missed };
}

function fits({ code, place }: Finding, { codes, file, at, anywhere }: Expected): boolean {
  if (!codes.includes(code) || place.file !== `in/${file}`) return false;
  if (anywhere === true) return true;
  return at === null ? place.row === undefined : place.row === at.row && place.column === at.column;
}
