import { describe, expect, it } from "vitest";
import { isPersonalHeading, looksPersonal } from "../../src/model/readings/index.ts";

describe("numbers of persons", () => {
  it.each([
    ["001203001234", "identity-number"],
    ["096 203 001 234", "identity-number"],
    ["079.203.001.234", "identity-number"],
    ["CCCD 079203001234 cấp", "identity-number"],
    ["097203001234", null],
    ["000203001234", null],
    ["0912345678", "phone"],
    ["0912.345.678", "phone"],
    ["+84 912 345 678", "phone"],
    ["(+84) 912-345-678", "phone"],
    ["SĐT: 0912345678", "phone"],
    ["0912345678 0987654321", "phone"],
    ["0212345678", null],
    ["091234567", null],
    ["12/06/2019", null],
    ["Kế hoạch 2014-2023", null],
    ["", null],
  ])("%j is %s", (text, expected) => {
    expect(looksPersonal(text)).toBe(expected);
  });
});

describe("headings", () => {
  it.each([
    "CCCD", "Số CCCD", "CMND", "Căn cước công dân", "Họ và tên", "HỌ TÊN", "Họ, chữ đệm và tên",
    "Điện thoại", "SĐT", "Số điện thoại", "Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh",
    "Tên người cung cấp tin", "Số định danh cá nhân",
  ])("%s is personal", (heading) => {
    expect(isPersonalHeading(heading)).toBe(true);
    expect(isPersonalHeading(heading.normalize("NFD").toUpperCase())).toBe(true);
  }); // prettier-ignore

  it.each([
    "Đơn vị", "Tên đơn vị", "Cá nhân", "Tên loại", "Mã đơn vị", "Ngày", "Năm", "STT",
    "Số người tham dự", "Năm sinh hoạt hè", "Tập thể", "Đối tượng",
  ])("%s is not", (heading) => {
    expect(isPersonalHeading(heading)).toBe(false);
  }); // prettier-ignore
});
