import type { CodeList } from "../../model/catalogue.ts";

/** Kinds of offence as published statistics name them; those of social order stand within it. */
export default {
  id: "offence",
  unlisted: "none",
  entries: [
    {
      value: "Trật tự xã hội",
      aliases: ["Phạm pháp hình sự", "Tội phạm về trật tự xã hội", "TTXH"],
    },
    { value: "Giết người", aliases: [], partOf: "Trật tự xã hội" },
    { value: "Cố ý gây thương tích", aliases: [], partOf: "Trật tự xã hội" },
    { value: "Cướp tài sản", aliases: ["Cướp"], partOf: "Trật tự xã hội" },
    { value: "Cướp giật tài sản", aliases: ["Cướp giật"], partOf: "Trật tự xã hội" },
    { value: "Trộm cắp tài sản", aliases: ["Trộm cắp"], partOf: "Trật tự xã hội" },
    { value: "Lừa đảo chiếm đoạt tài sản", aliases: ["Lừa đảo"], partOf: "Trật tự xã hội" },
    { value: "Đánh bạc", aliases: ["Cờ bạc"], partOf: "Trật tự xã hội" },
    { value: "Gây rối trật tự công cộng", aliases: [], partOf: "Trật tự xã hội" },
    { value: "Cho vay lãi nặng", aliases: ["Tín dụng đen"], partOf: "Trật tự xã hội" },
    { value: "Mua bán người", aliases: [], partOf: "Trật tự xã hội" },
    { value: "Bạo lực gia đình", aliases: [], partOf: "Trật tự xã hội" },
    { value: "Kinh tế", aliases: ["Tội phạm kinh tế"] },
    { value: "Tham nhũng, chức vụ", aliases: ["Tham nhũng"] },
    { value: "Ma túy", aliases: ["Tội phạm ma túy", "Tội phạm về ma túy"] },
    { value: "Môi trường", aliases: ["Tội phạm môi trường"] },
    { value: "Công nghệ cao", aliases: ["Sử dụng công nghệ cao"] },
    { value: "Tàng trữ vũ khí, pháo", aliases: ["Vi phạm về pháo"] },
    { value: "Xuất nhập cảnh trái phép", aliases: ["Vượt biên"] },
    { value: "Khác", aliases: [] },
  ],
} satisfies CodeList;
