import { type Dialect, millionthsBy, quoted } from "../dialect.ts";

const dialect: Dialect = {
  id: "duckdb",
  label: "DuckDB",
  how: ["Run it in the folder of the data set:  duckdb < query.sql"],
  source: (table) =>
    table === "observations"
      ? "read_parquet('observations/*/*/part.parquet', hive_partitioning = false)"
      : `read_parquet('${table}.parquet')`,
  whole: "HUGEINT",
  millionths: millionthsBy("HUGEINT"),
  quotient: (above, below) => `${above} // ${below}`,
  wholeOf: (float) => `CAST(${float} AS HUGEINT)`,
  byBytes: "",
  fail: (message) => `error(${quoted(message)})`,
  double: "DOUBLE",
  text: "VARCHAR",
  name: (word) => `"${word}"`,
  streamed: " NOT MATERIALIZED",
  tail: "",
};

export default dialect;
