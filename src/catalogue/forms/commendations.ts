import type { Form } from "../../model/catalogue.ts";

export default {
  id: "commendations",
  order: 60,
  theme: "awards",
  label: { vi: "Khen thưởng", en: "Commendations" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "award_level",
      role: "code",
      heading: "Cấp khen thưởng",
      aliases: ["Cấp khen"],
      required: false,
      codeList: "award_level",
    },
    {
      id: "award_kind",
      role: "code",
      heading: "Hình thức khen thưởng",
      aliases: ["Hình thức khen"],
      required: false,
      codeList: "award_kind",
    },
    {
      id: "commendations_total",
      role: "count",
      heading: "Số tập thể, cá nhân",
      aliases: ["Số tập thể, cá nhân được khen thưởng"],
      required: false,
    },
    {
      id: "commended_collectives",
      role: "count",
      heading: "Tập thể",
      aliases: [],
      required: false,
    },
    {
      id: "commended_individuals",
      role: "count",
      heading: "Cá nhân",
      aliases: [],
      required: false,
    },
  ],
} satisfies Form;
