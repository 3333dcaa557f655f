/** Cells as long as a spreadsheet allows: each is told, none breaks or holds up the run. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UNITS } from "../../src/validate/examples.ts";
import { runCli } from "../support/run-cli.ts";

const LONGEST = 32_767;
const ROW = ["Xã An Đức", "07/03/2020", "ma túy", "5", "1", "không"];

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-long-"));
  writeFileSync(join(cwd, "units.csv"), UNITS);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("texts of 32,767 characters", () => {
  it.each([" ", "-", ".", "0", ":", "; ", "1/", "'", "tháng "])("filled with %j", async (fill) => {
    const codes: (string | undefined)[] = [];
    for (const begin of ["", "(1", "từ ngày "]) {
      const long = `"${begin}${fill.repeat(LONGEST).slice(0, LONGEST - begin.length - 1)}x"`;
      const rows = ROW.map((_, i) => ROW.with(i, long).join(";"));
      const heading = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị;Ghi chú";
      const lines = [long, "", heading, ROW.join(";"), ...rows, "", `;${long}`, ""];
      writeFileSync(join(cwd, "a.csv"), lines.join("\n"));
      const argv = ["check", "a.csv", "--units", "units.csv", "--format", "json", "--no-cache"];
      const { code, stdout } = await runCli(argv, { cwd });
      expect(code).toBe(1);
      const { findings } = JSON.parse(stdout.toString()) as { findings: { code: string }[] };
      codes.push(...findings.map((finding) => finding.code));
    }
    // A count and a day that are none, at least.
    expect(codes.length).toBeGreaterThanOrEqual(6);
  });
});
