/** The cells that make the difference of a total between two sets of submissions, and the proof that they do. */
import { minus, plus } from "../model/decimal.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { ChangeKind } from "../model/diff.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportValue } from "../model/report.ts";
import { keyOf } from "../util/keys.ts";
import { rounded } from "./change.ts";
import { traceTotal } from "./trace.ts";

/** What must be known of an observation to find it again in the other set. */
export interface Whereabouts<T> {
  /** The report: its unit, form and period. */
  reportOf(observation: T): string;
  /** File (as named inside its set) and sheet. */
  originOf(observation: T): string;
}

/** One set: for each report the origins of its accepted rows, and the cells that do not count. */
export interface ReportSet {
  originsOf(report: string): readonly string[] | undefined;
  /** Keys of superseded cells ({@link cellKey}). */
  readonly superseded: ReadonlySet<string>;
}

export interface PairedPart<T> {
  readonly kind: ChangeKind;
  readonly because: "superseded" | "restored" | null;
  readonly old: T | null;
  readonly new: T | null;
  readonly difference: number | null;
}

export interface PairedTotal<T> {
  readonly difference: number | null;
  readonly parts: readonly PairedPart<T>[];
}

/** Parts that do not add up to the change are a fault of the program, never printed. */
export class DiffDoesNotAddUp extends Error {
  constructor(indicator: string, difference: number, sum: number) {
    super(`diff of ${indicator}: parts add up to ${sum}, the change is ${difference}`);
    this.name = "DiffDoesNotAddUp";
  }
}

/** A cell of a set, as it could stand in the other. */
export function cellKey<T extends Observation>(of: T, where: Whereabouts<T>): string {
  return keyOf(where.originOf(of), of.cell.row, of.cell.column, of.indicator, of.item);
}

const NONE = { old: false, new: false };

export class DiffMaker<T extends Observation> {
  readonly #old: ReportSet;
  readonly #new: ReportSet;
  readonly #where: Whereabouts<T>;

  constructor(old: ReportSet, fresh: ReportSet, where: Whereabouts<T>) {
    this.#old = old;
    this.#new = fresh;
    this.#where = where;
  }

  /**
   * `own`: the observations of each set under one unit, in order; `counted`: in which set others count
   * too, which have their like in the other.
   */
  total(
    own: { readonly old: readonly T[]; readonly new: readonly T[] },
    indicator: Indicator,
    values: { readonly old: number | null; readonly new: number | null },
    counted: { readonly old: boolean; readonly new: boolean } = NONE,
  ): PairedTotal<T> {
    const before = traceTotal(own.old, indicator).parts;
    const after = traceTotal(own.new, indicator).parts;
    const parts = this.#pair(before, after);
    const difference = differenceOf(
      values,
      counted.old || before.length > 0,
      counted.new || after.length > 0,
    );
    if (difference !== null) prove(parts, indicator, difference);
    return { difference, parts };
  }

  #pair(before: readonly T[], after: readonly T[]): PairedPart<T>[] {
    const groups = new Map<string, { old: T[]; new: T[] }>();
    const groupOf = (of: T) => {
      const key = of.item === undefined ? keyOf(this.#where.reportOf(of)) : keyOf("item", of.item);
      const group = groups.get(key) ?? { old: [], new: [] };
      groups.set(key, group);
      return group;
    };
    for (const of of before) groupOf(of).old.push(of);
    for (const of of after) groupOf(of).new.push(of);
    return [...groups.values()].flatMap((group) => this.#pairGroup(group));
  }

  /** Equal figures of one report stay, first those at one place; of the rest the cells at one place, then those in order, are pairs. */
  #pairGroup(group: { old: T[]; new: T[] }): PairedPart<T>[] {
    const place = (of: T) => cellKey(of, this.#where);
    const same = (of: T) => keyOf(place(of), valueKey(of));
    const [left, added] = unmatched(...unmatched(group.old, group.new, same), valueKey);
    const pairs: [T | null, T | null][] = [];
    const [rest, more] = unmatched(left, added, place, (old, fresh) => pairs.push([old, fresh]));
    for (let i = 0; i < Math.max(rest.length, more.length); i++)
      pairs.push([rest[i] ?? null, more[i] ?? null]);
    return pairs.map(([old, fresh]) => this.#part(old, fresh));
  }

  #part(old: T | null, fresh: T | null): PairedPart<T> {
    const because = this.#because(old, fresh);
    const a = old === null ? 0 : old.value.value;
    const b = fresh === null ? 0 : fresh.value.value;
    const difference = a === null || b === null ? null : minus(b, a);
    return { kind: this.#kindOf(old, fresh, because), because, old, new: fresh, difference };
  }

  #because(old: T | null, fresh: T | null): PairedPart<T>["because"] {
    if (old !== null && fresh === null && this.#new.superseded.has(cellKey(old, this.#where)))
      return "superseded";
    if (old === null && fresh !== null && this.#old.superseded.has(cellKey(fresh, this.#where)))
      return "restored";
    return null;
  }

  #kindOf(old: T | null, fresh: T | null, because: PairedPart<T>["because"]): ChangeKind {
    if (because !== null) return because === "superseded" ? "gone" : "new";
    const of = (fresh ?? old) as T;
    const report = this.#where.reportOf(of);
    const [before, after] = [this.#old.originsOf(report), this.#new.originsOf(report)];
    if (before === undefined) return "new";
    if (after === undefined) return "gone";
    const same = (fresh === null ? after : before).includes(this.#where.originOf(of));
    return same ? "corrected" : "resubmitted";
  }
}

function valueKey({ value }: Observation): string {
  return keyOf(value.value, value.qualifier, value.lower, value.upper);
}

/** What is left of each list when equals are taken away, one for one. */
function unmatched<T>(
  old: readonly T[],
  fresh: readonly T[],
  key: (of: T) => string,
  onPair: (old: T, fresh: T) => void = () => {},
): [T[], T[]] {
  const waiting = new Map<string, T[]>();
  for (const of of old) {
    const same = waiting.get(key(of));
    if (same === undefined) waiting.set(key(of), [of]);
    else same.push(of);
  }
  const added = fresh.filter((of) => {
    const match = waiting.get(key(of))?.shift();
    if (match !== undefined) onPair(match, of);
    return match === undefined;
  });
  const left = new Set([...waiting.values()].flat());
  return [old.filter((of) => left.has(of)), added];
}

/** A missing total has no cells: it adds nothing. One that has cells and no number cannot be compared. */
function differenceOf(
  values: { readonly old: number | null; readonly new: number | null },
  /** Whether each has cells. */
  before: boolean,
  after: boolean,
): number | null {
  const a = values.old ?? (before ? null : 0);
  const b = values.new ?? (after ? null : 0);
  return a === null || b === null ? null : minus(b, a);
}

function prove(
  parts: readonly PairedPart<unknown>[],
  indicator: Indicator,
  difference: number,
): void {
  const sum = parts.reduce((all, part) => plus(all, part.difference ?? Number.NaN), 0);
  if (sum !== difference) throw new DiffDoesNotAddUp(indicator.id, difference, sum);
}

/** Percentages differ in points, rounded as they are printed. */
export function pointsBetween(
  old: ReportValue | null,
  fresh: ReportValue | null,
  decimals: number,
): number | null {
  const [a, b] = [old?.value ?? null, fresh?.value ?? null];
  if (a === null || b === null) return null;
  return rounded(b - a, decimals);
}
