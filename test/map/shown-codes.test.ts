/** A code is what is shown, in plain rows too: 4 shown as 00004 and 4 shown as 4 are two codes. */
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { lines, mapped } from "./sheets.ts";

describe("codes that a number format makes", () => {
  it.each([
    ["xlsx", "xlsx"],
    ["xls", "biff8"],
    ["ods", "ods"],
  ] as const)("%s", async (ending, bookType) => {
    const sheet = utils.aoa_to_sheet([
      ["Mã đơn vị", "Kỳ", "Số tin có giá trị"],
      [4, "2020", 5],
      [4, "2020", 6],
      [4, "2020", 7],
    ]);
    for (const cell of ["A2", "A4"]) sheet[cell].z = "00000";
    const book = write(utils.book_new(sheet, "Tin"), { type: "buffer", bookType }) as Uint8Array;
    const [read] = await mapped({ [`a.${ending}`]: new Uint8Array(book) });
    expect(read === undefined ? [] : lines(read)).toEqual([
      "2: 00004; valuable_tips=5",
      "3: 4; valuable_tips=6",
      "4: 00004; valuable_tips=7",
    ]);
  });
});
