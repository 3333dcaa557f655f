import type { Form } from "../../model/catalogue.ts";

/** Disputes taken up and those settled. */
export default {
  id: "mediation",
  order: 180,
  theme: "care",
  label: { vi: "Hòa giải mâu thuẫn", en: "Mediation" },
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
      id: "disputes_mediated",
      role: "count",
      heading: "Số vụ được hòa giải",
      aliases: ["Số vụ mâu thuẫn được hòa giải"],
      required: false,
    },
    {
      id: "disputes_settled",
      role: "count",
      heading: "Số vụ hòa giải thành",
      aliases: [],
      required: true,
      fractionOf: "disputes_mediated",
    },
  ],
} satisfies Form;
