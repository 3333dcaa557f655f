import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "movement_class",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Xuất sắc", aliases: ["Loại xuất sắc"] },
    { value: "Khá", aliases: ["Loại khá"] },
    { value: "Trung bình", aliases: ["Loại trung bình"] },
    { value: "Yếu", aliases: ["Loại yếu"] },
  ],
} satisfies CodeList;
