import type { Form } from "../../model/catalogue.ts";

/** Recognition under Circular 124/2021/TT-BCA, once a year, by kind of place. */
export default {
  id: "safety",
  order: 200,
  theme: "recognition",
  label: { vi: "An toàn về an ninh, trật tự", en: "Units safe in security and order" },
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
      id: "units_eligible",
      role: "count",
      heading: "Số đơn vị thuộc diện xét",
      aliases: [],
      required: false,
    },
    {
      id: "safe_registered_units",
      role: "count",
      heading: "Số đơn vị đăng ký",
      aliases: [],
      required: false,
    },
    {
      id: "safe_units",
      role: "count",
      heading: "Số đơn vị đạt chuẩn an toàn",
      aliases: ["Số đơn vị đạt chuẩn"],
      required: true,
      fractionOf: "units_eligible",
    },
    {
      id: "safe_registered_households",
      role: "count",
      heading: "Số hộ gia đình đăng ký an toàn về ANTT",
      aliases: [],
      required: false,
    },
  ],
} satisfies Form;
