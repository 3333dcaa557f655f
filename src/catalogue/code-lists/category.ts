import type { CodeList } from "../../model/catalogue.ts";

export default {
  id: "category",
  unlisted: "warning",
  entries: [
    { value: "trật tự xã hội", aliases: [] },
    { value: "kinh tế", aliases: [] },
    { value: "ma túy", aliases: [] },
    { value: "môi trường", aliases: [] },
    { value: "an ninh", aliases: [] },
    { value: "khác", aliases: [] },
  ],
} satisfies CodeList;
