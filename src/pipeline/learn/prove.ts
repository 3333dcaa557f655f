/** A declaration proved: the file is read again with it, and must leave nothing unread; its printed totals must come out. */
import type { Finding } from "../../model/finding.ts";
import { a1 } from "../../util/a1.ts";
import { keyOf } from "../../util/keys.ts";
import { runCheck } from "../check.ts";
import { runInspect } from "../inspect.ts";
import type { RunOptions } from "../options.ts";

export interface ProvedTotal {
  readonly sheet: string;
  readonly cell: string;
  readonly printed: number;
  readonly computed: number;
}

export interface Proof {
  readonly counted: number;
  readonly totals: readonly ProvedTotal[];
  /** Errors that are left. */
  readonly errors: readonly Finding[];
}

/** Codes whose fact `sum` is what a printed total should have been. */
const SUMS: ReadonlySet<string> = new Set([
  "total-row-mismatch",
  "total-column-mismatch",
  "outline-mismatch",
]);

export async function prove(options: RunOptions): Promise<Proof> {
  const { files } = await runInspect(options);
  const { findings } = await runCheck(options);
  const sums = new Map(
    findings.flatMap(({ code, place, facts }) =>
      SUMS.has(code) && place.row !== undefined && place.column !== undefined
        ? [[keyOf(place.sheet, a1(place.row, place.column)), Number(facts["sum"])] as const]
        : [],
    ),
  );
  const sheets = files.flatMap((file) => file.sheets);
  const totals = sheets.flatMap(({ name, picture }) =>
    picture.rows.flatMap(({ cells }) =>
      cells.flatMap(({ row, column, fate, shown }): ProvedTotal[] => {
        const printed = Number(shown.replace(",", "."));
        if (fate !== "total" || !/^\d+(?:,\d+)?$/u.test(shown)) return [];
        const cell = a1(row, column);
        return [{ sheet: name, cell, printed, computed: sums.get(keyOf(name, cell)) ?? printed }];
      }),
    ),
  );
  const counted = sheets.reduce((all, { account }) => all + account.counted, 0);
  return { counted, totals, errors: findings.filter(({ severity }) => severity === "error") };
}
