/** The later steps: totals finished, coverage, rates, names. */
import { columnsOf, countsOf, KEYS, type Step, SUMS } from "./columns.ts";
import { type Dialect, numberOf } from "./dialect.ts";
import type { SqlRequest } from "./request.ts";
import { LINE_OF } from "./steps.ts";

const KEY = KEYS.join(", ");
/** What a total is not beyond: open where a part's is; a distinct count knows its items. `unknown`: it does not. */
function boundOf(side: "lower" | "upper", unknown: string): string {
  return `  CASE
    WHEN known = 0 THEN NULL
    WHEN over_units = 'DISTINCT' AND (${unknown}) THEN NULL
    WHEN over_units = 'DISTINCT' AND unnamed = 0 THEN items * 1000000
    WHEN over_units = 'DISTINCT' THEN value_sum
    WHEN ${side}_open > 0 THEN NULL
    ELSE ${side}_sum
  END AS ${side}_sum`;
}

export function totalsStep(request: SqlRequest, dialect: Dialect): Step {
  const divided = request.boundaries === null ? "" : "divided > 0 OR ";
  const unknown = `${divided}unnamed > 1 OR (unnamed = 1 AND items > 0)`;
  return {
    name: "totals",
    comment:
      "Totals finished: a part without a value leaves the sum without one, its bounds still add; a distinct count with an unnamed part is not known; the status is the first that applies of P, B, E, A, or why all is missing.",
    body: `SELECT
  ${KEY}, known,
  CASE
    WHEN known = 0 THEN NULL
    WHEN over_units = 'DISTINCT' AND (${unknown}) THEN NULL
    WHEN over_units = 'DISTINCT' AND unnamed = 0 THEN items * 1000000
    WHEN over_units <> 'DISTINCT' AND valueless > 0 THEN NULL
    ELSE value_sum
  END AS value_sum,
  CASE
    WHEN known = 0 AND missing_o > 0 THEN 'O'
    WHEN known = 0 AND missing_l > 0 THEN 'L'
    WHEN known = 0 AND missing_m > 0 THEN 'M'
    WHEN known = 0 THEN 'O'
    WHEN over_units = 'DISTINCT' AND (${unknown}) THEN 'L'
    WHEN provisional = 1 AND (over_units = 'DISTINCT' OR valueless = 0) THEN 'P'
    WHEN status_p > 0 THEN 'P'
    WHEN status_b > 0 THEN 'B'
    WHEN status_e > 0 THEN 'E'
    ELSE 'A'
  END AS status,
  CASE
    WHEN known = 0 OR over_units = 'DISTINCT' OR above + below + about = 0 THEN '='
    WHEN below + about = 0 THEN '>'
    WHEN above + about = 0 THEN '<'
    ELSE '~'
  END AS qualifier,
${boundOf("lower", unknown)},
${boundOf("upper", unknown)}
FROM (
  SELECT
    ${columnsOf("cells", [...KEYS, ...SUMS, ...countsOf(request)])},
    coalesce(items.items, 0) AS items, i.over_units, a.provisional
  FROM cells
  JOIN ${dialect.source("indicators")} AS i ON i.indicator = cells.indicator
  CROSS JOIN asked AS a
  LEFT JOIN items
    ON items.level = cells.level AND items.line_id = cells.line_id AND items.by_key = cells.by_key
    AND items.rate = cells.rate AND items.indicator = cells.indicator
) AS counted`,
  };
}

const OWED = [
  "scope",
  "unit_id",
  "report",
  "start_day",
  "end_day",
  "once",
  "owed",
  "reported",
] as const;

export function coverageSteps({ boundaries }: SqlRequest, { source }: Dialect): Step[] {
  const reported = `SELECT v.level AS level, ${LINE_OF("c")} AS line_id,
  ${columnsOf("c", OWED)}
FROM ${source("coverage")} AS c
JOIN asked AS a ON c.period = a.period
CROSS JOIN shown AS v
WHERE ${LINE_OF("c")} IS NOT NULL`;
  const restated = `SELECT DISTINCT ${columnsOf("r", ["level", "line_id"])},
  ${columnsOf("c", OWED)}
FROM ${source("coverage")} AS c
JOIN asked AS a ON c.period = a.period
JOIN reach AS r ON r.portions = c.portions`;
  return [
    {
      name: "owed",
      comment: "Who owed a report, under each unit above it. A scope is what it is looked at for.",
      body: boundaries === null ? reported : restated,
    },
    {
      name: "reporting",
      comment:
        "Reports owed and sent, for each unit and scope. Where nobody knows who owes one, nothing is expected.",
      body: `SELECT scope, level, line_id,
  sum(owed) AS expected, sum(reported) AS actual
FROM (
  SELECT scope, level, line_id, unit_id, report,
    max(CASE WHEN owed THEN 1 ELSE 0 END) AS owed,
    max(CASE WHEN reported THEN 1 ELSE 0 END) AS reported
  FROM owed
  GROUP BY scope, level, line_id, unit_id, report
) AS reports
GROUP BY scope, level, line_id`,
    },
    {
      name: "scope_of",
      comment: "The scope of each indicator, and whether reports are counted of it or units.",
      body: `SELECT ${columnsOf("s", ["indicator", "scope", "by_report"])}
FROM ${source("scopes")} AS s
JOIN asked AS a ON s.period = a.period`,
    },
    {
      name: "units_with_value",
      comment:
        "Units of which a value is in a total and that owed a report under it; a stock of an earlier report does not count as reported.",
      body: `SELECT level, line_id, by_key, rate, indicator, count(*) AS actual
FROM (
  SELECT DISTINCT ${columnsOf("p", [...KEYS, "unit_id"])}
  FROM lines AS p
  JOIN scope_of AS s ON s.indicator = p.indicator
  CROSS JOIN asked AS a
  LEFT JOIN (SELECT DISTINCT scope, level, line_id, unit_id FROM owed) AS o
    ON o.scope = s.scope AND o.level = p.level AND o.line_id = p.line_id AND o.unit_id = p.unit_id
  LEFT JOIN ${source("old_stocks")} AS old
    ON old.period = a.period AND old.indicator = p.indicator AND old.unit_id = p.unit_id
  WHERE p.known > 0 AND NOT s.by_report AND old.unit_id IS NULL
    AND (a.coverage_known = 0 OR o.unit_id IS NOT NULL)
) AS units
GROUP BY level, line_id, by_key, rate, indicator`,
    },
    {
      name: "reports_with_value",
      comment:
        "Where a form has a frequency, due reports that a value answers: of a period that holds its days or lies in them.",
      body: `SELECT level, line_id, by_key, indicator, count(*) AS actual
FROM (
  SELECT DISTINCT
    ${columnsOf("o", ["level", "line_id", "unit_id", "report"])}, ${columnsOf("f", ["by_key", "indicator"])}
  FROM sliced AS f
  JOIN scope_of AS s ON s.indicator = f.indicator
  JOIN owed AS o ON o.scope = s.scope AND o.unit_id = f.unit_id
  WHERE f.known = 1 AND s.by_report
    AND (
      o.once
      OR (o.start_day <= f.start_day AND o.end_day >= f.end_day)
      OR (f.start_day <= o.start_day AND f.end_day >= o.end_day)
    )
) AS reports
GROUP BY level, line_id, by_key, indicator`,
    },
    {
      name: "covered",
      comment: "Totals with their own coverage.",
      body: `SELECT
  ${columnsOf("t", [...KEYS, ...SUMS, "status", "qualifier"])},
  CASE WHEN a.coverage_known = 1 THEN coalesce(r.expected, 0) END AS expected,
  coalesce(CASE WHEN s.by_report THEN d.actual ELSE u.actual END, 0) AS actual
FROM totals AS t
CROSS JOIN asked AS a
JOIN scope_of AS s ON s.indicator = t.indicator
LEFT JOIN reporting AS r
  ON r.scope = s.scope AND r.level = t.level AND r.line_id = t.line_id
LEFT JOIN units_with_value AS u
  ON u.level = t.level AND u.line_id = t.line_id AND u.by_key = t.by_key
  AND u.rate = t.rate AND u.indicator = t.indicator
LEFT JOIN reports_with_value AS d
  ON d.level = t.level AND d.line_id = t.line_id AND d.by_key = t.by_key
  AND d.indicator = t.indicator`,
    },
  ];
}

export function nameSteps({ boundaries }: SqlRequest, { source }: Dialect): Step[] {
  if (boundaries !== null)
    return [
      {
        name: "names",
        comment: "Lines under their names on the day of the boundaries.",
        body: `SELECT line_id AS unit_id, code, unit_order, name, parent_code AS parent
FROM ${source("boundary_units")}`,
      },
    ];
  const inForce = (alias: string) =>
    `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= d.day) AND (${alias}.valid_to IS NULL OR d.day < ${alias}.valid_to)`;
  return [
    {
      name: "parents",
      comment: "The unit above each one at the end of the period, else at its start.",
      body: `SELECT unit_id, code
FROM (
  SELECT own.unit_id AS unit_id, above.code AS code,
    row_number() OVER (
      PARTITION BY own.unit_id ORDER BY d.place, own.spell DESC, above.unit_order
    ) AS choice
  FROM ${source("units")} AS own
  CROSS JOIN (
    SELECT 1 AS place, end_day AS day FROM asked
    UNION ALL
    SELECT 2 AS place, start_day AS day FROM asked
  ) AS d
  JOIN ${source("units")} AS above ON above.spell_code = own.parent_code
  WHERE ${inForce("own")}
    AND ${inForce("above")}
) AS lines_up
WHERE choice = 1`,
    },
    {
      name: "names",
      comment: "Units under their latest name in the period.",
      body: `SELECT ${columnsOf("u", ["unit_id", "code", "unit_order", "name"])}, p.code AS parent
FROM (
  SELECT unit_id, code, unit_order, name,
    row_number() OVER (
      PARTITION BY unit_id
      ORDER BY CASE WHEN valid_from IS NULL OR valid_from <= a.end_day THEN spell ELSE -spell END DESC
    ) AS choice
  FROM ${source("units")} AS spells
  CROSS JOIN asked AS a
) AS u
LEFT JOIN parents AS p ON p.unit_id = u.unit_id
WHERE u.choice = 1`,
    },
  ];
}

const OUT = ["value", "status", "qualifier", "lower", "upper", "expected", "actual"] as const;

export function outputStep(dialect: Dialect): string {
  const { source, double } = dialect;
  return `SELECT
  f.level AS level, names.code AS unit_code, names.name AS unit_name, names.parent AS parent, f.by_key AS ${dialect.name("by")},
  ${columnsOf("f", ["indicator", ...OUT])}
FROM (
  SELECT level, line_id, by_key, indicator,
    ${numberOf("value_sum", dialect)} AS value,
    status, qualifier,
    ${numberOf("lower_sum", dialect)} AS lower,
    ${numberOf("upper_sum", dialect)} AS upper,
    expected, actual
  FROM covered
  WHERE rate = ''
  UNION ALL
  SELECT level, line_id, by_key, indicator, value, status, qualifier,
    CASE WHEN qualifier = '=' THEN value ELSE CAST(NULL AS ${double}) END,
    CASE WHEN qualifier = '=' THEN value ELSE CAST(NULL AS ${double}) END,
    expected, actual
  FROM finished_rates
) AS f
JOIN names ON names.unit_id = f.line_id
JOIN ${source("indicators")} AS i ON i.indicator = f.indicator
ORDER BY
  CASE f.level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END,
  names.unit_order, f.by_key, i.indicator_order${dialect.tail}`;
}
