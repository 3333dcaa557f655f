import type { Form } from "../../model/catalogue.ts";

/** Counts only, by group of persons; never names. */
export default {
  id: "persons",
  order: 170,
  theme: "care",
  label: {
    vi: "Người được quản lý, giáo dục, giúp đỡ",
    en: "Persons managed, educated and helped",
  },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "target_group",
      role: "code",
      heading: "Diện đối tượng",
      aliases: ["Diện quản lý"],
      required: false,
      codeList: "target_group",
    },
    {
      id: "persons_managed",
      role: "count",
      heading: "Số người đang quản lý, giáo dục",
      aliases: [],
      required: false,
    },
    {
      id: "persons_progressed",
      role: "count",
      heading: "Số người tiến bộ",
      aliases: [],
      required: false,
    },
    {
      id: "persons_reformed",
      role: "count",
      heading: "Số người được cảm hóa, giáo dục",
      aliases: [],
      required: false,
    },
    {
      id: "exprisoners_helped",
      role: "count",
      heading: "Số người được giúp tái hòa nhập",
      aliases: [],
      required: false,
    },
    {
      id: "commune_education",
      role: "count",
      heading: "Số người bị giáo dục tại xã",
      aliases: [],
      required: false,
    },
    {
      id: "reintegration_borrowers",
      role: "count",
      heading: "Số người được vay vốn tái hòa nhập",
      aliases: [],
      required: false,
    },
    {
      id: "reintegration_loans",
      role: "amount",
      heading: "Dư nợ cho vay tái hòa nhập",
      aliases: [],
      required: false,
      unit: "đồng",
      decimals: 0,
    },
  ],
} satisfies Form;
