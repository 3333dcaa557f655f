import { type Dialect, millionthsBy, quoted } from "../dialect.ts";

const dialect: Dialect = {
  id: "clickhouse",
  label: "ClickHouse",
  how: ["Run it in the folder of the data set:  clickhouse local < query.sql"],
  source: (table) =>
    table === "observations"
      ? "file('observations/*/*/part.parquet', Parquet)"
      : `file('${table}.parquet', Parquet)`,
  whole: "Int128",
  millionths: millionthsBy("Int128"),
  quotient: (above, below) => `intDiv(${above}, ${below})`,
  wholeOf: (float) => `CAST(${float} AS Int128)`,
  byBytes: "",
  // A condition that is known before any row is read would be told before any row is read.
  fail: (message, with_) => `toString(throwIf(${with_} IS NOT NULL, ${quoted(message)}))`,
  double: "Float64",
  text: "String",
  name: (word) => `"${word}"`,
  streamed: "",
  tail: `
SETTINGS
  join_use_nulls = 1, cast_keep_nullable = 1, prefer_column_name_to_alias = 1, use_hive_partitioning = 0`,
};

export default dialect;
