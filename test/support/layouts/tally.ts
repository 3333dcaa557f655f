/** Many layouts, counted by shape. */
import { type Book, showGrid } from "./grid.ts";
import { judgeBooks, type Verdict } from "./judge.ts";
import { layOut } from "./lay-out.ts";
import { makePlan, type Plan } from "./plan.ts";
import { pathOf, type Way } from "./run.ts";

export interface Tried extends Verdict {
  readonly seed: number;
  readonly shape: string;
  /** It must be read: a named shape in listed words. */
  readonly strict: boolean;
  readonly way: Way;
  readonly plan: Plan;
  readonly books: readonly Book[];
}

const WAYS: Readonly<Record<number, Way>> = {
  3: "bytes",
  7: "disk",
  13: "bytes",
  18: "inferred",
  23: "bytes",
  31: "inferred",
  33: "bytes",
  44: "inferred",
};

/** The shape whose turn it is, or `only` that one. */
export function tryLayout(seed: number, only?: string, small = false): Promise<Tried> {
  const way = WAYS[seed % 50] ?? "cells";
  return tryPlan(makePlan(seed, only, small), way);
}

export async function tryPlan(plan: Plan, way: Way): Promise<Tried> {
  const books = layOut(plan);
  const by = plan.members !== "none" && plan.figures.dimension !== null;
  const verdict = await judgeBooks(plan.figures, books, by, way);
  const strict = plan.loose.length === 0 && !verdict.sameBytes && way !== "inferred";
  return { ...verdict, seed: plan.seed, shape: plan.shape.id, strict, way, plan, books };
}

export interface Count {
  right: number;
  refused: number;
  wrong: number;
  /** Refused though it had to be read. */
  denied: number;
}

export class Tally {
  readonly counts = new Map<string, Count>();

  add({ shape, outcome, strict }: Tried): void {
    const own = this.counts.get(shape) ?? { right: 0, refused: 0, wrong: 0, denied: 0 };
    own[outcome]++;
    if (outcome === "refused" && strict) own.denied++;
    this.counts.set(shape, own);
  }

  /** `denied`: of the refused, those that had to be read. */
  lines(): string[] {
    const line = (cells: readonly (string | number)[], shape: string): string =>
      `${cells.map((cell) => String(cell).padStart(8)).join("")}  ${shape}`;
    const sum: Count = { right: 0, refused: 0, wrong: 0, denied: 0 };
    const rows = [...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([shape, own]) => {
        for (const key of ["right", "refused", "denied", "wrong"] as const) sum[key] += own[key];
        return line([own.right, own.refused, own.denied, own.wrong], shape);
      });
    const all = line([sum.right, sum.refused, sum.denied, sum.wrong], "all");
    return [line(["right", "refused", "denied", "WRONG"], "shape"), ...rows, all];
  }
}

/** The workbooks of a layout as text. */
export function showBooks(books: readonly Book[]): string {
  return books
    .map((book) => `--- ${pathOf(book)}\n${book.grids.map(showGrid).join("\n")}`)
    .join("\n");
}

export function describeTried(tried: Tried): string {
  const { seed, shape, outcome, strict, way, why, plan, books } = tried;
  const without = way === "inferred" ? ["no registry"] : [];
  const promise = strict
    ? "must be read"
    : `may be refused: ${[...plan.loose, ...without].join(", ")}`;
  const reasons = why.slice(0, 6).join("\n  ");
  return `seed ${seed}: ${shape} (${promise}) is ${outcome}\n  ${reasons}\n${showBooks(books)}`;
}
