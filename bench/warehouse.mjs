#!/usr/bin/env node
// A country's decade as a data set of `antq export` (24 million figures: one month of every commune is exported, and every month
// made of it), what the printed query costs over it, against DuckDB's plain GROUP BY, and whether it gives what aggregate
// gives. Not part of `npm run bench`: it takes 2 GB and minutes.
//   node bench/warehouse.mjs make <folder> [--scheme decree-09] [--communes 16]     communes a district
//   node bench/warehouse.mjs run <folder> <floor|aggregate|duckdb|clickhouse> <period> [--by ... --boundaries ...]
//   node bench/warehouse.mjs parts <folder> <period> [--by ...]     clickhouse, ten parts by province, merged
//   node bench/warehouse.mjs compare <folder> <period> [--by ... --boundaries ...]     duckdb and clickhouse against aggregate --from
// Communes are a multiple of 8. Each prints lines of JSON; rows go to <folder>.<engine>.txt. ENGINES=duckdb: compares that one alone.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { chdbFolder } from "../scripts/engines.mjs";
import { ROOT } from "../scripts/tools.mjs";

/** @typedef {Record<string, string | number | boolean | null | undefined>} Row */

const ANTQ = join(ROOT, "bin/antq.js");
const YEARS = Array.from({ length: 10 }, (_, i) => 2014 + i);
const PROVINCES = 63;
const DISTRICTS = 11;
/** Periods that the set can be asked for: of each kind one. */
const KEPT = ["2014..2023", "2020", "2020-Q2", "2020-05"];
/** Behind the reform of the set's units: some kept, some whole in another, some by shares, some by shares that nobody knows. */
const BOUNDARIES = "2024-06-30";
const REFORM = "2024-01-01";
const COLUMNS =
  "level,unit_code,unit_name,parent,by,indicator,value,status,qualifier,lower,upper,expected,actual";
const LEVELS = ["--level", "province,district,commune"];

const antq = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  execFileSync(process.execPath, [ANTQ, ...args], { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });

async function duck() {
  const connection = await (await DuckDBInstance.create()).connect();
  return async (/** @type {string} */ sql) =>
    /** @type {Row[]} */ ((await connection.runAndReadAll(sql)).getRowObjectsJson());
}

/** Every commune's month, exported: the tables, columns and portions are the program's own. */
async function seed(
  /** @type {Awaited<ReturnType<typeof duck>>} */ sql,
  /** @type {string} */ scheme,
) {
  const folder = mkdtempSync(join(tmpdir(), "antq-decade-"));
  mkdirSync(join(folder, "in"));
  const copy = (/** @type {string} */ name, /** @type {string} */ query) =>
    sql(`COPY (${query}) TO '${folder}/${name}' (FORMAT csv, HEADER)`);
  const spell = (
    /** @type {string} */ level,
    /** @type {string} */ word,
    /** @type {string} */ parent,
  ) =>
    `SELECT DISTINCT ${level}_id AS code, '${word} ' || ${level}_id AS name, '${level}' AS level, ${parent} AS parent_code,
      NULL AS valid_from, NULL AS valid_to, NULL AS successor_codes, NULL AS aliases FROM places`;
  const other = (/** @type {number} */ step) =>
    `district_id || lpad(CAST(c + ${step} AS VARCHAR), 3, '0')`;
  const becomes = `CASE c % 8 WHEN 1 THEN ${other(3)} WHEN 2 THEN ${other(2)} || ':0.6;' || ${other(3)} || ':0.4' WHEN 3 THEN ${other(1)} || ';' || ${other(2)} END`;
  await copy(
    "units.csv",
    `SELECT * FROM (${spell("province", "Tỉnh", "NULL")} UNION ALL ${spell("district", "Huyện", "province_id")} UNION ALL
      SELECT commune_id, 'Xã ' || commune_id, 'commune', district_id, NULL,
        CASE WHEN ${becomes} IS NOT NULL THEN '${REFORM}' END, ${becomes}, NULL FROM places) ORDER BY length(code), code`,
  );
  const form = (
    /** @type {string} */ name,
    /** @type {string} */ head,
    /** @type {string[]} */ own,
    /** @type {string[]} */ counts,
  ) =>
    copy(
      `in/${name}.csv`,
      `SELECT commune_id AS "Mã đơn vị", 'Xã ' || commune_id AS "Đơn vị", 'Tháng 5 năm 2020' AS "Kỳ báo cáo", kind AS "${head}",
        60 AS "${counts[0]}", 40 AS "${counts[1]}"
      FROM places, (SELECT unnest([${own.map((word) => `'${word}'`).join(", ")}]) AS kind) ORDER BY 1, 4`,
    );
  const topics = ["An ninh", "Kinh tế", "Ma túy", "Môi trường"];
  await form("tin", "Lĩnh vực", topics, ["Số tin tiếp nhận", "Số tin có giá trị"]);
  await form(
    "vu",
    "Loại vụ việc",
    ["Trộm cắp tài sản", "Cướp giật"],
    ["Số vụ xảy ra", "Số vụ làm rõ"],
  );
  const partners = ["Hội Nông dân", "Đoàn Thanh niên", "Hội Cựu chiến binh"];
  await form("buoi", "Đơn vị phối hợp", partners, ["Số buổi", "Số người tham dự"]);
  const how = ["--period", "2014..2023", "--period-scheme", scheme, "--boundaries", BOUNDARIES];
  antq(folder, "export", "in", "--units", "units.csv", ...how, "-o", "set");
  return folder;
}

async function make(
  /** @type {string} */ folder,
  /** @type {number} */ communes,
  /** @type {string} */ scheme,
) {
  const sql = await duck();
  await sql(`CREATE TABLE places AS SELECT c AS c,
    lpad(CAST(p AS VARCHAR), 2, '0') AS province_id,
    lpad(CAST(p AS VARCHAR), 2, '0') || lpad(CAST(d AS VARCHAR), 3, '0') AS district_id,
    lpad(CAST(p AS VARCHAR), 2, '0') || lpad(CAST(d AS VARCHAR), 3, '0') || lpad(CAST(c AS VARCHAR), 3, '0') AS commune_id
    FROM range(1, ${PROVINCES + 1}) AS a(p), range(1, ${DISTRICTS + 1}) AS b(d), range(1, ${communes + 1}) AS e(c)`);
  const from = await seed(sql, scheme);
  const set = join(from, "set");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await sql(
    `CREATE TABLE seed AS SELECT * FROM read_parquet('${set}/observations/*/*/part.parquet', hive_partitioning = false)`,
  );
  /** @type {{ table: string, path: string, rows: number, bytes: number, sha256: string }[]} */
  const files = [];
  const put = async (
    /** @type {string} */ table,
    /** @type {string} */ path,
    /** @type {string} */ query,
  ) => {
    await sql(`COPY (${query}) TO '${folder}/${path}' (FORMAT parquet)`);
    const bytes = readFileSync(join(folder, path));
    const [{ n }] = /** @type {[{ n: string }]} */ (
      await sql(
        `SELECT count(*) AS n FROM read_parquet('${folder}/${path}', hive_partitioning = false)`,
      )
    );
    files.push({
      table,
      path,
      rows: Number(n),
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  };
  for (const year of YEARS) {
    // Month by month; of decree-09 from the 15th to the 14th.
    const [first, last] =
      scheme === "civil"
        ? ["d", "last_day(d)"]
        : ["d - INTERVAL 1 MONTH + INTERVAL 14 DAY", "d + INTERVAL 13 DAY"];
    await sql(
      `CREATE OR REPLACE TABLE months AS SELECT strftime(${first}, '%Y-%m-%d') AS first, strftime(${last}, '%Y-%m-%d') AS last FROM range(DATE '${year}-01-01', DATE '${year + 1}-01-01', INTERVAL 1 MONTH) AS m(d)`,
    );
    if (year === 2020) await sql("CREATE TABLE months_of_2020 AS SELECT * FROM months");
    for (let p = 1; p <= PROVINCES; p++) {
      const province = String(p).padStart(2, "0");
      const at = `observations/year=${year}/province=${province}`;
      mkdirSync(join(folder, at), { recursive: true });
      await put(
        "observations",
        `${at}/part.parquet`,
        `SELECT s.* EXCLUDE (h, first, last) REPLACE (first AS start_day, last AS end_day,
          CAST(h % 97 AS DOUBLE) AS value, CAST(h % 97 + (CASE WHEN h % 1009 = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS lower,
          CASE WHEN h % 1009 = 0 THEN NULL ELSE CAST(h % 97 AS DOUBLE) END AS upper,
          CASE WHEN h % 1009 = 0 THEN '>' ELSE '=' END AS qualifier, CASE WHEN h % 1009 = 0 THEN 'E' ELSE 'A' END AS status)
        FROM (SELECT s.*, m.first, m.last, hash(s.commune_id, m.first, s.indicator, s.cell) AS h
          FROM seed AS s CROSS JOIN months AS m WHERE s.province_id = '${province}') AS s
        ORDER BY s.indicator, s.unit_id, s.start_day, s.cell_row`,
      );
    }
  }
  const kept = `period IN (${KEPT.map((own) => `'${own}'`).join(", ")})`;
  const table = (/** @type {string} */ name) => `read_parquet('${set}/${name}.parquet')`;
  await put("periods", "periods.parquet", `SELECT * FROM ${table("periods")} WHERE ${kept}`);
  for (const name of ["scopes", "coverage"])
    await put(
      name,
      `${name}.parquet`,
      `SELECT s.* REPLACE (p.period AS period) FROM ${table(name)} AS s, ${table("periods")} AS p WHERE s.period = '2020-05' AND p.${kept}`,
    );
  await put(
    "reports",
    "reports.parquet",
    `SELECT r.* REPLACE (first AS start_day, last AS end_day)
    FROM ${table("reports")} AS r, months_of_2020 WHERE r.form = 'tips' ORDER BY r.unit_id, first`,
  );
  for (const name of [
    "units",
    "indicators",
    "lacking",
    "old_stocks",
    "portions",
    "boundary_units",
    "findings",
    "sources",
  ])
    await put(name, `${name}.parquet`, `SELECT * FROM ${table(name)}`);
  const manifest = JSON.parse(readFileSync(join(set, "manifest.json"), "utf8"));
  /** @type {Record<string, number>} */
  const rows = {};
  for (const own of files) rows[own.table] = (rows[own.table] ?? 0) + own.rows;
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, rows, files }));
  rmSync(from, { recursive: true, force: true });
  const bytes = files.reduce((sum, own) => sum + own.bytes, 0);
  console.log(
    JSON.stringify({
      figures: rows["observations"],
      files: files.length,
      MB: Math.round(bytes / 1e6),
    }),
  );
}

/** What a plain engine does: one scan, one sum a unit and indicator, nothing else. */
const FLOOR = (/** @type {string} */ folder) =>
  `SELECT commune_id, indicator, sum(value) AS value, count(*) AS n FROM read_parquet('${folder}/observations/*/*/part.parquet', hive_partitioning = false) GROUP BY ALL`;

function printed(
  /** @type {string} */ dialect,
  /** @type {string} */ period,
  /** @type {string[]} */ more,
) {
  return antq(ROOT, "sql", "--dialect", dialect, "--period", period, ...LEVELS, ...more);
}

function clickhouse() {
  const folder = chdbFolder();
  if (folder === null) throw new Error("node scripts/engines.mjs first");
  const { query } = createRequire(import.meta.url)(folder);
  return (/** @type {string} */ sql) =>
    query(sql.replace(/;\s*$/u, ""), "JSONEachRow")
      .split("\n")
      .filter(Boolean)
      .map((/** @type {string} */ line) => JSON.parse(line));
}

async function run(
  /** @type {string} */ folder,
  /** @type {string} */ engine,
  /** @type {string} */ period,
  /** @type {string[]} */ more,
) {
  if (engine === "aggregate") {
    // Its own process, so that its memory is its own.
    console.log(JSON.stringify(aggregated(folder, period, more)));
    return;
  }
  const sql = engine === "floor" ? FLOOR(folder) : printed(engine, period, more);
  const placed = sql
    .replaceAll("read_parquet('", `read_parquet('${folder}/`)
    .replaceAll(`${folder}/${folder}/`, `${folder}/`)
    .replaceAll("file('", `file('${folder}/`);
  const started = performance.now();
  const rows = engine === "clickhouse" ? clickhouse()(placed) : await (await duck())(placed);
  report(folder, engine, period, rows, started);
}

/** Provinces 01, 11, 21, ... are the first part: each is asked alone, as a node with these partitions would be. */
function parts(
  /** @type {string} */ folder,
  /** @type {string} */ period,
  /** @type {string[]} */ more,
) {
  const query = clickhouse();
  const sql = printed("clickhouse", period, more);
  const started = performance.now();
  const rows = Array.from({ length: 10 }, (_, i) => {
    const own = Array.from({ length: PROVINCES }, (_own, p) => p + 1).filter((p) => p % 10 === i);
    const list = own.map((p) => String(p).padStart(2, "0")).join(",");
    return query(
      sql
        .replace("observations/*/*/", `observations/*/province={${list}}/`)
        .replaceAll("file('", `file('${folder}/`),
    );
  });
  report(folder, "parts", period, rows.flat(), started);
}

/** GNU time counts what the other process takes. */
function aggregated(
  /** @type {string} */ folder,
  /** @type {string} */ period,
  /** @type {string[]} */ more,
) {
  const csv = `${folder}.aggregate.csv`;
  const scheme = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).scheme;
  const line = [
    "aggregate",
    "--from",
    folder,
    "--period",
    period,
    "--period-scheme",
    scheme,
    ...LEVELS,
  ];
  const { stderr } = spawnSync(
    "/usr/bin/time",
    [
      "-f",
      "%e %U %S %M",
      process.execPath,
      ANTQ,
      ...line,
      ...more,
      "--format",
      "csv",
      "--shape",
      "long",
      "-o",
      csv,
    ],
    { encoding: "utf8" },
  );
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  /** @type {Row[]} */
  const rows = parse(readFileSync(csv, "utf8"), { columns: true, bom: true });
  put(folder, "aggregate", rows);
  const cpu = Math.round((user + system) * 10) / 10;
  return {
    engine: "aggregate",
    period,
    rows: rows.length,
    wall,
    cpu,
    MB: Math.round(kilobytes / 1024),
  };
}

/** Rows as texts, in an order of their own. */
function put(
  /** @type {string} */ folder,
  /** @type {string} */ engine,
  /** @type {Row[]} */ rows,
) {
  const told = rows.map((row) =>
    COLUMNS.split(",")
      .map((name) => `${name}=${String(row[name] ?? "")}`)
      .join(" | "),
  );
  writeFileSync(`${folder}.${engine}.txt`, `${told.toSorted().join("\n")}\n`);
}

function compare(
  /** @type {string} */ folder,
  /** @type {string} */ period,
  /** @type {string[]} */ more,
) {
  const engines = (process.env["ENGINES"] ?? "duckdb,clickhouse").split(",");
  for (const engine of ["aggregate", ...engines])
    execFileSync(
      process.execPath,
      [fileURLToPath(import.meta.url), "run", folder, engine, period, ...more],
      {
        stdio: "inherit",
      },
    );
  const rowsOf = (/** @type {string} */ engine) =>
    readFileSync(`${folder}.${engine}.txt`, "utf8").split("\n");
  const expected = new Set(rowsOf("aggregate"));
  for (const engine of engines) {
    const found = new Set(rowsOf(engine));
    const differences =
      [...found].filter((row) => !expected.has(row)).length +
      [...expected].filter((row) => !found.has(row)).length;
    console.log(
      JSON.stringify({
        engine,
        asked: [period, ...more].join(" "),
        rows: expected.size - 1,
        differences,
      }),
    );
  }
}

function report(
  /** @type {string} */ folder,
  /** @type {string} */ engine,
  /** @type {string} */ period,
  /** @type {Row[]} */ rows,
  /** @type {number} */ started,
) {
  const { user, system } = process.cpuUsage();
  put(folder, engine, rows);
  const wall = Number(((performance.now() - started) / 1000).toFixed(1));
  console.log(
    JSON.stringify({
      engine,
      period,
      rows: rows.length,
      wall,
      cpu: Math.round((user + system) / 1e5) / 10,
      MB: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: "string" },
    boundaries: { type: "string" },
    scheme: { type: "string", default: "civil" },
    communes: { type: "string", default: "16" },
  },
});
const [what, given = "", ...rest] = positionals;
const folder = resolve(given);
const more = [
  ...(values.by === undefined ? [] : ["--by", values.by]),
  ...(values.boundaries === undefined ? [] : ["--boundaries", values.boundaries]),
];
const [engine = "", period = ""] = what === "run" ? rest : ["", ...rest];
if (what === "make") await make(folder, Number(values.communes), values.scheme);
else if (what === "run") await run(folder, engine, period, more);
else if (what === "parts") parts(folder, period, more);
else if (what === "compare") compare(folder, period, more);
else console.error("make | run | parts | compare");
