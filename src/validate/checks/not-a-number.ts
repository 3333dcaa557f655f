import { text } from "../../messages/words.ts";
import type { Problem } from "../../model/finding.ts";
import { defineCheck } from "../check.ts";
import { bad, good, sheet, tips, TIPS_HEADING } from "../examples.ts";
import { own } from "../../model/own.ts";

const may = ({ suggestion }: Problem): string => suggestion ?? "";
const NOT_A_NUMBER_VI: Readonly<Record<string, (finding: Problem) => readonly [string, string]>> = {
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
  "half-of-fraction": () => [
    "là một số, trong khi cột hoặc dòng này ghi hai số dạng 43/51",
    "Ghi đủ hai số (43/51); không phát sinh thì ghi 0/0.",
  ],
  boolean: () => ["là giá trị đúng/sai, không phải số", "Gõ lại bằng chữ số."],
  measured: () => [
    "có chữ kèm theo số",
    "Chỉ ghi số, không ghi đơn vị tính; số có phần thập phân thì khai cột là role: amount (docs/catalogue.vi.md).",
  ],
  "unit-of-measure": (f) => [
    "có chữ kèm theo số",
    `Chỉ ghi số, không ghi đơn vị tính. Sửa ô thành ${may(f)}.`,
  ],
};

const NOT_A_NUMBER_EN: Readonly<Record<string, (finding: Problem) => readonly [string, string]>> = {
  date: (f) => [
    "is a date, not a number",
    `Excel turned ${may(f)} into a date. Format the cell as Number and type the right number.`,
  ],
  "date-for-fraction": (f) => [
    "is a date, not a number",
    `Excel turned ${may(f)} into a date. Format the cell as Text and type ${may(f)} again.`,
  ],
  "date-text": () => [
    "is a date, not a number",
    "Write dates in the date column; only numbers here.",
  ],
  "date-format": () => [
    "is a date, not a number: the cell is formatted as a date",
    "Format the cell as Number to see the number that was typed, and look at it again.",
  ],
  percent: () => [
    "is a percentage, not a count",
    "Write the count, not the rate. If a number was typed and % appeared, format the cell as Number and type it again.",
  ],
  nothing: () => [
    "is text, not a number",
    'If nothing happened, write 0 or "-"; "..." where it is not collected.',
  ],
  letters: (f) => [
    "has letters that look like digits (O, l)",
    `Possibly ${may(f)}. Type it in digits.`,
  ],
  "half-of-fraction": () => [
    "is one number, where this column or row says two, as 43/51",
    "Write both of them (43/51), or 0/0 where nothing happened.",
  ],
  boolean: () => ["is true or false, not a number", "Type it in digits."],
  measured: () => [
    "has words behind its number",
    "Write the number alone, without its unit of measure; for decimals declare the field as role: amount (docs/catalogue.md).",
  ],
  "unit-of-measure": (f) => [
    "has words beside the number",
    `Write the number alone, without its unit of measure. Change the cell to ${may(f)}.`,
  ],
};

const WORDS_VI = (f: Problem): readonly [string, string] => [
  "là chữ, không phải số",
  f.suggestion === undefined
    ? 'Chỉ ghi chữ số; không phát sinh thì ghi 0 hoặc "-", chưa thu thập được thì ghi "...".'
    : `Sửa ô thành ${f.suggestion}.`,
];

const WORDS_EN = (f: Problem): readonly [string, string] => [
  "is text, not a number",
  f.suggestion === undefined
    ? 'Write digits only; 0 or "-" where nothing happened, "..." where it is not collected.'
    : `Change the cell to ${f.suggestion}.`,
];

export default defineCheck({
  code: "not-a-number",
  severity: "error",
  origin: "reading",
  title: { vi: "Không phải là số", en: "Not a number" },
  explanation: {
    vi: "Ô số liệu ghi chữ, ghi kèm đơn vị tính, ghi tỷ lệ phần trăm, hoặc ghi ngày (Excel tự đổi 3/5 thành ngày). Nội dung chữ không được hiển thị, vì có thể là tên người.",
    en: "A count cell holds words, a unit of measure, a percentage, or a date (Excel makes one of 3/5). Words are not shown: they may be a name.",
  },
  facts: { heading: "text", kind: "text" },
  words: {
    vi: ({ heading, kind }, say) => {
      const [what, cure] = (own(NOT_A_NUMBER_VI, kind) ?? WORDS_VI)(say.finding);
      return text(`${heading}: ô${say.shown} ${what}.`, cure);
    },
    en: ({ heading, kind }, say) => {
      const [what, cure] = (own(NOT_A_NUMBER_EN, kind) ?? WORDS_EN)(say.finding);
      return text(`${heading}: the cell${say.shown} ${what}.`, cure);
    },
  },
  examples: () => ({
    bad: [
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;nhiều"), "E2"),
      bad(tips("Xã An Đức;07/03/2020;ma túy;5;4 tin"), "E2"),
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { date: "2020-05-03" }]],
        "E2",
      ),
      sheet(
        [TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { percent: 1 }]],
        "E2",
      ),
      sheet(
        [
          TIPS_HEADING,
          ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, 4],
          ["Cộng", null, null, 5, { percent: 1 }],
        ],
        "E3",
      ),
    ],
    good: [
      good(tips("Xã An Đức;07/03/2020;ma túy;5;4")),
      sheet([TIPS_HEADING, ["Xã An Đức", { date: "2020-03-07" }, "ma túy", 5, { percent: 0 }]]),
    ],
  }),
});
