import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";
import { own } from "../../model/own.ts";

const SOURCE_VI: Readonly<Record<string, string>> = {
  code: "mã đơn vị",
  name: "tên đơn vị",
  column: "cột",
  title: "tiêu đề",
  folder: "tên thư mục",
  group: "dòng nhóm",
};

const SOURCE_EN: Readonly<Record<string, string>> = {
  code: "the unit code",
  name: "the unit name",
  column: "the column",
  title: "the title",
  folder: "the folder name",
  group: "the group row",
};

const sourceVi = (id: string): string => own(SOURCE_VI, id) ?? id;

const sourceEn = (id: string): string => own(SOURCE_EN, id) ?? id;

export default defineCheck({
  code: "unit-conflict",
  severity: "error",
  origin: "units",
  title: { vi: "Hai nơi nói hai đơn vị", en: "Two places name different units" },
  explanation: {
    vi: "Mã và tên, hoặc cột, tiêu đề và thư mục chỉ hai đơn vị khác nhau. Sửa một trong hai cho khớp.",
    en: "Code and name, or column, title and folder, name different units. Correct one of them.",
  },
  facts: { first: "text", second: "text", firstSource: "text", secondSource: "text" },
  words: {
    vi: ({ first, second, firstSource, secondSource }) =>
      text(
        `Hai nơi nói hai đơn vị khác nhau: theo ${sourceVi(firstSource)} là ${first}, theo ${sourceVi(secondSource)} là ${second}.`,
        "Sửa một trong hai cho khớp.",
      ),
    en: ({ first, second, firstSource, secondSource }) =>
      text(
        `Two places name different units: ${first} by ${sourceEn(firstSource)}, ${second} by ${sourceEn(secondSource)}.`,
        "Correct one of the two.",
      ),
  },
  examples: () => ({
    bad: [bad("Mã đơn vị;Đơn vị;Ngày;Số tin có giá trị\n29170;Xã An Đức;07/03/2020;4\n", "B2")],
    good: [good("Mã đơn vị;Đơn vị;Ngày;Số tin có giá trị\n29173;Xã An Đức;07/03/2020;4\n")],
  }),
});
