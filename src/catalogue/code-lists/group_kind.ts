import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "group_kind",
  unlisted: "warning",
  entries: [
    { value: "Tổ an ninh nhân dân", aliases: ["Tổ ANND"] },
    { value: "Tổ hòa giải", aliases: ["Tổ hòa giải ở cơ sở", "Tổ hòa giải cơ sở"] },
    { value: "Tổ tự quản", aliases: ["Tổ nhân dân tự quản"] },
    { value: "Tổ liên gia tự quản", aliases: ["Nhóm liên gia tự quản"], partOf: "Tổ tự quản" },
    {
      value: "Tổ tự quản đường biên, cột mốc",
      aliases: ["Tổ tự quản đường biên"],
      partOf: "Tổ tự quản",
    },
    { value: "Câu lạc bộ", aliases: ["CLB"] },
    {
      value: "Câu lạc bộ phòng, chống tội phạm",
      aliases: ["CLB phòng, chống tội phạm"],
      partOf: "Câu lạc bộ",
    },
    { value: "Câu lạc bộ pháp luật", aliases: ["CLB pháp luật"], partOf: "Câu lạc bộ" },
    { value: "Đội dân phòng", aliases: ["Tổ dân phòng"] },
    { value: "Tổ bảo vệ dân phố", aliases: [] },
    { value: "Tổ tuần tra nhân dân", aliases: [] },
    { value: "Đội thanh niên xung kích", aliases: ["Đội thanh niên xung kích an ninh"] },
    { value: "Tổ công nhân tự quản", aliases: ["Đội công nhân xung kích"] },
    { value: "Tổ liên gia an toàn PCCC", aliases: ["Tổ liên gia an toàn phòng cháy, chữa cháy"] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
