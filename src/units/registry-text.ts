/** Problems of a registry in words: what is wrong, and what to do. */
import type { RegistryProblem, RegistryProblemCode } from "./registry-problem.ts";

export interface ProblemText {
  readonly what: string;
  readonly cure: string;
}
type Facts = Readonly<Record<string, string>>;
type Texts = (f: Facts) => readonly [what: string, cure: string];

const VI: Readonly<Record<RegistryProblemCode, Texts>> = {
  "registry-csv": () => ["Không đọc được tệp CSV.", "Kiểm tra dấu ngoặc kép ở dòng này."],
  "registry-empty": () => ["Danh mục không có đơn vị nào.", "Thêm ít nhất một dòng đơn vị."],
  "registry-columns": (f) => [
    `Tiêu đề cột chưa đúng (thiếu: ${f.absent || "không"}; lạ: ${f.unknown || "không"}; lặp: ${f.twice || "không"}).`,
    `Dùng đúng các cột: ${f.expected}.`,
  ],
  "registry-cells": (f) => [
    `Dòng có ${f.cells} ô, nhiều hơn số cột.`,
    "Đặt tên có dấu phẩy trong ngoặc kép; danh sách ngăn bằng dấu chấm phẩy.",
  ],
  "registry-required": (f) => [`Thiếu ${f.column}.`, "Điền mã và tên đơn vị."],
  "registry-level": (f) => [
    `Cấp "${f.level}" của đơn vị ${f.code} không hợp lệ.`,
    `Ghi một trong các cấp: ${f.known}. Cấp khác khai ở levels trong danh mục của đơn vị.`,
  ],
  "registry-date": (f) => [
    `${f.column} của đơn vị ${f.code} không phải là ngày: "${f.date}".`,
    "Ghi ngày theo dạng 2025-07-01, hoặc để trống.",
  ],
  "registry-dates": (f) => [
    `Đơn vị ${f.code} hết hiệu lực (${f.to}) không sau ngày bắt đầu (${f.from}).`,
    "valid_to là ngày đầu tiên không còn hiệu lực, phải sau valid_from.",
  ],
  "registry-successor": (f) => [
    `Đơn vị kế thừa "${f.successor}" của ${f.code} không đọc được.`,
    "Ghi mã, hoặc mã:tỷ lệ từ 0 đến 1, ngăn bằng dấu chấm phẩy (A:0.6;B:0.4).",
  ],
  "registry-overlap": (f) => [
    `Mã ${f.code} có hai dòng cùng hiệu lực (dòng này và dòng ${f.otherLine}).`,
    "Sửa valid_to của dòng trước bằng valid_from của dòng sau.",
  ],
  "registry-parent": (f) =>
    f.parent === ""
      ? [`${f.name} (${f.code}) không có đơn vị cấp trên.`, "Điền parent_code."]
      : f.absent
        ? [
            `Cấp trên ${f.parent} của ${f.name} (${f.code}) không có trong danh mục.`,
            "Thêm đơn vị cấp trên hoặc sửa mã.",
          ]
        : f.lowerLevel
          ? [
              `Cấp trên ${f.parent} của ${f.name} (${f.code}) không ở cấp cao hơn.`,
              "Sửa parent_code hoặc level.",
            ]
          : [
              `Cấp trên ${f.parent} của ${f.name} (${f.code}) không có hiệu lực từ ${f.from || "đầu"}.`,
              "Sửa thời hạn, hoặc thêm dòng mới với cấp trên đúng.",
            ],
  "registry-cycle": (f) => [
    `${f.name} (${f.code}) là cấp trên của chính mình.`,
    "Sửa parent_code để không thành vòng.",
  ],
  "registry-no-successor": (f) => [
    `${f.name} (${f.code}) kết thúc ngày ${f.to} mà không có đơn vị kế thừa.`,
    "Điền successor_codes nếu biết; nếu không, số liệu đứng ở dòng chưa phân bổ khi quy đổi địa giới.",
  ],
  "registry-unknown-successor": (f) => [
    `Đơn vị kế thừa ${f.successor} của ${f.name} (${f.code}) không có hiệu lực vào ${f.to}.`,
    "Sửa mã, hoặc thêm đơn vị kế thừa từ ngày đó.",
  ],
  "registry-open-successor": (f) => [
    `${f.name} (${f.code}) có đơn vị kế thừa nhưng không có ngày kết thúc.`,
    "Điền valid_to, hoặc xóa successor_codes.",
  ],
  "registry-shares": (f) => [
    `Tỷ lệ chia của ${f.name} (${f.code}) cộng lại bằng ${f.sum}, hoặc chỉ ghi cho một phần.`,
    "Ghi tỷ lệ cho mọi đơn vị kế thừa, tổng bằng 1; không biết thì không ghi tỷ lệ nào.",
  ],
};

const EN: Readonly<Record<RegistryProblemCode, Texts>> = {
  "registry-csv": () => ["The CSV cannot be read.", "Check the quotes on this line."],
  "registry-empty": () => ["The registry holds no unit.", "Add at least one line with a unit."],
  "registry-columns": (f) => [
    `Wrong headings (absent: ${f.absent || "none"}; unknown: ${f.unknown || "none"}; twice: ${f.twice || "none"}).`,
    `Use exactly these columns: ${f.expected}.`,
  ],
  "registry-cells": (f) => [
    `The line has ${f.cells} cells, more than there are columns.`,
    "Quote a name that holds a comma; separate lists by semicolons.",
  ],
  "registry-required": (f) => [`${f.column} is blank.`, "Fill in the unit's code and name."],
  "registry-level": (f) => [
    `Level "${f.level}" of unit ${f.code} is not valid.`,
    `Write one of the levels: ${f.known}. Others are declared in levels of a catalogue file.`,
  ],
  "registry-date": (f) => [
    `${f.column} of unit ${f.code} is no day: "${f.date}".`,
    "Write it like 2025-07-01, or leave it blank.",
  ],
  "registry-dates": (f) => [
    `Unit ${f.code} ends (${f.to}) no later than it begins (${f.from}).`,
    "valid_to is the first day no longer in force, and comes after valid_from.",
  ],
  "registry-successor": (f) => [
    `Successor "${f.successor}" of ${f.code} cannot be read.`,
    "Write a code, or code:share from 0 to 1, separated by semicolons (A:0.6;B:0.4).",
  ],
  "registry-overlap": (f) => [
    `Code ${f.code} is in force twice (this line and line ${f.otherLine}).`,
    "Let valid_to of the earlier line be valid_from of the later one.",
  ],
  "registry-parent": (f) =>
    f.parent === ""
      ? [`${f.name} (${f.code}) has no parent.`, "Fill in parent_code."]
      : f.absent
        ? [
            `Parent ${f.parent} of ${f.name} (${f.code}) is not in the registry.`,
            "Add the parent, or mend the code.",
          ]
        : f.lowerLevel
          ? [
              `Parent ${f.parent} of ${f.name} (${f.code}) does not stand at a higher level.`,
              "Mend parent_code or level.",
            ]
          : [
              `Parent ${f.parent} of ${f.name} (${f.code}) is not in force from ${f.from || "the beginning"}.`,
              "Mend the dates, or add a line with the right parent.",
            ],
  "registry-cycle": (f) => [
    `${f.name} (${f.code}) is above itself.`,
    "Mend parent_code so that parents do not go round in a circle.",
  ],
  "registry-no-successor": (f) => [
    `${f.name} (${f.code}) ended on ${f.to} without a successor.`,
    "Fill in successor_codes if known; if not, its figures stand unallocated when restated.",
  ],
  "registry-unknown-successor": (f) => [
    `Successor ${f.successor} of ${f.name} (${f.code}) is not in force on ${f.to}.`,
    "Mend the code, or add the successor from that day.",
  ],
  "registry-open-successor": (f) => [
    `${f.name} (${f.code}) has a successor but no end.`,
    "Fill in valid_to, or clear successor_codes.",
  ],
  "registry-shares": (f) => [
    `The shares of ${f.name} (${f.code}) add up to ${f.sum}, or only some are given.`,
    "Give a share for every successor, adding up to 1; where unknown give none.",
  ],
};

/** The problem and its cure in both languages, without file and line. */
export function describeRegistryProblem(
  problem: RegistryProblem,
): Readonly<Record<"vi" | "en", ProblemText>> {
  const facts: Record<string, string> = {};
  for (const [name, fact] of Object.entries(problem.facts)) {
    facts[name] =
      fact === null || fact === false ? "" : Array.isArray(fact) ? fact.join(", ") : String(fact);
  }
  const inLang = (words: typeof VI): ProblemText => {
    const [what, cure] = words[problem.code](facts);
    return { what, cure };
  };
  return { vi: inLang(VI), en: inLang(EN) };
}
