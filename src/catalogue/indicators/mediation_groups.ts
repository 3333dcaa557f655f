import type { Indicator } from "../../model/catalogue.ts";

/** Law on grassroots mediation 2013; also a statistic of the Ministry of Justice. */
export default {
  id: "mediation_groups",
  order: 445,
  theme: "forces",
  label: { vi: "Số tổ hòa giải ở cơ sở", en: "Mediation groups" },
  measure: { vi: "tổ", en: "groups" },
  kind: "stock",
  overTime: "LAST",
  overUnits: "SUM",
  aliases: ["Tổ hòa giải ở cơ sở", "Tổ hòa giải cơ sở", "Tổ hòa giải", "Số tổ hòa giải"],
  sources: [
    {
      form: "mass_group_kinds",
      field: "mass_groups",
      where: { field: "group_kind", in: ["Tổ hòa giải"] },
    },
  ],
  partOf: "mass_groups",
} satisfies Indicator;
