/** A period closed, corrected, listed against what was published, closed again. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
836,Huyện Ba Tri,district,,,,,
29173,Xã An Đức,commune,836,,,,
`;
const tips = (count: number) =>
  `CÔNG AN XÃ AN ĐỨC\n\nKỳ báo cáo;Số tin có giá trị\nNăm 2024;${count}\n`;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-close-"));
  mkdirSync(join(cwd, "input"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
  writeFileSync(join(cwd, "antq.yaml"), "units: units.csv\nclosing: true\n");
  writeFileSync(join(cwd, "input/an-duc.csv"), tips(5));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) =>
  runCli([...argv, "--period", "2024", "--today", "2025-02-01"], { cwd });

interface Printed {
  readonly rows: readonly {
    readonly values: Readonly<Record<string, { readonly status: string }>>;
  }[];
  readonly notes: readonly Readonly<Record<string, unknown>>[];
}

async function aggregate(): Promise<{
  status: string | undefined;
  codes: unknown[];
  notes: Printed["notes"];
}> {
  const { stdout } = await run("aggregate", "input", "--format", "json", "--level", "district");
  const { rows, notes } = JSON.parse(stdout.toString()) as Printed;
  const own = notes.filter(({ code }) => /period-open|period-closed|revision/.test(String(code)));
  return {
    status: rows[0]?.values["valuable_tips"]?.status,
    codes: own.map(({ code }) => code),
    notes: own,
  };
}

it("goes from open to closed to a numbered revision", async () => {
  expect(await aggregate()).toMatchObject({ status: "P", codes: ["period-open"] });
  expect((await run("close", "input")).code).toBe(0);
  expect(await aggregate()).toMatchObject({ status: "A", codes: ["period-closed"] });

  writeFileSync(join(cwd, "input/an-duc.csv"), tips(7));
  const revised = await aggregate();
  expect(revised).toMatchObject({ status: "A", codes: ["period-closed", "revisions", "revision"] });
  expect(revised.notes[2]).toMatchObject({
    number: 1,
    revision: 1,
    id: "valuable_tips",
    closed: 5,
    now: 7,
    difference: 2,
  });

  expect((await run("close", "input")).code).toBe(2);
  expect((await run("close", "input", "--reason", "nộp lại")).code).toBe(0);
  const kept = JSON.parse(readFileSync(join(cwd, "closed/2024.json"), "utf8")) as {
    closings: {
      revision: number;
      reason: string | null;
      totals: { values: Record<string, { value: number }> }[];
    }[];
  };
  expect(kept.closings.map(({ revision, reason }) => [revision, reason])).toEqual([
    [0, null],
    [1, "nộp lại"],
  ]);
  expect(kept.closings.map(({ totals }) => totals[0]?.values["valuable_tips"]?.value)).toEqual([
    5, 7,
  ]);
  expect((await aggregate()).notes).toMatchObject([
    { code: "period-closed", revision: 1, reason: "nộp lại" },
  ]);
});

it("does not close submissions with errors", async () => {
  writeFileSync(join(cwd, "input/an-duc.csv"), tips(5).replace(";5", ";1.2.3"));
  expect((await run("close", "input")).code).toBe(1);
  expect(await run("aggregate", "input").then(({ code }) => code)).toBe(1);
});
