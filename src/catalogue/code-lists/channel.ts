import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "channel",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Mạng xã hội", aliases: ["MXH"] },
    { value: "Facebook", aliases: ["Fanpage"], partOf: "Mạng xã hội" },
    { value: "Zalo", aliases: ["Nhóm Zalo"], partOf: "Mạng xã hội" },
    { value: "TikTok", aliases: [], partOf: "Mạng xã hội" },
    { value: "Trang thông tin điện tử", aliases: ["Website", "Cổng thông tin điện tử"] },
    { value: "Báo, đài", aliases: ["Đài, báo", "Truyền hình, báo viết"] },
    { value: "Loa truyền thanh", aliases: ["Truyền thanh cơ sở", "Đài truyền thanh"] },
    { value: "Loa di động", aliases: ["Tiếng loa di động"] },
    { value: "Tờ rơi, tài liệu", aliases: ["Tờ rơi", "Tờ bướm"] },
    { value: "Pano, áp phích, băng rôn", aliases: ["Băng rôn, khẩu hiệu"] },
    { value: "Sân khấu hóa, hội thi", aliases: ["Sân khấu hóa"] },
    { value: "Trực tiếp", aliases: ["Tuyên truyền miệng"] },
    { value: "Tin nhắn", aliases: ["SMS", "Tin nhắn SMS"] },
    { value: "Tủ sách pháp luật", aliases: [] },
    { value: "Phiên tòa giả định", aliases: [] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
