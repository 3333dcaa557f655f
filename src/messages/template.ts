/** Why a mark of an office's own form cannot be filled, and the cure, in words. */
import { own } from "../model/own.ts";
import { formatDate, type Said } from "./terms.ts";

type Fact = (name: string) => string;

const SENTENCES: Readonly<Record<string, (fact: Fact) => Said>> = {
  "torn-mark": () => ({
    vi: "dấu viết chưa trọn: phải là {{...}}, mở và đóng đủ hai ngoặc",
    en: "a mark is not whole: it is written {{...}}, with both pairs of braces",
  }),
  "empty-mark": () => ({
    vi: "dấu trống: ghi mã hoặc tên chỉ tiêu, ví dụ {{valuable_tips @ Xã An Đức}}",
    en: "an empty mark: write an indicator's id or name, such as {{valuable_tips @ Xã An Đức}}",
  }),
  "unknown-indicator": (fact) => ({
    vi: `không có chỉ tiêu "${fact("what")}" trong số tổng hợp này${hint(fact, "có phải", ".")} Tìm mã và tên: antq catalogue indicators <từ>`,
    en: `these totals have no indicator "${fact("what")}"${hint(fact, "did you mean", ".")} To look ids and names up: antq catalogue indicators <words>`,
  }),
  "ambiguous-indicator": (fact) => ({
    vi: `nhiều chỉ tiêu cùng tên "${fact("what")}": ghi mã (${fact("list")})`,
    en: `several indicators are called "${fact("what")}": write the id (${fact("list")})`,
  }),
  "unknown-unit": (fact) => ({
    vi: `không có đơn vị "${fact("unit")}" trong số tổng hợp này${hint(fact, "có phải")}`,
    en: `these totals have no unit "${fact("unit")}"${hint(fact, "did you mean")}`,
  }),
  "ambiguous-unit": (fact) => ({
    vi: `nhiều đơn vị tên "${fact("unit")}": ghi tên đầy đủ hoặc mã (${fact("list")})`,
    en: `several units are called "${fact("unit")}": write the whole name or the code (${fact("list")})`,
  }),
  "which-unit": (fact) => ({
    vi: `số tổng hợp có nhiều đơn vị cao nhất (${fact("one")}, ${fact("other")}...): ghi "@ tên đơn vị", hoặc thêm --within`,
    en: `the totals have several units at the top (${fact("one")}, ${fact("other")}...): write "@ unit", or add --within`,
  }),
  "no-units": () => ({
    vi: "không có đơn vị nào có số liệu trong kỳ này",
    en: "no unit has figures in this period",
  }),
  "no-figure": (fact) => ({
    vi: `${fact("unit")} không có số liệu về "${fact("what")}" trong kỳ này; không có số không phải là 0`,
    en: `${fact("unit")} has no figure of "${fact("what")}" in this period; no figure is not 0`,
  }),
  "no-text": (fact) => ({
    vi: `lần chạy này không có "${fact("what")}"; ghi thêm trong office: của antq.yaml, hoặc bỏ dấu này`,
    en: `this run has no "${fact("what")}"; write it under office: in antq.yaml, or leave the mark out`,
  }),
  "unknown-part": (fact) => ({
    vi: `không có "${fact("part")}" trong cách tách của lần chạy này; ghi đúng như cột phân tổ của bảng`,
    en: `this run's breakdown has no "${fact("part")}"; write it as the table's column of the breakdown does`,
  }),
  "two-parts": (fact) => ({
    vi: `một dấu chỉ tách theo một giá trị và so sánh một cách; thừa "${fact("part")}"`,
    en: `a mark has one value of the breakdown and one comparison; "${fact("part")}" is one too many`,
  }),
  "no-breakdown": (fact) => ({
    vi: `"${fact("part")}" là một phần của số tổng hợp: thêm ${byOption(fact, "(ví dụ --by partner)")}`,
    en: `"${fact("part")}" is a part of the totals: add ${byOption(fact, "(such as --by partner)")}`,
  }),
  "no-comparison": () => ({
    vi: "dấu này so sánh với kỳ khác: thêm --compare previous hoặc --compare same-period-last-year",
    en: "this mark compares with another period: add --compare previous or --compare same-period-last-year",
  }),
  "no-change": (fact) => ({
    vi: `không tính được mức so sánh của "${fact("what")}", ${fact("unit")}: một trong hai kỳ không có số, hoặc chỉ có số ước`,
    en: `no comparison of "${fact("what")}", ${fact("unit")}: one of the two periods has no figure, or an estimate only`,
  }),
  "formula-cell": () => ({
    vi: "tên này đặt ở ô có công thức; công thức được giữ nguyên, nên hãy đặt tên ở ô khác",
    en: "this name is of a cell with a formula; formulas are kept, so name another cell",
  }),
  "name-of-no-cell": () => ({
    vi: "tên antq... phải chỉ đúng một ô của tệp này",
    en: "a name antq... is of one cell of this workbook",
  }),
  "missing-under-formula": (fact) => ({
    vi: `ô này không có số liệu, mà công thức ở ${fact("by")} cộng cả ô này và sẽ ra số thiếu; xóa công thức, để trống ô đó: antq điền tổng`,
    en: `there is no figure for this cell, and the formula at ${fact("by")} adds it up, so its sum would be short; clear the formula and leave that cell blank: antq fills the total in`,
  }),
  "label-unread": (fact) => ({
    vi: `không hiểu nhãn của ô này (${fact("label")}); ghi tên chỉ tiêu, tên đơn vị như trong báo cáo, hoặc ghi dấu {{...}} vào mọi ô cần số; ô không cần số thì ghi "-"`,
    en: `the labels of this cell are not understood (${fact("label")}); write the indicator's and the unit's name as reports do, or put a mark {{...}} into each cell that is to be filled; a cell that is to stay empty gets "-"`,
  }),
  "several-indicators": (fact) => ({
    vi: `nhãn của ô này là của nhiều chỉ tiêu (${fact("list")}); ghi dấu {{mã chỉ tiêu @ đơn vị}} vào các ô`,
    en: `the labels of this cell are of several indicators (${fact("list")}); put marks {{id @ unit}} into the cells`,
  }),
  "two-breakdowns": (fact) => ({
    vi: `ô này tách theo hai cách cùng lúc (${fact("one")}, ${fact("other")}); số tổng hợp chỉ tách theo một cách`,
    en: `this cell is broken down in two ways at once (${fact("one")}, ${fact("other")}); totals are broken down in one`,
  }),
  "not-asked": (fact) => ({
    vi: `lần chạy này không cộng "${fact("what")}": thêm vào --indicators, hoặc bỏ --indicators`,
    en: `this run does not total "${fact("what")}": add it to --indicators, or leave --indicators out`,
  }),
  "level-not-asked": (fact) => ({
    vi: `lần chạy này không có cấp của ${fact("unit")}: thêm cấp đó vào --level, hoặc bỏ --level`,
    en: `this run has no totals of the level of ${fact("unit")}: add it to --level, or leave --level out`,
  }),
  "other-period": (fact) => ({
    vi: `nhãn của ô này ghi kỳ ${formatDate(fact("start"))} - ${formatDate(fact("end"))}, khác kỳ của số tổng hợp: sửa nhãn, hoặc chạy với --period của nhãn`,
    en: `the labels of this cell say ${formatDate(fact("start"))} to ${formatDate(fact("end"))}, which is not the totals' period: mend the label, or run with its --period`,
  }),
  "no-such-totals": () => ({
    vi: 'lần chạy này không cộng được số của kỳ hoặc cách tách mà ô này cần; ghi "-" vào ô',
    en: 'this run cannot total the period or the breakdown that this cell wants; write "-" into it',
  }),
  "other-stretch": (fact) => ({
    vi: `ô này (${fact("label")}) không phải số của kỳ báo cáo mà cũng không phải của kỳ so sánh; ghi "-" vào ô`,
    en: `this cell (${fact("label")}) is neither of the period nor of the one that it is compared with; write "-" into it`,
  }),
  "part-of-figure": (fact) => ({
    vi: `ô này là một phần của số khác (${fact("label")}), mà số tổng hợp không có phần đó; ghi dấu {{...}} vào các ô, hoặc ghi "-"`,
    en: `this cell is of a part of another figure (${fact("label")}) that the totals do not hold; put marks {{...}} into the cells, or write "-"`,
  }),
  "uneven-total": (fact) => ({
    vi: `tổng này không bằng các dòng của mẫu cộng lại: ${fact("unit")} có số liệu riêng ngoài các đơn vị trong mẫu; thêm dòng ghi tên ${fact("unit")} thay cho chữ "cộng", hoặc ghi công thức vào ô`,
    en: `this total is not the sum of the form's lines: ${fact("unit")} has figures of its own beside those of the units listed; name ${fact("unit")} on the line instead of a total, or write a formula into it`,
  }),
  "partial-total": (fact) => ({
    vi: `tổng này chỉ cộng ${fact("count")} dòng của mẫu, không đủ các đơn vị (hoặc các phần) của cấp trên; thêm dòng còn thiếu, hoặc ghi công thức vào ô`,
    en: `this total adds up ${fact("count")} lines of the form, which are not all units (or parts) of anything in the totals; add the missing lines, or write a formula into it`,
  }),
  "hedged-under-formula": (fact) => ({
    vi: `số này chỉ ước chừng (${fact("text")}), phải ghi bằng chữ, mà công thức ở ${fact("by")} sẽ bỏ qua chữ khi cộng; đưa ô này ra ngoài công thức`,
    en: `this figure is approximate (${fact("text")}) and is written as text, which the formula at ${fact("by")} would leave out in silence; keep the cell out of the formula`,
  }),
};

/** With the breakdown, where it is known. */
function byOption(fact: Fact, example: string): string {
  return fact("by") === "" ? `--by ${example}` : `--by ${fact("by")}`;
}

function hint(fact: Fact, lead: string, end = ""): string {
  return fact("near") === "" ? end : `; ${lead} "${fact("near")}"?`;
}

export function markFaultText(code: string, facts: Readonly<Record<string, string>>): Said {
  const fact: Fact = (name) => facts[name] ?? "";
  return own(SENTENCES, code)?.(fact) ?? { vi: code, en: code };
}
