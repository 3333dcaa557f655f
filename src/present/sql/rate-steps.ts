/** Steps of rates: numerator over denominator of each total, divided last. */
import { columnsOf, type Step } from "./columns.ts";
import type { Dialect } from "./dialect.ts";

/** What a rate is made of, each of the numerator (`n`) and the denominator (`d`). */
const OF_PART = ["value_sum", "status", "qualifier", "expected", "actual"] as const;

/** A total's rates beside one another: one row has both parts, so that `covered` is looked at once. */
export function rateSidesStep(): Step {
  const side = (letter: "n" | "d", part: string) => {
    const own = `c.rate = r.indicator AND c.indicator = r.${part}`;
    return OF_PART.map((name) => `max(CASE WHEN ${own} THEN c.${name} END) AS ${letter}_${name}`);
  };
  const has = (part: string) =>
    `max(CASE WHEN c.rate = '' AND c.indicator = r.${part} THEN 1 ELSE 0 END) = 1`;
  return {
    name: "rate_sides",
    comment: "The two parts of each rate in one row, where a total has both.",
    body: `SELECT
  ${columnsOf("c", ["level", "line_id", "by_key"])}, r.indicator AS indicator, r.scale AS scale, r.decimals AS decimals,
  ${[...side("n", "numerator"), ...side("d", "denominator")].join(",\n  ")}
FROM covered AS c
JOIN rates AS r ON c.indicator = r.numerator OR c.indicator = r.denominator
WHERE c.rate = '' OR c.rate = r.indicator
GROUP BY c.level, c.line_id, c.by_key, r.indicator, r.scale, r.decimals
HAVING ${has("numerator")}
  AND ${has("denominator")}`,
  };
}

/** A part of a rate whose coverage is not that of the unit's row speaks for the rate: of two, the one of fewer units. */
const DIFFERS = (part: "n" | "d") =>
  `(p.${part}_actual <> coalesce(w.actual, 0) OR coalesce(p.${part}_expected, -1) <> coalesce(w.expected, -1))`;

export function finishedRatesStep(dialect: Dialect): Step {
  const { whole, double, quotient } = dialect;
  const side = (column: "expected" | "actual") => `CASE
    WHEN p.n_actual IS NULL OR p.d_actual IS NULL THEN w.${column}
    WHEN ${DIFFERS("n")} AND (NOT ${DIFFERS("d")} OR p.n_actual <= p.d_actual) THEN p.n_${column}
    WHEN ${DIFFERS("d")} THEN p.d_${column}
    ELSE w.${column}
  END`;
  const none = "p.n_value_sum IS NULL OR p.d_value_sum IS NULL OR p.d_value_sum = 0";
  const scaled = `p.n_value_sum * CAST(round(p.scale * power(10, p.decimals)) AS ${whole})`;
  const rounded = quotient(`(2 * ${scaled} + p.d_value_sum)`, "(2 * p.d_value_sum)");
  const turned = "CASE p.d_qualifier WHEN '>' THEN '<' WHEN '<' THEN '>' ELSE p.d_qualifier END";
  return {
    name: "finished_rates",
    comment:
      "Rates of each total: whole numbers divided last, rounded half away from zero. A denominator above its stated value lowers the rate.",
    body: `SELECT
  ${columnsOf("p", ["level", "line_id", "by_key", "indicator"])},
  CASE WHEN ${none} THEN NULL ELSE CAST(${rounded} AS ${double}) / power(10, p.decimals) END AS value,
  CASE
    WHEN ${none} THEN 'O'
    WHEN p.n_status = 'P' OR p.d_status = 'P' THEN 'P'
    WHEN p.n_status = 'B' OR p.d_status = 'B' THEN 'B'
    WHEN p.n_status = 'E' OR p.d_status = 'E' THEN 'E'
    ELSE 'A'
  END AS status,
  CASE
    WHEN ${none} THEN '='
    WHEN p.n_qualifier = '=' THEN ${turned}
    WHEN ${turned} = '=' OR ${turned} = p.n_qualifier THEN p.n_qualifier
    ELSE '~'
  END AS qualifier,
  CASE WHEN a.coverage_known = 1 THEN coalesce(${side("expected")}, 0) END AS expected,
  coalesce(${side("actual")}, 0) AS actual
FROM rate_sides AS p
CROSS JOIN asked AS a
LEFT JOIN (
  SELECT r.level AS level, r.line_id AS line_id, r.expected AS expected, r.actual AS actual
  FROM reporting AS r
  JOIN scope_of AS s ON s.scope = r.scope AND s.indicator = ''
) AS w ON w.level = p.level AND w.line_id = p.line_id`,
  };
}
