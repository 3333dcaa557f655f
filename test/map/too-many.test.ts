/** Rows that are looked at one by one cost memory: a sheet with too many of them is refused, not half read. */
import { expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { makeMapper, mapWorkbook } from "../../src/map/index.ts";
import { irregularCount, rowCount, rowsInTurn } from "../../src/model/sheet-rows.ts";
import { UnreadableFile } from "../../src/model/raw.ts";
import { IrregularRows, MOST_IRREGULAR_ROWS } from "../../src/pipeline/irregular-rows.ts";
import { readBytes } from "../../src/read/index.ts";

const HEADING = "Đơn vị;Ngày;Loại tin;Số tin tiếp nhận;Số tin có giá trị\n";
const PLAIN = "Xã An Đức;01/03/2024;ma túy;5;1\n";
const HEDGED = "Xã An Đức;02/03/2024;ma túy;khoảng 30;1\n";

async function mapped(rows: string, mostOdd: number) {
  const workbook = await readBytes(new TextEncoder().encode(HEADING + rows));
  return mapWorkbook(
    { ...workbook, sha256: "", file: "a.csv" },
    [],
    makeMapper(makeCatalogue(), undefined, true, mostOdd),
  );
}

it("plain rows do not count", async () => {
  const [sheet] = await mapped(PLAIN.repeat(5) + HEDGED.repeat(2), 2);
  expect(sheet && irregularCount(sheet)).toBe(2);
  expect(sheet && rowCount(sheet)).toBe(7);
  expect(sheet && rowsInTurn(sheet).next().value?.row).toBe(2);
});

it("one too many is told with the first of them", async () => {
  const told = mapped(PLAIN.repeat(5) + HEDGED.repeat(3), 2);
  await expect(told).rejects.toThrow(UnreadableFile);
  await expect(told).rejects.toMatchObject({ reason: "too-many-faults", detail: "csv!7" });
});

it("over all files of a run, too", async () => {
  const sheets = await mapped(HEDGED.repeat(3), Infinity);
  const run = new IrregularRows();
  for (let rows = 3; rows <= MOST_IRREGULAR_ROWS; rows += 3) expect(run.add(sheets)).toBeNull();
  expect(run.add(sheets)).toMatchObject({ reason: "too-many-faults", detail: "csv!2" });
});
