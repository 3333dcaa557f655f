import type { Form } from "../../model/catalogue.ts";

/** Decision 521/QĐ-TTg 2005: 19 August. */
export default {
  id: "festivals",
  order: 230,
  theme: "outreach",
  label: { vi: "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc", en: "Festival of the movement" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "festival_sites",
      role: "count",
      heading: "Số điểm tổ chức Ngày hội",
      aliases: [],
      required: true,
    },
    {
      id: "festival_attendees",
      role: "count",
      heading: "Lượt người dự Ngày hội",
      aliases: ["Số người dự Ngày hội"],
      required: false,
    },
    {
      id: "gifts",
      role: "count",
      heading: "Số suất quà",
      aliases: ["Số suất quà trao tặng"],
      required: false,
    },
  ],
} satisfies Form;
