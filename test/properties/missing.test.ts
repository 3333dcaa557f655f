/** Law 1: missing is not zero, from the cell to every output. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import { registry as formats } from "../../src/present/formats/registry.gen.ts";
import { type Settings, totalsOf } from "../support/run-files.ts";

const UNITS = ["Xã An Đức", "Xã An Hiệp", "Xã Phú Lễ"] as const;
const HEADING = "Đơn vị;Kỳ;Số tin tiếp nhận;Số tin có giá trị\n";

/** What is written, the number that it is, and the status where it is none. */
const WRITTEN: readonly (readonly [string, number | null, string])[] = [
  ["", null, "O"],
  ["...", null, "L"],
  ["…", null, "L"],
  ["x", null, "M"],
  ["X", null, "M"],
  ["0", 0, "A"],
  ["-", 0, "A"],
  ["7", 7, "A"],
  ["1.234", 1234, "A"],
];
const cell = fc.constantFrom(...WRITTEN);

/** O wins over L, L over M, where nothing has a value. */
function total(cells: readonly (typeof WRITTEN)[number][]): readonly [number | null, string] {
  const known = cells.filter(([, value]) => value !== null);
  if (known.length > 0) return [known.reduce((sum, [, value]) => sum + (value ?? 0), 0), "A"];
  return [null, ["O", "L", "M"].find((status) => cells.some(([, , own]) => own === status)) ?? "O"];
}

/** The signs of the yearbook in a table; a number is itself. */
const SIGNS: Readonly<Record<string, string>> = { O: "·", L: "...", M: "x" };

async function render(
  format: keyof typeof formats,
  files: Record<string, string>,
  more = {},
  settings: Settings = {},
): Promise<string> {
  const { report } = await totalsOf(files, {
    ...settings,
    levels: ["district", "commune"],
    only: ["tips_received"],
  });
  if (report === null) throw new Error("no report");
  const options = { lang: "vi" as const, width: 200, ...more };
  return String(await formats[format].render(aggregateDocument(report, "vi"), options));
}

/** One commune, so that none other has a row. */
const ONE: Settings = {
  units:
    "code,name,level,parent_code\n83,Tỉnh Bến Tre,province,\n836,Huyện Ba Tri,district,83\n29173,Xã An Đức,commune,836\n",
};

describe("missing is not zero", () => {
  it("in JSON and in long CSV, for every unit and above it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(cell, cell, cell), async (cells) => {
        const rows = cells.map(([written], i) => `${UNITS[i]};2020;${written};1\n`).join("");
        const files = { "a.csv": HEADING + rows };
        const json = JSON.parse(await render("json", files)) as {
          rows: {
            unit: { name: string };
            values: Record<string, { value: number | null; status: string }>;
          }[];
        };
        const expected = {
          "Huyện Ba Tri": total(cells),
          ...Object.fromEntries(cells.map((own, i) => [UNITS[i], total([own])])),
        };
        const found = Object.fromEntries(
          json.rows
            .filter(({ unit }) => unit.name in expected)
            .map(({ unit, values }) => {
              const { value, status } = values["tips_received"] ?? { value: "absent", status: "" };
              return [unit.name, [value, status]];
            }),
        );
        expect(found).toEqual(expected);
        const lines = (await render("csv", files, { shape: "long" }))
          .trim()
          .split(/\r?\n/)
          .slice(1);
        const long = Object.fromEntries(
          lines.map((line) => {
            const [, name = "", , , , , , value, status] = line.split(",");
            return [name, [value === "" ? null : Number(value), status]];
          }),
        );
        // The others sent nothing, and have rows without a figure.
        expect(
          Object.fromEntries(Object.entries(long).filter(([name]) => name in expected)),
        ).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.each(WRITTEN)("in tables for people: %j", async (written, value, status) => {
    const files = { "a.csv": `${HEADING}Xã An Đức;2020;${written};1\n` };
    const sign = value === null ? (SIGNS[status] ?? "") : value === 1234 ? "1.234" : String(value);
    const line = (await render("table", files, {}, ONE))
      .split("\n")
      .find((own) => own.startsWith("Số tin tiếp nhận"));
    const shown = line
      ?.split(/\s{2,}/)
      .slice(2)
      .map((text) => text.replace(/[*\s]+$/, "").trim());
    expect(shown?.filter((text) => text !== "")).toEqual([sign, sign]);
    const markdown = (await render("md", files, {}, ONE))
      .split("\n")
      .find((own) => own.startsWith("| Số tin tiếp nhận"));
    expect(
      markdown
        ?.split(" | ")
        .slice(2, 3)
        .map((text) => text.replace(/\\\*.*$/, "")),
    ).toEqual([sign]);
  });

  it("a blank in a required column is an error, not a zero", async () => {
    const { report, findings } = await totalsOf({ "a.csv": `${HEADING}Xã An Đức;2020;1;\n` });
    expect(report).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(["required-value"]);
  });

  it("a unit that sent nothing is a row without a figure", async () => {
    const { report } = await totalsOf(
      { "a.csv": `${HEADING}Xã An Đức;2020;1;1\n` },
      { levels: ["commune"] },
    );
    const told = report?.rows.filter(({ values }) => values["tips_received"] !== undefined);
    expect(told?.map(({ unit }) => unit.name)).toEqual(["Xã An Đức"]);
    expect(report?.rows.length).toBeGreaterThan(1);
  });
});
