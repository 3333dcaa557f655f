import { type Dialect, quoted } from "../dialect.ts";
import { SCHEMA } from "../../export/load-script.ts";

const dialect: Dialect = {
  id: "postgres",
  label: "PostgreSQL",
  how: [
    "Load the data set (antq export --format csv) in its folder:  psql -f load.sql",
    "Then run this:  psql -f query.sql",
  ],
  source: (table) => `${SCHEMA}.${table}`,
  whole: "NUMERIC(38, 0)",
  // By way of its text: a double becomes a numeric of 15 digits, and a text of as many as it has.
  millionths: (column) => `CAST(CAST(${column} AS TEXT) AS NUMERIC) * 1000000`,
  quotient: (above, below) => `div(${above}, ${below})`,
  wholeOf: (float) => `CAST(CAST(${float} AS TEXT) AS NUMERIC)`,
  byBytes: ' COLLATE "C"',
  // There is no function that fails: what is no number is told as it is.
  fail: (message, with_) =>
    `CAST(CAST(${quoted(`${message} `)} || CAST(${with_} AS TEXT) AS INTEGER) AS TEXT)`,
  double: "DOUBLE PRECISION",
  text: "TEXT",
  name: (word) => `"${word}"`,
  streamed: "",
  tail: "",
};

export default dialect;
