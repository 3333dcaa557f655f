/**
 * Figures under the words of a balance: what there was, came in, went out and is left. Of a stock only what is left is
 * counted, of a flow all but that; and what there was with what came and went must make what is left.
 */
import type { Catalogue } from "../../catalogue/index.ts";
import type { Problem } from "../../model/finding.ts";
import { minus, plus } from "../../model/decimal.ts";
import { groupBy } from "../../util/groups.ts";
import { keyOf } from "../../util/keys.ts";
import type { HeadingIndex } from "../heading-index.ts";
import type { FieldRef } from "../label/types.ts";
import type { Axes, FieldsAt } from "./axes.ts";
import { type Figure, numberOf } from "./figure.ts";
import { shownLabel } from "./shown.ts";

/** Where the table stands, and what is known of its words. */
interface Source {
  readonly catalogue: Catalogue;
  readonly index: HeadingIndex;
  readonly title: { readonly fields: readonly FieldsAt[] };
  readonly place: { readonly file: string; readonly sheet: string };
}

/** By row and column. */
type Figures = ReadonlyMap<number, ReadonlyMap<number, Figure>>;

/** Sets the fates of the figures; what is wrong with them. */
export function settleBalances(figures: Figures, source: Source): Problem[] {
  const all = [...figures.values()].flatMap((row) => [...row.values()]);
  if (!all.some(({ standing, axes }) => standing === "closing" || axes.movement !== null))
    return [];
  const stocks = stocksOf(source.catalogue);
  const told = new Set<number>();
  const isBalance = all.some(({ row: { axes } }) => speaksOfBalance(axes));
  return [...groupBy(all, matterOf).values()].flatMap((group) => {
    const [{ axes }] = group as [Figure];
    const refs = (axes.fields[0] ?? source.title.fields[0])?.fields ?? [];
    if (refs.length === 0) return [];
    return refs.every((ref) => stocks.has(refKey(ref)))
      ? settleStock(group, source)
      : settleFlow(group, isBalance ? null : told, source);
  });
}

/** Its row's words are of a balance, beside what is left: then a row "Còn lại" is of it, too. */
function speaksOfBalance({ roles, movement }: Axes): boolean {
  return movement !== null || [...roles].some((role) => role !== "closing");
}

/** "Còn lại" under categories or units may be what is left of the list: then it belongs into the sum, and nobody can tell. */
function remainder({ row: { row, label } }: Figure, { place, index }: Source): Problem {
  const shown = shownLabel(label.text, index);
  return {
    code: "label-not-understood",
    place: { ...place, row, column: label.column },
    facts: { label: shown, words: shown, missing: "remainder", nearest: null },
  };
}

/** What is left of a flow is another figure: nobody asked for it. */
function settleFlow(
  group: readonly Figure[],
  /** Rows that are told of already; null: the table's rows are those of a balance. */
  told: Set<number> | null,
  source: Source,
): Problem[] {
  const problems: Problem[] = [];
  const isAlone = group.every(({ standing }) => standing === "closing");
  for (const figure of group) {
    if (figure.standing !== "closing" || figure.fate !== "counted") continue;
    const { row } = figure;
    if (told === null || !isAlone || !row.axes.roles.has("closing")) figure.fate = "comparison";
    else {
      figure.fate = "refused";
      if (!told.has(row.row)) problems.push(remainder(figure, source));
      told.add(row.row);
    }
  }
  return problems;
}

function settleStock(group: readonly Figure[], source: Source): Problem[] {
  const isBalanced = group.some(({ standing }) => standing === "closing");
  const problems: Problem[] = [];
  for (const figure of group) {
    if (figure.standing === "closing" || figure.fate !== "counted") continue;
    if (isBalanced) figure.fate = "comparison";
    else if (figure.axes.movement !== null) {
      figure.fate = "refused";
      problems.push(notTheStock(figure, source));
    }
  }
  const off = isBalanced ? imbalanceOf(group) : null;
  if (off !== null) problems.push(differs(off, source));
  return problems;
}

function notTheStock({ row, column }: Figure, { place, index }: Source): Problem {
  const label = shownLabel(column.heading, index);
  return {
    code: "label-not-understood",
    place: { ...place, row: row.row, column: column.column },
    facts: { label, words: label, missing: "stock", nearest: null },
  };
}

interface Imbalance {
  readonly figure: Figure;
  readonly opening: number;
  readonly added: number;
  readonly ended: number;
  readonly closing: number;
  readonly expected: number;
}

/** null: it adds up, or a figure of it is not there, not exact, or none knows which way it goes. */
function imbalanceOf(group: readonly Figure[]): Imbalance | null {
  const only = (standing: Figure["standing"]): Figure | null => {
    const own = group.filter((figure) => figure.standing === standing);
    return own.length === 1 ? (own[0] as Figure) : null;
  };
  const [first, last] = [only("opening"), only("closing")];
  const moves = group.filter(
    ({ standing, axes }) =>
      axes.movement !== null || standing === "this" || standing === "estimate",
  );
  // What went out may stand nowhere: then nothing need add up.
  const isWhole = moves.some(({ axes }) => axes.movement === "out");
  if (first === null || last === null || !isWhole) return null;
  const [opening, closing] = [numberOf(first), numberOf(last)];
  if (opening === null || closing === null) return null;
  let [added, ended] = [0, 0];
  for (const figure of moves) {
    const value = numberOf(figure);
    if (value === null) return null;
    if (figure.axes.movement === "out") ended = plus(ended, value);
    else added = plus(added, value);
  }
  const expected = minus(plus(opening, added), ended);
  return expected === closing ? null : { figure: last, opening, added, ended, closing, expected };
}

function differs(
  { figure, opening, added, ended, closing, expected }: Imbalance,
  { place, index }: Source,
): Problem {
  const { row, column } = figure;
  const name = row.label.text === "" ? column.heading : row.label.text;
  return {
    code: "stock-discontinuity",
    place: { ...place, row: row.row, column: column.column },
    value: closing,
    suggestion: String(expected),
    facts: {
      unit: shownLabel(name, index),
      opening,
      replicated: 0,
      added,
      ended,
      expected,
      closing,
      difference: minus(closing, expected),
      kind: "balance",
    },
    severity: "warning",
  };
}

/** By form and field: what feeds stocks only. */
function stocksOf({ indicators }: Catalogue): ReadonlySet<string> {
  const flows = new Set<string>();
  const stocks = new Set<string>();
  for (const { id, kind, sources } of indicators) {
    const own = kind === "stock" ? stocks : flows;
    own.add(refKey({ form: "summary", field: id }));
    for (const source of sources) own.add(refKey(source));
  }
  return new Set([...stocks].filter((key) => !flows.has(key)));
}

const refKey = ({ form, field }: FieldRef): string => keyOf(form, field);

/** All that tells figures apart but the words of the balance. */
export function matterOf({ axes, row }: Pick<Figure, "axes" | "row">): string {
  const names = [...row.names].filter(([field]) => field !== "stub");
  return JSON.stringify([
    axes.fields[0]?.fields ?? null,
    axes.units.map(({ at }) => at.text),
    axes.members.map(({ dimension, value }) => [dimension, value]),
    axes.periods.map(({ at }) => at.text),
    axes.total,
    names.map(([field, { text }]) => [field, text]),
    axes.fields.length === 0 ? row.row : null,
  ]);
}
