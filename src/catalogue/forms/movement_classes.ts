import type { Form } from "../../model/catalogue.ts";

/** Decision 510/QĐ-BCA-V05, once a year. */
export default {
  id: "movement_classes",
  order: 210,
  theme: "recognition",
  label: { vi: "Phân loại phong trào", en: "Classification of the movement" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "org_kind",
      role: "code",
      heading: "Loại địa bàn, đơn vị",
      aliases: ["Loại hình đơn vị"],
      required: false,
      codeList: "org_kind",
    },
    {
      id: "movement_class",
      role: "code",
      heading: "Xếp loại phong trào",
      aliases: ["Loại phong trào"],
      required: false,
      codeList: "movement_class",
    },
    {
      id: "movement_class_units",
      role: "count",
      heading: "Số đơn vị được phân loại",
      aliases: [],
      required: true,
    },
  ],
} satisfies Form;
