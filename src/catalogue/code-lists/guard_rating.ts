import type { CodeList } from "../../model/catalogue.ts";

/** Guidance 01/HD-BCA-V05: once a year, 15 November to 14 November (scheme `guards`). */
export default {
  id: "guard_rating",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Hoàn thành xuất sắc nhiệm vụ", aliases: ["Hoàn thành xuất sắc"] },
    { value: "Hoàn thành tốt nhiệm vụ", aliases: ["Hoàn thành tốt"] },
    { value: "Hoàn thành nhiệm vụ", aliases: ["Hoàn thành"] },
    { value: "Không hoàn thành nhiệm vụ", aliases: ["Không hoàn thành"] },
  ],
} satisfies CodeList;
