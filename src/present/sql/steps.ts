/** The steps of the roll-up, a CTE each, in the order in which `aggregate` takes them. */
import { breakdownColumn } from "../../model/export.ts";
import { type Dialect, quoted } from "./dialect.ts";
import type { SqlRequest } from "./request.ts";

export interface Step {
  readonly name: string;
  /** What it does, for whoever reads the query. */
  readonly comment: string;
  readonly body: string;
}

/** Sums are of whole millionths: exact, and the same in whatever order parts are added. */
const MILLION = "1000000";
const MISSING = "o.value IS NULL AND o.status IN ('O', 'L', 'M', 'Q')";

function millionths(column: string, { whole }: Dialect): string {
  const rest = `(${column} - trunc(${column})) * ${MILLION}`;
  return `CAST(trunc(${column}) AS ${whole}) * ${MILLION} + CAST(round(${rest}) AS ${whole})`;
}

/** A list (`;2024;2024-Q2;`) holds a member. */
function holds(list: string, member: string): string {
  return `position(';' || ${member} || ';' IN ${list}) > 0`;
}

export function askedStep({ period, by }: SqlRequest, dialect: Dialect): Step {
  const what = period === null ? "asked" : `period = ${quoted(period)}`;
  const none = `antq: the data set does not have the period ${period ?? "asked"}; export it. Found:`;
  const other = `antq: a report breaks one total down twice, and the data set took another breakdown than ${by ?? "none"}; export again. Found:`;
  return {
    name: "asked",
    comment: "The period. One that the data set does not have is a fault, not an empty answer.",
    body: `SELECT
  CASE
    WHEN count(*) <> 1 THEN ${dialect.fail(none, "count(*)")}
    WHEN ${holds("max(not_by)", quoted(by ?? "none"))} THEN ${dialect.fail(other, "count(*)")}
    ELSE max(period)
  END AS period,
  max(start_day) AS start_day,
  max(end_day) AS end_day,
  max(CASE WHEN provisional THEN 1 ELSE 0 END) AS provisional,
  max(CASE WHEN coverage_known THEN 1 ELSE 0 END) AS coverage_known
FROM ${dialect.source("periods")}
WHERE ${what}`,
  };
}

export function figuresStep({ by }: SqlRequest, dialect: Dialect): Step {
  return {
    name: "figures",
    comment:
      "The figures that count in the period. Sources were weighed when the data set was made: counts_in null means every period that holds the days.",
    body: `SELECT
  o.indicator, o.unit_id, o.province_id, o.district_id, o.commune_id, o.start_day, o.end_day,
  ${by === null ? `CAST(NULL AS ${dialect.text})` : `o.${breakdownColumn(by)}`} AS member,
  o.status, o.qualifier, o.item, o.unpaired_in,
  o.value,
  CASE WHEN ${MISSING} THEN 0 ELSE 1 END AS known,
  ${millionths("o.value", dialect)} AS value_sum,
  ${millionths("o.lower", dialect)} AS lower_sum,
  ${millionths("o.upper", dialect)} AS upper_sum
FROM ${dialect.source("observations")} AS o
CROSS JOIN asked AS a
WHERE CASE
  WHEN o.counts_in IS NULL THEN o.start_day >= a.start_day AND o.end_day <= a.end_day
  ELSE ${holds("o.counts_in", "a.period")}
END`,
  };
}

const FIGURE =
  "indicator, unit_id, province_id, district_id, commune_id, start_day, end_day, status, qualifier, item, unpaired_in, value, known, value_sum, lower_sum, upper_sum";

export function slicedStep({ by }: SqlRequest): Step {
  const total = `SELECT ${FIGURE}, '' AS by_key FROM figures`;
  if (by === null)
    return {
      name: "sliced",
      comment: "Nothing is broken down: each figure stands in its total.",
      body: total,
    };
  return {
    name: "sliced",
    comment:
      "Each figure in its unit's total and in the row of its breakdown. Of an indicator that is broken down anywhere, a figure without the breakdown stands in the blank row, so that rows add up to totals.",
    body: `${total}
UNION ALL
SELECT ${FIGURE}, ${quoted(`${by}=`)} || coalesce(member, '') AS by_key
FROM figures
WHERE member IS NOT NULL
  OR indicator IN (SELECT indicator FROM figures WHERE member IS NOT NULL)`,
  };
}

export function linesStep({ levels }: SqlRequest): Step {
  const line = (level: string) => `SELECT '${level}' AS level, ${level}_id AS line_id, sliced.*
FROM sliced
WHERE ${level}_id IS NOT NULL`;
  return {
    name: "lines",
    comment: "Each figure in the unit that reported it and in those above it on its day.",
    body: levels.map(line).join("\nUNION ALL\n"),
  };
}

export function ratesStep(dialect: Dialect): Step {
  return {
    name: "rates",
    comment: "Rates: numerator over denominator, divided last.",
    body: `SELECT indicator, numerator, denominator, scale, decimals
FROM ${dialect.source("indicators")}
WHERE numerator IS NOT NULL`,
  };
}

export function partsStep(): Step {
  return {
    name: "parts",
    comment:
      "What goes into each total (rate empty), and what goes into each rate: a figure whose other part is missing is in no rate.",
    body: `SELECT lines.*, '' AS rate FROM lines
UNION ALL
SELECT lines.*, r.indicator AS rate
FROM lines
JOIN rates AS r ON lines.indicator = r.numerator OR lines.indicator = r.denominator
CROSS JOIN asked AS a
WHERE lines.unpaired_in IS NULL
  OR position(';' || r.indicator || '@' || a.period || ';' IN lines.unpaired_in) = 0`,
  };
}

/** A condition as the number of rows that fulfil it. */
const times = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

export function cellsStep({ whole }: Dialect): Step {
  const sum = (column: string) =>
    `sum(CASE WHEN known = 1 THEN coalesce(${column}, CAST(0 AS ${whole})) ELSE CAST(0 AS ${whole}) END)`;
  return {
    name: "cells",
    comment:
      "Totals as what can be added up in parts (by file, by province, by node): sums, bounds, how many are open, missing, hedged. Split the work by unit, add these columns, and the rest of the query is the same.",
    body: `SELECT
  level, line_id, by_key, rate, indicator,
  ${sum("value_sum")} AS value_sum,
  ${sum("lower_sum")} AS lower_sum,
  ${sum("upper_sum")} AS upper_sum,
  ${times("known = 1")} AS known,
  ${times("known = 1 AND value_sum IS NULL")} AS valueless,
  ${times("known = 1 AND lower_sum IS NULL")} AS lower_open,
  ${times("known = 1 AND upper_sum IS NULL")} AS upper_open,
  ${times("known = 1 AND qualifier = '>'")} AS above,
  ${times("known = 1 AND qualifier = '<'")} AS below,
  ${times("known = 1 AND qualifier = '~'")} AS about,
  ${times("known = 0 AND status = 'O'")} AS missing_o,
  ${times("known = 0 AND status = 'L'")} AS missing_l,
  ${times("known = 0 AND status = 'M'")} AS missing_m,
  ${times("known = 1 AND status = 'P'")} AS status_p,
  ${times("known = 1 AND status = 'B'")} AS status_b,
  ${times("known = 1 AND status = 'E'")} AS status_e,
  ${times("known = 1 AND item IS NULL AND (value IS NULL OR value <> 0)")} AS unnamed
FROM parts
GROUP BY level, line_id, by_key, rate, indicator`,
  };
}

export function itemsStep(): Step {
  return {
    name: "items",
    comment: "Distinct counts: different items, counted afresh for each total.",
    body: `SELECT level, line_id, by_key, rate, indicator, count(DISTINCT item) AS items
FROM parts
WHERE known = 1 AND item IS NOT NULL
GROUP BY level, line_id, by_key, rate, indicator`,
  };
}
