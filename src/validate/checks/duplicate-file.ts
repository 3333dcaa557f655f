import type { Check } from "../check.ts";
import { among, tips } from "../examples.ts";

const REPORT = tips("Xã An Đức;07/03/2020;ma túy;5;4");
const OTHER = tips("Xã An Hiệp;07/03/2020;ma túy;5;4");

export default {
  code: "duplicate-file",
  severity: "error",
  origin: "read",
  title: { vi: "Hai tệp giống hệt nhau", en: "Two identical files" },
  explanation: {
    vi: "Hai tệp có cùng nội dung đến từng byte, dù tên khác nhau: một báo cáo được gửi hai lần. Chỉ giữ lại một tệp.",
    en: "Two files have the same bytes under different names: one report sent twice. Keep one of them.",
  },
  examples: {
    bad: [among({ "a.csv": REPORT, "b.csv": REPORT }, [{ file: "b.csv", cell: null }])],
    good: [among({ "a.csv": REPORT, "b.csv": OTHER }, [])],
  },
} satisfies Check;
