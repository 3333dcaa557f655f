/** The words of the notes under a table; the facts come from the stages (model/report.ts). */
import { DIMENSIONS } from "../catalogue/dimensions.ts";
import type { Note } from "../model/report.ts";
import {
  counted,
  formatDate,
  formatNumber,
  formatPeriodCode,
  type Lang,
  said,
  type Said,
} from "./terms.ts";

/** Facts by name, read with a safe default: a missing fact must not hide the note. */
interface Facts {
  text(name: string): string;
  count(name: string): string;
  /** `1 unit has`, `3 units have`: for English, where the words follow the number. */
  counted(name: string, one: string, many?: string): string;
  date(name: string): string;
  period(name: string): string;
  /** A list, its first names only where it is long; JSON has them all. */
  list(name: string): string;
  isEmpty(name: string): boolean;
}

/** How many names a sentence can bear. */
const NAMES_SHOWN = 12;

const SENTENCES: Readonly<Record<string, (facts: Facts) => { vi: string; en: string }>> = {
  "period-from-data": (f) => ({
    vi: `Không nêu kỳ báo cáo: lấy khoảng thời gian của dữ liệu, từ ${f.date("start")} đến ${f.date("end")}.`,
    en: `No period was asked for: the span of the data is used, ${f.date("start")} to ${f.date("end")}.`,
  }),
  suppressed: (f) => ({
    vi: `Không công bố ${f.count("count")} số, ghi (c): ${f.count("small")} số từ 1 đến dưới ${f.count("threshold")}, và ${f.count("further")} số khác để không ai tính ngược ra được các số đó.`,
    en: `${f.counted("count", "figure is", "figures are")} not published, shown as (c): ${f.count("small")} from 1 to below ${f.count("threshold")}, and ${f.count("further")} more so that nobody can compute those.`,
  }),
  "units-without-parent": (f) => ({
    vi: `${f.count("count")} đơn vị không rõ đơn vị cấp trên, không cộng vào huyện, tỉnh nào: ${f.list("units")}. Thêm cột Huyện, hoặc dùng danh mục đơn vị (--units).`,
    en: `${f.counted("count", "unit has", "units have")} no known parent, in no total above: ${f.list("units")}. Add a column of districts, or give a unit registry (--units).`,
  }),
  "possible-renames": (f) => ({
    vi: `Có thể là một đơn vị đổi tên hoặc đổi loại, đang tính thành hai: ${f.list("pairs")}. Danh mục đơn vị (--units) sẽ nối lại.`,
    en: `Possibly one unit that changed its name or type, counted as two: ${f.list("pairs")}. A unit registry (--units) would join them.`,
  }),
  "no-districts": (f) => ({
    vi: `Vào ngày ${f.date("date")} không có cấp huyện: không có số liệu cấp huyện, không phải bằng 0.`,
    en: `There are no districts on ${f.date("date")}: the district level is empty, not zero.`,
  }),
  "restated-units": (f) => ({
    vi: `Quy đổi theo địa giới ngày ${f.date("date")}: ${f.count("kept")} đơn vị giữ nguyên, ${f.count("whole")} chuyển trọn, ${f.count("shares")} chia theo tỷ lệ (E), ${f.count("unallocated")} chưa phân bổ.`,
    en: `Restated to the boundaries of ${f.date("date")}: ${f.counted("kept", "unit")} unchanged, ${f.count("whole")} went whole, ${f.count("shares")} by shares (E), ${f.count("unallocated")} unallocated.`,
  }),
  "restated-split": (f) =>
    f.text("split") === "equal"
      ? {
          vi: "Đơn vị bị chia mà không rõ tỷ lệ được chia đều theo yêu cầu (--split equal); các số đó là ước tính (E).",
          en: "Units divided by unknown shares are split equally, as asked (--split equal); those figures are estimates (E).",
        }
      : {
          vi: `Đơn vị bị chia được chia theo tỷ lệ trong ${f.text("split")} (--split); các số đó là ước tính (E).`,
          en: `Divided units are split by the shares in ${f.text("split")} (--split); those figures are estimates (E).`,
        },
  "restated-coverage": () => ({
    vi: "Đơn vị phải báo cáo là các đơn vị có hiệu lực vào ngày cuối kỳ, tính vào nơi số liệu của chúng được quy đổi tới.",
    en: "Units that must report are those in force at the end of the period, counted where their figures were restated to.",
  }),
  "coverage-unknown": () => ({
    vi: "Không có danh mục đơn vị nên chưa biết đơn vị nào còn thiếu; --units <tệp> để biết.",
    en: "Without a unit registry it is unknown which units are missing; give one with --units <file>.",
  }),
  "missing-units": (f) => ({
    vi: `${f.count("count")} đơn vị chưa báo cáo: ${f.list("units")}.`,
    en: `${f.counted("count", "unit has", "units have")} not reported: ${f.list("units")}.`,
  }),
  "unexpected-units": (f) => ({
    vi: `Đơn vị có báo cáo nhưng không thuộc diện phải báo cáo: ${f.list("units")}. Nếu phải báo cáo thì sửa reporting trong antq.yaml hoặc danh mục đơn vị.`,
    en: `Units that reported and were not expected to: ${f.list("units")}. If they must report, correct reporting in antq.yaml or the unit registry.`,
  }),
  "left-out-files": (f) => ({
    vi: `${f.count("count")} tệp có lỗi bị để ngoài: ${f.list("files")}. Lỗi của từng tệp: antq check.`,
    en: `${f.counted("count", "file in error was", "files in error were")} left out: ${f.list("files")}. What is wrong with each: antq check.`,
  }),
  "left-out-rows": (f) => ({
    vi: `${f.count("count")} dòng có lỗi bị để ngoài: ${f.list("places")}. Lỗi của từng dòng: antq check.`,
    en: `${f.counted("count", "row in error was", "rows in error were")} left out: ${f.list("places")}. What is wrong with each: antq check.`,
  }),
  "straddling-rows": (f) => ({
    vi: `${f.count("count")} dòng có thời gian vượt ra ngoài kỳ, không chia được nên bị để ngoài; tổng chưa đủ: ${f.list("places")}. Gửi số liệu theo từng tháng, hoặc chọn kỳ khác (--period).`,
    en: `${f.counted("count", "row that straddles the period was", "rows that straddle the period were")} left out, for nothing divides them; totals are incomplete: ${f.list("places")}. Send figures by month, or ask for another period (--period).`,
  }),
  "rate-without-partner": (f) => ({
    vi: `${f.text("indicator")} chỉ tính trên các dòng có đủ cả hai số; ${f.count("count")} dòng thiếu một số, không tính vào tỷ lệ: ${f.list("places")}. Bổ sung số còn thiếu thì tỷ lệ mới đủ.`,
    en: `${f.text("indicator")} is taken over the rows that have both its figures; ${f.counted("count", "row lacks one and is", "rows lack one and are")} in no rate: ${f.list("places")}. Supply what is missing to make it whole.`,
  }),
  "stock-as-of": (f) => ({
    vi: `${f.text("unit")}: ${f.text("indicator")} lấy theo báo cáo ngày ${f.date("date")}, không phải báo cáo cuối kỳ.`,
    en: `${f.text("unit")}: ${f.text("indicator")} is taken from the report of ${f.date("date")}, not the last one due.`,
  }),
  "counted-as-own": (f) => ({
    vi: `${f.text("unit")}: báo cáo của đơn vị này (${f.text("place")}) được cộng thêm vào số của các đơn vị cấp dưới, vì ${f.text("indicator")} ghi ${f.count("own")}, nhỏ hơn tổng của chúng là ${f.count("lower")}. Nếu là số tổng hợp thì sửa số đó; nếu là số của riêng đơn vị thì khai ownRowsOfHigherUnits trong antq.yaml.`,
    en: `${f.text("unit")}: its report (${f.text("place")}) is counted beside those of its units, since ${f.text("indicator")} is ${f.count("own")}, less than their sum of ${f.count("lower")}. If it sums them up, correct that figure; if it is its own, declare ownRowsOfHigherUnits in antq.yaml.`,
  }),
  "duplicates-resolved": (f) => ({
    vi: `${f.text("unit")} nộp trùng: lấy ${f.list("kept")}, bỏ ${f.list("dropped")}.`,
    en: `${f.text("unit")} submitted twice: ${f.list("kept")} is used, ${f.list("dropped")} is not.`,
  }),
  "nothing-to-compare": (f) => ({
    vi: `Không có số liệu của kỳ so sánh (${f.period("period")}). Đưa thêm báo cáo của kỳ đó vào lệnh.`,
    en: `There are no figures of the period compared with (${f.period("period")}). Give the submissions of that period, too.`,
  }),
  "boundary-begun": (f) => ({
    vi: `ᴮ ${f.text("unit")}: lập ngày ${f.date("date")} từ ${f.list("others")}; số trước đó ở các đơn vị cũ.`,
    en: `ᴮ ${f.text("unit")}: formed on ${f.date("date")} out of ${f.list("others")}; earlier figures stand with those.`,
  }),
  "boundary-ended": (f) => ({
    vi: `ᴮ ${f.text("unit")}: thôi hoạt động từ ngày ${f.date("date")}, chuyển vào ${f.list("others")}.`,
    en: `ᴮ ${f.text("unit")}: ended on ${f.date("date")} and went into ${f.list("others")}.`,
  }),
  "boundary-gained": (f) => ({
    vi: `ᴮ ${f.text("unit")}: từ ngày ${f.date("date")} nhận thêm ${f.list("others")}.`,
    en: `ᴮ ${f.text("unit")}: its territory took in ${f.list("others")} on ${f.date("date")}.`,
  }),
  "boundary-lost": (f) => ({
    vi: `ᴮ ${f.text("unit")}: từ ngày ${f.date("date")} chuyển đi ${f.list("others")}.`,
    en: `ᴮ ${f.text("unit")}: its territory gave up ${f.list("others")} on ${f.date("date")}.`,
  }),
  "units-ended": (f) => ({
    vi: `ᴮ Thôi hoạt động từ ngày ${f.date("date")}, không có đơn vị kế thừa: ${f.list("units")}.`,
    en: `ᴮ Ended on ${f.date("date")} without a successor: ${f.list("units")}.`,
  }),
  "series-break": (f) => ({
    vi: `ᴮ ${f.text("indicator")}: từ ngày ${f.date("date")} ${f.text("why")}.`,
    en: `ᴮ ${f.text("indicator")}: from ${f.date("date")} ${f.text("why")}.`,
  }),
  "unit-renamed": (f) => ({
    vi: `${f.text("unit")}: trước ngày ${f.date("date")} là ${f.text("before")}; vẫn là một đơn vị.`,
    en: `${f.text("unit")}: was ${f.text("before")} until ${f.date("date")}; one unit throughout.`,
  }),
  "period-open": () => ({
    vi: "Kỳ này chưa khóa sổ nên mọi số là tạm tính (P); antq close để khóa.",
    en: "The period is not closed, so every figure is provisional (P); antq close closes it.",
  }),
  "period-closed": (f) => ({
    vi: `Kỳ này đã khóa sổ ngày ${f.date("date")}${revised(f, "sửa đổi lần", "lý do")}.`,
    en: `The period was closed on ${f.date("date")}${revised(f, "revision", "reason")}.`,
  }),
  "levels-open": (f) => ({
    vi: `Khi khóa sổ chưa ghi số cấp ${f.list("levels")}, nên số cấp đó là tạm tính (P); antq close lại để khóa mọi cấp.`,
    en: `The closing holds no figures of the level ${f.list("levels")}, so those are provisional (P); antq close again closes every level.`,
  }),
  "closed-on-other-boundaries": (f) => ({
    vi: `Số đã khóa tính theo ${basis(f.text("closed"), "vi")}, bảng này theo ${basis(f.text("now"), "vi")}, nên không so được. Để so, chạy lại với --boundaries như khi khóa sổ.`,
    en: `The closed figures are on ${basis(f.text("closed"), "en")}, this table on ${basis(f.text("now"), "en")}, so they are not compared. To compare, run again with the --boundaries of the closing.`,
  }),
  revisions: (f) => ({
    vi: `Sửa đổi lần ${f.count("revision")}: ${f.count("count")} số khác với số đã khóa. Khóa lại và ghi lý do: antq close ... --reason "lý do".`,
    en: `Revision ${f.count("revision")}: ${f.counted("count", "figure differs", "figures differ")} from the closed totals. To close again with the reason: antq close ... --reason "why".`,
  }),
  revision: (f) => ({
    vi: `${f.count("revision")}.${f.count("number")} ${f.text("unit")}, ${f.text("indicator")}: đã khóa ${f.count("closed")}, nay ${f.count("now")}${difference(f)}.`,
    en: `${f.count("revision")}.${f.count("number")} ${f.text("unit")}, ${f.text("indicator")}: closed ${f.count("closed")}, now ${f.count("now")}${difference(f)}.`,
  }),
  "forms-not-declared": (f) => ({
    vi: `Biểu không khai trong reporting của antq.yaml, không tính ở đây: ${f.list("forms")}. Muốn xét thì khai thêm ở đó.`,
    en: `Forms that reporting in antq.yaml does not declare, not looked at here: ${f.list("forms")}. Declare them there to have them looked at.`,
  }),
  "holidays-unknown": () => ({
    vi: "Có kỳ rơi vào năm chưa có lịch nghỉ lễ (chỉ có 2019 - 2026) nên không rõ hạn nộp, không xét đúng hạn hay muộn.",
    en: "Some periods fall into years whose public holidays are not known (2019 to 2026 are), so they have no due day and nothing is called late.",
  }),
  "no-due-day": () => ({
    vi: "Chưa khai hạn nộp nên không xét đúng hạn hay muộn. Khai trong antq.yaml: reporting, biểu, dueWorkingDays (số ngày làm việc sau kỳ).",
    en: "No due day is declared, so nothing is called late or on time. Declare it in antq.yaml: reporting, the form, dueWorkingDays (working days after the period).",
  }),
  "reports-undated": (f) => ({
    vi: `${f.count("count")} báo cáo không ghi ngày lập, không rõ đúng hạn hay muộn: không tính là đúng hạn. Ghi ngày lập báo cáo ở phần đầu hoặc phần ký.`,
    en: `${f.counted("count", "report bears", "reports bear")} no date: not known to be late, not counted as on time. Write the date of the report in its title or signature block.`,
  }),
  "reports-not-yet-due": (f) => ({
    vi: `${f.count("count")} báo cáo chưa nộp nhưng chưa đến hạn.`,
    en: `${f.counted("count", "report is", "reports are")} missing but not yet due.`,
  }),
  "files-not-read": (f) => ({
    vi: `Tệp không đọc được hoặc không có biểu nào, không rõ của đơn vị nào: ${f.list("files")}. Lý do của từng tệp: antq check.`,
    en: `Files that could not be read or hold no form, so nobody knows whose they are: ${f.list("files")}. The reason for each: antq check.`,
  }),
  unassigned: (f) => ({
    vi: `${f.count("count")} ô số liệu không thuộc chỉ tiêu nào nên không được cộng${unassignedList(f, "vi")}. Xem mỗi chỉ tiêu lấy từ cột nào: antq catalogue indicators.`,
    en: `${f.counted("count", "figure belongs", "figures belong")} to no indicator and so to no total${unassignedList(f, "en")}. Which columns feed an indicator: antq catalogue indicators.`,
  }),
};

/** ` (hình thức: họp dân)`; empty where there is none. */
function unassignedList(f: Facts, lang: Lang): string {
  const lists = DIMENSIONS.flatMap(({ plural }) =>
    f.isEmpty(plural.en) ? [] : [`${said(lang, plural)}: ${f.list(plural.en)}`],
  );
  const others = lang === "vi" ? "others" : "othersEn";
  if (!f.isEmpty(others)) lists.push(f.list(others));
  return lists.length === 0 ? "" : ` (${lists.join("; ")})`;
}

/** `reported`, `current` or a day. */
function basis(boundaries: string, lang: Lang): string {
  if (boundaries === "reported")
    return said(lang, { vi: "địa giới khi báo cáo", en: "boundaries when reported" });
  if (boundaries === "current")
    return said(lang, { vi: "địa giới hiện hành", en: "current boundaries" });
  const day = formatDate(boundaries);
  return said(lang, { vi: `địa giới ngày ${day}`, en: `boundaries of ${day}` });
}

/**
 * A label as facts of a note: English has a fact of its own beside the Vietnamese one, which is what
 * sentences in English take.
 */
export function labelFacts<N extends string>(
  name: N,
  label: Said,
): Readonly<Record<N | `${N}En`, string>> {
  return { [name]: label.vi, [`${name}En`]: label.en } as Record<N | `${N}En`, string>;
}

/** Nothing for a first closing without a reason. */
function revised(f: Facts, number: string, reason: string): string {
  const parts = [
    ...(f.text("revision") === "0" ? [] : [`${number} ${f.count("revision")}`]),
    ...(f.text("reason") === "?" ? [] : [`${reason}: ${f.text("reason")}`]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function difference(f: Facts): string {
  const text = f.text("difference");
  return text === "?" ? "" : ` (${text.startsWith("-") ? "" : "+"}${f.count("difference")})`;
}

/** Codes that have a sentence, for tests and reference pages. */
export const NOTE_CODES: readonly string[] = Object.keys(SENTENCES);

/** The sentence of a note; one without words of its own is told by its code and facts. */
export function noteText(note: Note, lang: Lang): string {
  const sentence = new Map(Object.entries(SENTENCES)).get(note.code);
  if (sentence !== undefined) return said(lang, sentence(factsOf(note, lang)));
  const facts = factsOf(note, lang);
  const names = Object.keys(note.facts).filter((name) => !name.endsWith("En"));
  const parts = names.map((name) => `${name}: ${facts.list(name)}`);
  return parts.length === 0 ? note.code : `${note.code} (${parts.join("; ")})`;
}

function factsOf(note: Note, lang: Lang): Facts {
  const factOf = (name: string): Note["facts"][string] | undefined =>
    (lang === "vi" ? undefined : note.facts[`${name}En`]) ?? note.facts[name];
  const text = (name: string): string => {
    const fact = factOf(name);
    return fact === undefined ? "?" : String(fact);
  };
  return {
    text,
    count: (name) => {
      const fact = note.facts[name];
      return typeof fact === "number" ? formatNumber(fact, lang) : text(name);
    },
    counted: (name, one, many) => {
      const fact = note.facts[name];
      return typeof fact === "number" ? counted(fact, one, many) : `${text(name)} ${many ?? one}`;
    },
    date: (name) => {
      const date = text(name);
      return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date;
    },
    period: (name) => formatPeriodCode(text(name), lang),
    isEmpty: (name) => {
      const fact = note.facts[name];
      return fact === undefined || (Array.isArray(fact) && fact.length === 0);
    },
    list: (name) => {
      const fact = factOf(name);
      if (typeof fact === "number") return formatNumber(fact, lang);
      return Array.isArray(fact) ? someOf(fact as readonly string[], lang) : text(name);
    },
  };
}

function someOf(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return said(lang, { vi: "không có", en: "none" });
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  const rest = names.length - NAMES_SHOWN;
  if (rest <= 0) return shown;
  return said(lang, {
    vi: `${shown} và ${formatNumber(rest, lang)} nữa`,
    en: `${shown} and ${formatNumber(rest, lang)} more`,
  });
}
