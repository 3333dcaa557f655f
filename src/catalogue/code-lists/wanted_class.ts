import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "wanted_class",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Đặc biệt nguy hiểm", aliases: ["Truy nã đặc biệt"] },
    { value: "Nguy hiểm", aliases: ["Truy nã nguy hiểm"] },
    { value: "Thường", aliases: ["Truy nã thường"] },
  ],
} satisfies CodeList;
