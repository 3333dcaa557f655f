import type { CodeList } from "../../model/catalogue.ts";

/** Circular 124/2021/TT-BCA, Article 2; three kinds are often given as one. */
export default {
  id: "org_kind",
  onlyInColumn: true,
  unlisted: "warning",
  entries: [
    {
      value: "Khu dân cư",
      aliases: [
        "Thôn",
        "Làng",
        "Bản",
        "Ấp",
        "Buôn",
        "Phum",
        "Sóc",
        "Khóm",
        "Tổ dân phố",
        "Khu phố",
      ],
    },
    { value: "Xã", aliases: ["Phường", "Thị trấn", "Đặc khu", "Xã, phường, thị trấn"] },
    {
      value: "Cơ quan, doanh nghiệp, cơ sở giáo dục",
      aliases: ["Cơ quan, doanh nghiệp, nhà trường", "Cơ quan, doanh nghiệp, trường học"],
    },
    {
      value: "Cơ quan",
      aliases: ["Cơ quan nhà nước", "Đơn vị sự nghiệp"],
      partOf: "Cơ quan, doanh nghiệp, cơ sở giáo dục",
    },
    { value: "Doanh nghiệp", aliases: ["DN"], partOf: "Cơ quan, doanh nghiệp, cơ sở giáo dục" },
    {
      value: "Cơ sở giáo dục",
      aliases: ["Nhà trường", "Trường học"],
      partOf: "Cơ quan, doanh nghiệp, cơ sở giáo dục",
    },
    { value: "Khu, cụm công nghiệp", aliases: ["KCN", "Khu công nghiệp"] },
    { value: "Cơ sở tôn giáo", aliases: [] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
