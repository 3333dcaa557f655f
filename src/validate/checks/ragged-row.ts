import type { Check } from "../check.ts";
import { bad, good } from "../examples.ts";

const HEADING = "Đơn vị,Ngày,Số tin tiếp nhận,Số tin có giá trị";

export default {
  code: "ragged-row",
  severity: "error",
  origin: "map",
  title: { vi: "Dòng không khớp với bảng", en: "Line that does not fit the table" },
  explanation: {
    vi: "Trong tệp CSV, một dòng có nhiều ô hơn tiêu đề (thường do số 1,642 không đặt trong dấu nháy kép, nên các ô sau bị lệch cột), một dấu nháy kép mở ra không đóng làm nuốt các dòng sau, hoặc có dòng dùng dấu ngăn cách khác với bảng. Số liệu của các dòng đó không được tính.",
    en: "In a CSV file, a line has more fields than the heading (often because of an unquoted 1,642, so that what follows stands in the wrong columns), a quotation mark that is not closed swallows the lines after it, or lines are divided by another separator than the table. Their figures are not counted.",
  },
  examples: {
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
  },
} satisfies Check;
