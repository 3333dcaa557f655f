import type { Form } from "../../model/catalogue.ts";

/** By result: caught, gave themselves up, removed from the list. */
export default {
  id: "wanted_persons",
  order: 160,
  theme: "incidents",
  label: { vi: "Truy nã", en: "Wanted persons" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "wanted_class",
      role: "code",
      heading: "Loại truy nã",
      aliases: ["Loại đối tượng truy nã"],
      required: false,
      codeList: "wanted_class",
    },
    {
      id: "wanted_result",
      role: "code",
      heading: "Kết quả truy nã",
      aliases: [],
      required: false,
      codeList: "wanted_result",
    },
    {
      id: "wanted_cleared",
      role: "count",
      heading: "Số đối tượng truy nã đã giải quyết",
      aliases: [],
      required: true,
    },
    {
      id: "wanted_by_people",
      role: "count",
      heading: "Số đối tượng truy nã do quần chúng bắt, vận động",
      aliases: [],
      required: false,
    },
  ],
} satisfies Form;
