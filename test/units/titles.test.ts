/** A sheet without unit lines takes those of its workbook's other sheets. */
import { describe, expect, it } from "vitest";
import type { FormSheet } from "../../src/model/form-sheet.ts";
import { titlesByFile } from "../../src/units/titles.ts";

const line = (text: string) => ({ text, row: 1, column: 1 });

function sheet(units: readonly string[], fields: readonly string[]): FormSheet {
  const columns = fields.map((field, i) => ({ column: i + 1, heading: field, field, row: 5 }));
  const title = { units: units.map(line), time: null, reportDate: null };
  return { file: "a.xlsx", columns, title } as unknown as FormSheet;
}

const commune = sheet(["CÔNG AN HUYỆN BA TRI", "CÔNG AN XÃ AN ĐỨC"], ["date", "attendees"]);

describe("titles of a workbook", () => {
  it("name the unit of a sheet that has no unit column", () => {
    const bare = sheet([], ["date", "attendees"]);
    expect(titlesByFile([commune, bare])(bare).lines).toEqual(commune.title.units);
  });

  it("lend a table of communes only what is above them", () => {
    const table = sheet([], ["unit", "attendees"]);
    const texts = titlesByFile([commune, table])(table).lines.map(({ text }) => text);
    expect(texts).toEqual(["CÔNG AN HUYỆN BA TRI"]);
  });

  it("say nothing where the workbook's sheets disagree", () => {
    const other = sheet(["CÔNG AN XÃ AN HIỆP"], ["date", "attendees"]);
    const bare = sheet([], ["date", "attendees"]);
    expect(titlesByFile([commune, other, bare])(bare).lines).toEqual([]);
  });
});
