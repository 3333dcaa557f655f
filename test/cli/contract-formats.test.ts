/** Which command has which formats: what scripts rely on. A format may be added to a line, none taken away. */
import { expect, it } from "vitest";
import type { CommandSpec } from "../../src/cli/command.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";

const REPORTS = "table csv json ndjson md xlsx html docx parquet sdmx-csv";
const LISTS = "table csv json md xlsx html";
const CONTRACT: Readonly<Record<string, string>> = {
  aggregate: `${REPORTS} dhis2`,
  summary: REPORTS,
  check: "text json csv xlsx github gitlab junit sarif",
  status: LISTS,
  trace: LISTS,
  diff: LISTS,
  narrate: "text json docx",
  verify: "text json docx csv",
};

it.each(Object.entries(CONTRACT))("%s writes %s", async (name, formats) => {
  const load = Object.entries(registry).find(([own]) => own === name)?.[1];
  const spec = (await load?.())?.default as CommandSpec | undefined;
  expect(Object.keys(spec?.outputs?.formats ?? {}).toSorted()).toEqual(
    formats.split(" ").toSorted(),
  );
});
