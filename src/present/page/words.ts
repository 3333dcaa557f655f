/** Words of the page. */
import { type Both, type Lang, languageOf, said } from "../../messages/said.ts";
import type { ScriptWords } from "./browser/words.ts";

const WORDS = {
  figures: { vi: "Số liệu", en: "Figures" },
  compared: { vi: "So sánh các đơn vị", en: "Units compared" },
  trends: { vi: "Diễn biến qua các năm", en: "Over the years" },
  coverage: { vi: "Tình hình báo cáo", en: "Who has reported" },
  covered: { vi: "Đã báo cáo, trên số phải báo cáo", en: "Reported, of those who must" },
  missing: { vi: "Chưa có báo cáo", en: "No report yet" },
  findings: { vi: "Kết quả kiểm tra", en: "Findings" },
  noFindings: { vi: "Không có gì phải sửa.", en: "Nothing to correct." },
  notes: { vi: "Ghi chú", en: "Notes" },
  sources: { vi: "Nguồn số liệu", en: "Sources" },
  contents: { vi: "Các phần của trang", en: "Parts of this page" },
  search: { vi: "Tìm (không cần dấu)", en: "Find (diacritics may be left out)" },
  unfold: { vi: "Mở hết", en: "Unfold all" },
  fold: { vi: "Gập lại", en: "Fold" },
  close: { vi: "Đóng", en: "Close" },
  moreCharts: { vi: "Xem thêm biểu đồ", en: "More charts" },
  opens: {
    vi: "Bấm vào một con số để xem từng tệp, trang tính và ô làm nên nó.",
    en: "Choose a figure to see each file, sheet and cell that it is made of.",
  },
  traced: {
    vi: "Nguồn gốc từng con số: antq trace.",
    en: "Where each figure comes from: antq trace.",
  },
} satisfies Record<string, Both<string>>;

export function pageWord(key: keyof typeof WORDS, lang: Lang): string {
  return said(lang, WORDS[key]);
}

/** What the script says. */
export function scriptWords(lang: Lang): ScriptWords {
  const { group: thousands, decimal: point } = languageOf(lang).marks;
  const words = said<Omit<ScriptWords, "thousands" | "point">>(lang, {
    vi: {
      opens: "xem nguồn",
      folds: "mở hoặc gập",
      found: "dòng khớp",
      many: "Còn dòng khớp chưa hiện: gõ thêm.",
      sorted: "Đã xếp theo",
      cells: "ô",
      sum: "cộng",
      items: "loại khác nhau",
      all: "Hiện hết",
      aside: "Không cộng, vì đã có nguồn chi tiết hơn, đủ hơn hoặc mới hơn",
      missing: "ô để trống hoặc không thu thập được, không phải bằng 0",
      unread: "Trình duyệt này không mở được nguồn của các con số. Dùng antq trace.",
      columns: ["Đơn vị", "Ngày, kỳ", "Số", "Tệp", "Trang tính", "Ô"],
    },
    en: {
      opens: "see its sources",
      folds: "unfold or fold",
      found: "rows match",
      many: "More rows match than are shown: type more.",
      sorted: "Sorted by",
      cells: "cells",
      sum: "sum",
      items: "different items",
      all: "Show all",
      aside: "Not added, a finer, fuller or later source counts",
      missing: "cells are blank or not collected, which is not zero",
      unread: "This browser cannot open the sources of the figures. Use antq trace.",
      columns: ["Unit", "Date, period", "Figure", "File", "Sheet", "Cell"],
    },
  });
  return { ...words, thousands, point };
}
