/** Lines that an office declares: by code or label, whatever the words of a row say; refused where they cannot mean anything. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN, type Catalogue, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { lines, mapCsv, problems } from "../map/sheets.ts";

type Declared = Record<string, unknown>;

function refusedAt(own: Declared): string[] {
  const parsed = userCatalogueSchema.safeParse({ forms: [{ id: "emulation", lines: own }] });
  return (parsed.error?.issues ?? []).map(({ path }) => path.join("."));
}

function catalogue(...forms: Declared[]): Catalogue {
  const user = { forms: forms.map((own, i) => ({ id: `form_${i}`, lines: own })) };
  return makeCatalogue(mergeCatalogue(BUILT_IN, userCatalogueSchema.parse(user)));
}

const BY_CODE = {
  by: "line_code",
  "01": { indicator: "tips_received" },
  "02": { indicator: "valuable_tips", partOf: "01" },
  "03": "ignore",
};

function sheet(rows: readonly string[], title = "Biểu số 5"): string {
  const head = ["CÔNG AN XÃ AN ĐỨC", title, "Tháng 5 năm 2024", "Nội dung;Mã số;Trong tháng"];
  return [...head, ...rows, ""].join("\n");
}

const ROWS = ["Một;01;12", "Hai;02;5", "Ba;03;99"];

async function read(text: string, own: Catalogue): Promise<string[]> {
  const read = await mapCsv(text, { catalogue: own });
  return [...lines(read), ...problems(read)];
}

describe("a declaration of lines is refused", () => {
  it.each<[string, Declared, string]>([
    ["no line", { by: "label" }, "forms.0.lines"],
    ["one line twice", { by: "line_code", a1: "ignore", A1: "ignore" }, "forms.0.lines.A1"],
    [
      "one indicator on two lines",
      { by: "label", a: { indicator: "x" }, b: { indicator: "x" } },
      "forms.0.lines.b",
    ],
    [
      "a part of no line",
      { by: "label", a: { indicator: "x", partOf: "c" }, c: "ignore" },
      "forms.0.lines.a",
    ],
    ["a part of itself", { by: "label", a: { indicator: "x", partOf: "a" } }, "forms.0.lines.a"],
    ["a line without an indicator", { by: "label", a: { partOf: "b" } }, "forms.0.lines.a"],
    ["no way to know the rows", { a: "ignore" }, "forms.0.lines.by"],
  ])("%s", (_, own, path) => {
    expect(refusedAt(own)).toEqual([path]);
  });
});

describe("by line code", () => {
  it("no word of a row decides anything", async () => {
    const own = catalogue(BY_CODE);
    const expected = await read(sheet(ROWS), own);
    expect(expected).toEqual(["5: ; tips_received=12", "6: ; valuable_tips=5"]);
    const words = [
      "Cộng",
      "Trong đó",
      "Lũy kế",
      "Cùng kỳ",
      "1.1",
      "- ",
      "Số vụ",
      "%",
      "abc",
      "Xã X",
    ];
    const label = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(label, { minLength: 3, maxLength: 3 }), async (labels) => {
        const rows = ROWS.map((row, i) => `${labels[i]?.join(" ")}${row.slice(row.indexOf(";"))}`);
        expect(await read(sheet(rows), own)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("a part above its whole is told at its cell", async () => {
    expect(await read(sheet(["Một;1;4", "Hai;2;5"]), catalogue(BY_CODE))).toContain(
      "part-exceeds-whole C6",
    );
  });

  it("a code that is not declared is left to its words", async () => {
    const own = catalogue(BY_CODE);
    expect(await read(sheet([...ROWS, "Số vụ phạm pháp xảy ra;04;3"]), own)).toContain(
      "8: ; cases_reported=3",
    );
    expect(await read(sheet([...ROWS, "Gì đó lạ;04;3"]), own)).toContain("label-not-understood A8");
  });

  it("codes of another form are not taken for these", async () => {
    const rows = ["Một;01;12", "Lạ;07;1", "Lùng;08;1", "Nữa;09;1"];
    expect(await read(sheet(rows), catalogue(BY_CODE))).toContain("label-not-understood A5");
  });

  it("titles tell forms with the same codes apart", async () => {
    const other = { by: "line_code", titles: ["Biểu số 6"], "01": { indicator: "cases_reported" } };
    const own = catalogue({ ...BY_CODE, titles: ["Biểu số 5"] }, other);
    expect(await read(sheet(["Một;01;12"]), own)).toEqual(["5: ; tips_received=12"]);
    expect(await read(sheet(["Một;01;12"], "BIỂU SỐ 6"), own)).toEqual(["5: ; cases_reported=12"]);
    expect(await read(sheet(["Một;01;12"], "Biểu số 7"), own)).toContain("label-not-understood A5");
  });

  it("two forms that fit alike are neither", async () => {
    const other = { by: "line_code", "01": { indicator: "cases_reported" } };
    expect(await read(sheet(["Số tin tiếp nhận;01;12"]), catalogue(BY_CODE, other))).toEqual([
      "label-not-understood B5",
    ]);
  });

  it("blocks by unit have their lines each", async () => {
    const rows = ["Xã An Đức;;", "Một;01;12", "Hai;02;5", "Xã An Hiệp;;", "Một;01;3", "Hai;02;4"];
    const text = ["Tháng 5 năm 2024", "Nội dung;Mã số;Trong tháng", ...rows, ""].join("\n");
    const found = await read(text, catalogue(BY_CODE));
    expect(found).toContain("part-exceeds-whole C8");
    expect(found).not.toContain("part-exceeds-whole C5");
  });
});

describe("by label", () => {
  const own = catalogue({
    by: "label",
    "Việc lạ (vụ)": { indicator: "tips_received" },
    "Trong đó: việc rất lạ": "ignore",
  });

  it("case, numbering and punctuation make no difference; other rows are left to their words", async () => {
    const rows = ["1. VIỆC LẠ, VỤ;;12", "Trong đó: việc rất lạ;;40", "Số tin có giá trị;;5"];
    expect(await read(sheet(rows), own)).toEqual(["5: ; tips_received=12", "7: ; valuable_tips=5"]);
  });
});
