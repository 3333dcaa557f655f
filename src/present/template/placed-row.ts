/** The row of the totals that a cell of an office's form is of: a unit's, a part's of it, or of what a total adds up. */
import { placeFault, type PlacedOf, type PlacedUnit } from "../../model/form-place.ts";
import type { AggregateReport, ReportRow } from "../../model/report.ts";
import { foldName } from "../../util/vietnamese.ts";
import { plus } from "../../model/decimal.ts";
import { isMissingCell } from "../cell-text.ts";
import { type MarkFault, matching } from "./totals.ts";

/** "no-row": a unit that should have reported and has no figure. */
type RowFound = ReportRow | "no-row" | MarkFault;

export function placedRow(
  of: readonly PlacedOf[],
  indicator: string,
  report: AggregateReport,
): RowFound {
  return of.length > 1 ? rowOfSum(of, indicator, report) : rowOf(of[0], report);
}

function rowOf(of: PlacedOf | undefined, report: AggregateReport): RowFound {
  if (of === undefined) return placeFault("no-units");
  const { unit, member } = of;
  if (member !== null && report.by !== member.dimension)
    return placeFault("no-breakdown", { part: member.value, by: member.dimension });
  if (!report.levels.includes(unit.level))
    return placeFault("level-not-asked", { unit: unit.name });
  const row = unitRow(unit, ownRows(report));
  if (row === null)
    return isOfReport(unit, report) ? "no-row" : placeFault("unknown-unit", { unit: unit.name });
  if (member === null) return row;
  const key = foldName(member.value);
  const parts = report.rows.filter((own) => own.unit.code === row.unit.code && own.unit.name === row.unit.name); // prettier-ignore
  return parts.find(({ by }) => foldName(by[member.dimension] ?? "") === key) ?? "no-row";
}

/** The totals of units themselves, in the report's order. */
interface OwnRows {
  readonly rows: readonly ReportRow[];
  readonly byCode: ReadonlyMap<string, ReportRow>;
}

/** A form asks for many of a report. */
const OWN = new WeakMap<AggregateReport, OwnRows>();

function ownRows(report: AggregateReport): OwnRows {
  let own = OWN.get(report);
  if (own === undefined) OWN.set(report, (own = ownRowsOf(report)));
  return own;
}

function ownRowsOf({ rows: all }: AggregateReport): OwnRows {
  const rows = all.filter(({ unit, by }) => Object.keys(by).length === 0 && unit.unallocated !== true); // prettier-ignore
  const byCode = new Map<string, ReportRow>();
  for (const row of rows) {
    const { code } = row.unit;
    if (code !== null && !byCode.has(code)) byCode.set(code, row);
  }
  return { rows, byCode };
}

function unitRow(unit: PlacedUnit, { rows, byCode }: OwnRows): ReportRow | null {
  if (unit.code !== null) return byCode.get(unit.code) ?? null;
  const [row, other] = matching(unit.name, rows);
  return row === undefined || other !== undefined ? null : row;
}

/** Under one of its units, or told as missing: what it reports would stand in the totals. Of days with no report at all nothing tells. */
function isOfReport({ code, above }: PlacedUnit, { rows, missing = [] }: AggregateReport): boolean {
  if (rows.length === 0) return true;
  if (code === null || above === null) return false;
  const around = new Set(rows.map(({ unit }) => unit.code));
  return missing.some((own) => own.code === code) || above.some((own) => around.has(own));
}

/** The unit that these make up whole, or the values of a breakdown that make up all of their unit. */
function rowOfSum(of: readonly PlacedOf[], indicator: string, report: AggregateReport): RowFound {
  const [first] = of;
  if (first === undefined) return placeFault("no-units");
  const isOneUnit = of.every(({ unit }) => unit.code === first.unit.code && unit.name === first.unit.name); // prettier-ignore
  if (isOneUnit) return rowOfParts(of, indicator, report);
  const own = ownRows(report);
  const listed = new Set(of.flatMap(({ unit }) => unitRow(unit, own) ?? []));
  const units = of.map(({ unit }) => unit);
  const level = first.unit.level;
  // From the lowest up: the nearest unit that all of them make up.
  const whole = own.rows.findLast((row) => {
    if (row.unit.level === level || units.some((unit) => !isUnder(unit, row, report))) return false;
    return own.rows.every(
      (part) =>
        part.unit.level !== level ||
        listed.has(part) ||
        !hasFigure(part, indicator) ||
        !isPartOf(part, row, own),
    );
  });
  if (whole === undefined) return placeFault("partial-total", { count: String(of.length) });
  const parts = of.map((one) => rowOf(one, report));
  if (first.member === null && !isSum(whole, parts, indicator, report))
    return placeFault("uneven-total", { unit: whole.unit.name });
  return first.member === null ? whole : rowOf({ ...first, unit: asPlaced(whole, first) }, report); // prettier-ignore
}

/**
 * A unit may have figures of its own beside those of the units in it: then the total of a form's lines is neither. Where not all of
 * them are exact, or units are not added up, nothing tells.
 */
function isSum(
  whole: ReportRow,
  parts: readonly RowFound[],
  id: string,
  { indicators }: AggregateReport,
): boolean {
  const indicator = indicators.find((own) => own.id === id);
  if (indicator?.overUnits !== "SUM") return true;
  let sum = 0;
  for (const part of parts) {
    const own = part === "no-row" || "kind" in part ? undefined : part.values[id];
    if (own === undefined || (own.value === null && own.lower === null)) continue;
    if (own.value === null || own.qualifier !== "=") return true;
    sum = plus(sum, own.value);
  }
  const total = whole.values[id];
  if (total === undefined || total.value === null || total.qualifier !== "=") return true;
  return total.value === sum;
}

/** A unit that has none may be left out of a list whose total is the same without it. */
function hasFigure({ values }: ReportRow, indicator: string): boolean {
  const own = values[indicator];
  return own !== undefined && !isMissingCell(own);
}

const asPlaced = ({ unit }: ReportRow, { unit: of }: PlacedOf): PlacedUnit => ({
  code: unit.code,
  name: unit.name,
  level: unit.level,
  above: of.above === null ? null : [],
});

function rowOfParts(of: readonly PlacedOf[], indicator: string, report: AggregateReport): RowFound {
  const [first] = of;
  if (first === undefined) return placeFault("no-units");
  const row = rowOf({ ...first, member: null }, report);
  if (row === "no-row" || "kind" in row) return row;
  const { by } = report;
  const listed = new Set(of.map(({ member }) => foldName(member?.value ?? "")));
  const rest = report.rows.find(
    (own) =>
      by !== null &&
      own.unit.code === row.unit.code &&
      own.unit.name === row.unit.name &&
      Object.keys(own.by).length > 0 &&
      hasFigure(own, indicator) &&
      !listed.has(foldName(own.by[by] ?? "")),
  );
  return rest === undefined ? row : placeFault("partial-total", { count: String(of.length) });
}

function isUnder(
  { above, name, code }: PlacedUnit,
  row: ReportRow,
  report: AggregateReport,
): boolean {
  if (above !== null && row.unit.code !== null) return above.includes(row.unit.code);
  const own = unitRow({ name, code, above, level: row.unit.level }, ownRows(report));
  return own !== null && isPartOf(own, row, ownRows(report));
}

/** Without codes the highest unit holds all the others. */
function isPartOf(part: ReportRow, whole: ReportRow, { rows, byCode }: OwnRows): boolean {
  if (part === whole) return false;
  if (whole.unit.code === null) return whole === rows[0];
  let { parent } = part.unit;
  for (let depth = 0; parent !== null && depth < 12; depth++) {
    if (parent === whole.unit.code) return true;
    parent = byCode.get(parent)?.unit.parent ?? null;
  }
  return false;
}
