import { describe, expect, it } from "vitest";
import type { ReportValue } from "../../src/model/report.ts";
import { exact, missing } from "../../src/model/value.ts";
import { cellText, legend } from "../../src/present/cell-text.ts";
import { valueCell } from "../../src/present/value-cell.ts";
import { hedged, RATE, RATIO, TIPS } from "./reports.ts";

const CASES: readonly [ReportValue | undefined, string, string][] = [
  [exact(1642), "1.642", "1,642"],
  [exact(0), "0", "0"],
  [exact(12.5), "12,5", "12.5"],
  [exact(-3009), "-3.009", "-3,009"],
  [undefined, "·", "·"],
  [missing("O"), "·", "·"],
  [missing("L"), "...", "..."],
  [missing("M"), "x", "x"],
  [hedged(1300, ">", 1301, null), "> 1.300", "> 1,300"],
  [hedged(300000, "<", null, 299999), "< 300.000", "< 300,000"],
  [hedged(500, "~", null, null), "~ 500", "~ 500"],
  [hedged(null, "~", 100000, 999999), "100.000 – 999.999", "100,000 – 999,999"],
  [hedged(null, "~", 100000, null), "≥ 100.000", "≥ 100,000"],
  [hedged(null, "~", null, 999), "≤ 999", "≤ 999"],
  [{ ...exact(12), status: "P" }, "12ᴾ", "12ᴾ"],
  [{ ...exact(12), status: "E" }, "12ᴱ", "12ᴱ"],
  [{ ...exact(12), status: "B", actual: 3, incomplete: true }, "12ᴮ*†", "12ᴮ*†"],
  [{ ...exact(12), asOf: "2024-05-31" }, "12‡", "12‡"],
];

describe("a value as text", () => {
  it.each(CASES)("%o", (value, vi, en) => {
    expect(cellText(valueCell(value, TIPS), "vi")).toBe(vi);
    expect(cellText(valueCell(value, TIPS), "en")).toBe(en);
  });

  it("prints the decimals of a ratio", () => {
    expect(cellText(valueCell(RATIO, RATE), "vi")).toBe("84,31");
    expect(cellText(valueCell({ ...RATIO, value: 80 }, RATE), "vi")).toBe("80,00");
  });

  it("explains every sign and mark that occurs, and no other", () => {
    for (const [value, vi] of CASES) {
      const cell = valueCell(value, TIPS);
      const line = legend([{ role: "item", depth: 0, cells: [cell] }], "vi") ?? "";
      const signs = ["·", "...", "x", ">", "<", "~", "≥", "≤", "ᴾ", "ᴱ", "ᴮ", "*", "†", "‡"];
      const explained = signs.filter((sign) =>
        line.split(".  ").some((p) => p.startsWith(`${sign} `)),
      );
      expect(explained).toEqual(signs.filter((sign) => vi.includes(sign)));
      expect(line.includes("a – b")).toBe(vi.includes("–"));
    }
  });
});
