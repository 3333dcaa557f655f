import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "award_level",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Bộ Công an", aliases: ["Bộ trưởng Bộ Công an", "BCA"] },
    { value: "Chủ tịch nước", aliases: [] },
    { value: "Thủ tướng Chính phủ", aliases: ["Chính phủ"] },
    { value: "Trung ương đoàn thể", aliases: ["Trung ương Đoàn", "Trung ương Hội"] },
    {
      value: "Cấp tỉnh",
      aliases: ["UBND tỉnh", "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh", "Tỉnh"],
    },
    { value: "Công an tỉnh", aliases: ["Giám đốc Công an tỉnh", "Giám đốc Công an thành phố"] },
    {
      value: "Cấp huyện",
      aliases: ["UBND huyện", "Chủ tịch UBND huyện", "Ủy ban nhân dân huyện", "Huyện"],
    },
    {
      value: "Cấp xã",
      aliases: [
        "UBND xã",
        "UBND phường",
        "Chủ tịch UBND xã",
        "Chủ tịch UBND phường",
        "Ủy ban nhân dân xã",
        "Xã",
      ],
    },
    { value: "Ban Chỉ đạo 138", aliases: ["BCĐ 138"] },
  ],
} satisfies CodeList;
