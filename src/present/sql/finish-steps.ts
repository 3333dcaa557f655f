/** The later steps: totals finished, coverage, rates, names. */
import type { Dialect } from "./dialect.ts";
import type { SqlRequest } from "./request.ts";
import type { Step } from "./steps.ts";

const KEY = "level, line_id, by_key, rate, indicator";
const MOST = "9007199254740991000000";

/** A sum of millionths as the number that it is. */
function numberOf(sum: string, { double, text, quotient, fail }: Dialect): string {
  const rest = `lpad(CAST(${sum} % 1000000 AS ${text}), 6, '0')`;
  const whole = quotient(sum, "1000000");
  return `CASE
    WHEN ${sum} > ${MOST} THEN CAST(${fail("antq: a total is beyond 2^53 - 1:", sum)} AS ${double})
    WHEN ${sum} % 1000000 = 0 THEN CAST(${whole} AS ${double})
    ELSE CAST(CAST(${whole} AS ${text}) || '.' || ${rest} AS ${double})
  END`;
}

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

export function totalsStep(dialect: Dialect): Step {
  const unknown = "unnamed > 1 OR (unnamed = 1 AND items > 0)";
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
  SELECT cells.*, coalesce(items.items, 0) AS items, i.over_units, a.provisional
  FROM cells
  JOIN ${dialect.source("indicators")} AS i ON i.indicator = cells.indicator
  CROSS JOIN asked AS a
  LEFT JOIN items
    ON items.level = cells.level AND items.line_id = cells.line_id AND items.by_key = cells.by_key
    AND items.rate = cells.rate AND items.indicator = cells.indicator
) AS counted`,
  };
}

export function coverageSteps({ levels }: SqlRequest, { source }: Dialect): Step[] {
  const owed = (level: string) => `SELECT '${level}' AS level, c.${level}_id AS line_id, c.*
FROM ${source("coverage")} AS c
JOIN asked AS a ON c.period = a.period
WHERE c.${level}_id IS NOT NULL`;
  return [
    {
      name: "owed",
      comment: "Who owed a report, under each unit above it. A scope is what it is looked at for.",
      body: levels.map(owed).join("\nUNION ALL\n"),
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
      body: `SELECT s.indicator, s.scope, s.by_report
FROM ${source("scopes")} AS s
JOIN asked AS a ON s.period = a.period`,
    },
    {
      name: "units_with_value",
      comment:
        "Units of which a value is in a total and that owed a report under it; a stock of an earlier report does not count as reported.",
      body: `SELECT level, line_id, by_key, rate, indicator, count(*) AS actual
FROM (
  SELECT DISTINCT p.level, p.line_id, p.by_key, p.rate, p.indicator, p.unit_id
  FROM parts AS p
  JOIN scope_of AS s ON s.indicator = p.indicator
  CROSS JOIN asked AS a
  LEFT JOIN (SELECT DISTINCT scope, level, line_id, unit_id FROM owed) AS o
    ON o.scope = s.scope AND o.level = p.level AND o.line_id = p.line_id AND o.unit_id = p.unit_id
  LEFT JOIN ${source("old_stocks")} AS old
    ON old.period = a.period AND old.indicator = p.indicator AND old.unit_id = p.unit_id
  WHERE p.known = 1 AND NOT s.by_report AND old.unit_id IS NULL
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
  SELECT DISTINCT o.level, o.line_id, f.by_key, f.indicator, o.unit_id, o.report
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
      body: `SELECT t.*,
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

/** A part of a rate whose coverage is not that of the unit's row speaks for the rate: of two, the one of fewer units. */
const DIFFERS = (part: string) =>
  `(${part}.indicator IS NOT NULL AND (${part}.actual <> coalesce(w.actual, 0) OR coalesce(${part}.expected, -1) <> coalesce(w.expected, -1)))`;

export function rateStep(dialect: Dialect): Step {
  const { whole, double, quotient } = dialect;
  const side = (column: "expected" | "actual") => `CASE
    WHEN n.indicator IS NULL OR d.indicator IS NULL THEN w.${column}
    WHEN ${DIFFERS("n")} AND (NOT ${DIFFERS("d")} OR n.actual <= d.actual) THEN n.${column}
    WHEN ${DIFFERS("d")} THEN d.${column}
    ELSE w.${column}
  END`;
  const none = "n.value_sum IS NULL OR d.value_sum IS NULL OR d.value_sum = 0";
  const scaled = `n.value_sum * CAST(round(r.scale * power(10, r.decimals)) AS ${whole})`;
  const rounded = quotient(`(2 * ${scaled} + d.value_sum)`, "(2 * d.value_sum)");
  const qualifier = `CASE
    WHEN ${none} THEN '='
    WHEN n.qualifier = '=' THEN turned.qualifier
    WHEN turned.qualifier = '=' OR turned.qualifier = n.qualifier THEN n.qualifier
    ELSE '~'
  END`;
  return {
    name: "finished_rates",
    comment:
      "Rates of each total: whole numbers divided last, rounded half away from zero. A denominator above its stated value lowers the rate.",
    body: `SELECT
  own.level, own.line_id, own.by_key, r.indicator,
  CASE WHEN ${none} THEN NULL ELSE CAST(${rounded} AS ${double}) / power(10, r.decimals) END AS value,
  CASE
    WHEN ${none} THEN 'O'
    WHEN n.status = 'P' OR d.status = 'P' THEN 'P'
    WHEN n.status = 'B' OR d.status = 'B' THEN 'B'
    WHEN n.status = 'E' OR d.status = 'E' THEN 'E'
    ELSE 'A'
  END AS status,
  ${qualifier} AS qualifier,
  CASE WHEN a.coverage_known = 1 THEN coalesce(${side("expected")}, 0) END AS expected,
  coalesce(${side("actual")}, 0) AS actual
FROM rates AS r
CROSS JOIN asked AS a
JOIN covered AS own ON own.rate = '' AND own.indicator = r.numerator
JOIN covered AS other
  ON other.rate = '' AND other.indicator = r.denominator
  AND other.level = own.level AND other.line_id = own.line_id AND other.by_key = own.by_key
LEFT JOIN covered AS n
  ON n.rate = r.indicator AND n.indicator = r.numerator
  AND n.level = own.level AND n.line_id = own.line_id AND n.by_key = own.by_key
LEFT JOIN covered AS d
  ON d.rate = r.indicator AND d.indicator = r.denominator
  AND d.level = own.level AND d.line_id = own.line_id AND d.by_key = own.by_key
LEFT JOIN reporting AS w
  ON w.scope = (SELECT max(scope) FROM scope_of WHERE indicator = '')
  AND w.level = own.level AND w.line_id = own.line_id
LEFT JOIN (
  SELECT '=' AS qualifier, '=' AS of UNION ALL SELECT '~', '~' UNION ALL SELECT '<', '>' UNION ALL SELECT '>', '<'
) AS turned ON turned.of = d.qualifier`,
  };
}

export function namesStep({ source }: Dialect): Step {
  const inForce = (alias: string, day: string) =>
    `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${day}) AND (${alias}.valid_to IS NULL OR ${day} < ${alias}.valid_to)`;
  const parent = (day: string) => `(
    SELECT p.code
    FROM ${source("units")} AS own
    JOIN ${source("units")} AS p ON p.spell_code = own.parent_code AND ${inForce("p", `a.${day}`)}
    WHERE own.unit_id = u.unit_id AND ${inForce("own", `a.${day}`)}
    ORDER BY own.spell DESC, p.unit_order
    LIMIT 1
  )`;
  return {
    name: "names",
    comment:
      "Units under their latest name in the period, with the code of the unit above them at its end.",
    body: `SELECT u.unit_id, u.code, u.unit_order, u.name,
  coalesce(${parent("end_day")}, ${parent("start_day")}) AS parent
FROM (
  SELECT unit_id, code, unit_order, name,
    row_number() OVER (
      PARTITION BY unit_id
      ORDER BY CASE WHEN valid_from IS NULL OR valid_from <= a.end_day THEN spell ELSE -spell END DESC
    ) AS place
  FROM ${source("units")}
  CROSS JOIN asked AS a
) AS u
CROSS JOIN asked AS a
WHERE u.place = 1`,
  };
}

export function outputStep(dialect: Dialect): string {
  const { source, double } = dialect;
  return `SELECT
  f.level, names.code AS unit_code, names.name AS unit_name, names.parent, f.by_key AS "by",
  f.indicator, f.value, f.status, f.qualifier, f.lower, f.upper, f.expected, f.actual
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
  names.unit_order, f.by_key, i.indicator_order;`;
}
