import type { CodeList } from "../../model/catalogue.ts";

/** Law 30/2023/QH15, Article 15. */
export default {
  id: "guard_position",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Tổ trưởng", aliases: [] },
    { value: "Tổ phó", aliases: [] },
    { value: "Tổ viên", aliases: [] },
  ],
} satisfies CodeList;
