/** Cells of a cross table read as numbers, with the scale and the standing that their labels give them. */
import { type FormField, fractionHalf } from "../../model/catalogue.ts";
import type { CountReading } from "../../model/form-sheet.ts";
import type { RawCell } from "../../model/raw.ts";
import {
  type AmountContext,
  type ColumnEvidence,
  type CountContext,
  readAmount,
  readCount,
} from "../../model/readings/index.ts";

export interface CellContext {
  readonly field: FormField | undefined;
  /** The row is declared to say two indicators at once. */
  readonly isFraction: boolean;
  readonly scale: number;
  readonly isEstimate: boolean;
  /** Differences and rates: below zero, with decimals, "+2". */
  readonly isFree: boolean;
  readonly workbook: boolean;
  readonly missingSigns: ReadonlySet<string> | undefined;
  readonly evidence: () => ColumnEvidence | undefined;
  /** How an amount is read; null: it is a count. */
  readonly amount: AmountContext | null;
}

export function readFigure(cell: RawCell | undefined, context: CellContext): CountReading {
  const { field, isFraction, scale, isFree, workbook, missingSigns, evidence, amount } = context;
  if (amount !== null && !isFree) {
    const reading = readAmount(cell, amount);
    return context.isEstimate ? estimated(reading) : reading;
  }
  const count: CountContext = {
    required: false,
    fraction: isFraction ? "part" : fractionHalf(field),
    decimalsAllowed: isFree || scale !== 1,
    workbook,
    missingSigns,
    evidence,
  };
  const reading = readCount(isFree ? signless(cell) : cell, count);
  const scaled = scale === 1 || isFree ? reading : scaledBy(scale, reading);
  return context.isEstimate ? estimated(scaled) : scaled;
}

/** "+2", "-1", "30%": of a difference only the size is read here. */
function signless(cell: RawCell | undefined): RawCell | undefined {
  if (cell?.kind === "number") return { ...cell, value: Math.abs(cell.value) };
  if (cell?.kind !== "text") return cell;
  return { ...cell, value: cell.value.replace(/^\s*[+-]\s*(?=\d)/u, "").replace(/\s*%\s*$/u, "") };
}

/** Exactly, or refused: 1,2 thousand is 1200, 1,2345 thousand is no count. */
function scaledBy(scale: number, reading: CountReading): CountReading {
  if (!reading.ok || reading.value.value === null) return reading;
  const { value } = reading;
  const times = (n: number | null) => (n === null ? null : exactProduct(n, scale));
  const [own, lower, upper] = [times(value.value), times(value.lower), times(value.upper)];
  if (own === undefined || lower === undefined || upper === undefined)
    return {
      ok: false,
      code: "not-an-integer",
      facts: { stored: "scaled" },
      shown: value.value ?? "",
    };
  return { ...reading, value: { ...value, value: own, lower, upper } };
}

function exactProduct(n: number, scale: number): number | undefined {
  const product = Number((n * scale).toFixed(6));
  return Number.isInteger(product) ? product : undefined;
}

function estimated(reading: CountReading): CountReading {
  if (!reading.ok || reading.value.value === null) return reading;
  const value = {
    ...reading.value,
    status: "E",
    qualifier: "~",
    lower: null,
    upper: null,
  } as const;
  return { ...reading, value };
}
