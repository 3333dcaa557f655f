/** A folder of submissions read and judged once, for tests that ask many things of it. */
import type { Judged } from "../../src/pipeline/judged.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import type { Period } from "../../src/model/period.ts";
import { judge } from "../../src/pipeline/judge.ts";
import type { RunOptions } from "../../src/pipeline/options.ts";
import type { ReadResult } from "../../src/pipeline/read-result.ts";
import { readAll } from "../../src/pipeline/read.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";

export interface ReadFolder {
  readonly read: ReadResult;
  readonly judged: Judged;
  readonly options: RunOptions;
}

/** `units`: the registry file inside the folder; null: inferred. */
export async function readFolder(
  cwd: string,
  inputs: readonly string[],
  units: string | null,
  schemeId = "civil",
): Promise<ReadFolder> {
  const catalogue = makeCatalogue();
  const scheme = catalogue.schemes.get(schemeId);
  if (scheme === undefined) throw new Error(`no scheme ${schemeId}`);
  const registry =
    units === null ? null : parseRegistry(readFileSync(join(cwd, units), "utf8"), units).registry;
  const options: RunOptions = {
    inputs,
    catalogue,
    registry,
    scheme,
    scope: [],
    today: "2027-01-01",
    onDuplicate: "error",
    severities: {},
    jobs: 1,
    limits: DEFAULT_LIMITS,
    columns: true,
    stdin: () => Promise.resolve(new Uint8Array()),
    cwd,
    onProgress: () => {},
  };
  const read = await readAll(options);
  return { read, judged: judge(read, options), options };
}

export function periodOf(code: string, { options }: ReadFolder): Period {
  const reading = parsePeriodCode(code, options.scheme);
  if (!reading.ok) throw new Error(`no period ${code}`);
  return reading.period;
}
