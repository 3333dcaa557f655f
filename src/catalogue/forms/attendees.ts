import type { Form } from "../../model/catalogue.ts";

export default {
  id: "attendees",
  order: 20,
  theme: "outreach",
  label: { vi: "Người tham dự", en: "Attendance by group" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "partner",
      role: "code",
      heading: "Đơn vị phối hợp",
      aliases: ["Phối hợp với", "Tổ chức phối hợp", "Hội đoàn thể"],
      required: false,
      codeList: "partner",
    },
    {
      id: "group",
      role: "code",
      heading: "Thành phần",
      aliases: ["Đối tượng"],
      required: true,
    },
    {
      id: "attendees",
      role: "count",
      heading: "Số người tham dự",
      aliases: [
        "Lượt người tham dự",
        "Số lượt người",
        "Người dự",
        "Lượt người",
        "Số người dự",
        "Số lượt người tham dự",
      ],
      required: true,
      breaksDown: { form: "sessions", field: "attendees" },
    },
  ],
} satisfies Form;
