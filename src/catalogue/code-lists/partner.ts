import type { CodeList } from "../../model/catalogue.ts";

export default {
  id: "partner",
  unlisted: "warning",
  entries: [
    {
      value: "Hội Cựu chiến binh",
      aliases: ["CCB", "Hội CCB", "Cựu chiến binh", "Hội Cựu chiến binh Việt Nam"],
    },
    {
      value: "Hội Liên hiệp Phụ nữ",
      aliases: ["LHPN", "Hội LHPN", "Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ Việt Nam"],
    },
    { value: "Hội Nông dân", aliases: ["Hội ND", "Hội Nông dân Việt Nam"] },
    {
      value: "Đoàn Thanh niên",
      aliases: [
        "Đoàn TNCS Hồ Chí Minh",
        "Đoàn TN",
        "Đoàn TNCS",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
      ],
    },
    {
      value: "Mặt trận Tổ quốc",
      aliases: [
        "Ủy ban MTTQ Việt Nam",
        "MTTQ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "UBMTTQ",
        "Ủy ban MTTQ",
        "Mặt trận Tổ quốc Việt Nam",
      ],
    },
    { value: "Liên đoàn Lao động", aliases: ["LĐLĐ", "Công đoàn"] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
