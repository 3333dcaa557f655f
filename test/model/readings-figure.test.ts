import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFigureText, readCount } from "../../src/model/readings/index.ts";

const CONTEXT = {
  required: false,
  fraction: "part",
  decimalsAllowed: true,
  workbook: false,
} as const;

describe("a text that looks like a figure", () => {
  it.each(
    (
      "17|0|1.642|1,642|12,5|1 234|-17|- 17|−17|+17|(17)|> 17|>17|< 17|≥17|~17|≈ 17|=17|hơn 17|Trên 17|gần 17|dưới 17|" +
      "khoảng 500|ước khoảng 500|không dưới 20|tối thiểu 20|17/20|17 / 20|5/12|10-20|10 – 20|từ 10 đến 20|50%|12,5 %|" +
      "17*|17 tin|17tin|17 tin.|500 lượt người|17 tin có giá trị|khoảng 500 người|hơn 17 tin|17 tin; 3 vụ|hàng trăm|" +
      "Hàng nghìn người|vài chục|mấy trăm|2 trăm|3,5 nghìn|17 trở lên|17+|1234567890"
    ).split("|"),
  )("%s", (text) => {
    expect(isFigureText(text)).toBe(true);
    expect(isFigureText(`\u00a0${text.normalize("NFD")} `)).toBe(true);
  });

  it.each(
    (
      "|-|...|…|x|không|không có|12/06/2024|2024-06-12|ngày 12 tháng 6 năm 2024|8h30|8:30|12/06/2024 08:00|Số 17/BC-CAX|" +
      "Điều 5|Xã An Đức|tổ 17|ấp 3|17A|A17|tốt|trăm năm|Nghìn Việc Tốt|17 Nguyễn Trãi|lần 2|quý 2|Ngã ba"
    ).split("|"),
  )("%s does not", (text) => {
    expect(isFigureText(text)).toBe(false);
  });

  it("is told of any text, and nothing hangs", () => {
    const pieces = ["1", "111", "1.", "1,", "<", "hơn ", "hàng ", "- ", "(", "/", " "];
    for (const one of pieces)
      for (const other of pieces)
        for (const tail of ["", "x", "trăm", "%"])
          expect(isFigureText((one + other).repeat(14) + tail)).toBeTypeOf("boolean");
  });

  it("is every text that a count column reads as a number, or would read with a cure", () => {
    const number = fc.oneof(fc.nat(99_999).map(String), fc.constantFrom("1.642", "12,5", "1 234"));
    const before = fc.constantFrom(
      "",
      "hơn ",
      "trên ",
      "gần ",
      "dưới ",
      "khoảng ",
      "ước ",
      "xấp xỉ ",
      "~",
      "> ",
      "<",
      "-",
    );
    const behind = fc.constantFrom("", " tin", " vụ", " buổi", " lượt người", "/7", " / 20");
    fc.assert(
      fc.property(
        before,
        number,
        behind,
        fc.constantFrom("NFC", "NFD"),
        (lead, digits, tail, form) => {
          const text = `${lead}${digits}${tail}`.normalize(form);
          expect([text, isFigureText(text)]).toEqual([text, true]);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."0123456789.,/-~> hơnkhoảngtămà".split("")),
          maxLength: 9,
        }),
        (text) => {
          const read = readCount({ column: 1, kind: "text", value: text }, CONTEXT);
          const says = read.ok && (read.value.value ?? read.value.lower ?? 0) > 0;
          if (says) expect([text, isFigureText(text)]).toEqual([text, true]);
        },
      ),
    );
  });
});
