import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountReading } from "../../src/model/form-sheet.ts";
import { readCount, type CountContext } from "../../src/model/readings/index.ts";
import { formatNumber } from "../../src/messages/terms.ts";
import type { RawCell } from "../../src/model/raw.ts";

const WORKBOOK: CountContext = {
  required: false,
  fraction: null,
  decimalsAllowed: false,
  workbook: true,
};
const CSV: CountContext = { ...WORKBOOK, workbook: false };
const text = (value: string): RawCell => ({ column: 1, kind: "text", value });
const number = (value: number): RawCell => ({ column: 1, kind: "number", value });

function read(cell: string | number, context: CountContext = CSV): CountReading {
  return readCount(typeof cell === "string" ? text(cell) : number(cell), context);
}

/** One line per reading: `=1234 A`, `>1300 E [1301,null]`, `!code shown -> suggestion`. */
function brief(reading: CountReading): string {
  if (!reading.ok) {
    const shown = reading.shown === undefined ? "" : ` ${reading.shown}`;
    return `!${reading.code}${shown}${reading.suggestion === undefined ? "" : ` -> ${reading.suggestion}`}`;
  }
  const { value, status, qualifier, lower, upper } = reading.value;
  const bounds = qualifier === "=" ? "" : ` [${lower},${upper}]`;
  const remarks = reading.remarks.length === 0 ? "" : ` +${reading.remarks.join("+")}`;
  return `${qualifier}${value} ${status}${bounds}${remarks}`;
}

describe("numbers as text", () => {
  it.each([
    ["1234", "=1234 A"],
    ["1.234", "=1234 A"],
    ["1 234", "=1234 A"],
    ["1\u00a0234", "=1234 A"],
    ["1\u202f234", "=1234 A"],
    ["1\u2009234\u2009567", "=1234567 A"],
    ["1.234.567", "=1234567 A"],
    ["12 ", "=12 A"],
    ["\u200b12\n", "=12 A"],
    ["05", "=5 A"],
    ["0", "=0 A"],
    ["12345678", "=12345678 A"],
    ["12.5", "!ambiguous-number 12.5"],
    ["1.23.4", "!ambiguous-number 1.23.4"],
    ["1,234", "!ambiguous-number 1,234 -> 1234"],
    ["1,234,567", "!ambiguous-number 1,234,567 -> 1234567"],
    ["0.125", "!ambiguous-number 0.125"],
    ["0,125", "!ambiguous-number 0,125"],
    ["1,234.5", "!ambiguous-number 1,234.5"],
    ["12 5", "!ambiguous-number 12 5"],
    ["12.", "!ambiguous-number 12."],
    ["12,5", "!not-an-integer 12,5"],
    ["1.234,5", "!not-an-integer 1.234,5"],
    ["-3", "!negative-count -3"],
    ["\u22123", "!negative-count \u22123"],
    ["- 1.234", "!negative-count - 1.234"],
    ["123456789", "!number-too-large"],
    ["123.456.789", "!number-too-large"],
    ["079 203 001 234", "!number-too-large"],
    ["0912.345.678", "!number-too-large"],
    ["+84 912 345 678", "!number-too-large"],
    ["hơn 123456789", "!number-too-large"],
    ["> 1.234.567.890", "!number-too-large"],
    ["1e3", "!not-a-number"],
    ["12 buổi", "!not-a-number -> 12"],
    ["1.350 lượt người", "!not-a-number -> 1350"],
    ["12/06/2019", "!not-a-number 12/06/2019"],
    ["43/51", "!not-a-number 43/51"],
    ["(3)", "!not-a-number (3)"],
    ["Nguyễn Văn A", "!not-a-number"],
    ["Nguyễn Văn A 0912345678", "!not-a-number"],
    ["không", "!not-a-number không -> 0"],
    ["Không PS", "!not-a-number Không PS -> 0"],
    ["KPS", "!not-a-number KPS -> 0"],
    ["O", "!not-a-number O -> 0"],
    ["\u041e", "!not-a-number \u041e -> 0"],
    ["không có số liệu", "!not-a-number"],
    ["chưa có", "!not-a-number"],
    ["Kim", "!not-a-number"],
    ["1O", "!not-a-number 1O -> 10"],
    ["2l", "!not-a-number 2l -> 21"],
    ["lo", "!not-a-number"],
    ["4%", "!not-a-number 4%"],
    ["4,5 %", "!not-a-number 4,5 %"],
    ["１２", "!not-a-number"],
    ["#REF!", "!formula-error #REF!"],
    ["=SUM(A1:A3)", "!formula-not-calculated"],
  ])("%j is %s", (written, expected) => {
    expect(brief(read(written))).toBe(expected);
  });

  it("is remarked on in workbooks only", () => {
    expect(brief(read("1.234", WORKBOOK))).toBe("=1234 A +number-as-text");
    expect(brief(read("-", WORKBOOK))).toBe("=0 A");
  });

  it("shows both readings of an ambiguous number, and the column's evidence", () => {
    const column = { plainIntegers: 4, dotThousands: 1, commaThousands: 2, decimals: 0 };
    const reading = readCount(text("1,234"), { ...CSV, evidence: () => column });
    expect(reading).toMatchObject({ facts: { first: "1234", second: "1,234", ...column } });
    expect(read("0.125")).toMatchObject({ facts: { first: "125", second: "0,125" } });
    expect(read("1.23.4")).toMatchObject({ facts: { first: "1234", second: "123,4" } });
  });

  it("may have decimals in a measure", () => {
    const measure = { ...CSV, decimalsAllowed: true };
    expect(brief(read("12,5", measure))).toBe("=12.5 A");
    expect(brief(read("1.234,5", measure))).toBe("=1234.5 A");
    expect(brief(read(12.5, measure))).toBe("=12.5 A");
    expect(brief(read("12.5", measure))).toBe("!ambiguous-number 12.5");
  });
});

describe("signs", () => {
  it.each([
    ["-", "=0 A"],
    ["–", "=0 A"],
    ["—", "=0 A"],
    ["...", "=null L"],
    ["…", "=null L"],
    ["x", "=null M"],
    ["X", "=null M"],
    ["", "=null O"],
    [" \u00a0 ", "=null O"],
  ])("%j is %s", (written, expected) => {
    expect(brief(read(written))).toBe(expected);
  });

  it("a blank required cell is refused", () => {
    const required = { ...CSV, required: true };
    expect(brief(readCount(undefined, required))).toBe("!required-value");
    expect(brief(read("  ", required))).toBe("!required-value");
    expect(brief(readCount(undefined, CSV))).toBe("=null O");
  });
});

describe("hedges", () => {
  it.each([
    ["hơn 1.300", ">1300 E [1301,null]"],
    ["Trên 358.000", ">358000 E [358001,null]"],
    ["> 100", ">100 E [101,null]"],
    [">100", ">100 E [101,null]"],
    ["gần 300.000", "<300000 E [null,299999]"],
    ["dưới 300", "<300 E [null,299]"],
    ["< 300", "<300 E [null,299]"],
    ["khoảng 500", "~500 E [null,null]"],
    ["ước 500", "~500 E [null,null]"],
    ["~500", "~500 E [null,null]"],
    ["trên dưới 500", "~500 E [null,null]"],
    ["hàng chục", "~null E [10,99]"],
    ["Hàng trăm", "~null E [100,999]"],
    ["hàng nghìn", "~null E [1000,9999]"],
    ["hàng ngàn", "~null E [1000,9999]"],
    ["hàng vạn", "~null E [10000,99999]"],
    ["hàng chục nghìn", "~null E [10000,99999]"],
    ["hàng trăm ngàn", "~null E [100000,999999]"],
    ["HÀNG TRĂM NGHÌN".normalize("NFD"), "~null E [100000,999999]"],
  ])("%j is %s", (written, expected) => {
    expect(brief(read(written))).toBe(`${expected} +approximate-value`);
  });

  it.each([
    ["hơn 1,3", "!not-an-integer hơn 1,3"],
    ["hơn 12.5", "!ambiguous-number hơn 12.5"],
    ["dưới 0", "!not-a-number dưới 0"],
    ["khoảng hơn 500", "!not-a-number khoảng hơn 500"],
    ["hàng loạt", "!not-a-number"],
    ["hơn 12 buổi", "!not-a-number"],
  ])("%j is refused: %s", (written, expected) => {
    expect(brief(read(written))).toBe(expected);
  });
});

describe("cells with a type", () => {
  it.each([
    [1234, "=1234 A"],
    [0, "=0 A"],
    [-0, "=0 A"],
    [12.000000000001, "=12 A"],
    [1.642, "!not-an-integer 1.642 -> 1642"],
    [1.5, "!not-an-integer 1.5 -> 1500"],
    [1.2345, "!not-an-integer 1.2345"],
    [0.04, "!not-an-integer 0.04"],
    [0.125, "!not-an-integer 0.125"],
    [0.999, "!not-an-integer 0.999"],
    [-3, "!negative-count -3"],
    [100_000_000, "!number-too-large"],
    [-100_000_000, "!number-too-large"],
    [79_203_001_234, "!number-too-large"],
    [99_999_999, "=99999999 A"],
    [32_767, "=32767 A +truncated-value"],
    [65_535, "=65535 A +truncated-value"],
    [16_777_215, "=16777215 A +truncated-value"],
    [2_147_483_647, "!number-too-large"],
  ])("number %d is %s", (value, expected) => {
    expect(brief(read(value))).toBe(expected);
  });

  it("a percentage is no count, whatever its number; 0% is none", () => {
    const percent = (value: number): string =>
      brief(readCount({ column: 1, kind: "number", value, percent: true }, WORKBOOK));
    expect(percent(0.04)).toBe("!not-a-number 4%");
    expect(percent(1)).toBe("!not-a-number 100%");
    expect(percent(1.5)).toBe("!not-a-number 150%");
    expect(percent(0.8431)).toBe("!not-a-number 84,31%");
    expect(percent(79_203_001_234)).toBe("!not-a-number");
    expect(percent(0)).toBe("=0 A");
  });

  it("a count in a cell with a date's format: which count is not known", () => {
    const date = readCount({ column: 1, kind: "date", value: "1900-01-12" }, WORKBOOK);
    expect(brief(date)).toBe("!not-a-number 12/01/1900");
  });

  it("a date, an error, a formula without result, a truth value", () => {
    const at = { column: 1 };
    const date = readCount({ ...at, kind: "date", value: "2024-05-03" }, WORKBOOK);
    expect(brief(date)).toBe("!not-a-number 03/05/2024 -> 3/5");
    const error = readCount({ ...at, kind: "error", value: "#REF!" }, WORKBOOK);
    expect(brief(error)).toBe("!formula-error #REF!");
    expect(brief(readCount({ ...at, kind: "uncalculated" }, WORKBOOK))).toBe(
      "!formula-not-calculated",
    );
    expect(brief(readCount({ ...at, kind: "boolean", value: true }, WORKBOOK))).toBe(
      "!not-a-number",
    );
  });
});

describe("solved / reported", () => {
  it("is read in a cases column", () => {
    const solved = read("43/51", { ...CSV, fraction: "part" });
    expect(solved).toMatchObject({ ok: true, value: { value: 43 }, fraction: [43, 51] });
    const reported = read("1.043 / 1.251", { ...CSV, fraction: "whole" });
    expect(reported).toMatchObject({ ok: true, value: { value: 1251 }, fraction: [1043, 1251] });
  });
});

describe("properties", () => {
  it("no number below 1 and no percentage gets a suggestion", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.integer({ min: 0, max: 9999 }),
        (share, n) => {
          const cells: RawCell[] = [
            number(share),
            number(Number(share.toFixed(3))),
            text(share.toFixed(3)),
            text(share.toFixed(2).replace(".", ",")),
            text(`${n}%`),
            { column: 1, kind: "number", value: n / 100, percent: true },
          ];
          for (const cell of cells) {
            const reading = readCount(cell, WORKBOOK);
            if (!reading.ok) expect(reading.suggestion).toBeUndefined();
          }
        },
      ),
    );
  });

  it("a number in Vietnamese writing is read as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        const reading = read(formatNumber(n, "vi"), WORKBOOK);
        expect(reading.ok && reading.value.value).toBe(n);
      }),
    );
  });

  it("nothing with nine digits or with words is ever shown", () => {
    const piece = fc.constantFrom(
      "0",
      "1",
      "23",
      "456",
      ".",
      ",",
      " ",
      "-",
      "/",
      "hơn ",
      "Nguyễn",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const written = pieces.join("");
        const reading = read(written);
        const shown = reading.ok ? "" : `${reading.shown ?? ""}${reading.suggestion ?? ""}`;
        expect(shown).not.toContain("Nguyễn");
        expect(shown.replace(/\D/gu, "").length).toBeLessThan(17);
        if (written.replace(/\D/gu, "").length >= 9)
          expect(shown.includes("/") || shown === "").toBe(true);
      }),
    );
  });
});
