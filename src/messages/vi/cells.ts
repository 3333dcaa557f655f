/** Ô số liệu, ô ngày, ô kỳ. */
import type { Problem } from "../../model/finding.ts";
import { formatDate, formatNumber, formatWindow } from "../terms.ts";
import { kindOf, quoted, text, type RequiredKind, type Words } from "../words.ts";

const n = (value: number): string => formatNumber(value, "vi");
const may = ({ suggestion }: Problem): string => suggestion ?? "";
const shown = (finding: Problem): string => quoted(finding, "vi");

const NOT_A_NUMBER: Readonly<Record<string, (finding: Problem) => readonly [string, string]>> = {
  date: (f) => [
    "là một ngày, không phải số",
    `Excel tự đổi ${may(f)} thành ngày. Định dạng ô là Số (Number) rồi gõ lại số đúng.`,
  ],
  "date-for-fraction": (f) => [
    "là một ngày, không phải số",
    `Excel tự đổi ${may(f)} thành ngày. Định dạng ô là Văn bản (Text) rồi gõ lại ${may(f)}.`,
  ],
  "date-text": () => ["là một ngày, không phải số", "Ghi ngày ở cột ngày; ô này chỉ ghi số."],
  "date-format": () => [
    "là một ngày, không phải số: ô đang có định dạng Ngày (Date)",
    "Định dạng ô là Số (Number) để thấy số đã gõ, rồi xem lại số đó.",
  ],
  percent: () => [
    "là tỷ lệ phần trăm, không phải số đếm",
    "Ghi số đếm, không ghi tỷ lệ. Nếu gõ số mà hiện %, định dạng ô là Số (Number) rồi gõ lại.",
  ],
  nothing: () => [
    "là chữ, không phải số",
    'Nếu không phát sinh thì ghi 0 hoặc "-"; chưa thu thập được thì ghi "...".',
  ],
  letters: (f) => [
    "có chữ cái giống chữ số (chữ O, chữ l)",
    `Có thể là ${may(f)}. Gõ lại bằng chữ số.`,
  ],
  boolean: () => ["là giá trị đúng/sai, không phải số", "Gõ lại bằng chữ số."],
  "unit-of-measure": (f) => [
    "có chữ kèm theo số",
    `Chỉ ghi số, không ghi đơn vị tính. Sửa ô thành ${may(f)}.`,
  ],
};
const WORDS = (f: Problem): readonly [string, string] => [
  "là chữ, không phải số",
  f.suggestion === undefined
    ? 'Chỉ ghi chữ số; không phát sinh thì ghi 0 hoặc "-", chưa thu thập được thì ghi "...".'
    : `Sửa ô thành ${f.suggestion}.`,
];

const REQUIRED: Readonly<Record<RequiredKind, string>> = {
  unit: "Ghi tên hoặc mã đơn vị của dòng, hoặc nêu đơn vị ở tiêu đề biểu.",
  time: "Ghi ngày hoặc kỳ báo cáo của dòng, hoặc nêu kỳ ở tiêu đề biểu.",
  other: 'Điền vào ô; không phát sinh thì ghi 0 hoặc "-", chưa thu thập được thì ghi "...".',
};

const DATE: Readonly<Record<string, string>> = {
  "no-such-day": "không có ngày này trong lịch",
  "not-day-first": "ngày phải viết theo thứ tự ngày/tháng/năm",
  "two-digit-year": "năm phải đủ bốn chữ số",
  "implausible-year": "năm không hợp lý",
  incomplete: "chưa đủ ngày, tháng, năm",
  "several-days": "ô ghi nhiều ngày; mỗi dòng chỉ một ngày",
  number: "ô là một con số, chưa phải ngày",
  formula: "công thức ở ô này không cho ra ngày",
  "not-a-date": "không phải là ngày",
};

const PERIOD: Readonly<Record<string, string>> = {
  "year-missing": "thiếu năm",
  "two-digit-year": "năm phải đủ bốn chữ số",
  "no-such-month": "tháng phải từ 1 đến 12",
  "no-such-quarter": "quý phải từ I đến IV",
  "no-such-day": "có ngày không tồn tại hoặc viết sai",
  "end-before-start": "ngày cuối đứng trước ngày đầu",
  several: "nêu nhiều kỳ khác nhau, không rõ số liệu là của kỳ nào",
  "dates-missing": "tuần, đợt hoặc một số ngày phải kèm ngày đầu và ngày cuối",
  "words-left": "còn từ chưa hiểu có thể làm đổi kỳ",
  conflict: "tháng, quý và năm không khớp nhau",
  day: "ô là một ngày, không phải kỳ báo cáo",
  "not-a-period": "không đọc được kỳ",
  unreadable: "không đọc được kỳ",
};

export const CELLS: Words<
  | "required-value"
  | "not-a-number"
  | "ambiguous-number"
  | "not-an-integer"
  | "negative-count"
  | "number-too-large"
  | "truncated-value"
  | "number-as-text"
  | "approximate-value"
  | "formula-error"
  | "formula-not-calculated"
  | "invalid-date"
  | "invalid-period"
  | "future-date"
  | "date-outside-period"
> = {
  "required-value": ({ heading }, { field }) =>
    text(`Ô bắt buộc “${heading}” còn để trống.`, REQUIRED[kindOf(field)]),
  "not-a-number": ({ heading, kind }, finding) => {
    const [what, cure] = (NOT_A_NUMBER[kind] ?? WORDS)(finding);
    return text(`${heading}: ô${shown(finding)} ${what}.`, cure);
  },
  "ambiguous-number": ({ heading, first, second, role, ...column }, finding) => {
    if (role === "amount")
      return text(
        `${heading}: ô ghi số có thể hiểu hai cách: ${first} hoặc ${second}.`,
        `Gõ lại theo cách viết của Việt Nam, không dấu phân cách hàng nghìn, dấu phẩy trước phần thập phân: ${first}, hoặc ${second.replace(/,?0+$/u, "")}.`,
      );
    const whole = column.plainIntegers + column.dotThousands;
    const evidence = whole > 0 ? ` Trong cột có ${n(whole)} ô ghi số nguyên.` : "";
    return text(
      `${heading}: ô ghi${shown(finding)} không rõ là số nguyên hay số có phần thập phân.${evidence}`,
      finding.suggestion === undefined
        ? "Đối chiếu với sổ gốc rồi gõ lại số nguyên, không dùng dấu chấm, dấu phẩy."
        : `Nếu là số nguyên, gõ lại ${first}, không có dấu phân cách. Số liệu đếm phải là số nguyên.`,
    );
  },
  "not-an-integer": ({ heading, stored }, finding) => {
    if (stored === "measure")
      return text(
        `${heading}: đơn vị tính ghi trong bảng không quy đổi được sang đơn vị tính đã khai của cột.`,
        "Ghi đơn vị tính đã khai (hoặc cùng loại, như kg và gam, đồng và triệu đồng), hoặc khai unit cho cột.",
      );
    if (stored === "decimals")
      return text(
        `${heading}: ô ghi${shown(finding)}, nhiều chữ số thập phân hơn cột cho phép.`,
        "Ghi số đúng đến số chữ số thập phân của cột, hoặc khai decimals lớn hơn; antq không tự làm tròn.",
      );
    return text(
      `${heading}: ô ghi${shown(finding)}, phải là số nguyên.`,
      finding.suggestion !== undefined && stored === "number"
        ? `Nếu là số nguyên gõ trên máy dùng dấu chấm thập phân, sửa ô thành ${finding.suggestion}.`
        : "Ghi số đếm là số nguyên; không ghi tỷ lệ hay số lẻ.",
    );
  },
  "negative-count": ({ heading }, finding) =>
    text(
      `${heading}: ô ghi số âm${shown(finding)}.`,
      "Số liệu đếm không thể nhỏ hơn 0; sửa lại số.",
    ),
  "number-too-large": ({ heading, digits }) =>
    text(
      `${heading}: số quá lớn, từ ${digits === 9 ? "chín" : n(digits)} chữ số trở lên (không hiển thị, vì có thể là số của cá nhân).`,
      "Xem lại có gõ nhầm cột hoặc thừa chữ số không. Không ghi số điện thoại, số định danh vào biểu.",
    ),
  "truncated-value": ({ heading }, finding) =>
    text(
      `${heading}:${shown(finding)} là số mà phần mềm cũ ghi khi số thật vượt giới hạn của nó.`,
      "Đối chiếu với sổ gốc; nếu số đúng như vậy thì để nguyên.",
    ),
  "number-as-text": ({ heading }) =>
    text(
      `${heading}: số được lưu dưới dạng chữ; vẫn được đọc đúng.`,
      "Nên định dạng ô là Số (Number) để công thức trong bảng tính cộng được.",
    ),
  // The number behind the words is not what stands in the cell; the row shows that.
  "approximate-value": ({ heading }) =>
    text(
      `${heading}: ô ghi số ước lượng, tổng sẽ mang dấu ước tính.`,
      "Ghi số chính xác nếu có; nếu không thì để nguyên.",
    ),
  "formula-error": ({ heading, error }) =>
    text(`${heading}: công thức báo lỗi ${error}.`, "Sửa công thức, hoặc gõ thẳng số vào ô."),
  "formula-not-calculated": ({ heading }) =>
    text(
      `${heading}: công thức chưa được tính, tệp không lưu kết quả.`,
      "Mở tệp bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu lại.",
    ),
  "invalid-date": ({ reason }, finding) =>
    text(
      `Ngày${shown(finding)} không hợp lệ: ${DATE[reason] ?? reason}.`,
      finding.suggestion === undefined
        ? "Ghi theo dạng ngày/tháng/năm, ví dụ 12/06/2019."
        : `Có thể là ${finding.suggestion}. Ghi theo dạng ngày/tháng/năm.`,
    ),
  "invalid-period": ({ reason }, finding) =>
    text(
      `Kỳ báo cáo${shown(finding)} không hợp lệ: ${PERIOD[reason] ?? reason}.`,
      "Ghi như: Tháng 6/2024, Quý II/2024, 6 tháng đầu năm 2024, Năm 2024, hoặc từ ngày … đến ngày ….",
    ),
  "future-date": ({ date, today }) =>
    text(
      `Ngày ${formatDate(date)} ở sau hôm nay (${formatDate(today)}).`,
      "Xem lại ngày, tháng hoặc năm.",
    ),
  "date-outside-period": ({ date, start, end }) =>
    text(
      `Ngày ${formatDate(date)} nằm ngoài kỳ ghi ở tiêu đề (${formatWindow({ start, end }, "vi")}); dòng được tính theo ngày.`,
      "Xem lại ngày của dòng hoặc kỳ ở tiêu đề.",
    ),
};
