import type { Form } from "../../model/catalogue.ts";

export default {
  id: "cases",
  order: 40,
  theme: "incidents",
  label: { vi: "Vụ việc", en: "Cases" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "offence",
      role: "code",
      heading: "Loại vụ việc",
      aliases: ["Loại tội phạm", "Loại án"],
      required: false,
      codeList: "offence",
    },
    {
      id: "cases_reported",
      role: "count",
      heading: "Số vụ xảy ra",
      aliases: ["Số vụ phát hiện", "Tổng số vụ", "Xảy ra"],
      required: true,
    },
    {
      id: "cases_solved",
      role: "count",
      heading: "Số vụ làm rõ",
      aliases: ["Số vụ khám phá", "Số vụ điều tra, khám phá", "Làm rõ", "Khám phá"],
      required: true,
      fractionOf: "cases_reported",
    },
    {
      id: "youth_groups_dispersed",
      role: "count",
      heading: "Số nhóm triệt phá",
      aliases: ["Nhóm thanh thiếu niên"],
      required: false,
    },
    {
      id: "vice_spots_cleared",
      role: "count",
      heading: "Số tụ điểm triệt xóa",
      aliases: ["Tụ điểm tệ nạn"],
      required: false,
    },
  ],
} satisfies Form;
