import type { DimensionDefinition } from "../../model/catalogue.ts";

export default {
  id: "offence",
  order: 40,
  label: { vi: "Loại vụ việc", en: "Offence" },
  plural: { vi: "loại vụ việc", en: "offences" },
} satisfies DimensionDefinition;
