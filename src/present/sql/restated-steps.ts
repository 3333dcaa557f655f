/**
 * Steps on the boundaries of another day. What goes somewhere whole is added there; what goes by shares is
 * apportioned below the lowest unit that holds all its parts, by largest remainder, and added whole from there up.
 */
import { BUILT_IN_LEVELS } from "../../catalogue/levels.ts";
import { levelIds, rankOf } from "../../model/unit.ts";
import { columnsOf, countsOf, type Step, SUMS } from "./columns.ts";
import { type Dialect, numberOf } from "./dialect.ts";
import type { SqlRequest } from "./request.ts";

/** Whose figures are apportioned together. */
const OF = ["unit_id", "portions", "rate", "indicator"] as const;

export function restatedSteps(request: SqlRequest, dialect: Dialect): Step[] {
  return [
    reachStep(request, dialect),
    sharesStep(dialect),
    toDivideStep(dialect),
    ...apportionSteps(dialect),
    ...(request.by === null ? [] : sliceSteps(request.by, dialect)),
    dividedStep(request, dialect),
    linesStep(request),
  ];
}

/** An unallocated line is shown where some level below what holds it is: with it the lines add up to their total. */
function reachStep({ levels }: SqlRequest, { source }: Dialect): Step {
  const list = (own: readonly string[]) => own.map((level) => `'${level}'`).join(", ");
  const above = levelIds(BUILT_IN_LEVELS).filter((level) =>
    levels.some((asked) => rankOf(BUILT_IN_LEVELS, asked) > rankOf(BUILT_IN_LEVELS, level)),
  );
  return {
    name: "reach",
    comment:
      "The lines that are shown, by whose figures stand in them: whole (part null), or a part of them. An unallocated line is shown where some level below what holds it is, so that lines add up to their total.",
    body: `SELECT portions, level, line_id, part
FROM ${source("portions")}
WHERE line_id IS NOT NULL
  AND CASE
    WHEN unallocated THEN coalesce(under_level, '') IN (${list(["", ...above])})
    ELSE level IN (${list(levels)})
  END`,
  };
}

function sharesStep({ source, wholeOf }: Dialect): Step {
  return {
    name: "shares",
    comment:
      "The parts of what is divided: weights are whole numbers that are to one another as the shares.",
    body: `SELECT DISTINCT portions, part, ${wholeOf("weight")} AS weight, ${wholeOf("weight_sum")} AS weight_sum, share
FROM ${source("portions")}
WHERE part IS NOT NULL`,
  };
}

function toDivideStep({ source, quotient }: Dialect): Step {
  const places = [1000000, 100000, 10000, 1000, 100, 10];
  const step = places.map((place) => `WHEN p.value_sum % ${place} = 0 THEN ${place}`).join(" ");
  return {
    name: "to_divide",
    comment:
      "Sums that go by shares, counted in their last decimal (digit). A distinct count is not divided: nobody knows which items are where.",
    body: `SELECT ${columnsOf("t", [...OF, "by_key", "digit", "over_units"])},
  ${quotient("t.value_sum", "t.digit")} AS digits
FROM (
  SELECT ${columnsOf("p", [...OF, "by_key", "value_sum"])}, i.over_units AS over_units,
    CASE ${step} ELSE 1 END AS digit
  FROM partials AS p
  JOIN ${source("indicators")} AS i ON i.indicator = p.indicator
  WHERE p.portions IN (SELECT portions FROM shares)
) AS t`,
  };
}

function apportionSteps({ quotient }: Dialect): Step[] {
  const key = OF.join(", ");
  const product = "t.digits * s.weight";
  return [
    {
      name: "quotas",
      comment: "Each part's share of a total, rounded down, and what was rounded off.",
      body: `SELECT ${columnsOf("t", [...OF, "digit", "digits"])}, s.part AS part,
  ${quotient(`(${product})`, "s.weight_sum")} AS quota,
  (${product}) % s.weight_sum AS remainder
FROM to_divide AS t
JOIN shares AS s ON s.portions = t.portions
WHERE t.by_key = ''`,
    },
    {
      name: "apportioned",
      comment:
        "What is left goes one by one to the largest remainders, of equal ones to the earlier part: the parts add up to the whole.",
      body: `SELECT ${key}, '' AS by_key, part, ${withRemainders()} AS amount
FROM quotas`,
    },
  ];
}

/** Of a row with a quota and a remainder: its amount in millionths. */
function withRemainders(): string {
  const window = `PARTITION BY ${OF.join(", ")}`;
  return `digit * (quota + CASE
    WHEN row_number() OVER (${window} ORDER BY remainder DESC, part) <= digits - sum(quota) OVER (${window}) THEN 1
    ELSE 0
  END)`;
}

/** Rows of a breakdown, one after the other by what their total's parts have left, so that both add up. */
function sliceSteps(by: string, dialect: Dialect): Step[] {
  const { quotient, whole, text, byBytes } = dialect;
  const key = OF.join(", ");
  const member = `substr(by_key, ${by.length + 2})`;
  const order = `CASE WHEN ${member} = '' THEN '~' ELSE CAST(length(${member}) AS ${text}) || ':' || ${member} END`;
  const same = (table: string, other: string) =>
    OF.map((name) => `${table}.${name} = ${other}.${name}`).join(" AND ");
  const product = "w.digits * w.rest";
  return [
    {
      name: "slices",
      comment: "The rows of a divided unit's breakdown, in an order of their own.",
      body: `SELECT ${key}, by_key, digit, digits,
  CAST(row_number() OVER (PARTITION BY ${key} ORDER BY ${order}${byBytes}) AS BIGINT) AS place
FROM to_divide
WHERE by_key <> ''`,
    },
    {
      name: "apportioned_slices",
      comment:
        "Row after row is divided by what is left of the parts of the total, so that rows and parts add up, and no part is negative.",
      body: `SELECT ${key}, by_key, part, CAST(0 AS BIGINT) AS place, CAST(amount AS ${whole}) AS rest,
  CAST(0 AS ${whole}) AS amount
FROM apportioned
UNION ALL
SELECT ${key}, by_key, part, CAST(place AS BIGINT) AS place,
  CAST(rest - amount AS ${whole}) AS rest, CAST(amount AS ${whole}) AS amount
FROM (
  SELECT ${key}, by_key, part, place, rest, ${withRemainders()} AS amount
  FROM (
    SELECT ${columnsOf("w", [...OF, "by_key", "part", "place", "rest", "digit", "digits"])},
      CASE WHEN w.total = 0 THEN 0 ELSE ${quotient(`(${product})`, "w.total")} END AS quota,
      CASE WHEN w.total = 0 THEN 0 ELSE (${product}) % w.total END AS remainder
    FROM (
      SELECT ${columnsOf("p", [...OF, "part", "rest"])}, ${columnsOf("s", ["by_key", "place", "digit", "digits"])},
        sum(p.rest) OVER (PARTITION BY ${OF.map((name) => `p.${name}`).join(", ")}) AS total
      FROM apportioned_slices AS p
      JOIN slices AS s ON ${same("s", "p")} AND s.place = p.place + CAST(1 AS BIGINT)
    ) AS w
  ) AS q
) AS g`,
    },
  ];
}

function dividedStep(request: SqlRequest, dialect: Dialect): Step {
  const { wholeOf } = dialect;
  const amounts =
    request.by === null
      ? "apportioned"
      : `(
  SELECT ${[...OF, "by_key", "part", "amount"].join(", ")} FROM apportioned
  UNION ALL
  SELECT ${[...OF, "by_key", "part", "amount"].join(", ")} FROM apportioned_slices WHERE place > 0
)`;
  const whole = "d.over_units = 'DISTINCT' AND p.known > 0";
  const exactly = "p.above + p.below + p.about = 0 AND p.valueless = 0";
  const bound = (side: "lower" | "upper", round: "floor" | "ceil") => `CASE
    WHEN ${whole} THEN 0
    WHEN ${exactly} THEN a.amount
    ELSE ${wholeOf(`${round}(${numberOf(`p.${side}_sum`, dialect)} * s.share)`)} * 1000000
  END AS ${side}_sum`;
  const counts = countsOf(request).map((name) => {
    if (name === "known") return "p.known AS known";
    if (name === "divided") return `CASE WHEN ${whole} THEN 1 ELSE 0 END AS divided`;
    if (name === "status_e")
      return "p.status_e + CASE WHEN p.known > 0 THEN 1 ELSE 0 END AS status_e";
    return `CASE WHEN ${whole} THEN 0 ELSE p.${name} END AS ${name}`;
  });
  return {
    name: "divided",
    comment:
      "Each part of what was divided, an estimate. Bounds are rounded outward: what is not known must not look narrower than it is.",
    body: `SELECT ${columnsOf("p", [...OF, "by_key"])}, a.part AS part,
  CASE WHEN ${whole} THEN 0 ELSE a.amount END AS value_sum,
  ${bound("lower", "floor")},
  ${bound("upper", "ceil")},
  ${counts.join(",\n  ")}
FROM partials AS p
JOIN to_divide AS d
  ON ${[...OF, "by_key"].map((name) => `d.${name} = p.${name}`).join(" AND ")}
JOIN ${amounts} AS a
  ON ${[...OF, "by_key"].map((name) => `a.${name} = p.${name}`).join(" AND ")}
JOIN shares AS s ON s.portions = a.portions AND s.part = a.part`,
  };
}

function linesStep(request: SqlRequest): Step {
  const own = (table: string) =>
    columnsOf(table, ["unit_id", "by_key", "rate", "indicator", ...SUMS, ...countsOf(request)]);
  return {
    name: "lines",
    comment:
      "Each unit's own, in the lines in which its figures stand on the day of the boundaries.",
    body: `SELECT ${columnsOf("r", ["level", "line_id"])},
  ${own("p")}
FROM partials AS p
JOIN reach AS r ON r.portions = p.portions AND r.part IS NULL
UNION ALL
SELECT ${columnsOf("r", ["level", "line_id"])},
  ${own("d")}
FROM divided AS d
JOIN reach AS r ON r.portions = d.portions AND r.part = d.part`,
  };
}
