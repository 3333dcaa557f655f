import type { Indicator } from "../../model/catalogue.ts";

export default {
  id: "movement_launches",
  order: 70,
  theme: "outreach",
  label: { vi: "Số đợt, điểm phát động phong trào", en: "Launches of the movement" },
  measure: { vi: "đợt", en: "launches" },
  kind: "flow",
  overTime: "SUM",
  overUnits: "SUM",
  aliases: [],
  sources: [
    { form: "sessions", field: "sessions", where: { field: "activity", in: ["phát động"] } },
  ],
  phrases: {
    sentence: { vi: "tổ chức {n} đợt phát động phong trào", en: "launched the movement {n} times" },
    nouns: ["điểm", "lễ", "buổi lễ", "lượt", "cuộc", "lần", "buổi"],
    topics: ["phát động", "lễ phát động", "phát động phong trào", "ra quân phát động", "launch"],
  },
  note: {
    vi: "mỗi đơn vị đếm đợt, điểm hoặc thôn tổ chức phát động: thống nhất trước khi so sánh",
    en: "offices count launches, sites or villages under it: agree on one before comparing",
  },
} satisfies Indicator;
