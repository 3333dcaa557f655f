import { refuseOwnLevels } from "../own-levels.ts";
import { containersOf } from "../../catalogue/containers.ts";
import { type Dialect, isRecursive, sqlText } from "../../present/sql/index.ts";
import clickhouse from "../../present/sql/dialects/clickhouse.ts";
import duckdb from "../../present/sql/dialects/duckdb.ts";
import postgres from "../../present/sql/dialects/postgres.ts";
import spark from "../../present/sql/dialects/spark.ts";
import { own } from "../../model/own.ts";
import { dateOfBoundaries } from "../boundaries.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { OUTPUT, type OptionSpec, READING, REPORTING } from "../option-list.ts";
import { emit } from "../output.ts";
import { breakdownOf, levelsOf, periodOf } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { wrongValue } from "../wrong-value.ts";
import { formatOf } from "../output-format.ts";

const DIALECTS: Readonly<Record<string, Dialect>> = {
  clickhouse,
  duckdb,
  postgres,
  spark,
};
const DIALECT: OptionSpec = {
  flags: "--dialect <d>",
  group: "output",
  text: {
    vi: "SQL của: duckdb, clickhouse, postgres, spark",
    en: "whose SQL: duckdb, clickhouse, postgres, spark",
  },
};
const SHARED = REPORTING.filter(({ flags }) => /^--(?:period|level|by|boundaries)\b/.test(flags));
const RUN = READING.filter(({ flags }) =>
  /^--(?:period-scheme|config|today|lang|no-color|quiet)\b/.test(flags),
);
const OUTPUTS = {
  formats: { sql: { id: "sql", extension: ".sql", mediaType: "application/sql" } },
  first: "sql",
};

export default {
  args: "",
  summary: {
    vi: "in câu SQL cộng số liệu của bộ dữ liệu đã xuất, cho DuckDB, ClickHouse, PostgreSQL, Spark",
    en: "the roll-up over an exported data set as SQL, for DuckDB, ClickHouse, PostgreSQL, Spark",
  },
  about: {
    vi: "In một câu truy vấn, mỗi bước một CTE có chú thích, chạy trong thư mục do antq export ghi (PostgreSQL: nạp bằng load.sql của --format csv); cho đúng số, dấu, cận và tỷ lệ báo cáo như antq aggregate. Điều SQL không cho đúng được thì bị từ chối, không làm gần đúng.",
    en: "Prints one query, a commented CTE a step, that is run in the folder of antq export (PostgreSQL: loaded by load.sql of --format csv) and gives the figures, statuses, bounds and coverage of antq aggregate. What SQL cannot give exactly is refused, never approximated.",
  },
  examples: [
    "antq sql --dialect duckdb --period 2024 > tong.sql",
    "antq sql --dialect postgres --period 2024-Q2 --level district,commune --by category",
  ],
  options: [DIALECT, ...SHARED, OUTPUT, ...RUN],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, args } = invocation;
    if (args.length > 0) throw noInputs(args[0] ?? "");
    formatOf(invocation, OUTPUTS);
    const dialect = dialectOf(invocation);
    const run = await runOptions(invocation);
    const boundaries = dateOfBoundaries(text(options, "boundaries") ?? "reported", run.today);
    const by = breakdownOf(options, run.catalogue);
    if (by !== null && containersOf(run.catalogue).has(by)) throw nested(by);
    const period = periodOf(options, run.scheme);
    const levels = [...new Set(levelsOf(options, run.catalogue))];
    refuseOwnLevels("antq sql", levels);
    const request = { period: period?.code ?? null, levels, by, boundaries };
    if (dialect === spark && isRecursive(request)) throw noRecursion();
    await emit(sqlText(request, dialect, commandOf(request, dialect)), invocation);
    return EXIT.ok;
  },
} satisfies CommandSpec;

function commandOf(
  { period, levels, by, boundaries }: Parameters<typeof sqlText>[0],
  { id }: Dialect,
): string {
  const words = ["antq sql --dialect", id];
  if (period !== null) words.push("--period", period);
  words.push("--level", levels.join(","));
  if (by !== null) words.push("--by", by);
  if (boundaries !== null) words.push("--boundaries", boundaries);
  return words.join(" ");
}

function dialectOf({ options }: Invocation): Dialect {
  const id = text(options, "dialect");
  const list = Object.keys(DIALECTS);
  if (id === undefined) {
    throw new UsageError({
      vi: `antq sql cần --dialect: ${list.join(", ")}.`,
      en: `antq sql needs --dialect: ${list.join(", ")}.`,
    });
  }
  const found = own(DIALECTS, id);
  if (found !== undefined) return found;
  throw wrongValue("--dialect", id, list);
}

function noInputs(word: string): UsageError {
  return new UsageError({
    vi: `antq sql không đọc tệp nào: bỏ "${word}". Câu truy vấn được chạy trong thư mục của bộ dữ liệu.`,
    en: `antq sql reads no file: leave out "${word}". The query is run in the folder of the data set.`,
  });
}

function noRecursion(): UsageError {
  return new UsageError({
    vi: "--by cùng --boundaries: phải chia từng dòng nối tiếp nhau (WITH RECURSIVE), Spark không có. Dùng antq aggregate --from, hoặc bỏ một trong hai.",
    en: "--by with --boundaries divides one row after the other (WITH RECURSIVE), which Spark does not have. Use antq aggregate --from, or leave one of them out.",
  });
}

function nested(by: string): UsageError {
  return new UsageError({
    vi: `--by ${by}: danh mục này có giá trị chứa giá trị khác, SQL chưa gộp được. Dùng antq aggregate --from <thư mục> --by ${by}.`,
    en: `--by ${by}: some of its values contain others, which SQL does not fold yet. Use antq aggregate --from <folder> --by ${by}.`,
  });
}
