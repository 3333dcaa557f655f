import type { Form } from "../../model/catalogue.ts";

/** Formal reports under joint circular 01/2017, with those still open at the end. */
export default {
  id: "crime_reports",
  order: 150,
  theme: "incidents",
  label: { vi: "Tố giác, tin báo về tội phạm", en: "Crime reports" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "crime_reports_received",
      role: "count",
      heading: "Số tố giác, tin báo về tội phạm tiếp nhận",
      aliases: ["Số tố giác, tin báo về tội phạm đã tiếp nhận"],
      required: true,
    },
    {
      id: "crime_reports_resolved",
      role: "count",
      heading: "Số tố giác, tin báo về tội phạm đã giải quyết",
      aliases: [],
      required: false,
    },
    {
      id: "crime_reports_pending",
      role: "count",
      heading: "Số tố giác, tin báo về tội phạm đang giải quyết",
      aliases: [],
      required: false,
    },
  ],
} satisfies Form;
