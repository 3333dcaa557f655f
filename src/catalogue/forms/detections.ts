import type { Form } from "../../model/catalogue.ts";

/** Cases that are detected, by offence: drugs, economic offences, environment. */
export default {
  id: "detections",
  order: 140,
  theme: "incidents",
  label: { vi: "Vụ phát hiện, bắt giữ", en: "Cases detected" },
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
      id: "cases_detected",
      role: "count",
      heading: "Số vụ phát hiện, bắt giữ",
      aliases: [],
      required: true,
    },
    {
      id: "suspects_handled",
      role: "count",
      heading: "Số đối tượng bị bắt, xử lý",
      aliases: [],
      required: false,
    },
  ],
} satisfies Form;
