import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "wanted_result",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Bắt", aliases: ["Bị bắt", "Truy bắt"] },
    { value: "Đầu thú", aliases: ["Ra đầu thú", "Vận động đầu thú"] },
    { value: "Thanh loại", aliases: [] },
  ],
} satisfies CodeList;
