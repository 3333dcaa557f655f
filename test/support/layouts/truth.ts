/** The totals that a set of figures has, by the generator's own sums. */
import type { Period } from "../../../src/model/period.ts";
import { all, type Figures } from "./figures.ts";
import { periodOf, spanOf } from "./times.ts";

/** `unit indicator member` -> value; null: nothing is known of it. */
export type Truth = ReadonlyMap<string, number | null>;

export interface Window {
  readonly period: Period;
  readonly times: readonly number[];
}

/** Each month by itself, then all of them. */
export function windowsOf(figures: Figures): Window[] {
  const single = figures.times.map((time, t) => ({ period: periodOf(time), times: [t] }));
  if (single.length === 1) return single;
  return [...single, { period: spanOf(figures.times), times: all(figures.times) }];
}

export const truthKey = (unit: string, indicator: string, member: string): string =>
  JSON.stringify([unit, indicator, member]);

/** By commune and by district, in the whole (member "") and by member. */
export function truthOf(figures: Figures, { times }: Window): Truth {
  const truth = new Map<string, number | null>();
  const add = (unit: string, indicator: string, member: string, value: number | null): void => {
    const key = truthKey(unit, indicator, member);
    const old = truth.get(key) ?? null;
    truth.set(key, value === null ? old : (old ?? 0) + value);
  };
  for (const [u, { name, district }] of figures.units.entries()) {
    for (const [i, { id, stock }] of figures.indicators.entries()) {
      for (const t of stock === true ? times.slice(-1) : times) {
        for (const [b, [member = ""]] of figures.members.entries()) {
          const value = figures.value(u, t, i, b);
          for (const unit of [name, district]) {
            add(unit, id, "", value);
            if (figures.dimension !== null) add(unit, id, member, value);
          }
        }
      }
    }
  }
  return truth;
}
