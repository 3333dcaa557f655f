import type { Form } from "../../model/catalogue.ts";

/** What tips led to; another series than the unit's own clearance. */
export default {
  id: "tip_results",
  order: 130,
  theme: "incidents",
  label: { vi: "Kết quả xử lý tin của quần chúng", en: "Results of people's tips" },
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
      id: "partner",
      role: "code",
      heading: "Đơn vị phối hợp",
      aliases: ["Phối hợp với", "Tổ chức phối hợp", "Hội đoàn thể"],
      required: false,
      codeList: "partner",
    },
    {
      id: "cases_from_tips",
      role: "count",
      heading: "Số vụ việc giải quyết nhờ tin quần chúng",
      aliases: ["Số vụ làm rõ nhờ tin quần chúng"],
      required: true,
    },
    {
      id: "suspects_from_tips",
      role: "count",
      heading: "Số đối tượng bắt giữ nhờ tin quần chúng",
      aliases: [],
      required: false,
    },
    {
      id: "suspects_caught_by_people",
      role: "count",
      heading: "Số đối tượng quần chúng trực tiếp bắt",
      aliases: [],
      required: false,
    },
    {
      id: "property_recovered",
      role: "amount",
      heading: "Giá trị tài sản thu hồi",
      aliases: ["Trị giá tài sản thu hồi"],
      required: false,
      unit: "đồng",
      decimals: 0,
    },
  ],
} satisfies Form;
