import { describe, expect, it } from "vitest";
import { displayName } from "../../src/units/display-name.ts";
import { parseUnitName } from "../../src/units/names.ts";

describe("parseUnitName", () => {
  it.each([
    ["CÔNG AN THỊ XÃ CHƠN THÀNH", "Công an", "Thị xã", "chơn thành"],
    ["Công an xã An Đức", "Công an", "Xã", "an đức"],
    ["UBND huyện Ba Tri", "UBND", "Huyện", "ba tri"],
    ["Uỷ ban nhân dân Phường 01", "UBND", "Phường", "1"],
    ["CA H. Ba Tri", "Công an", "Huyện", "ba tri"],
    ["CATP Huế", "Công an", "Thành phố", "huế"],
    ["TP.Huế", null, "Thành phố", "huế"],
    ["T.P Huế", null, "Thành phố", "huế"],
    ["T.T. Ba Tri", null, "Thị trấn", "ba tri"],
    ["TX Kỳ Anh", null, "Thị xã", "kỳ anh"],
    ["P1", null, "Phường", "1"],
    ["P.01", null, "Phường", "1"],
    ["Q.1", null, "Quận", "1"],
    ["ĐK. Phú Quốc", null, "Đặc khu", "phú quốc"],
    ["T. Bến Tre", null, "Tỉnh", "bến tre"],
    ["Thành phố Thanh Hóa", null, "Thành phố", "thanh hoá"],
    ["Phường Thị Cầu", null, "Phường", "thị cầu"],
    ["Phường Phường Đúc", null, "Phường", "phường đúc"],
    ["Thị trấn P Rao", null, "Thị trấn", "p rao"],
    ["Xã Ca Thành", null, "Xã", "ca thành"],
    ["Cần Thơ", null, null, "cần thơ"],
    ["Tân Lập", null, null, "tân lập"],
    ["Xã An Đức:", null, "Xã", "an đức"],
    ["Công an huyện", "Công an", "Huyện", ""],
  ] as const)("%s", (text, agency, type, base) => {
    expect(parseUnitName(text)).toMatchObject({ agency, type, base });
  });

  it("says at which levels a type stands", () => {
    expect(parseUnitName("TP Huế").possibleLevels).toEqual(["province", "district"]);
    expect(parseUnitName("Đặc khu Côn Đảo").possibleLevels).toEqual(["commune"]);
    expect(parseUnitName("Ba Tri").possibleLevels).toHaveLength(3);
  });
});

describe("displayName", () => {
  it.each([
    ["CÔNG AN XÃ AN ĐỨC", "Xã An Đức"],
    ["CAX. An Đức", "Xã An Đức"],
    ["UBND H.Ba Tri", "Huyện Ba Tri"],
    ["tp. Bến Tre", "Thành phố Bến Tre"],
    ["P.01", "Phường 01"],
    ["Thành phố Phan Rang - Tháp Chàm", "Thành phố Phan Rang - Tháp Chàm"],
    ["Xã Ea H'leo", "Xã Ea H'leo"],
    ["Trường THPT Ba Tri", "Trường THPT Ba Tri"],
  ])("%s", (text, shown) => expect(displayName(text)).toBe(shown));
});
