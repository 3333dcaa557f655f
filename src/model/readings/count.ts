/** A count cell read as a value, or refused with the reason. Nothing is guessed. */
import type { CountContext } from "./count-context.ts";
import type { CountReading } from "../form-sheet.ts";
import type { RawCell } from "../raw.ts";
import { missing, type Value } from "../value.ts";
import { readCountText } from "./count-text.ts";
import { dateRead, numberRead, refused, TOO_LARGE } from "./count-cells.ts";

const BLANK: CountReading = { ok: true, value: missing("O"), remarks: [] };

// Largest values of 16 and 24 bit integers: what software writes when a number does not fit.
const LEAST_TRUNCATED = 32_767;
const TRUNCATED = new Set([LEAST_TRUNCATED, 65_535, 8_388_607, 16_777_215]);

/** A number that is read as it stands, without a remark: whole, of up to eight digits, no mark of truncation. */
export function isPlainCount(value: number): boolean {
  if (!(value >= 0 && value < TOO_LARGE && (value | 0) === value)) return false;
  return value < LEAST_TRUNCATED || !TRUNCATED.has(value);
}

/**
 * Reads a count cell (domain, "Values"). A blank optional cell is missing (O); a
 * refusal carries the finding's code, its facts, and the content only where it
 * cannot be personal.
 */
export function readCount(cell: RawCell | undefined, context: CountContext): CountReading {
  if (cell === undefined) return blank(context);
  switch (cell.kind) {
    case "number":
      return noteTruncation(numberRead(cell.value, cell.percent === true, context));
    case "text":
      return textRead(cell.value, context);
    case "date":
      return dateRead(cell.value, context.fraction !== null);
    case "boolean":
      return refused("not-a-number", { kind: "boolean" });
    case "error":
      return { ...refused("formula-error", { error: cell.value }), shown: cell.value };
    case "uncalculated":
      return refused("formula-not-calculated", {});
  }
}

function blank(context: CountContext): CountReading {
  return context.required ? refused("required-value", {}) : BLANK;
}

function textRead(text: string, context: CountContext): CountReading {
  const read = readCountText(text, context);
  return read === "blank" ? blank(context) : noteTruncation(read);
}

function noteTruncation(reading: CountReading): CountReading {
  if (!reading.ok || !looksTruncated(reading.value)) return reading;
  return { ...reading, remarks: [...reading.remarks, "truncated-value"] };
}

function looksTruncated(value: Value): boolean {
  return value.value !== null && TRUNCATED.has(value.value);
}
