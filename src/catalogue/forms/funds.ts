import type { Form } from "../../model/catalogue.ts";

/** Money raised, one row a source. */
export default {
  id: "funds",
  order: 225,
  theme: "resources",
  label: { vi: "Kinh phí vận động, xã hội hóa", en: "Funds raised" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "funding",
      role: "code",
      heading: "Nguồn kinh phí",
      aliases: ["Nguồn huy động"],
      required: false,
      codeList: "funding",
    },
    {
      id: "funds_mobilised",
      role: "amount",
      heading: "Kinh phí vận động",
      aliases: ["Kinh phí huy động", "Số tiền vận động"],
      required: true,
      unit: "đồng",
      decimals: 0,
    },
  ],
} satisfies Form;
