import type { Form } from "../../model/catalogue.ts";

export default {
  id: "models",
  order: 50,
  theme: "self-management",
  label: { vi: "Mô hình", en: "Self-management models" },
  datedRowsAreRecords: false,
  fields: [
    {
      id: "model_type",
      role: "code",
      heading: "Loại mô hình",
      aliases: ["Tên loại"],
      required: false,
      codeList: "model_type",
    },
    {
      id: "models_maintained",
      role: "count",
      heading: "Củng cố, duy trì",
      aliases: ["Duy trì"],
      required: false,
    },
    {
      id: "models_replicated",
      role: "count",
      heading: "Nhân rộng",
      aliases: [],
      required: false,
    },
    {
      id: "models_new",
      role: "count",
      heading: "Xây dựng mới",
      aliases: ["Xây mới"],
      required: false,
    },
    {
      id: "models_ended",
      role: "count",
      heading: "Ngừng hoạt động",
      aliases: ["Giải thể"],
      required: false,
    },
    {
      id: "model_sites",
      role: "count",
      heading: "Số điểm mô hình",
      aliases: ["Điểm mô hình"],
      required: false,
    },
  ],
} satisfies Form;
