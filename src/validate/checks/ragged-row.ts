import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";
import { own } from "../../model/own.ts";

const HEADING = "Đơn vị,Ngày,Số tin tiếp nhận,Số tin có giá trị";

const SEPARATORS_VI: Readonly<Record<string, string>> = {
  ";": "dấu chấm phẩy",
  ",": "dấu phẩy",
  "\t": "dấu tab",
  "|": "dấu gạch đứng",
};

const SEPARATORS_EN: Readonly<Record<string, string>> = {
  ";": "semicolon",
  ",": "comma",
  "\t": "tab",
  "|": "vertical bar",
};

export default defineCheck({
  code: "ragged-row",
  severity: "error",
  origin: "map",
  title: { vi: "Dòng không khớp với bảng", en: "Line that does not fit the table" },
  explanation: {
    vi: "Trong tệp CSV, một dòng có nhiều ô hơn tiêu đề (thường do số 1,642 không đặt trong dấu nháy kép, nên các ô sau bị lệch cột), một dấu nháy kép mở ra không đóng làm nuốt các dòng sau, hoặc có dòng dùng dấu ngăn cách khác với bảng. Số liệu của các dòng đó không được tính.",
    en: "In a CSV file, a line has more fields than the heading (often because of an unquoted 1,642, so that what follows stands in the wrong columns), a quotation mark that is not closed swallows the lines after it, or lines are divided by another separator than the table. Their figures are not counted.",
  },
  facts: {
    kind: "text",
    /** Of the line and of its heading; 0 where they are not what is wrong. */
    fields: "number",
    heading: "number",
    /** That are lost; 0 where none is. */
    lines: "number",
    separator: "text?",
  },
  words: {
    vi: ({ kind, fields, heading, lines, separator }) => {
      if (kind === "quote")
        return text(
          `Dấu nháy kép mở ở ô này nuốt mất ${lines} dòng của bảng, nên các dòng đó không được tính.`,
          "Xóa dấu nháy kép thừa, hoặc đóng lại ngay trong ô.",
        );
      if (kind === "separator")
        return text(
          `Từ dòng này có ${lines} dòng ngăn cách bằng ${own(SEPARATORS_VI, separator ?? "") ?? "dấu khác"}, khác với bảng, nên không được tính.`,
          "Tách thành hai tệp, hoặc dùng một dấu ngăn cách cho cả tệp.",
        );
      return text(
        `Dòng có ${fields} ô, tiêu đề chỉ có ${heading}: số liệu có thể bị lệch cột, nên dòng không được tính.`,
        "Đặt trong dấu nháy kép ô có chứa dấu ngăn cách, ví dụ số 1,642 (hoặc gõ 1642), hoặc bỏ ô thừa.",
      );
    },
    en: ({ kind, fields, heading, lines, separator }) => {
      if (kind === "quote")
        return text(
          `The quotation mark that opens in this cell swallows ${lines === 1 ? "a line" : `${lines} lines`} of the table, which is not counted.`,
          "Delete the stray quotation mark, or close it within the cell.",
        );
      if (kind === "separator")
        return text(
          `From this line on, ${lines === 1 ? "a line is" : `${lines} lines are`} divided by a ${own(SEPARATORS_EN, separator ?? "") ?? "sign"} that the table does not use, and not counted.`,
          "Send two files, or use one separator for the whole file.",
        );
      return text(
        `The line has ${fields} fields and its heading ${heading}: figures may stand in the wrong columns, so the line is not counted.`,
        "Put quotation marks around a field that holds the separator, such as 1,642 (or type 1642), or remove the extra field.",
      );
    },
  },
  examples: () => ({
    bad: [
      bad(`${HEADING}\nXã An Đức,07/03/2020,1,642,8\nXã An Hiệp,07/03/2020,71,9\n`, "E2"),
      bad(
        `${HEADING.replaceAll(",", ";")};Ghi chú\nXã An Đức;07/03/2020;64;8;"chờ\nXã An Hiệp;07/03/2020;71;9;\nXã An Đức;08/03/2020;2;1;"\n`,
        "E2",
      ),
      bad(
        `${HEADING.replaceAll(",", ";")}\nXã An Đức;07/03/2020;64;8\n${HEADING}\nXã An Hiệp,07/03/2020,71,9\nXã An Hiệp,08/03/2020,5,5\n`,
        "A1",
      ),
    ],
    good: [
      good(`${HEADING}\nXã An Đức,07/03/2020,"1642",8\n`),
      good(
        `${HEADING.replaceAll(",", ";")};Ghi chú\nXã An Đức;07/03/2020;64;8;"chờ\nxác minh; 2 tin"\n`,
      ),
      good(`${HEADING}\nXã An Đức,07/03/2020,64,8,\nXã An Hiệp,07/03/2020,71,9,\n`),
    ],
  }),
});
