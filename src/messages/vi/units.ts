/** Đơn vị. */
import { formatDate } from "../terms.ts";
import { listed, text, type Words } from "../words.ts";

const SOURCE: Readonly<Record<string, string>> = {
  code: "mã đơn vị",
  name: "tên đơn vị",
  column: "cột",
  title: "tiêu đề",
  folder: "tên thư mục",
  group: "dòng nhóm",
};
const source = (id: string): string => SOURCE[id] ?? id;
const called = (name: string | null): string => (name === null ? "ghi ở ô này" : `“${name}”`);

export const UNITS: Words<
  "unknown-unit" | "ambiguous-unit" | "unit-conflict" | "unit-not-in-force"
> = {
  "unknown-unit": ({ name, scope, nearest }) =>
    text(
      `Không có đơn vị nào tên ${called(name)}${scope === null ? "" : ` trong ${scope}`}.`,
      nearest.length === 0
        ? "Kiểm tra lại tên và huyện, tỉnh của đơn vị, hoặc ghi thêm mã đơn vị."
        : `Gần nhất: ${listed(nearest)}. Sửa lại tên, hoặc ghi tên này vào cột aliases của danh mục đơn vị.`,
    ),
  "ambiguous-unit": ({ name, candidates }) =>
    text(
      `Tên ${called(name)} có thể là nhiều đơn vị: ${listed(candidates)}.`,
      "Ghi rõ loại đơn vị, thêm huyện và tỉnh (ở cột hoặc tiêu đề), hoặc thêm cột mã đơn vị.",
    ),
  "unit-conflict": ({ first, second, firstSource, secondSource }) =>
    text(
      `Hai nơi nói hai đơn vị khác nhau: theo ${source(firstSource)} là ${first}, theo ${source(secondSource)} là ${second}.`,
      "Sửa một trong hai cho khớp.",
    ),
  "unit-not-in-force": ({ name, date, other, relation }) => {
    const since = relation === "predecessor" ? "Đơn vị trước đó" : "Đơn vị kế tục";
    const cure =
      other.length === 0
        ? "Xem lại ngày, kỳ hoặc tên đơn vị."
        : `${since}: ${listed(other)}. Sửa tên đơn vị, hoặc xem lại ngày, kỳ.`;
    return text(`Đơn vị ${called(name)} không tồn tại vào ${dayOf(date)}.`, cure);
  },
};

function dayOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `ngày ${formatDate(date)}` : date;
}
