/** What is shown of a sheet that is no known form: its headings, never a name or a number of anybody. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { Grid } from "../../src/map/grid.ts";
import { makeHeadingIndex } from "../../src/map/heading-index.ts";
import { mayBeName } from "../../src/map/may-be-name.ts";
import { seenHeadings } from "../../src/map/seen-headings.ts";
import type { RawSheet } from "../../src/model/raw.ts";

const INDEX = makeHeadingIndex(makeCatalogue());

function sheetOf(...rows: string[][]): RawSheet {
  return {
    name: "Sheet1",
    hidden: false,
    merges: [],
    hiddenColumns: [],
    rows: rows.map((texts, i) => ({
      row: i + 1,
      hidden: false,
      cells: texts.flatMap((value, column) =>
        value === "" ? [] : [{ column: column + 1, kind: "text" as const, value }],
      ),
    })),
  };
}

const seen = (...rows: string[][]) => seenHeadings(new Grid(sheetOf(...rows)), INDEX);

describe("seen headings", () => {
  it("are those of the row that looks most like a heading, with the nearest form and what it lacks", () => {
    const title = ["CÔNG AN XÃ AN ĐỨC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"];
    const heading = ["Đơn vị", "Ngày", "Loại tin báo", "Số tin tố giác"];
    expect(seen(title, heading, ["Xã An Đức", "07/03/2020", "ma túy", "5"])).toMatchObject({
      row: 2,
      headings: heading,
      form: "tips",
      lacks: ["“Số tin có giá trị”"],
    });
  });

  it("are none where nothing looks like a heading", () => {
    expect(seen(["Nguyễn Văn An", "0912345678"], ["Trần Thị Bé", "x"])).toBeNull();
    expect(seen(["Kính gửi: Công an huyện"])).toBeNull();
  });

  const surname = fc.constantFrom("Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Vũ", "Đào", "Mai", "Y");
  const middle = fc.constantFrom("Văn", "Thị", "Hữu", "Ngọc", "Minh");
  const given = fc.constantFrom("An", "Bình", "Hòa", "Khánh", "Tuyết", "Nhân", "Quyết");
  const name = fc.tuple(surname, middle, given).map((parts) => parts.join(" "));
  const phone = fc.integer({ min: 900_000_000, max: 999_999_999 }).map((n) => `0${n}`);
  const prefix = fc.constantFrom("", "Ông ", "Đ/c ", "Bà ");

  const writing = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize("NFD"),
  );

  it("never hold a name or a number", () => {
    fc.assert(
      fc.property(prefix, name, writing, phone, (title, called, write, number) => {
        const person = write(called);
        const found = seen(["Đơn vị", `${title}${person}`, `ĐT ${number}`, "Số buổi TT"]);
        expect(found?.headings).toEqual(["Đơn vị", "…", "Số buổi TT"]);
        expect(JSON.stringify(found)).not.toContain(person);
        expect(JSON.stringify(found)).not.toContain(number);
      }),
      { numRuns: 200 },
    );
  });

  it("do not take a heading for a name", () => {
    const known = [...INDEX.known].filter((key) => mayBeName(key, INDEX));
    expect(known).toEqual([]);
    for (const text of ["Số lượt người tham gia", "Tổng số tin báo", "Kết quả thực hiện trong kỳ"])
      expect(mayBeName(text, INDEX)).toBe(false);
  });
});
