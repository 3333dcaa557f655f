/** The themes under which indicators and forms stand in lists, in their order. */
import type { Label, Theme } from "../model/catalogue.ts";

export const THEMES: ReadonlyMap<Theme | null, Label> = new Map<Theme | null, Label>([
  ["outreach", { vi: "Tuyên truyền, vận động", en: "Outreach" }],
  ["incidents", { vi: "Tin báo, vụ việc", en: "Tips and cases" }],
  ["self-management", { vi: "Mô hình", en: "Models" }],
  ["forces", { vi: "Lực lượng, tổ chức quần chúng", en: "Forces and mass groups" }],
  [
    "recognition",
    {
      vi: "An toàn về an ninh, trật tự; phân loại phong trào",
      en: "Recognition and classification",
    },
  ],
  ["care", { vi: "Quản lý, giáo dục, giúp đỡ; hòa giải", en: "Persons helped, disputes mediated" }],
  ["arms", { vi: "Giao nộp vũ khí, vật liệu nổ, pháo", en: "Weapons handed in" }],
  ["resources", { vi: "Trang thiết bị, kinh phí", en: "Equipment and funds" }],
  ["frontier", { vi: "Tự quản đường biên, mốc quốc giới", en: "Border" }],
  ["awards", { vi: "Khen thưởng", en: "Commendations" }],
  ["all", { vi: "Mọi chỉ tiêu", en: "Any indicator" }],
  [null, { vi: "Của cơ quan", en: "Of the office" }],
]);
