/**
 * "Tháng 4 | Tháng 5 | Tăng, giảm" under the title of May: April stands there to be compared with, and so does "Năm 2024"
 * beside "Năm 2025". Only where the report's own period and a difference stand beside it: alone, it contradicts the title.
 */
import { dayNumber } from "../../model/calendar.ts";
import { bindTime, type RowTime } from "../../model/form-sheet.ts";
import { bindPeriod, type PeriodLabel, type PeriodScheme } from "../../model/period.ts";
import { comparedPeriod } from "../../model/period-shift.ts";
import type { Role } from "../../model/words.ts";
import { groupBy } from "../../util/groups.ts";
import type { Axes } from "./axes.ts";
import { matterOf } from "./balances.ts";
import type { Figure } from "./figure.ts";
import { joinTimes } from "./time.ts";

/** Labels are compared as calendar periods: which days they cover is the scheme's, and the same for all of them. */
const CALENDAR: PeriodScheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };

type LabelTime = Extract<RowTime, { kind: "label" }>;

/** Gives earlier periods the role that they have; `titles`: the stretches that the title speaks of, nearest first. */
export function settlePast(
  figures: ReadonlyMap<number, Map<number, Figure>>,
  titles: readonly RowTime[],
): void {
  const own = labelOf([], titles);
  if (own === null) return;
  const all = [...figures.values()].flatMap((row) => [...row.values()]);
  if (!all.some(({ standing }) => standing === "change")) return;
  const groups = groupBy(all, ({ row, axes }) => matterOf({ row, axes: { ...axes, periods: [] } }));
  for (const group of groups.values()) {
    if (!group.some(({ standing }) => standing === "change")) continue;
    const dated = group.flatMap((figure) => {
      if (figure.standing !== "this" || figure.axes.periods.length === 0) return [];
      const time = labelOf(figure.axes.periods, titles);
      return time === null ? [] : [{ figure, time }];
    });
    if (!dated.some(({ time }) => isSame(time, own))) continue;
    for (const { figure, time } of dated)
      if (isBefore(time, own))
        figures.get(figure.row.row)?.set(figure.column.column, past(figure, time, own));
  }
}

/** A period by its name, with the title's year where it has none of its own; null: none, or several. */
function labelOf(periods: Axes["periods"], titles: readonly RowTime[]): LabelTime | null {
  const alone = joinTimes(periods, periods.length === 0 ? titles : []);
  if (alone.kind !== "time") return null;
  if (alone.time.kind === "label") return alone.time;
  if (alone.time.kind !== "problem" || periods.length === 0) return null;
  const title = labelOf([], titles);
  if (title === null) return null;
  const year: PeriodLabel = { type: "year", year: title.label.year, index: 1 };
  const filled = joinTimes(periods, [{ kind: "label", label: year, at: null }]);
  return filled.kind === "time" && filled.time.kind === "label" ? filled.time : null;
}

const isSame = ({ label: a }: LabelTime, { label: b }: LabelTime): boolean =>
  a.type === b.type && a.year === b.year && a.index === b.index;

function isBefore(time: LabelTime, own: LabelTime): boolean {
  const [days, ownDays] = [bindTime(time, CALENDAR), bindTime(own, CALENDAR)];
  return days !== null && ownDays !== null && dayNumber(days.end) < dayNumber(ownDays.start);
}

/** The period right before, or the same one a year ago, is held against what its own reports say; an older one against nothing. */
function past(figure: Figure, time: LabelTime, own: LabelTime): Figure {
  const code = bindPeriod(time.label, CALENDAR).code;
  const period = bindPeriod(own.label, CALENDAR);
  const is = (compare: "previous" | "same-period-last-year") =>
    comparedPeriod(period, compare, CALENDAR).code === code;
  const role: Role = is("same-period-last-year") ? "same-period" : "previous";
  const isKnown = role === "same-period" || is("previous");
  const { axes, fate } = figure;
  return {
    ...figure,
    axes: {
      ...axes,
      roles: new Set([...axes.roles, role]),
      periods: isKnown ? [] : axes.periods,
    },
    standing: role,
    fate: fate === "counted" ? "comparison" : fate,
  };
}
