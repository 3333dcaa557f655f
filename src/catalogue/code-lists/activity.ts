import type { CodeList } from "../../model/catalogue.ts";

export default {
  id: "activity",
  unlisted: "warning",
  entries: [
    { value: "tuyên truyền", aliases: [] },
    { value: "tập huấn", aliases: [] },
    { value: "bồi dưỡng pháp luật", aliases: [] },
    { value: "phát động", aliases: [] },
    { value: "diễn đàn", aliases: [] },
    { value: "hội nghị", aliases: [] },
    { value: "cuộc thi", aliases: [] },
    { value: "ngày hội", aliases: [] },
    { value: "lớp giáo dục", aliases: [] },
    { value: "họp dân", aliases: ["họp dân, vận động tập trung", "vận động tập trung"] },
    { value: "tuần tra", aliases: ["ra quân tuần tra", "tuần tra, kiểm soát"] },
  ],
} satisfies CodeList;
