import type { CodeList } from "../../model/catalogue.ts";

/** Seen in public reports; an open list. */
export default {
  id: "target_group",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    { value: "Người chấp hành xong án phạt tù", aliases: ["Người mãn hạn tù", "Mãn hạn tù"] },
    { value: "Người được đặc xá", aliases: ["Đặc xá"], partOf: "Người chấp hành xong án phạt tù" },
    {
      value: "Người bị án treo, cải tạo không giam giữ",
      aliases: ["Án treo, cải tạo không giam giữ", "Thi hành án tại cộng đồng"],
    },
    { value: "Người bị giáo dục tại xã", aliases: ["Giáo dục tại xã, phường, thị trấn"] },
    { value: "Người nghiện ma túy", aliases: ["Người nghiện"] },
    { value: "Người sau cai nghiện", aliases: ["Sau cai nghiện"] },
    { value: "Thanh thiếu niên chậm tiến", aliases: ["Thanh, thiếu niên hư"] },
    { value: "Người có tiền án, tiền sự", aliases: ["Tiền án, tiền sự"] },
    { value: "Học sinh, sinh viên", aliases: ["HSSV"] },
    { value: "Công nhân, người lao động", aliases: [] },
    { value: "Đồng bào dân tộc thiểu số", aliases: ["DTTS"] },
    { value: "Đồng bào có đạo", aliases: ["Giáo dân"] },
    { value: "Gia đình chính sách, hộ nghèo", aliases: [] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
