/** What `inspect` has read serves the other commands: they say the same as when each reads for itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../../src/model/unit.ts";
import { runAggregate } from "../../src/pipeline/aggregate.ts";
import { runCheck } from "../../src/pipeline/check.ts";
import { runInspect } from "../../src/pipeline/inspect.ts";
import type { RunOptions } from "../../src/pipeline/options.ts";
import { runStatus } from "../../src/pipeline/status.ts";
import { ROOT } from "../support/run-cli.ts";
import { optionsFor } from "../support/run-files.ts";

const SEEDS = join(ROOT, "fixtures/seeds");
const TOTALS = {
  period: null,
  within: null,
  levels: LEVELS,
  by: null,
  only: null,
  restating: null,
  keepGoing: true,
  compare: null,
  disclosure: 0,
};

const WORKSPACES = readdirSync(SEEDS).map((name) => [name, true] as const);

describe("read once", () => {
  it.each([...WORKSPACES, ["kon-tum-2019", false] as const])(
    "%s, registry: %s",
    async (name, has) => {
      const cwd = join(SEEDS, name);
      const units = has ? readFileSync(join(cwd, "units.csv"), "utf8") : null;
      const options: RunOptions = optionsFor({ inputs: ["submissions"], units }, cwd);
      const { read } = await runInspect(options);
      // The folder is not looked at again.
      const given: RunOptions = { ...options, read, inputs: ["nowhere"] };
      const { findings, files, sheets, rows } = await runCheck(options);
      expect(await runCheck(given)).toMatchObject({ findings, files, sheets, rows });
      expect(await runAggregate({ ...given, ...TOTALS })).toEqual(
        await runAggregate({ ...options, ...TOTALS }),
      );
      expect(await runStatus({ ...given, period: null, within: null })).toEqual(
        await runStatus({ ...options, period: null, within: null }),
      );
      // In any order: nothing of it was changed.
      expect((await runCheck(given)).findings).toEqual(findings);
    },
  );
});
