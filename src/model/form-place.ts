/** A cell of an office's own form, and what its labels say that it holds. */
import type { Stretch } from "./calendar.ts";
import type { Problem } from "./finding.ts";
import type { Level } from "./unit.ts";

/** What a comparison gives: the other period's figure, the change since, the change in per cent. */
export type Compared = "before" | "difference" | "percent";

/** A unit that a form names. */
export interface PlacedUnit {
  readonly code: string | null;
  readonly name: string;
  readonly level: Level;
  /** Codes of the units above it; null: no registry tells them. */
  readonly above: readonly string[] | null;
}

/** What a figure of a form is of. */
export interface PlacedOf {
  readonly unit: PlacedUnit;
  /** A value of a breakdown; null: all of them together. */
  readonly member: { readonly dimension: string; readonly value: string } | null;
  /** null: the totals' own days. */
  readonly window: Stretch | null;
}

/** A figure that a cell is for. */
export interface PlacedFigure {
  readonly kind: "figure";
  /** An indicator's id. */
  readonly indicator: string;
  /** One; of a total, all those that it adds up. */
  readonly of: readonly PlacedOf[];
  readonly compared: Compared | null;
  /** The cell counts in these: 1,000,000 where its heading says "triệu đồng". */
  readonly scale: number;
}

/** Why no figure can stand there: a code of `messages/template.ts`, with its facts. */
export interface PlaceFault {
  readonly kind: "fault";
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export const placeFault = (code: string, facts: PlaceFault["facts"] = {}): PlaceFault => ({
  kind: "fault",
  code,
  facts,
});

export interface FormPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly holds: PlacedFigure | PlaceFault;
}

export interface FormPlaces {
  /** In the order of the sheets, row by row. */
  readonly places: readonly FormPlace[];
  /** What reading the form's labels found wrong: units that nobody knows, words that nobody understands. */
  readonly problems: readonly Problem[];
}
