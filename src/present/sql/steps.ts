/** The steps of the roll-up, a CTE each, in the order in which `aggregate` takes them. */
import { breakdownColumn } from "../../model/export.ts";
import { type Dialect, quoted } from "./dialect.ts";
import { columnsOf, countsOf, FIGURE, KEYS, placeOf, type Step, SUMS } from "./columns.ts";
import type { SqlRequest } from "./request.ts";

const MISSING = "o.value IS NULL AND o.status IN ('O', 'L', 'M', 'Q')";

/** A list (`;2024;2024-Q2;`) holds a member. */
function holds(list: string, member: string): string {
  return `position(';' || ${member} || ';' IN ${list}) > 0`;
}

export function askedStep({ period, by, boundaries }: SqlRequest, dialect: Dialect): Step {
  const what = period === null ? "asked" : `period = ${quoted(period)}`;
  const none = `antq: the data set does not have the period ${period ?? "asked"}; export it. Found:`;
  const other = `antq: a report breaks one total down twice, and the data set took another breakdown than ${by ?? "none"}; export again. Found:`;
  const bound = `    WHEN coalesce(max(boundaries), '') <> ${quoted(boundaries ?? "")} THEN ${dialect.fail(`antq: the data set does not have the boundaries of ${boundaries ?? ""}; export it with --boundaries. Found:`, "count(*)")}
`;
  return {
    name: "asked",
    comment: "The period. One that the data set does not have is a fault, not an empty answer.",
    body: `SELECT
  CASE
    WHEN count(*) <> 1 THEN ${dialect.fail(none, "count(*)")}
    WHEN ${holds("max(not_by)", quoted(by ?? "none"))} THEN ${dialect.fail(other, "count(*)")}
${boundaries === null ? "" : bound}    ELSE max(period)
  END AS period,
  max(start_day) AS start_day,
  max(end_day) AS end_day,
  max(CASE WHEN provisional THEN 1 ELSE 0 END) AS provisional,
  max(CASE WHEN coverage_known THEN 1 ELSE 0 END) AS coverage_known
FROM ${dialect.source("periods")}
WHERE ${what}`,
  };
}

export function figuresStep(request: SqlRequest, dialect: Dialect): Step {
  const { by } = request;
  return {
    name: "figures",
    large: true,
    comment:
      "The figures that count in the period. Sources were weighed when the data set was made: counts_in null means every period that holds the days. Sums are of whole millionths: exact, and the same in whatever order parts are added.",
    body: `SELECT
  o.indicator, o.unit_id, ${placeOf(request)
    .map((name) => `o.${name}`)
    .join(", ")}, o.start_day, o.end_day,
  ${by === null ? `CAST(NULL AS ${dialect.text})` : `o.${breakdownColumn(by)}`} AS member,
  o.status, o.qualifier, o.item, o.unpaired_in,
  o.value,
  CASE WHEN ${MISSING} THEN 0 ELSE 1 END AS known,
  ${dialect.millionths("o.value")} AS value_sum,
  ${dialect.millionths("o.lower")} AS lower_sum,
  ${dialect.millionths("o.upper")} AS upper_sum
FROM ${dialect.source("observations")} AS o
CROSS JOIN asked AS a
WHERE CASE
  WHEN o.counts_in IS NULL THEN o.start_day >= a.start_day AND o.end_day <= a.end_day
  ELSE ${holds("o.counts_in", "a.period")}
END`,
  };
}

export function slicedSteps(request: SqlRequest): Step[] {
  const own = columnsOf("f", [...FIGURE, ...placeOf(request)]);
  const { by } = request;
  if (by === null)
    return [
      {
        name: "sliced",
        large: true,
        comment: "Nothing is broken down: each figure stands in its total.",
        body: `SELECT ${own}, '' AS by_key
FROM figures AS f`,
      },
    ];
  return [
    {
      name: "broken_down",
      comment: "Indicators of which any figure is broken down.",
      body: `SELECT DISTINCT indicator
FROM figures
WHERE member IS NOT NULL`,
    },
    {
      name: "sliced",
      large: true,
      comment:
        "Each figure in its unit's total and in the row of its breakdown. Of an indicator that is broken down anywhere, a figure without the breakdown stands in the blank row, so that rows add up to totals.",
      body: `SELECT ${own},
  CASE WHEN s.slice = 0 THEN '' ELSE ${quoted(`${by}=`)} || coalesce(f.member, '') END AS by_key
FROM figures AS f
CROSS JOIN (SELECT 0 AS slice UNION ALL SELECT 1 AS slice) AS s
LEFT JOIN broken_down AS b ON b.indicator = f.indicator
WHERE s.slice = 0
  OR b.indicator IS NOT NULL`,
    },
  ];
}

export function usesSteps({ source }: Dialect): Step[] {
  return [
    {
      name: "rates",
      comment: "Rates: numerator over denominator, divided last.",
      body: `SELECT indicator, numerator, denominator, scale, decimals
FROM ${source("indicators")}
WHERE numerator IS NOT NULL`,
    },
    {
      name: "uses",
      comment: "What an indicator goes into: its own total (rate empty) and rates.",
      body: `SELECT indicator, '' AS rate
FROM ${source("indicators")}
UNION ALL
SELECT numerator AS indicator, indicator AS rate
FROM rates
UNION ALL
SELECT denominator AS indicator, indicator AS rate
FROM rates`,
    },
  ];
}

export function partsStep(request: SqlRequest): Step {
  return {
    name: "parts",
    large: true,
    comment:
      "Figures by what they go into: one whose other part is missing is in no rate, yet in its own total.",
    body: `SELECT ${columnsOf("f", [...FIGURE, ...placeOf(request), "by_key"])}, u.rate AS rate
FROM sliced AS f
JOIN uses AS u ON u.indicator = f.indicator
CROSS JOIN asked AS a
WHERE u.rate = ''
  OR f.unpaired_in IS NULL
  OR position(';' || u.rate || '@' || a.period || ';' IN f.unpaired_in) = 0`,
  };
}

/** A condition as the number of rows that fulfil it. */
const times = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

export function partialsStep(request: SqlRequest, { whole }: Dialect): Step {
  const sum = (column: string) =>
    `sum(CASE WHEN known = 1 THEN coalesce(${column}, CAST(0 AS ${whole})) ELSE CAST(0 AS ${whole}) END)`;
  const keys = ["unit_id", ...placeOf(request), "by_key", "rate", "indicator"].join(", ");
  return {
    name: "partials",
    comment:
      "The figures of each unit added up, as what can be added up again in any order and any parts (by file, by province, by node): sums, bounds, how many are open, missing, hedged. Split the work here, add these columns, and the rest of the query is the same.",
    body: `SELECT
  ${keys},
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
  ${times("known = 1 AND item IS NULL AND (value IS NULL OR value <> 0)")} AS unnamed${request.boundaries === null ? "" : ",\n  0 AS divided"}
FROM parts
GROUP BY ${keys}`,
  };
}

/** The unit of a line at the level of `v`. */
export const LINE_OF = (table: string) =>
  `CASE v.level WHEN 'province' THEN ${table}.province_id WHEN 'district' THEN ${table}.district_id ELSE ${table}.commune_id END`;

export function linesSteps(request: SqlRequest): Step[] {
  const { levels } = request;
  return [
    {
      name: "shown",
      comment: "The levels that are asked for.",
      body: levels.map((level) => `SELECT '${level}' AS level`).join("\nUNION ALL\n"),
    },
    {
      name: "lines",
      comment: "Each unit's own, in the unit itself and in those above it on the figures' day.",
      body: `SELECT v.level AS level, ${LINE_OF("p")} AS line_id,
  ${columnsOf("p", ["unit_id", "by_key", "rate", "indicator", ...SUMS, ...countsOf(request)])}
FROM partials AS p
CROSS JOIN shown AS v
WHERE ${LINE_OF("p")} IS NOT NULL`,
    },
  ];
}

export function cellsStep(request: SqlRequest): Step {
  const sums = [...SUMS, ...countsOf(request)].map((name) => `sum(${name}) AS ${name}`);
  return {
    name: "cells",
    comment: "What is of one line added up.",
    body: `SELECT
  ${KEYS.join(", ")},
  ${sums.join(",\n  ")}
FROM lines
GROUP BY ${KEYS.join(", ")}`,
  };
}

export function itemsStep(request: SqlRequest): Step {
  const named = ["by_key", "rate", "indicator", "item"];
  const reported = `  SELECT v.level AS level, ${LINE_OF("p")} AS line_id, ${columnsOf("p", named)}`;
  // What goes by shares is not known item by item.
  const restated = `  SELECT DISTINCT ${columnsOf("r", ["level", "line_id"])}, ${columnsOf("p", named)}`;
  const where =
    request.boundaries === null
      ? "CROSS JOIN shown AS v"
      : "JOIN reach AS r ON r.portions = p.portions AND r.part IS NULL";
  return {
    name: "items",
    comment: "Distinct counts: different items, counted afresh for each total.",
    body: `SELECT ${KEYS.join(", ")}, count(DISTINCT item) AS items
FROM (
${request.boundaries === null ? reported : restated}
  FROM (
    SELECT DISTINCT ${[...placeOf(request), ...named].join(", ")}
    FROM parts
    WHERE known = 1 AND item IS NOT NULL
  ) AS p
  ${where}
) AS named
WHERE line_id IS NOT NULL
GROUP BY ${KEYS.join(", ")}`,
  };
}
