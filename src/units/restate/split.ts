/** How a division with unknown shares is split, where the user says so. */
import type { CalendarDate } from "../../model/calendar.ts";
import { keyOf } from "../../util/keys.ts";

export interface Split {
  /** `equal`, or the name of the shares file; null: not split. */
  readonly name: string | null;
  /** The share of each of `targets`, or null where the split does not know. */
  sharesOf(code: string, date: CalendarDate, targets: readonly string[]): readonly number[] | null;
}

export const NO_SPLIT: Split = { name: null, sharesOf: () => null };

export const EQUAL_SPLIT: Split = {
  name: "equal",
  sharesOf: (_code, _date, targets) => targets.map(() => 1 / targets.length),
};

/** One line of a shares file: on `date` (null: whenever) this part of `code` belongs to `target`. */
export interface ShareLine {
  readonly code: string;
  readonly date: CalendarDate | null;
  readonly target: string;
  readonly share: number;
}

/** The lines of a unit decide only where they name its targets and no others. */
export function splitByLines(name: string, lines: readonly ShareLine[]): Split {
  const byUnit = new Map<string, Map<string, number>>();
  for (const { code, date, target, share } of lines) {
    const key = keyOf(code, date);
    const own = byUnit.get(key) ?? new Map<string, number>();
    own.set(target, share);
    byUnit.set(key, own);
  }
  return {
    name,
    sharesOf(code, date, targets) {
      const own = byUnit.get(keyOf(code, date)) ?? byUnit.get(keyOf(code, null));
      if (own === undefined || own.size !== targets.length) return null;
      const shares = targets.map((target) => own.get(target) ?? null);
      return shares.every((share) => share !== null) ? shares : null;
    },
  };
}
