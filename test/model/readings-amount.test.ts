import { describe, expect, it } from "vitest";
import { type AmountContext, readAmount } from "../../src/model/readings/index.ts";
import ambiguous from "../../src/validate/checks/ambiguous-number.ts";
import type { RawCell } from "../../src/model/raw.ts";

const CONTEXT: AmountContext = {
  required: false,
  workbook: true,
  decimals: 3,
  factor: { by: 1, per: 1 },
  factorOf: (words) =>
    words === "kg" ? { by: 1, per: 1 } : words === "gam" ? { by: 1, per: 1000 } : null,
};

function read(written: string | number, context = CONTEXT): string {
  const cell: RawCell =
    typeof written === "number"
      ? { kind: "number", value: written, column: 1 }
      : { kind: "text", value: written, column: 1 };
  const reading = readAmount(cell, context);
  if (!reading.ok) return `!${reading.code}`;
  const { value, qualifier, status } = reading.value;
  return value === null ? status : `${qualifier === "=" ? "" : qualifier}${value}`;
}

describe("the cure of an amount with two readings", () => {
  it.each([
    "408,616",
    "1,250",
    "1,000",
    "12.5",
    "12.50",
    "1,250,000",
    "1.25,5",
    "408,616 kg",
    "1,250 gam",
    "1,2,3",
  ])("%s: both that it names are read, and differ", (written) => {
    const reading = readAmount(
      { kind: "text", value: written, column: 1 },
      { ...CONTEXT, decimals: 6 },
    );
    if (reading.ok || reading.code !== "ambiguous-number") throw new Error("one reading");
    const { first, second } = reading.facts as { readonly first: string; readonly second: string };
    const facts = { heading: "", first, second, role: "amount", plainIntegers: 0 };
    const evidence = { dotThousands: 0, commaThousands: 0, decimals: 0 };
    const { cure } = ambiguous.words.vi({ ...facts, ...evidence } as never, undefined as never);
    const named = /: ([^:]+), hoặc (.+)\.$/u.exec(cure);
    const said = [named?.[1], named?.[2]].map((text) =>
      read(text ?? "", { ...CONTEXT, decimals: 6 }),
    );
    expect(
      said.every((value) => /^[\d.]+$/u.test(value)),
      said.join(),
    ).toBe(true);
    expect(new Set(said).size).toBe(2);
  });
});

describe("readAmount", () => {
  it.each<[string | number, string]>([
    ["1,25", "1.25"],
    ["0,005", "0.005"],
    ["12.5", "!ambiguous-number"],
    ["1,250", "!ambiguous-number"],
    ["1,250,000", "!ambiguous-number"],
    ["1.250", "1250"],
    ["1.250.000", "1250000"],
    ["1 250 000,5", "1250000.5"],
    ["1.250.000,125", "1250000.125"],
    ["123456789", "123456789"],
    ["999999999999,125", "999999999999.125"],
    ["9999999999999,125", "!number-too-large"],
    ["0,0005", "!not-an-integer"],
    ["2,5 kg", "2.5"],
    ["500 gam", "0.5"],
    ["1 gam", "0.001"],
    ["0,5 gam", "!not-an-integer"],
    ["2,5 vụ", "!not-a-number"],
    ["hơn 2,5", ">2.5"],
    ["gần 1.250", "<1250"],
    ["-", "0"],
    ["...", "L"],
    ["x", "M"],
    ["", "O"],
    ["-2,5", "!negative-count"],
    ["không rõ", "!not-a-number"],
    ["12/3/2020", "!not-a-number"],
    ["#REF!", "!formula-error"],
    [1.25, "1.25"],
    [0.1 + 0.2, "0.3"],
    [1e12, "1000000000000"],
    [1e15, "!number-too-large"],
    [1 / 3, "!not-an-integer"],
    [-1, "!negative-count"],
    [1250, "1250"],
    [32767, "32767"],
  ])("%j is %s", (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it("is in the field's unit of measure, or refused", () => {
    expect(read("1.250", { ...CONTEXT, factor: { by: 1e3, per: 1e6 } })).toBe("1.25");
    expect(read(1, { ...CONTEXT, factor: { by: 1, per: 1e6 } })).toBe("!not-an-integer");
    expect(read("1,5", { ...CONTEXT, factor: { by: 1e9, per: 1e6 } })).toBe("1500");
    expect(read("1,5", { ...CONTEXT, factor: null })).toBe("!not-an-integer");
  });
});
