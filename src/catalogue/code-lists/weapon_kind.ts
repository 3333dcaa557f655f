import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "weapon_kind",
  unlisted: "warning",
  entries: [
    { value: "Súng", aliases: ["Súng các loại"] },
    { value: "Súng quân dụng", aliases: [], partOf: "Súng" },
    { value: "Súng tự chế", aliases: ["Súng kíp", "Súng cồn"], partOf: "Súng" },
    { value: "Súng săn, súng hơi", aliases: ["Súng săn", "Súng hơi"], partOf: "Súng" },
    { value: "Đạn", aliases: ["Đạn các loại"] },
    { value: "Lựu đạn, bom, mìn", aliases: ["Lựu đạn", "Bom, mìn"] },
    { value: "Thuốc nổ", aliases: [] },
    { value: "Kíp nổ", aliases: [] },
    { value: "Linh kiện súng", aliases: ["Nòng súng"] },
    { value: "Vũ khí thô sơ", aliases: ["Dao, kiếm, mã tấu", "Hung khí"] },
    { value: "Công cụ hỗ trợ", aliases: [] },
    { value: "Pháo", aliases: ["Pháo các loại", "Pháo nổ"] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
