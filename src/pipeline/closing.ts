/** Published totals: made of a report, held against a later one. */
import { labelFacts } from "../messages/notes.ts";
import type {
  ClosedPeriod,
  ClosedTotal,
  ClosedValue,
  Closing,
  Revision,
} from "../model/closing.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { AggregateReport, Note, ReportRow } from "../model/report.ts";
import type { Level } from "../model/unit.ts";
import { outgoing } from "../model/readings/mask.ts";
import { keyOf } from "../util/keys.ts";

type Shown = Pick<AggregateReport, "rows" | "levels" | "boundaries" | "indicators">;

/** The units' own totals; breakdowns are not published here. */
export function closedTotals({ rows }: Pick<AggregateReport, "rows">): ClosedTotal[] {
  return rows.filter(isTotal).map(({ unit, values }) => ({
    unit: unitOf(unit),
    values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, plain(value)])),
  }));
}

function isTotal({ by }: ReportRow): boolean {
  return Object.keys(by).length === 0;
}

function unitOf({ code, name, level, parent }: ReportRow["unit"]): ClosedTotal["unit"] {
  // A name may be somebody's number: what is kept of it is what is shown of it.
  const shown = (text: string | null) => (text === null ? null : outgoing(text));
  return { code: shown(code), name: outgoing(name), level, parent: shown(parent) };
}

function plain({ value, qualifier, lower, upper }: ClosedValue): ClosedValue {
  return { value, qualifier, lower, upper };
}

/**
 * Figures that differ from the published ones, in the order of the report. Figures that the report was not
 * asked for (another level, an indicator left out) are not missing. `whole`: the report is confined to nothing.
 */
export function revisionsOf(
  closing: Closing,
  report: Shown,
  whole: boolean,
  only: readonly string[] | null,
): Revision[] {
  const publishedKey = keyMaker();
  const published = new Map(closing.totals.map((total) => [publishedKey(total.unit), total]));
  const levels = new Set(closing.totals.map(({ unit }) => unit.level));
  const now = report.rows.filter((row) => isTotal(row) && levels.has(row.unit.level));
  const nowKey = keyMaker();
  const present = new Set<string>();
  const found = now.flatMap(({ unit, values }) => {
    const key = nowKey(unitOf(unit));
    present.add(key);
    const before = published.get(key)?.values ?? {};
    return differences(unitOf(unit), before, values, only);
  });
  if (!whole) return found;
  const gone = [...published].flatMap(([key, total]) =>
    report.levels.includes(total.unit.level) && !present.has(key) ? [total] : [],
  );
  return [...found, ...gone.flatMap(({ unit, values }) => differences(unit, values, {}, only))];
}

/** Of units in the order of their report: names that are covered alike are told apart by it. */
function keyMaker(): (unit: ClosedTotal["unit"]) => string {
  const counts = new Map<string, number>();
  return ({ code, name, level, parent }) => {
    const key = keyOf(code, name, level, parent);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return keyOf(key, count);
  };
}

function differences(
  unit: ClosedTotal["unit"],
  closed: Readonly<Record<string, ClosedValue>>,
  now: Readonly<Record<string, ClosedValue>>,
  only: readonly string[] | null,
): Revision[] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(closed)])];
  return ids.flatMap((indicator) => {
    if (only !== null && !only.includes(indicator)) return [];
    const [a, b] = [closed[indicator] ?? null, now[indicator] ?? null];
    return said(a) === said(b) ? [] : [{ unit, indicator, closed: a, now: b }];
  });
}

/** A missing value says as little as none. */
function said(value: ClosedValue | null): string {
  if (value === null) return "";
  const { qualifier, lower, upper } = value;
  return value.value === null && lower === null && upper === null
    ? ""
    : keyOf(value.value, qualifier, lower, upper);
}

/** Levels of which the last closing has the totals. */
export function closedLevels({ options, totals }: Closing): ReadonlySet<string> {
  const named = options["levels"]?.split(",") ?? [];
  return new Set([...named, ...totals.map(({ unit }) => unit.level)]);
}

/** Rows of levels that were not closed carry P: nothing published stands behind them. */
export function markedOpen(
  rows: readonly ReportRow[],
  closed: ClosedPeriod | null,
): readonly ReportRow[] {
  const last = closed?.closings.at(-1);
  if (last === undefined) return rows;
  const levels = closedLevels(last);
  return rows.map((row) => {
    if (levels.has(row.unit.level)) return row;
    const values = Object.entries(row.values).map(([id, value]) => [
      id,
      value.value === null ? value : { ...value, status: "P" as const },
    ]);
    return { ...row, values: Object.fromEntries(values) };
  });
}

function openLevels(last: Closing, { levels, rows }: Shown): Level[] {
  const closed = closedLevels(last);
  return levels.filter(
    (level) => !closed.has(level) && rows.some(({ unit }) => unit.level === level),
  );
}

interface Asked {
  readonly catalogue: Catalogue;
  readonly only: readonly string[] | null;
  readonly whole: boolean;
}

/** `closed` null: the period is open. */
export function closingNotes(closed: ClosedPeriod | null, report: Shown, asked: Asked): Note[] {
  const last = closed?.closings.at(-1);
  if (last === undefined) return [{ code: "period-open", facts: {} }];
  const { revision, date, reason } = last;
  const told: Note = {
    code: "period-closed",
    facts: { date, revision, ...(reason === null ? {} : { reason }) },
  };
  const unclosed = openLevels(last, report);
  const levels = asked.catalogue.levels.filter(({ id }) => unclosed.includes(id));
  const facts = {
    levels: levels.map(({ label }) => label.vi.toLocaleLowerCase("vi")),
    levelsEn: levels.map(({ label }) => label.en.toLocaleLowerCase("en")),
  };
  const open: Note[] = levels.length === 0 ? [] : [{ code: "levels-open", facts }];
  if (last.options["boundaries"] !== report.boundaries) {
    const bases = { closed: last.options["boundaries"] ?? "", now: report.boundaries };
    return [told, ...open, { code: "closed-on-other-boundaries", facts: bases }];
  }
  const revisions = revisionsOf(last, report, asked.whole, asked.only);
  if (revisions.length === 0) return [told, ...open];
  const next = revision + 1;
  return [
    told,
    ...open,
    { code: "revisions", facts: { revision: next, count: revisions.length } },
    ...revisions.map((own, i) => revisionNote(own, i + 1, next, asked.catalogue)),
  ];
}

/** Also what `antq close` prints of a revision. */
export function revisionNote(
  { unit, indicator, closed, now }: Revision,
  number: number,
  revision: number,
  catalogue: Catalogue,
): Note {
  const label = catalogue.indicators.find(({ id }) => id === indicator)?.label;
  const [a, b] = [closed?.value ?? null, now?.value ?? null];
  return {
    code: "revision",
    facts: {
      number,
      revision,
      unit: unit.name,
      ...(unit.code === null ? {} : { unitCode: unit.code }),
      id: indicator,
      ...labelFacts("indicator", label ?? { vi: indicator, en: indicator }),
      closed: a ?? "...",
      now: b ?? "...",
      ...(a === null || b === null ? {} : { difference: Math.round((b - a) * 100) / 100 }),
    },
  };
}
