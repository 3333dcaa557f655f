/** What `inspect` has read serves the other commands: they say the same as when each reads for itself. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levelIds } from "../../src/model/unit.ts";
import { runAggregate } from "../../src/pipeline/aggregate.ts";
import { runCheck } from "../../src/pipeline/check.ts";
import { runInspect } from "../../src/pipeline/inspect.ts";
import type { RunOptions } from "../../src/pipeline/options.ts";
import { runStatus } from "../../src/pipeline/status.ts";
import { ROOT } from "../support/run-cli.ts";
import { type Files, inFolder, optionsFor } from "../support/run-files.ts";

const SEEDS = join(ROOT, "fixtures/seeds");
const TOTALS = {
  period: null,
  within: null,
  levels: levelIds(BUILT_IN_LEVELS),
  by: null,
  only: null,
  restating: null,
  keepGoing: true,
  compare: null,
  disclosure: 0,
};

const WORKSPACES = readdirSync(SEEDS).map((name) => [name, true] as const);
const HEADS = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị";
/** What is wrong with whole files, with rows, and between files. */
const FAULTY: Files = {
  "a.csv": `${HEADS}\nXã An Đức;2020;ma túy;5\nXã An Đức;2021;ma túy;nhiều\n`,
  "again.csv": `${HEADS}\nXã An Đức;2020;ma túy;5\nXã An Đức;2021;ma túy;nhiều\n`,
  "b.csv": `${HEADS}\nXã An Đức;2020;ma túy;7\n079012345678;2020;x;1\n`,
  "broken.xlsx": "PK\u0003\u0004",
  "letter.csv": "Kính gửi;Công an huyện\n",
};

async function same(options: RunOptions): Promise<Awaited<ReturnType<typeof runCheck>>> {
  const { read } = await runInspect(options);
  // The folder is not looked at again.
  const given: RunOptions = { ...options, read, inputs: ["nowhere"] };
  const own = await runCheck(options);
  const { findings, files, sheets, rows } = own;
  expect(await runCheck(given)).toMatchObject({ findings, files, sheets, rows });
  expect(await runAggregate({ ...given, ...TOTALS })).toEqual(
    await runAggregate({ ...options, ...TOTALS }),
  );
  expect(await runStatus({ ...given, period: null, within: null })).toEqual(
    await runStatus({ ...options, period: null, within: null }),
  );
  // In any order: nothing of it was changed.
  expect((await runCheck(given)).findings).toEqual(findings);
  return own;
}

describe("read once", () => {
  it.each([...WORKSPACES, ["kon-tum-2019", false] as const])(
    "%s, registry: %s",
    async (name, has) => {
      const cwd = join(SEEDS, name);
      const units = has ? readFileSync(join(cwd, "units.csv"), "utf8") : null;
      await same(optionsFor({ inputs: ["submissions"], units }, cwd));
    },
  );

  it("what is wrong, in files, rows and between files", async () => {
    const { findings } = await inFolder(FAULTY, (cwd) => same(optionsFor({}, cwd)));
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ["file-unreadable", "duplicate-file", "no-form-found", "personal-data"])
      expect(codes).toContain(code);
  });
});
