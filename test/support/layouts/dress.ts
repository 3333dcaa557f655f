/** What a sheet wears beside its figures: order, totals, parts, numbering, signature. */
import type { Random } from "../../mutation/random.ts";
import type { Axis, Figures } from "./figures.ts";
import type { Where } from "./shapes.ts";

export interface Dress {
  readonly motto: boolean;
  readonly body: "CÔNG AN" | "UBND";
  readonly reportName: boolean;
  readonly bodyLine: boolean;
  readonly measureLine: boolean;
  readonly blankAfterTitle: boolean;
  readonly serial: boolean;
  readonly measure: boolean;
  readonly code: boolean;
  readonly remark: boolean;
  readonly numbering: "none" | "letters" | "parentheses" | "formulas";
  readonly headMeasure: boolean;
  /** Over units or members or times down the rows. */
  readonly totalRow: "none" | "last" | "first";
  readonly subtotals: boolean;
  readonly totalColumns: boolean;
  readonly totalFirst: boolean;
  /** Centre heads hold the figures of their group. */
  readonly blockFigures: boolean;
  readonly mergeStub: boolean;
  readonly marks: "none" | "dots" | "dashes";
  readonly parts: boolean;
  /** A column "Trong đó" beside the first indicator. */
  readonly partColumn: boolean;
  /** The rows once more as percentages, under a head that says so. */
  readonly structure: boolean;
  readonly footnote: boolean;
  readonly signature: boolean;
  readonly blanks: boolean;
  readonly gap: number;
  readonly dashes: boolean;
  readonly numbers: "number" | "dots" | "text" | "blanks";
  /** What stands in the column of orders. */
  readonly orders: "digits" | "padded" | "roman" | "letters";
  /** Marks of footnotes behind labels. */
  readonly notes: boolean;
  /** "X. An Đức", "P. Toàn Sơn". */
  readonly shortTypes: boolean;
  /** Months stand under or over their quarters. */
  readonly quarters: "none" | "spanners" | "totals";
  readonly headText: "plain" | "upper" | "broken";
  /** Between an indicator and its members. */
  /** Districts are 1, 2 and their communes 1.1, 1.2, not I and 1. */
  readonly outline: boolean;
  readonly spanner: "none" | "Chia ra" | "Trong đó";
  /** Form number, deadlines, who is to receive it: nothing of it is a unit or a period. */
  readonly formNumber: boolean;
  readonly unitCode: boolean;
  readonly upper: boolean;
  readonly nfd: boolean;
  readonly companyPrefix: boolean;
  readonly left: number;
  // What the specification lets a program refuse.
  readonly repeatEvery: number | null;
  readonly emptyColumn: boolean;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
}

export function drawDress(
  figures: Figures,
  axes: Readonly<Record<Where, readonly Axis[]>>,
  format: "xlsx" | "csv",
  rng: Random,
): Dress {
  const csv = format === "csv";
  const inStub = axes.stub.includes("indicator");
  const odd = rng.chance(0.12);
  return {
    motto: rng.chance(0.4),
    body: rng.chance(0.8) ? "CÔNG AN" : "UBND",
    reportName: rng.chance(0.8),
    bodyLine: rng.chance(0.7),
    measureLine: rng.chance(0.1),
    blankAfterTitle: rng.chance(0.7),
    serial: rng.chance(0.6),
    measure: inStub && rng.chance(0.5),
    code: inStub && rng.chance(0.2),
    remark: rng.chance(0.25),
    numbering: rng.pick(["none", "none", "none", "letters", "parentheses", "formulas"] as const),
    headMeasure: !inStub && rng.chance(0.15),
    totalRow: rng.pick(["none", "last", "last", "first"] as const),
    subtotals: rng.chance(0.3),
    totalColumns: rng.chance(0.4),
    totalFirst: rng.chance(0.25),
    blockFigures: rng.chance(0.4),
    mergeStub: !csv && rng.chance(0.35),
    marks: rng.pick(["none", "none", "none", "none", "dots", "dashes"] as const),
    parts: rng.chance(0.12),
    partColumn: rng.chance(0.08),
    structure: rng.chance(0.06),
    footnote: rng.chance(0.15),
    signature: rng.chance(0.35),
    blanks: rng.chance(0.1),
    gap: rng.int(0, 2),
    dashes: rng.chance(0.3),
    numbers: rng.pick(["number", "number", "number", "dots", "text", "blanks"] as const),
    headText: rng.pick(["plain", "plain", "plain", "plain", "upper", "broken"] as const),
    outline: rng.chance(0.3),
    spanner: rng.pick(["none", "none", "Chia ra", "Trong đó"] as const),
    formNumber: rng.chance(0.12),
    unitCode: axes.stub.includes("unit") && rng.chance(0.07),
    upper: rng.chance(0.1),
    nfd: rng.chance(0.08),
    companyPrefix: rng.chance(0.1),
    left: !csv && rng.chance(0.1) ? 2 : 1,
    orders: rng.pick(["digits", "digits", "digits", "padded", "roman", "letters"] as const),
    notes: rng.chance(0.06),
    shortTypes: rng.chance(0.06),
    quarters: rng.chance(0.25) ? rng.pick(["spanners", "totals"] as const) : "none",
    repeatEvery: odd && rng.chance(0.4) ? rng.int(2, 5) : null,
    emptyColumn: odd && rng.chance(0.3),
    hidden: odd && !csv && rng.chance(0.4),
    rightToLeft: odd && rng.chance(0.4) && figures.times.length > 1,
  };
}
