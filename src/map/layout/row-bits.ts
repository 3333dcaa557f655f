/** What the texts of a body say that makes their rows unusual, as bits. */
import type { FieldRole } from "../../model/catalogue.ts";
import { notesBy } from "../../model/text-notes.ts";
import type { MappedColumn } from "../columns.ts";
import { likely } from "../label/parts.ts";
import type { LabelPart, Lexicon } from "../label/types.ts";
import { isPartLabel, isTotalLabel } from "../labels.ts";

/** Bits of a text of the body: what makes a row one of another kind. */
export const [
  KNOWN,
  ROLE,
  OUTLINE,
  NUMBERED,
  PERIOD,
  INDICATOR,
  DASH,
  TIMELESS,
  TOTAL,
  HIGHER,
  /** "Trong đó: ..." */
  PART,
  MEMBER,
] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048] as const;

export const notesOf = notesBy(bitsOf);

const LONGEST_LABEL = 200;
const COMMUNE = 2;

function bitsOf(written: string, lexicon: Lexicon): number {
  const text = written.normalize("NFC").trim();
  if (text === "" || text.length > LONGEST_LABEL) return KNOWN;
  let bits = KNOWN;
  const isMark = /^[-+*•–—]$/u.test(text);
  if (/^\d{1,3}(?:\.\d{1,3})+\.?$/u.test(text) && !/^\d{1,3}(?:\.\d{3})+$/u.test(text))
    bits |= OUTLINE;
  if (/^[IVXLC]{1,6}[.)]?$|^[A-Za-zđĐ][.)]?$/u.test(text)) bits |= NUMBERED;
  if (isMark || /^[-+*•–—]\s*\p{L}/u.test(text)) bits |= DASH;
  if (isMark || /^\d+$/u.test(text)) return bits;
  const reading = lexicon.read(text, "stub");
  const parts = likely(reading);
  const has = (kind: LabelPart["kind"]) => parts.some((part) => part.kind === kind);
  // A part is held against the row that it is of; another unit's figures are no part.
  if (has("part")) bits |= isPartLabel(text) && !has("unit") ? PART | DASH : ROLE | DASH;
  if (reading.rest.length === 0) {
    if (has("role")) bits |= ROLE;
    const isTimeless = has("role") || has("unit") || has("total");
    if (isTimeless && !has("period")) bits |= TIMELESS;
    if (has("total") && !has("unit")) bits |= isTotalLabel(text) ? TOTAL : TOTAL | ROLE;
    if (parts.some((part) => part.kind === "unit" && part.rank !== null && part.rank < COMMUNE))
      bits |= HIGHER;
    if (has("period")) bits |= PERIOD;
    if (has("member")) bits |= MEMBER;
    else if (has("indicator")) bits |= INDICATOR;
  }
  if (/^\d+(?:\.\d+)+\.?\s+\p{L}/u.test(text)) bits |= OUTLINE;
  return bits;
}

/** Roles of columns whose texts are prose, days or numbers. */
const PASSED_OVER: ReadonlySet<FieldRole> = new Set([
  "text",
  "date",
  "count",
  "amount",
  "measure",
] as const);

/** By a column's field: which bits make its texts special. `isPlain`: no column tells days or months. */
export function specialOf(
  column: MappedColumn | undefined,
  hasUnits: boolean,
  isPlain = false,
): number {
  const definition = column?.definition ?? null;
  const role = definition?.role;
  if (role !== undefined && PASSED_OVER.has(role)) return 0;
  // "08/2024" in the column of codes is the head of a month.
  if (role === "unit_code") return isPlain ? PERIOD : 0;
  // "Cuối năm 2024" in a column of periods is a period, right or wrong.
  if (role === "period") return TIMELESS;
  // Beside months of its own a part's row is read in columns, and held against its whole there (part-rows.ts).
  if (role === "unit") return ROLE | OUTLINE | PERIOD | TOTAL | HIGHER | (isPlain ? PART : 0);
  if (role === "district" || role === "province") return ROLE | OUTLINE | PERIOD | TOTAL;
  // "Tổng số" among categories: beside the unit or the month of its row it is no first label.
  if (role === "code") return ROLE | OUTLINE | PERIOD | DASH | TIMELESS;
  if (column?.field === "serial") return ROLE | OUTLINE | PERIOD | DASH | (hasUnits ? 0 : NUMBERED);
  if (column?.field === "remark" || column?.personal === true) return 0;
  return definition === null ? ROLE | PERIOD | INDICATOR | MEMBER | DASH | TOTAL : 0;
}
