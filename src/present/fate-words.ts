/** Fates of figures and readings of labels in words, signs and tones. */
import { type Said, said } from "../messages/said.ts";
import type { Tone } from "../model/report.ts";
import type { InspectAccount, PicturePart } from "./inspect-report.ts";
import { formatPeriodCode, type Lang } from "./number-format.ts";
import { own } from "../model/own.ts";

type Fate = keyof InspectAccount;
type Words = Said;

/** Behind each figure, so that nothing depends on colour. */
export const FATE_SIGNS: Readonly<Record<Fate, string>> = {
  counted: "+",
  missing: "∅",
  total: "Σ",
  part: "⊂",
  comparison: "≈",
  // Not "%": behind a difference ("-2 %") it would make a rate of it.
  computed: "Δ",
  label: "#",
  ignored: "×",
  refused: "!",
  outside: "?",
};

export const FATE_TONES: Readonly<Record<Fate, Tone>> = {
  counted: "good",
  missing: "quiet",
  total: "strong",
  part: "aside",
  comparison: "aside",
  computed: "quiet",
  label: "quiet",
  ignored: "quiet",
  refused: "bad",
  outside: "doubtful",
};

const FATE_WORDS: Readonly<Record<Fate, Words>> = {
  counted: { vi: "được cộng", en: "counted" },
  missing: { vi: "dấu thiếu số liệu", en: "sign of a missing figure" },
  total: { vi: "tổng in sẵn", en: "printed total" },
  part: { vi: "“trong đó”", en: "“of which”" },
  comparison: { vi: "để đối chiếu", en: "for comparison" },
  computed: { vi: "tỷ lệ, chênh lệch", en: "rate or difference" },
  label: { vi: "nhãn (số thứ tự, mã, năm)", en: "label (order, code, year)" },
  ignored: { vi: "bỏ qua", en: "ignored" },
  refused: { vi: "bị từ chối", en: "refused" },
  outside: { vi: "nằm ngoài bảng", en: "outside every table" },
};

const REASONS: Readonly<Partial<Record<Fate, Words>>> = {
  total: { vi: "dùng để đối chiếu, không cộng thêm", en: "checked, never added" },
  part: { vi: "đã nằm trong số trên nó", en: "within the figure that it is of" },
  comparison: { vi: "của kỳ khác, không cộng", en: "of another period, not added" },
  refused: { vi: "xem antq check", en: "see antq check" },
};

export function fateWord(fate: Fate, lang: Lang): string {
  return said(lang, FATE_WORDS[fate]);
}

/** In brackets; "" where the word says enough. */
export function fateReason(fate: Fate, lang: Lang): string {
  const reason = said(lang, REASONS[fate]);
  return reason === undefined ? "" : ` (${reason})`;
}

const ROLES: Readonly<Record<string, Words>> = {
  this: { vi: "của kỳ này", en: "of this period" },
  previous: { vi: "kỳ trước", en: "previous period" },
  "same-period": { vi: "cùng kỳ năm trước", en: "same period last year" },
  cumulative: { vi: "lũy kế", en: "cumulative" },
  plan: { vi: "kế hoạch", en: "plan" },
  estimate: { vi: "ước tính", en: "estimate" },
  opening: { vi: "đầu kỳ", en: "opening" },
  closing: { vi: "cuối kỳ", en: "closing" },
  change: { vi: "chênh lệch, tỷ lệ", en: "change" },
  average: { vi: "bình quân", en: "average" },
};

const COLUMNS: Readonly<Record<string, Words>> = {
  unit: { vi: "cột đơn vị", en: "units" },
  unit_code: { vi: "cột mã đơn vị", en: "unit codes" },
  district: { vi: "cột huyện", en: "districts" },
  province: { vi: "cột tỉnh", en: "provinces" },
  date: { vi: "cột ngày", en: "dates" },
  period: { vi: "cột kỳ", en: "periods" },
  serial: { vi: "số thứ tự", en: "order" },
  remark: { vi: "ghi chú", en: "remarks" },
  line_code: { vi: "mã dòng", en: "line codes" },
  measure: { vi: "đơn vị tính", en: "units of measure" },
  stub: { vi: "cột tên dòng", en: "names of rows" },
};

/** What a column is by its field; a form's own field by its id, as the catalogue and `--indicators` have it. */
export function columnWord(field: string, lang: Lang): string {
  return said(lang, own(COLUMNS, field)) ?? field;
}

/** "chỉ tiêu “Số tin có giá trị” · lũy kế"; "" where it says nothing of a figure. */
export function readingText(parts: readonly PicturePart[], lang: Lang): string {
  const texts = parts.flatMap((part) => partText(part, lang));
  return [...new Set(texts)].join(" · ");
}

function partText({ kind, text }: PicturePart, lang: Lang): string[] {
  const say = (vi: string, en: string) => [said(lang, { vi, en })];
  switch (kind) {
    case "indicator":
      return say(`chỉ tiêu “${text}”`, `indicator “${text}”`);
    case "unit":
      return say("đơn vị", "unit");
    case "period":
      return text === "?" ? say("kỳ chưa rõ", "period unclear") : [formatPeriodCode(text, lang)];
    case "role":
      return [said(lang, own(ROLES, text)) ?? text];
    case "member":
      return say(`phân tổ “${text}”`, `category “${text}”`);
    case "total":
      return say("tổng", "total");
    case "part":
      return say("trong đó", "of which");
    case "scale":
      return [`× ${text}`];
    case "percent":
      return ["%"];
    case "column":
      return [columnWord(text, lang)];
    case "rest":
      return say(`chưa hiểu “${text}”`, `not understood “${text}”`);
    default:
      return [];
  }
}
