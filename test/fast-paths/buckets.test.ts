/**
 * Commands that ask more of rows than one window's totals: other boundaries, due reports, comparisons, years.
 * What is added up as it is read, or where it stands, must answer them as rows read one by one do.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import type { Way } from "../support/ways.ts";

const planted = vi.hoisted(() => ({ blind: false }));
vi.mock(import("../../src/pipeline/due-buckets.ts"), async (original) => {
  const real = await original();
  const dueBucketsOf: typeof real.dueBucketsOf = (options) =>
    planted.blind ? null : real.dueBucketsOf(options);
  return { ...real, dueBucketsOf };
});

/** Two communes go over whole, two by shares, on 1 July 2025; one is renamed. */
const OLD = ["Thị trấn Ba Tri", "Xã An Đức", "Xã Tân Mỹ", "Thị trấn Giồng Trôm", "Xã Phong Nẫm"];
const NEW = ["Xã Ba Tri", "Xã Tân Xuân", "Xã Giồng Trôm"];
const REPORTING = `units: units.csv
reporting:
  tips: { level: commune, frequency: month, dueWorkingDays: { commune: 2 } }
  cases: { level: commune, frequency: quarter }
`;

const root = mkdtempSync(join(tmpdir(), "antq-buckets-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function day(from: string, i: number): string {
  return new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
}

/** A row every few days of each unit, before the change and after it; some days have none. */
function tips(): string {
  const head = "Đơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị\n";
  const rows: string[] = [];
  for (let i = 0; i < 40; i++) {
    for (const [k, unit] of OLD.entries())
      if ((i + k) % 7 !== 0)
        rows.push(`${unit};${day("2024-02-03", i * 12 + k)};${(i % 9) + k};${i % 3}\n`);
    for (const [k, unit] of NEW.entries())
      rows.push(`${unit};${day("2025-07-01", i * 6 + k)};${(i % 11) + k};${i % 2}\n`);
  }
  return head + rows.join("");
}

function cases(): string {
  const head = "Đơn vị;Ngày;Loại vụ việc;Số vụ xảy ra;Số vụ làm rõ\n";
  const rows = Array.from({ length: 60 }, (_, i) => {
    const unit = OLD[i % OLD.length] as string;
    return `${unit};${day("2024-03-01", i * 8)};${i % 2 === 0 ? "trộm cắp" : "đánh bạc"};${(i % 5) + 1};${i % 2}\n`;
  });
  return head + rows.join("");
}

/** Reports of whole months and quarters, which answer due reports of their own. */
const PERIODS = `Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị
Xã Phong Nẫm;Tháng 1/2023;4;1
Xã Phong Nẫm;Quý II/2023;9;3
Xã Phong Nẫm;Tháng 10/2023;5;2
Xã An Đức;Quý I/2023;7;2
`;

beforeAll(() => {
  const from = join(ROOT, "fixtures/boundaries");
  mkdirSync(join(root, "in"));
  for (const name of ["units.csv", "ty-le.csv"]) copyFileSync(join(from, name), join(root, name));
  writeFileSync(join(root, "reporting.yaml"), REPORTING);
  for (const [name, text] of Object.entries({ tips: tips(), cases: cases(), periods: PERIODS }))
    writeFileSync(join(root, "in", `${name}.csv`), text);
});

const UNITS = "--units units.csv --today 2026-02-01 --no-cache --keep-going";
const ALL = "--level province,district,commune --format json";
const COMMANDS = [
  `aggregate in ${UNITS} ${ALL}`,
  `aggregate in ${UNITS} ${ALL} --period 2024 --boundaries 2025-07-01`,
  `aggregate in ${UNITS} ${ALL} --period 2024..2025 --boundaries 2025-07-01 --split ty-le.csv --by offence`,
  `aggregate in ${UNITS} ${ALL} --boundaries 2024-01-01 --split equal`,
  `aggregate in ${UNITS} ${ALL} --period 2025 --compare previous`,
  `aggregate in ${UNITS} ${ALL} --period 2025-Q3 --compare same-period-last-year --boundaries current`,
  `aggregate in ${UNITS} ${ALL} --compare previous`,
  `aggregate in ${UNITS} ${ALL} --config reporting.yaml --period 2024`,
  `aggregate in ${UNITS} ${ALL} --config reporting.yaml`,
  `aggregate in ${UNITS} ${ALL} --config reporting.yaml --period 2023 --by category`,
  `aggregate in ${UNITS} ${ALL} --config reporting.yaml --period 2025 --boundaries current --split equal`,
  `summary in ${UNITS} --boundaries 2025-07-01 --split equal --format json`,
  `summary in ${UNITS} --config reporting.yaml --format json`,
  `status in --units units.csv --today 2026-02-01 --no-cache --config reporting.yaml --period 2024 --format json`,
  `status in --units units.csv --today 2026-02-01 --no-cache --format json`,
  `trace in ${UNITS} --period 2024 --unit 83 --indicator clearance_rate --format json`,
  `trace in ${UNITS} --period 2024 --unit 29173 --indicator valuable_tips --format json`,
  `trace in ${UNITS} --period 2024 --unit 29110 --indicator tips_received --boundaries 2025-07-01 --split equal --format json`,
] as const;

async function shown(command: string, way: Way): Promise<string> {
  const argv = command.split(" ");
  const { code, stdout, stderr } = await runCli(argv, { cwd: root, way });
  return `${code}\n${stderr.toString()}\n${stdout.toString()}`;
}

async function agree(command: string): Promise<void> {
  const truth = await shown(command, "oneByOne");
  expect(truth.split("\n", 1)[0], truth).toMatch(/^[01]$/);
  for (const way of ["usual", "inPieces"] as const) expect(await shown(command, way)).toBe(truth);
}

describe("other buckets than one window", { timeout: 120_000 }, () => {
  it.each(COMMANDS)("antq %s", (command) => agree(command));

  it("due reports that the sums do not see would be met", async () => {
    planted.blind = true;
    await expect(agree(COMMANDS[7])).rejects.toThrow(/one|toBe|equal/);
    planted.blind = false;
  });
});
