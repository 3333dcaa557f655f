/** Bố cục: nhãn, dòng và cột cộng, phần, mục con, số liệu ngoài bảng. */
import { formatNumber, formatPeriodCode } from "../terms.ts";
import { text, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "vi");

const off = (difference: number): string =>
  `${difference > 0 ? "thừa" : "thiếu"} ${n(Math.abs(difference))}`;

export const LAYOUT: Words<
  | "label-not-understood"
  | "label-conflict"
  | "period-conflict"
  | "outline-mismatch"
  | "total-column-mismatch"
  | "part-exceeds-whole"
  | "counted-total"
  | "change-mismatch"
  | "previous-mismatch"
  | "cumulative-mismatch"
  | "no-figures"
  | "uncounted-figures"
> = {
  "label-not-understood": ({ label, words, missing, nearest }) => {
    const near = nearest === null ? "" : `Gần nhất: “${nearest}”. `;
    if (missing === "indicator")
      return text(
        `Nhãn “${label}” không cho biết số liệu thuộc chỉ tiêu nào.`,
        "Ghi tên chỉ tiêu như trong danh mục (antq catalogue indicators), hoặc khai báo nhãn này trong danh mục của cơ quan (docs/catalogue.vi.md).",
      );
    if (missing === "form")
      return text(
        `Không biểu mẫu nào chia chỉ tiêu này theo “${label}”.`,
        "Bỏ cách phân tổ này, hoặc khai báo nó cho biểu mẫu trong danh mục của cơ quan (docs/catalogue.vi.md).",
      );
    return text(
      `Nhãn “${label}”: chưa hiểu “${words}”, nên số liệu dưới nhãn này không được tính.`,
      `${near}Bỏ phần thừa, ghi đúng tên chỉ tiêu (antq catalogue indicators), hoặc khai báo nhãn này trong danh mục của cơ quan (docs/catalogue.vi.md).`,
    );
  },
  "label-conflict": ({ first, second }) =>
    text(
      `Hai nhãn nói hai điều khác nhau của cùng một ô: “${first}” và “${second}”.`,
      "Bỏ một trong hai nhãn, hoặc tách thành hai bảng.",
    ),
  "period-conflict": ({ first, second }) =>
    text(
      second === "" || first === ""
        ? `Kỳ ghi ở “${first}${second}” không khớp với kỳ của tiêu đề bảng, trang tính, tệp hoặc thư mục.`
        : `Hai nơi nói hai kỳ khác nhau: “${first}” và “${second}”.`,
      "Sửa một trong hai cho khớp; nếu cột là của kỳ khác, ghi rõ: Kỳ trước, Cùng kỳ năm trước, Luỹ kế.",
    ),
  "outline-mismatch": ({ heading, stated, sum, children, difference }) =>
    text(
      `${heading}: ghi ${n(stated)}, cộng ${n(children)} mục con được ${n(sum)}, ${off(difference)}.`,
      "Sửa mục cha hoặc mục con; nếu mục con chỉ là một phần, ghi “Trong đó:” trước tên.",
    ),
  "total-column-mismatch": ({ heading, stated, sum, columns, difference }) =>
    text(
      `${heading}: cột cộng ghi ${n(stated)}, cộng ${n(columns)} cột được ${n(sum)}, ${off(difference)}.`,
      "Xem lại các cột và công thức của cột cộng.",
    ),
  "part-exceeds-whole": ({ heading, stated, sum }) =>
    text(
      `${heading}: phần ghi ${n(stated)}, lớn hơn số chung ${n(sum)}.`,
      "Một phần không thể lớn hơn số chung. Xem lại hai số.",
    ),
  "counted-total": ({ rows, first, last, scope, cell }) =>
    text(
      `Dòng này bằng đúng tổng ${scope === "all" ? `mọi dòng còn lại (${n(rows)} dòng)` : `${n(rows)} dòng`} từ ${first} đến ${last} ở mọi số, nên có thể là dòng cộng đang được tính thêm lần nữa.`,
      `Nếu là dòng cộng, ghi nhãn “Tổng cộng”. Nếu chỉ trùng ngẫu nhiên, khai trong antq.yaml: coincidences: ["${cell}"].`,
    ),
  "change-mismatch": ({ heading, stated, now, before, expected, kind }) =>
    text(
      `${heading}: ghi ${n(stated)}, nhưng từ ${n(before)} đến ${n(now)} là ${n(expected)}${kind === "rate" ? "%" : ""}.`,
      "Xem lại ba số. Số tăng, giảm không được cộng; số của kỳ vẫn được tính.",
    ),
  "previous-mismatch": ({ heading, stated, reported, period }) =>
    text(
      `${heading}: ghi ${n(stated)}, nhưng báo cáo của kỳ đó (${formatPeriodCode(period, "vi")}) ghi ${n(reported)}.`,
      "Xem lại số nào đúng; nếu số cũ đã được sửa thì gửi lại báo cáo của kỳ đó.",
    ),
  "cumulative-mismatch": ({ heading, stated, expected, before, own, kind }) =>
    text(
      kind === "falls"
        ? `${heading}: lũy kế ${n(stated)} nhỏ hơn lũy kế trước đó trong năm (${n(before)}).`
        : `${heading}: lũy kế ${n(stated)}, nhưng lũy kế trước đó ${n(before)} cộng trong kỳ ${n(own)} là ${n(expected)}.`,
      "Xem lại số trong kỳ và hai số lũy kế, rồi sửa số sai.",
    ),
  "no-figures": ({ reason, rows }) =>
    text(
      reason === "other-periods"
        ? `Bảng có ${n(rows)} dòng nhưng mọi số đều của kỳ khác (kỳ trước, cùng kỳ, kế hoạch), không có số của kỳ báo cáo.`
        : `Bảng có ${n(rows)} dòng nhưng không ô nào có số để tính.`,
      "Thêm cột số liệu của kỳ báo cáo (Trong tháng, Trong kỳ), hoặc xóa bảng này.",
    ),
  "uncounted-figures": ({ count }) =>
    text(
      `Có ${n(count)} ô số không thuộc bảng nào nên không được tính.`,
      "Đưa dòng này vào bảng (trên chữ ký), hoặc xóa nếu không phải số liệu báo cáo.",
    ),
};
