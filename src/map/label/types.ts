/**
 * What a label (heading cell, stub cell, centre head, title line, name of a sheet, file or folder) says,
 * part by part, and the words that nothing explains. A number counts only where no word is left over
 * that could change what it is.
 */
import type { PeriodReading } from "../../model/readings/index.ts";
import type { Movement, Role } from "../../model/words.ts";

export type { Role };

/** Where a label stands: what a word can mean depends on it. */
export type LabelPlace = "heading" | "stub" | "centre" | "title" | "sheet" | "file" | "folder";

export type LabelPart =
  /** A count: every (form, field) whose heading, alias, label or id it is; the summary form's fields are the indicators. */
  | {
      readonly kind: "indicator";
      readonly fields: readonly FieldRef[];
      /** Of an amount: its unit of measure is in the phrase (`own`), or was left out of it and must be said beside it. */
      readonly unit?: "own" | "unsaid";
    }
  /** The head of a column that is no count: `unit`, `unit_code`, `district`, `province`, `date`, `period`, `period_month`, `period_quarter`, `period_year`, `serial`, `remark`; `line_code` (Mã số), `measure` (Đơn vị tính), `stub` (Chỉ tiêu, Nội dung, Diễn giải); or a form's `code`, `text` or `measure` field. */
  | { readonly kind: "column"; readonly field: string; readonly forms: readonly string[] }
  /** A unit's name with its type ("Xã An Đức"), or as the registry knows it. `rank`: 0 province, 1 district, 2 commune, null unknown. */
  | { readonly kind: "unit"; readonly text: string; readonly rank: 0 | 1 | 2 | null }
  /** `label` may be partial ("Tháng 1": `invalid`, `year-missing`, with `partial`), to be joined with a year elsewhere. */
  | { readonly kind: "period"; readonly reading: PeriodReading }
  /** `movement`: it says what came in or went out, which no stock is. */
  | { readonly kind: "role"; readonly role: Role; readonly movement?: Movement }
  /** A listed member of a breakdown, canonical. `dimension`: the code field's id (`category`). */
  | ({ readonly kind: "member" } & Member)
  /** Cộng, Tổng số, Toàn huyện, Cả tỉnh, Total. `grand`: of the whole table ("Tổng cộng", "Toàn tỉnh"), as far as its word tells. */
  | { readonly kind: "total"; readonly grand: boolean }
  /** Trong đó, Riêng, Chia ra. `alone`: nothing else on the label: what follows are the parts. */
  | { readonly kind: "part"; readonly alone: boolean }
  /** A listed unit of measure ("buổi", "vụ", "lượt người"); it changes nothing. */
  | { readonly kind: "measure"; readonly text: string }
  /** "nghìn", "triệu", "tỷ", "%" in the place of a measure: what a figure must be multiplied by; `percent` is no count. */
  | { readonly kind: "scale"; readonly factor: number }
  | { readonly kind: "percent" }
  /** "1.", "1.1", "I.", "a)", "-", "+", "(1)", "A", "5=3-4". `style` and `numbers` tell its storey: "1.2" is digit, [1, 2]. `formula`: what stands behind "=". */
  | {
      readonly kind: "order";
      readonly style: "digit" | "roman" | "upper" | "lower" | "dash" | "plus" | "bullet";
      readonly numbers: readonly number[];
      readonly formula?: string;
    }
  /** Words known to say nothing of a figure: "Số liệu", "Biểu số 2", a motto, a legal basis, "Đơn vị nhận báo cáo: ...", "Kính gửi: ...". */
  | { readonly kind: "neutral" };

export interface Member {
  readonly dimension: string;
  readonly value: string;
  /** Of other breakdowns that the same word can be of ("Khác"). */
  readonly also?: readonly Member[];
}

export interface FieldRef {
  readonly form: string;
  readonly field: string;
}

/** One phrase of a label: all that it can mean at its place, most likely first. */
export interface LabelSpan {
  /** As written. */
  readonly text: string;
  readonly readings: readonly LabelPart[];
}

export interface LabelReading {
  readonly text: string;
  readonly spans: readonly LabelSpan[];
  /** Runs of words that no reading explains, as written; empty: understood word for word. */
  readonly rest: readonly string[];
}

/** All that labels are read by, built once for a catalogue and a registry. */
export interface Lexicon {
  /** Remembers: the same text at the same place is read once. Linear in the text; texts of more than 2,000 characters are all rest. */
  read(text: string, place: LabelPlace): LabelReading;
  /** Whether the office writes this for "no figure": it stands where a figure does, and is no label. */
  isMissingSign(text: string): boolean;
}
