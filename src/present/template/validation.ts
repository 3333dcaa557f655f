/** What a program says and refuses while a template is filled in. */
import type { DataValidation } from "../annotate/excel.ts";
import { formatDate, formatNumber } from "../../messages/terms.ts";
import { type Lang, said } from "../../messages/said.ts";
import { type CalendarDate, dayNumber } from "../../model/calendar.ts";
import type { TemplateInput } from "../../model/template.ts";

/** Nine digits or more are refused as somebody's number when the form comes back. */
const MOST = 99_999_999;
/** Of an amount: what a number holds exactly. */
const MOST_AMOUNT = 999_999_999_999_999;
/** Day 0 of Excel's calendar. */
const EPOCH = dayNumber("1899-12-30");
/** Letters that the library and Excel take; of what is said of an error fewer. */
const MOST_TITLE = 32;
const MOST_PROMPT = 255;
const MOST_ERROR = 225;

/** Where the cells stand that a rule is for. */
export interface ValidatedCells {
  /** The first of them. */
  readonly first: string;
  /** Where the values of their drop-down stand; null: they have none. */
  readonly list: string | null;
}

/** null: anything may be typed. */
export function validationOf(
  input: TemplateInput,
  cells: ValidatedCells,
  lang: Lang,
): DataValidation | null {
  const rule = ruleOf(input, cells);
  if (rule === null) return null;
  const { title, prompt, error } = wordsOf(input, lang);
  return {
    ...rule,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: title.slice(0, MOST_TITLE),
    prompt: prompt.slice(0, MOST_PROMPT),
    showErrorMessage: true,
    errorStyle: input.kind === "list" && input.open ? "warning" : "stop",
    errorTitle: title.slice(0, MOST_TITLE),
    error: error.slice(0, MOST_ERROR),
  } as DataValidation;
}

function ruleOf(input: TemplateInput, { first, list }: ValidatedCells) {
  switch (input.kind) {
    case "text":
      return null;
    case "list":
      return list === null ? null : { type: "list", formulae: [list] };
    case "date": {
      if (input.to !== null)
        return {
          type: "date",
          operator: "between",
          formulae: [dayOf(input.from), dayOf(input.to)],
        };
      // The library takes no formula for a date.
      const inside = `AND(ISNUMBER(${first}),${first}>=${serialOf(input.from)},${first}<=TODAY())`;
      return { type: "custom", formulae: [inside] };
    }
    case "number": {
      const most = input.isAmount ? MOST_AMOUNT : MOST;
      if (input.decimals === 0) return { type: "whole", operator: "between", formulae: [0, most] };
      // A type of its own would take any number of decimals.
      const inside = `AND(ISNUMBER(${first}),${first}>=0,${first}<=${most},ROUND(${first},${input.decimals})=${first})`;
      return { type: "custom", formulae: [inside] };
    }
  }
}

const DAY = 86_400_000; // milliseconds

function dayOf(date: CalendarDate): Date {
  // oxlint-disable-next-line no-restricted-globals -- exceljs takes nothing else
  return new Date(dayNumber(date) * DAY);
}

function serialOf(date: CalendarDate): number {
  return dayNumber(date) - EPOCH;
}

interface Words {
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

function wordsOf(input: TemplateInput, lang: Lang): Words {
  switch (input.kind) {
    case "text":
      return { title: "", prompt: "", error: "" };
    case "list":
      return said(lang, input.open ? OPEN_LIST : CLOSED_LIST);
    case "date":
      return dateWords(input.from, input.to, lang);
    case "number":
      return said(lang, input.decimals === 0 ? WHOLE : decimalWords(input.decimals));
  }
}

const CLOSED_LIST = {
  vi: {
    title: "Chọn trong danh sách",
    prompt: "Bấm mũi tên bên phải ô để chọn.",
    error: "Chỉ nhận tên có trong danh sách: bấm mũi tên bên phải ô để chọn.",
  },
  en: {
    title: "Choose from the list",
    prompt: "Press the arrow beside the cell to choose.",
    error: "Only names of the list are taken: press the arrow beside the cell to choose.",
  },
};
const OPEN_LIST = {
  vi: {
    title: "Chọn trong danh sách",
    prompt: "Bấm mũi tên bên phải ô để chọn; không có thì ghi như trong báo cáo.",
    error: "Giá trị này chưa có trong danh sách. Chọn Có để giữ, Không để sửa lại.",
  },
  en: {
    title: "Choose from the list",
    prompt: "Press the arrow beside the cell to choose; write what is not there.",
    error: "This value is not in the list. Yes keeps it, No lets you correct it.",
  },
};
/** Separators: where Windows is set to English 12.000 is twelve, in Vietnamese 12,000 is; no rule of a cell can tell. */
const WHOLE = {
  vi: {
    title: "Số nguyên",
    prompt:
      "Ghi số nguyên từ 0 trở lên, gõ liền các chữ số: 12000, không có dấu ngăn nghìn. Không có số liệu thì để trống.",
    error:
      "Ô này chỉ nhận số nguyên từ 0 trở lên, gõ liền các chữ số: không ghi chữ, số lẻ, số âm, dấu ngăn nghìn.",
  },
  en: {
    title: "A whole number",
    prompt:
      "A whole number, zero or more, its digits without separators: 12000. Leave it blank where nothing is known.",
    error:
      "This cell takes whole numbers from 0, without separators: no words, fractions or negative numbers.",
  },
};

function decimalWords(decimals: number) {
  return {
    vi: {
      title: "Số",
      prompt: `Ghi số từ 0 trở lên, nhiều nhất ${decimals} chữ số lẻ, không có dấu ngăn nghìn; gõ xong xem lại số trong ô. Không có số liệu thì để trống.`,
      error: `Ô này chỉ nhận số từ 0 trở lên, nhiều nhất ${decimals} chữ số lẻ: không ghi chữ, số âm, dấu ngăn nghìn.`,
    },
    en: {
      title: "A number",
      prompt: `A number, zero or more, of at most ${formatNumber(decimals, "en")} decimals, without separators; look at it when it is typed. Leave it blank where nothing is known.`,
      error: `This cell takes numbers from 0, of at most ${formatNumber(decimals, "en")} decimals, without separators: no words or negative numbers.`,
    },
  };
}

/** Where Windows is set to English 5/6/2024 is the sixth of May; year-month-day is the same day everywhere. */
function dateWords(from: CalendarDate, to: CalendarDate | null, lang: Lang): Words {
  const first = formatDate(from);
  const [vi, en] = to === null ? ["hôm nay", "today"] : [formatDate(to), formatDate(to)];
  return said(lang, {
    vi: {
      title: "Ngày",
      prompt: `Ghi ngày dạng ngày/tháng/năm, từ ${first} đến ${vi}. Gõ xong xem lại ô: nếu ngày và tháng đổi chỗ thì ghi năm-tháng-ngày, ví dụ ${from}.`,
      error: `Ô này chỉ nhận một ngày từ ${first} đến ${vi}, ghi dạng ngày/tháng/năm. Ghi đúng mà vẫn báo lỗi thì ghi năm-tháng-ngày, ví dụ ${from}.`,
    },
    en: {
      title: "A date",
      prompt: `A date written day/month/year, from ${first} to ${en}. Look at the cell when it is typed: where day and month have changed places, write year-month-day, such as ${from}.`,
      error: `This cell takes a date from ${first} to ${en}, written day/month/year. Where a right one is refused, write year-month-day, such as ${from}.`,
    },
  });
}
