import type { Form } from "../../model/catalogue.ts";

/** What was published, by channel. */
export default {
  id: "media",
  order: 220,
  theme: "outreach",
  label: { vi: "Tuyên truyền theo kênh", en: "Outreach by channel" },
  datedRowsAreRecords: true,
  fields: [
    {
      id: "channel",
      role: "code",
      heading: "Kênh tuyên truyền",
      aliases: ["Phương tiện tuyên truyền"],
      required: false,
      codeList: "channel",
    },
    {
      id: "news_items",
      role: "count",
      heading: "Số tin, bài",
      aliases: ["Số tin, bài tuyên truyền"],
      required: false,
    },
    { id: "leaflets", role: "count", heading: "Số tờ rơi, tài liệu", aliases: [], required: false },
  ],
} satisfies Form;
