/** SDMX-CSV 2.0: what antq writes, against the standard's field guide by its sections, and read back against the JSON. */
import { describe, expect, it } from "vitest";
import { type GoldenCase, goldenCases, runCase } from "../support/golden.ts";
import { runCli } from "../support/run-cli.ts";
import { daysOf, numberOf, readSdmx, type SdmxMessage, textOf } from "./read-sdmx.ts";

type Json = { [key: string]: ReturnType<typeof JSON.parse> };

/** Every golden case of totals, as JSON and as SDMX-CSV; null: it prints no totals. */
async function both(golden: GoldenCase): Promise<{ json: Json; message: SdmxMessage } | null> {
  const words = withoutOutput(golden.argv);
  const run = async (format: string) => {
    const argv = [...words, "--format", format];
    const { exit, stdout } = await runCase({ ...golden, argv, terminal: null }, {}, runCli);
    return { exit: exit.trim(), text: stdout.toString() };
  };
  const json = await run("json");
  const sdmx = await run("sdmx-csv");
  expect(sdmx.exit).toBe(json.exit);
  if (!json.text.startsWith("{")) return null;
  return { json: JSON.parse(json.text), message: readSdmx(sdmx.text) };
}

/** The command without what says where and how its result is written. */
function withoutOutput(argv: readonly string[]): string[] {
  const own = new Set(["-o", "--output", "--format", "--shape", "--csv-dialect"]);
  return argv.filter(
    (word, i) => !own.has(word) && !own.has(argv[i - 1] ?? "") && word !== "--chart",
  );
}

const cases = goldenCases().filter(({ argv }) => /^(?:aggregate|summary)$/.test(argv[0] ?? ""));
let held = 0;

describe("of every golden case of totals", () => {
  it.each(cases.map((golden) => [golden.name, golden] as const))("%s", async (_, golden) => {
    const found = await both(golden);
    if (found === null) return;
    held += 1;
    followsTheColumns(found.message);
    followsTheContent(found.message);
    hasOneRowAKey(found.message);
    meansTheDays(found.message);
    const { json, message } = found;
    const isAggregate = json["schema"] === "antq/aggregate@1";
    const rows = (json["rows"] as Json[]).flatMap((row) =>
      isAggregate ? rowsOf(row, json) : cellsOf(row, json),
    );
    expect(message.records.map((record) => backOf(record, message.between))).toEqual(rows);
  });

  it("has totals in most", () => {
    expect(held).toBeGreaterThan(60);
  });
});

/** "Columns", "Column headers": structure, its identification, action, then components; each heading once. */
function followsTheColumns({ columns, between }: SdmxMessage): void {
  expect(columns[0]).toBe(between === null ? "STRUCTURE" : `STRUCTURE[${between}]`);
  expect(columns.slice(1, 3)).toEqual(["STRUCTURE_ID", "ACTION"]);
  expect(new Set(columns).size).toBe(columns.length);
  for (const id of columns.slice(3)) expect(id).toMatch(/^[A-Z][A-Z0-9_-]*(?:\[\])?$/);
  // "Multi-valued components": announced in the first heading, and only there.
  expect(columns.some((id) => id.endsWith("[]"))).toBe(between !== null);
  // By type of component: dimensions, measure, attributes.
  const at = columns.indexOf("OBS_VALUE");
  const dimensions = columns.slice(3, at).filter((id) => !id.startsWith("BY_"));
  expect(dimensions).toEqual(["FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD"]);
  expect(columns.indexOf("OBS_STATUS")).toBeGreaterThan(at);
}

/** "Column content": one dataflow, identified as AGENCY:ID(VERSION), for information. */
function followsTheContent({ records }: SdmxMessage): void {
  for (const record of records) {
    expect(record["STRUCTURE"]).toBe("dataflow");
    expect(record["STRUCTURE_ID"]).toMatch(/^[A-Z][A-Z0-9_]*:[A-Z][A-Z0-9_]*\(\d+\.\d+\.\d+\)$/);
    expect(record["ACTION"]).toBe("I");
    expect(record["OBS_STATUS"]).toMatch(/^[ABDEKLMOPQVW]?$/);
    expect(record["OBS_VALUE"]).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
  }
}

/** A row is one observation: its dimensions identify it. */
function hasOneRowAKey({ columns, records }: SdmxMessage): void {
  const at = columns.indexOf("OBS_VALUE");
  const keys = records.map((record) =>
    JSON.stringify(columns.slice(3, at).map((id) => record[id])),
  );
  expect(new Set(keys).size).toBe(keys.length);
}

/** The observational time period means the days of the report. */
function meansTheDays({ records }: SdmxMessage): void {
  for (const record of records) {
    const days = { start: record["PERIOD_START"], end: record["PERIOD_END"] };
    expect(daysOf(record["TIME_PERIOD"] ?? "")).toEqual(days);
  }
}

/** A row of `aggregate`, one object for each value; one without values stands alone. */
function rowsOf({ unit, by, reporting, values }: Json, json: Json): Json[] {
  const of = { unit: plainUnit(unit), by, period: json["period"], boundaries: json["boundaries"] };
  const coverage = { expected: reporting.expected, actual: reporting.actual };
  const found = Object.entries(values as Json).map(([indicator, value]) => {
    return { ...of, coverage, indicator, value: plainValue(value) };
  });
  return found.length > 0 ? found : [{ ...of, coverage, indicator: null, value: null }];
}

function cellsOf({ unit, indicator, cells }: Json, json: Json): Json[] {
  const periods = json["periods"] as Json[];
  const [first, last] = [periods[0] ?? {}, periods.at(-1) ?? {}];
  const whole = { ...first, code: `${first["code"]}..${last["code"]}`, end: last["end"] };
  return (cells as Json[]).map((value, i) => ({
    unit: plainUnit(unit),
    by: {},
    period: periods[i] ?? whole,
    boundaries: json["boundaries"],
    coverage: { expected: null, actual: null },
    indicator,
    value: plainValue(value),
  }));
}

function plainUnit({ code, name, level, parent, unallocated, targets }: Json): Json {
  const extra = unallocated === true ? { unallocated, targets } : {};
  return { code, name, level, parent, ...extra };
}

/** As the message has it: what is null or false is absent, and a comparison has its columns. */
function plainValue({ compare, ...value }: Json): Json {
  const known = Object.entries(value).filter(([, own]) => own !== null && own !== false);
  if (compare === undefined) return Object.fromEntries(known);
  const { period, value: before, difference, percent, points, uneven, like } = compare;
  const columns = {
    compare_period: period,
    compare_value: before,
    difference,
    percent,
    points,
    uneven: uneven === true ? "true" : null,
    like_units: like?.units ?? null,
    like_difference: like?.difference ?? null,
  };
  return { ...Object.fromEntries(known), compare: columns };
}

const VALUE: readonly [string, string, (field: string | undefined) => unknown][] = [
  ["value", "OBS_VALUE", numberOf],
  ["numerator", "NUMERATOR", numberOf],
  ["denominator", "DENOMINATOR", numberOf],
  ["status", "OBS_STATUS", textOf],
  ["qualifier", "QUALIFIER", textOf],
  ["lower", "LOWER_BOUND", numberOf],
  ["upper", "UPPER_BOUND", numberOf],
  ["actual", "ACTUAL", numberOf],
  ["expected", "EXPECTED", numberOf],
  ["asOf", "AS_OF", textOf],
  ["incomplete", "INCOMPLETE", (field) => (field === "true" ? true : null)],
];

/** One record as the JSON has it. */
function backOf(record: Readonly<Record<string, string>>, between: string | null): Json {
  const indicator = textOf(record["INDICATOR"]);
  const value = VALUE.flatMap(([name, column, of]) => {
    const own = of(record[column]);
    return own === null ? [] : [[name, own] as const];
  });
  return {
    unit: unitOf(record, between),
    by: categoryOf(record),
    period: {
      code: record["PERIOD"],
      start: record["PERIOD_START"],
      end: record["PERIOD_END"],
      scheme: record["PERIOD_SCHEME"],
    },
    boundaries: record["BOUNDARIES"],
    coverage: {
      expected: numberOf(record["REPORTS_EXPECTED"]),
      actual: numberOf(record["REPORTS_ACTUAL"]),
    },
    indicator,
    value: indicator === null ? null : { ...Object.fromEntries(value), ...comparedOf(record) },
  };
}

function unitOf(record: Readonly<Record<string, string>>, between: string | null): Json {
  const unit = {
    code: textOf(record["REF_AREA_CODE"]),
    name: textOf(record["REF_AREA_NAME"]),
    level: record["REF_AREA_LEVEL"],
    parent: textOf(record["REF_AREA_PARENT"]),
  };
  const targets = record["UNALLOCATED_TARGETS[]"];
  if (targets === undefined || !/_X(?:_\d+)?$/.test(record["REF_AREA"] ?? "")) return unit;
  const list = targets === "" ? [] : targets.split(between ?? ";");
  return { ...unit, unallocated: true, targets: list };
}

function categoryOf(record: Readonly<Record<string, string>>): Json {
  const [column, field] = Object.entries(record).find(([id]) => id.startsWith("BY_")) ?? [];
  if (column === undefined || field === undefined || field === "_T") return {};
  const value = field === "_U" ? null : textOf(field.replace(/^_/, ""));
  return { [column.slice(3).toLowerCase()]: value };
}

function comparedOf(record: Readonly<Record<string, string>>): Json {
  if (record["COMPARE_PERIOD"] === undefined) return {};
  const number = (column: string) => numberOf(record[column]);
  return {
    compare: {
      compare_period: textOf(record["COMPARE_PERIOD"]),
      compare_value: number("COMPARE_VALUE"),
      difference: number("DIFFERENCE"),
      percent: number("PERCENT"),
      points: number("POINTS"),
      uneven: textOf(record["UNEVEN"]),
      like_units: number("LIKE_UNITS"),
      like_difference: number("LIKE_DIFFERENCE"),
    },
  };
}
