import type { Form } from "../../model/catalogue.ts";

export default {
  id: "sessions",
  order: 10,
  theme: "outreach",
  label: { vi: "Buổi tuyên truyền", en: "Outreach sessions" },
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
      id: "activity",
      role: "code",
      heading: "Hình thức",
      aliases: ["Loại hình", "Loại hoạt động"],
      required: false,
      codeList: "activity",
    },
    {
      id: "topic",
      role: "text",
      heading: "Nội dung",
      aliases: ["Chủ đề", "Nội dung tuyên truyền"],
      required: false,
    },
    {
      id: "sessions",
      role: "count",
      heading: "Số buổi",
      aliases: ["Số cuộc", "Số đợt", "Số lớp"],
      required: false,
      valueIfColumnAbsent: 1,
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
      pairWith: "sessions",
    },
  ],
} satisfies Form;
