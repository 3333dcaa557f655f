/** A district's sheet whose file or tab seems to be a commune's is asked about; other names say nothing. */
import { expect, it } from "vitest";
import { checkOf, told } from "../support/run-files.ts";

const SHEET = "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\n\nLĩnh vực;Số tin có giá trị\nkinh tế;6\n";

it.each([
  "xa an duc.csv",
  "Bieu 01 - An Duc.csv",
  "X. An Duc.csv",
  "an-duc.csv",
  "CAX An Duc 6-2020.csv",
  "thi tran ba tri.csv",
])("%s is told", async (file) => {
  const { findings } = await checkOf({ [file]: SHEET });
  expect(told(findings)).toEqual([`unknown-unit ${file}`]);
});

it.each(["ba tri.csv", "huyen ba tri.csv", "bao cao thang 6.csv", "p 1.csv", "tong hop.csv"])(
  "%s says nothing",
  async (file) => {
    const { findings } = await checkOf({ [file]: SHEET });
    expect(told(findings)).toEqual([]);
  },
);

it("a unit in the sheet is what counts", async () => {
  const own = SHEET.replace("Tháng 6", "CÔNG AN XÃ AN HIỆP\nTháng 6");
  const { findings } = await checkOf({ "xa an duc.csv": own });
  expect(told(findings)).toEqual([]);
});
