import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { good, sheet, tips, TIPS_HEADING } from "../examples.ts";
import { own } from "../../model/own.ts";

const HIDDEN_VI: Readonly<Record<string, string>> = {
  row: "dòng ẩn",
  column: "cột ẩn",
  sheet: "trang tính ẩn",
};

const HIDDEN_EN: Readonly<Record<string, readonly [one: string, many: string]>> = {
  row: ["hidden row holds", "hidden rows hold"],
  column: ["hidden column holds", "hidden columns hold"],
};

export default defineCheck({
  code: "hidden-content",
  severity: "warning",
  origin: "map",
  title: { vi: "Phần ẩn có số liệu", en: "Hidden parts hold data" },
  explanation: {
    vi: "Dòng, cột hoặc trang tính bị ẩn có số liệu. Số liệu đó vẫn được tính, nên cần bỏ ẩn để kiểm tra.",
    en: "Hidden rows, columns or sheets hold data. The data are counted: unhide them to look.",
  },
  facts: { kind: "text", count: "number" },
  words: {
    vi: ({ kind, count }) =>
      text(
        `${kind === "sheet" ? "Trang tính này bị ẩn nhưng có số liệu" : `Có ${count} ${own(HIDDEN_VI, kind) ?? "phần ẩn"} chứa số liệu`}; số liệu đó vẫn được tính.`,
        "Bỏ ẩn để kiểm tra; xóa đi nếu không phải số liệu báo cáo.",
      ),
    en: ({ kind, count }) => {
      const [one, many] = own(HIDDEN_EN, kind) ?? ["hidden part holds", "hidden parts hold"];
      const what =
        kind === "sheet" ? "This hidden sheet holds" : `${count} ${count === 1 ? one : many}`;
      return text(
        `${what} data; the data are counted.`,
        "Unhide to look; delete what is no report data.",
      );
    },
  },
  examples: () => ({
    bad: [
      {
        ...sheet(
          [
            TIPS_HEADING,
            ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4],
            ["Xã An Hiệp", { date: "2020-03-08" }, "ma túy", 6, 5],
          ],
          "A3",
        ),
        hiddenRows: { "Biểu 1": [3] },
      },
    ],
    good: [good(tips("Xã An Đức;07/03/2020;ma túy;5;4"))],
  }),
});
