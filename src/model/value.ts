/**
 * The value of an observation: a number with what is known about it.
 * Status letters are SDMX's CL_OBS_STATUS.
 */
export const STATUSES = ["A", "B", "D", "E", "K", "L", "M", "O", "P", "Q", "V", "W"] as const;
export type Status = (typeof STATUSES)[number];

/** Why there is no value: O not reported, L exists but is not collected, M does not apply, Q not shown (`--disclosure`). */
export type MissingStatus = "O" | "L" | "M" | "Q";

export function isMissingStatus(status: Status): status is MissingStatus {
  return status === "O" || status === "L" || status === "M" || status === "Q";
}

/** `=` exact, `>` a lower bound ("hơn"), `<` an upper bound ("gần"), `~` approximate. */
export type Qualifier = "=" | ">" | "<" | "~";

export interface Value {
  /** null: missing, or only an order of magnitude is known. */
  readonly value: number | null;
  readonly status: Status;
  readonly qualifier: Qualifier;
  /** Bounds, both included; null where unbounded. An exact value has both equal to itself. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export function exact(value: number): Value {
  return { value, status: "A", qualifier: "=", lower: value, upper: value };
}

/** Missing, and why. */
export function missing(status: MissingStatus): Value {
  return { value: null, status, qualifier: "=", lower: null, upper: null };
}

export function isMissing(value: Value): boolean {
  return value.value === null && isMissingStatus(value.status);
}
