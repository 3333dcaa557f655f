import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { among, tips } from "../examples.ts";

const REPORT = tips("Xã An Đức;07/03/2020;ma túy;5;4");
const OTHER = tips("Xã An Hiệp;07/03/2020;ma túy;5;4");

export default defineCheck({
  code: "duplicate-file",
  severity: "error",
  origin: "read",
  title: { vi: "Hai tệp giống hệt nhau", en: "Two identical files" },
  explanation: {
    vi: "Hai tệp có cùng nội dung đến từng byte, dù tên khác nhau: một báo cáo được gửi hai lần. Chỉ giữ lại một tệp.",
    en: "Two files have the same bytes under different names: one report sent twice. Keep one of them.",
  },
  facts: { other: "text" },
  words: {
    vi: ({ other }) =>
      text(`Tệp giống hệt tệp ${other}.`, "Chỉ giữ lại một tệp, để số liệu không bị tính hai lần."),
    en: ({ other }) =>
      text(`The file is identical to ${other}.`, "Keep one of them, so that nothing counts twice."),
  },
  examples: () => ({
    bad: [among({ "a.csv": REPORT, "b.csv": REPORT }, [{ file: "b.csv", cell: null }])],
    good: [among({ "a.csv": REPORT, "b.csv": OTHER }, [])],
  }),
});
