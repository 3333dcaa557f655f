import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "funding",
  unlisted: "warning",
  entries: [
    { value: "Ngân sách nhà nước", aliases: ["Ngân sách"] },
    { value: "Ngân sách tỉnh", aliases: [], partOf: "Ngân sách nhà nước" },
    { value: "Ngân sách huyện", aliases: [], partOf: "Ngân sách nhà nước" },
    { value: "Ngân sách xã", aliases: ["Ngân sách phường"], partOf: "Ngân sách nhà nước" },
    { value: "Xã hội hóa", aliases: ["Vận động xã hội hóa"] },
    { value: "Nhân dân đóng góp", aliases: [], partOf: "Xã hội hóa" },
    { value: "Hội viên đóng góp", aliases: [], partOf: "Xã hội hóa" },
    {
      value: "Doanh nghiệp, nhà hảo tâm",
      aliases: ["Doanh nghiệp ủng hộ", "Nhà hảo tâm"],
      partOf: "Xã hội hóa",
    },
    { value: "Nguồn khác", aliases: [] },
  ],
} satisfies CodeList;
