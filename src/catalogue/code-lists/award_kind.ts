import type { CodeList } from "../../model/catalogue.ts";

/** Law on emulation and commendation 2022; who grants it stands within the kind. */
export default {
  id: "award_kind",
  unlisted: "warning",
  entries: [
    { value: "Bằng khen", aliases: [] },
    {
      value: "Bằng khen của Bộ Công an",
      aliases: ["Bằng khen của Bộ trưởng Bộ Công an"],
      partOf: "Bằng khen",
    },
    {
      value: "Bằng khen của Chủ tịch UBND tỉnh",
      aliases: ["Bằng khen của UBND tỉnh"],
      partOf: "Bằng khen",
    },
    { value: "Giấy khen", aliases: [] },
    {
      value: "Giấy khen của Giám đốc Công an tỉnh",
      aliases: ["Giấy khen của Công an tỉnh"],
      partOf: "Giấy khen",
    },
    {
      value: "Giấy khen của Chủ tịch UBND huyện",
      aliases: ["Giấy khen của UBND huyện"],
      partOf: "Giấy khen",
    },
    {
      value: "Giấy khen của Chủ tịch UBND xã",
      aliases: [
        "Giấy khen của UBND xã",
        "Giấy khen của Chủ tịch UBND phường",
        "Giấy khen của UBND phường",
      ],
      partOf: "Giấy khen",
    },
    { value: "Biểu dương", aliases: ["Tuyên dương", "Biểu dương, tuyên dương"] },
    { value: "Cờ thi đua", aliases: ["Cờ thi đua xuất sắc"] },
    { value: "Kỷ niệm chương", aliases: ["Kỷ niệm chương Bảo vệ an ninh Tổ quốc"] },
    { value: "Huân chương", aliases: [] },
    { value: "Huân chương Chiến công", aliases: [], partOf: "Huân chương" },
    { value: "Đơn vị Quyết thắng", aliases: ["Danh hiệu Đơn vị Quyết thắng"] },
  ],
} satisfies CodeList;
