import { type Dialect, quoted } from "../dialect.ts";

const dialect: Dialect = {
  id: "spark",
  label: "Spark SQL",
  how: [
    "Held to Spark's grammar by a parser, not run on a cluster: compare its first totals with antq aggregate --from.",
    "Put the data set's place before the names of its files:  parquet.`s3a://bucket/data/2024/units.parquet`",
  ],
  // A folder of parts is one table.
  source: (table) =>
    table === "observations" ? "parquet.`observations`" : `parquet.\`${table}.parquet\``,
  whole: "DECIMAL(38, 0)",
  millionths: (column) => `CAST(CAST(${column} AS DECIMAL(38, 6)) * 1000000 AS DECIMAL(38, 0))`,
  quotient: (above, below) => `(${above}) DIV (${below})`,
  wholeOf: (float) => `CAST(${float} AS DECIMAL(38, 0))`,
  byBytes: "",
  fail: (message) => `CAST(raise_error(${quoted(message)}) AS STRING)`,
  double: "DOUBLE",
  text: "STRING",
  name: (word) => `\`${word}\``,
  streamed: "",
  tail: "",
};

export default dialect;
