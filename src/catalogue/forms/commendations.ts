import type { Form } from "../../model/catalogue.ts";

export default {
  id: "commendations",
  order: 60,
  label: { vi: "Khen thưởng", en: "Commendations" },
  datedRowsAreRecords: true,
  fields: [
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
