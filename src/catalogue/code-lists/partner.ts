import type { CodeList } from "../../model/catalogue.ts";

export default {
  id: "partner",
  unlisted: "warning",
  entries: [
    {
      value: "Hội Cựu chiến binh",
      aliases: ["CCB", "Hội CCB", "Cựu chiến binh", "Hội Cựu chiến binh Việt Nam"],
    },
    {
      value: "Hội Liên hiệp Phụ nữ",
      aliases: ["LHPN", "Hội LHPN", "Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ Việt Nam"],
    },
    { value: "Hội Nông dân", aliases: ["Hội ND", "Hội Nông dân Việt Nam"] },
    {
      value: "Đoàn Thanh niên",
      aliases: [
        "Đoàn TNCS Hồ Chí Minh",
        "Đoàn TN",
        "Đoàn TNCS",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
      ],
    },
    {
      value: "Mặt trận Tổ quốc",
      aliases: [
        "Ủy ban MTTQ Việt Nam",
        "MTTQ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "UBMTTQ",
        "Ủy ban MTTQ",
        "Mặt trận Tổ quốc Việt Nam",
      ],
    },
    { value: "Liên đoàn Lao động", aliases: ["LĐLĐ", "Công đoàn", "Tổng Liên đoàn Lao động"] },
    { value: "Hội Người cao tuổi", aliases: ["Hội NCT", "NCT", "Người cao tuổi"] },
    { value: "Bộ đội Biên phòng", aliases: ["BĐBP", "Biên phòng", "Đồn biên phòng"] },
    {
      value: "Ngành Giáo dục và Đào tạo",
      aliases: ["Ngành Giáo dục", "Sở Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo", "GD&ĐT"],
    },
    { value: "Ngân hàng Chính sách xã hội", aliases: ["NHCSXH", "Ngân hàng CSXH"] },
    { value: "Tổ chức tôn giáo", aliases: ["Tôn giáo", "Ban hành giáo"] },
    { value: "Quân sự", aliases: ["Ban Chỉ huy Quân sự", "Cơ quan quân sự"] },
    { value: "Ban Dân vận", aliases: ["Dân vận", "Khối Dân vận"] },
    { value: "Ngành Tư pháp", aliases: ["Sở Tư pháp", "Phòng Tư pháp"] },
    {
      value: "Ngành Văn hóa, Thể thao và Du lịch",
      aliases: ["Ngành Văn hóa", "Sở Văn hóa, Thể thao và Du lịch"],
    },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
