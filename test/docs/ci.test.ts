/** The commands in docs/ci are run as they stand, on a clean folder and on a faulty one. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { UNITS } from "../../src/validate/examples.ts";
import { splitCommand } from "../support/golden.ts";
import { ROOT, runCli } from "../support/run-cli.ts";

const CI = join(ROOT, "docs/ci");
const HEADING = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị";

/** Every `antq ...` of a file, without what a shell would do with its exit code. */
function commandsOf(file: string): string[] {
  return readFileSync(join(CI, file), "utf8")
    .split("\n")
    .flatMap((line) => /^(?:\s*run:\s*|\s*-\s+(?:run:\s*)?)?(antq .+)$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/\s*\|\|\s*true$/, ""));
}

const FILES = readdirSync(CI).sort();
const COMMANDS = FILES.flatMap((file) =>
  commandsOf(file).map((command) => [file, command] as const),
);

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-ci-"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function lay(row: string): void {
  cpSync(join(ROOT, "fixtures/cases/check/101-ambiguous-number/input"), join(cwd, "bao-cao"), {
    recursive: true,
  });
  writeFileSync(join(cwd, "bao-cao/bao-cao.csv"), `${HEADING}\n${row}\n`);
}

async function run(command: string): Promise<number> {
  const argv = splitCommand(command).slice(1);
  const { code } = await runCli(argv, { cwd });
  const output = argv.indexOf("-o");
  if (output >= 0) expect(existsSync(join(cwd, argv[output + 1] ?? ""))).toBe(true);
  return code;
}

it("each ready file has a command, and both workflows are YAML", () => {
  expect(FILES).toEqual(["README.md", "github-actions.yml", "gitlab-ci.yml", "pre-commit-hook.sh"]);
  for (const file of FILES) expect([file, commandsOf(file).length > 0]).toEqual([file, true]);
  expect(parse(readFileSync(join(CI, "github-actions.yml"), "utf8"))).toHaveProperty("jobs.check");
  expect(parse(readFileSync(join(CI, "gitlab-ci.yml"), "utf8"))).toHaveProperty("antq.script");
});

describe.each(COMMANDS)("%s: %s", (_, command) => {
  it("passes a clean folder", async () => {
    lay("Xã An Đức;07/03/2020;ma túy;5;4");
    expect(await run(command)).toBe(0);
  });

  it("fails a faulty one, unless it writes a baseline", async () => {
    lay("Xã An Đức;07/03/2020;ma túy;5;abc");
    expect(await run(command)).toBe(command.includes("--write-baseline") ? 0 : 1);
  });
});
