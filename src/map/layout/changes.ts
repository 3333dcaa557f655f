/** Differences and rates against the figures of the table that they are made of. */
import { keyOf } from "../../util/keys.ts";
import { minus } from "../../model/decimal.ts";
import { textOf } from "../grid.ts";
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";

/** Where a pair of columns or rows and their difference stand apart, they belong to different matters. */
const FARTHEST = 6;

/** Told only where the operands are there and no pair of them gives what is written. */
export function tellChanges(table: CrossTable): void {
  for (const row of table.figures.values()) {
    for (const figure of row.values()) {
      if (figure.fate !== "computed" || figure.standing !== "change") continue;
      if ((figure.axes.scale ?? table.source.title.scale) !== 1) continue;
      tell(table, figure);
    }
  }
}

function tell(table: CrossTable, figure: Figure): void {
  const stated = writtenOf(figure);
  const pairs = pairsOf(figure, operandsOf(table, figure));
  const [first] = pairs;
  if (stated === null || first === undefined || isOfBalance(table, figure)) return;
  if (pairs.some((pair) => fits(stated, pair))) return;
  const [now, before] = first;
  const isRate = stated.percent || figure.axes.percent;
  const expected = isRate ? ((now - before) / before) * 100 : now - before;
  const { row, column } = figure;
  table.problems.push({
    code: "change-mismatch",
    place: { ...table.source.place, row: row.row, column: column.column },
    value: stated.value,
    suggestion: String(Number(expected.toFixed(2))),
    facts: {
      heading: column.heading,
      stated: stated.value,
      now,
      before,
      expected: Number(expected.toFixed(2)),
      kind: isRate ? "rate" : "difference",
    },
    severity: "warning",
  });
}

/** "Tăng" beside "Giảm": each is a part of the difference, and the balance is looked at as a whole. */
function isOfBalance({ figures }: CrossTable, figure: Figure): boolean {
  const { movement } = figure.axes;
  if (movement === null) return false;
  const isColumn = figure.column.axes.roles.has("change");
  const beside = isColumn
    ? [...(figures.get(figure.row.row)?.values() ?? [])]
    : [...figures.values()].flatMap((row) => row.get(figure.column.column) ?? []);
  const key = matterOf(figure, isColumn);
  return beside.some(
    (own) =>
      own.axes.movement !== null &&
      own.axes.movement !== movement &&
      matterOf(own, isColumn) === key,
  );
}

interface Written {
  /** With its sign. */
  readonly value: number;
  /** Half of the last place that is written: a rate is rounded or cut there. */
  readonly slack: number;
  readonly percent: boolean;
}

function writtenOf(figure: Figure): Written | null {
  const size = numberOf(figure);
  const cell = figure.row.figures.find(
    ({ column }) => column.column === figure.column.column,
  )?.cell;
  if (size === null || cell === undefined) return null;
  const text = textOf(cell);
  const isMinus = cell.kind === "number" ? cell.value < 0 : /^\s*-/u.test(text);
  const decimals = /\.(\d+)$/u.exec(String(size))?.[1]?.length ?? 0;
  return { value: isMinus ? -size : size, slack: 10 ** -decimals, percent: /%\s*$/u.test(text) };
}

/** What stands in the same row under other roles or years, or in the same column of a row of differences. */
function operandsOf(table: CrossTable, figure: Figure): readonly Figure[] {
  const isColumn = figure.column.axes.roles.has("change");
  const near = isColumn
    ? [...(table.figures.get(figure.row.row)?.values() ?? [])]
    : [...table.figures.values()].flatMap((row) => row.get(figure.column.column) ?? []);
  const key = matterOf(figure, isColumn);
  return near.filter((own) => {
    const apart = isColumn
      ? own.column.column - figure.column.column
      : own.row.row - figure.row.row;
    if (own === figure || Math.abs(apart) > FARTHEST || numberOf(own) === null) return false;
    return own.fate !== "computed" && !own.axes.percent && matterOf(own, isColumn) === key;
  });
}

function matterOf({ axes, row }: Figure, isColumn: boolean): string {
  const names = isColumn ? [] : [...row.names].map(([field, { text }]) => [field, text]);
  return JSON.stringify([
    axes.fields[0]?.fields ?? null,
    axes.units.map(({ at }) => at.text),
    axes.members.map(({ dimension, value }) => [dimension, value]),
    names,
  ]);
}

type Pair = readonly [now: number, before: number];

/** A change that says "so với cùng kỳ" needs just that; where the label says nothing, any of the others will do. */
function pairsOf(figure: Figure, operands: readonly Figure[]): readonly Pair[] {
  const { roles } = figure.axes;
  const wanted = (["same-period", "previous", "plan"] as const).filter((role) => roles.has(role));
  const isNow = ({ standing }: Figure) =>
    standing === "this" ||
    standing === "estimate" ||
    standing === "closing" ||
    standing === "cumulative";
  const isBefore = ({ standing }: Figure) =>
    wanted.length > 0
      ? wanted.some((role) => role === standing)
      : ["same-period", "previous", "plan", "opening"].includes(standing);
  const pairs = operands
    .filter(isNow)
    .flatMap((now) =>
      operands.filter(isBefore).map((before): Pair => [numberOf(now) ?? 0, numberOf(before) ?? 0]),
    );
  if (pairs.length > 0 || wanted.length > 0) return pairs;
  // Years or months side by side: which of them the change is of is not said.
  const dated = operands.filter((own) => isNow(own) && own.axes.periods.length > 0);
  const texts = new Set(dated.map(({ axes }) => keyOf(...axes.periods.map(({ at }) => at.text))));
  if (texts.size < 2) return [];
  return dated.flatMap((now) =>
    dated.flatMap((before) =>
      now === before ? [] : [[numberOf(now) ?? 0, numberOf(before) ?? 0] as Pair],
    ),
  );
}

/** As a difference; as a rate of change or of fulfilment, in per cent or as a share. */
function fits({ value, slack }: Written, [now, before]: Pair): boolean {
  const difference = minus(now, before);
  // "Giảm 5" is written without its sign, under a heading that says so.
  if (value === difference || (value > 0 && value === -difference)) return true;
  if (before === 0) return value === 0 || value === 100;
  const [change, share] = [difference / before, now / before];
  return [change * 100, share * 100, change, share].some(
    (rate) =>
      Math.abs(value - rate) <= slack + 1e-9 ||
      (value > 0 && Math.abs(value + rate) <= slack + 1e-9),
  );
}
