#!/usr/bin/env node
// A country's decade as a data set of `antq export` (24 million figures, made straight in its form), and what the printed
// query costs over it, against DuckDB's plain GROUP BY. Not part of `npm run bench`: it takes 2 GB and minutes.
//   node bench/warehouse.mjs make <folder> [communes a district, 16]
//   node bench/warehouse.mjs run <folder> <floor|duckdb|clickhouse> <period> [--by ...]     one line of JSON; rows to <folder>.<engine>.json
//   node bench/warehouse.mjs parts <folder> <period> [--by ...]     clickhouse, ten parts by province, merged
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { chdbFolder } from "../scripts/engines.mjs";
import { ROOT } from "../scripts/tools.mjs";

const ANTQ = join(ROOT, "bin/antq.js");
const YEARS = Array.from({ length: 10 }, (_, i) => 2014 + i);
const PROVINCES = 63;
const DISTRICTS = 11;
/** Periods that the set can be asked for: of each kind one. */
const KEPT = ["2014..2023", "2020", "2020-Q2", "2020-05"];

const antq = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  execFileSync(process.execPath, [ANTQ, ...args], { cwd, encoding: "utf8", maxBuffer: 2 ** 30 });

async function duck() {
  const connection = await (await DuckDBInstance.create()).connect();
  return async (/** @type {string} */ sql) =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** One commune and month, exported: the tables and columns are the program's own. */
function seed() {
  const folder = mkdtempSync(join(tmpdir(), "antq-decade-"));
  const write = (/** @type {string} */ name, /** @type {string[]} */ lines) =>
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  mkdirSync(join(folder, "in"));
  write("units.csv", [
    "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
    "01,Tỉnh A,province,,,,,",
    "01001,Huyện B,district,01,,,,",
    "0100101,Xã C,commune,01001,,,,",
  ]);
  const row = "0100101,Xã C,Tháng 5 năm 2020";
  const topics = ["An ninh", "Kinh tế", "Ma túy", "Môi trường"];
  const kinds = ["Trộm cắp tài sản", "Cố ý gây thương tích", "Cướp giật", "Lừa đảo", "Đánh bạc"];
  const head = "Mã đơn vị,Đơn vị,Kỳ báo cáo";
  write("in/tin.csv", [
    `${head},Lĩnh vực,Số tin tiếp nhận,Số tin có giá trị`,
    ...topics.map((own) => `${row},${own},60,40`),
  ]);
  write("in/vu.csv", [
    `${head},Loại vụ việc,Số vụ xảy ra,Số vụ làm rõ`,
    ...kinds.map((own) => `${row},${own},6,5`),
  ]);
  antq(folder, "export", "in", "--units", "units.csv", "--period", "2014..2023", "-o", "set");
  return folder;
}

async function make(/** @type {string} */ folder, /** @type {number} */ communes) {
  const from = seed();
  const sql = await duck();
  const set = join(from, "set");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await sql(
    `CREATE TABLE seed AS SELECT * FROM read_parquet('${set}/observations/*/*/part.parquet', hive_partitioning = false)`,
  );
  await sql(`CREATE TABLE places AS SELECT p AS p,
    lpad(CAST(p AS VARCHAR), 2, '0') AS province_id,
    lpad(CAST(p AS VARCHAR), 2, '0') || lpad(CAST(d AS VARCHAR), 3, '0') AS district_id,
    lpad(CAST(p AS VARCHAR), 2, '0') || lpad(CAST(d AS VARCHAR), 3, '0') || lpad(CAST(c AS VARCHAR), 3, '0') AS commune_id
    FROM range(1, ${PROVINCES + 1}) AS a(p), range(1, ${DISTRICTS + 1}) AS b(d), range(1, ${communes + 1}) AS e(c)`);
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
    await sql(
      `CREATE OR REPLACE TABLE months AS SELECT CAST(d AS DATE) AS day FROM range(DATE '${year}-01-01', DATE '${year + 1}-01-01', INTERVAL 1 MONTH) AS m(d)`,
    );
    for (let p = 1; p <= PROVINCES; p++) {
      const at = `observations/year=${year}/province=${String(p).padStart(2, "0")}`;
      mkdirSync(join(folder, at), { recursive: true });
      await put(
        "observations",
        `${at}/part.parquet`,
        `SELECT s.* REPLACE (
          u.commune_id AS unit_id, u.province_id AS province_id, u.district_id AS district_id, u.commune_id AS commune_id,
          strftime(m.day, '%Y-%m-%d') AS start_day, strftime(last_day(m.day), '%Y-%m-%d') AS end_day,
          CAST(h % 97 AS DOUBLE) AS value, CAST(h % 97 + (CASE WHEN h % 1009 = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS lower,
          CASE WHEN h % 1009 = 0 THEN NULL ELSE CAST(h % 97 AS DOUBLE) END AS upper,
          CASE WHEN h % 1009 = 0 THEN '>' ELSE '=' END AS qualifier, CASE WHEN h % 1009 = 0 THEN 'E' ELSE 'A' END AS status)
        FROM (SELECT *, hash(commune_id) AS hu FROM places WHERE p = ${p}) AS u CROSS JOIN months AS m CROSS JOIN seed AS s,
        LATERAL (SELECT hash(hu, m.day, s.indicator, s.by_category, s.by_offence) AS h)
        ORDER BY s.indicator, u.commune_id, m.day, s.cell`.replace(
          "SELECT s.* REPLACE",
          "SELECT s.* REPLACE",
        ),
      );
    }
  }
  const kept = `period IN (${KEPT.map((own) => `'${own}'`).join(", ")})`;
  const table = (/** @type {string} */ name) => `read_parquet('${set}/${name}.parquet')`;
  await put("periods", "periods.parquet", `SELECT * FROM ${table("periods")} WHERE ${kept}`);
  await put(
    "scopes",
    "scopes.parquet",
    `SELECT s.* REPLACE (p.period AS period) FROM ${table("scopes")} AS s, ${table("periods")} AS p WHERE s.period = '2020-05' AND p.${kept}`,
  );
  await put(
    "coverage",
    "coverage.parquet",
    `SELECT c.* REPLACE (u.commune_id AS unit_id, u.province_id AS province_id, u.district_id AS district_id, u.commune_id AS commune_id, p.period AS period)
    FROM ${table("coverage")} AS c, places AS u, ${table("periods")} AS p WHERE c.period = '2020-05' AND p.${kept} ORDER BY p.period, u.commune_id`,
  );
  await put(
    "reports",
    "reports.parquet",
    `SELECT r.* REPLACE (u.commune_id AS unit_id, strftime(d, '%Y-%m-%d') AS start_day, strftime(last_day(d), '%Y-%m-%d') AS end_day)
    FROM ${table("reports")} AS r, places AS u, range(DATE '2020-01-01', DATE '2021-01-01', INTERVAL 1 MONTH) AS m(d) WHERE r.form = 'tips' ORDER BY u.commune_id, d`,
  );
  const unit = (
    /** @type {string} */ level,
    /** @type {string} */ id,
    /** @type {string} */ parent,
  ) => `SELECT ${id} AS id, '${level}' AS level, ${parent} AS parent FROM places GROUP BY ALL`;
  await put(
    "units",
    "units.parquet",
    `SELECT s.* REPLACE (u.id AS unit_id, u.id AS code, u.id AS spell_code, u.level AS level, u.parent AS parent_code,
      CASE u.level WHEN 'province' THEN 'Tỉnh ' WHEN 'district' THEN 'Huyện ' ELSE 'Xã ' END || u.id AS name,
      CAST(row_number() OVER (ORDER BY length(u.id), u.id) AS INTEGER) AS unit_order, CAST(row_number() OVER (ORDER BY length(u.id), u.id) AS INTEGER) AS spell_order)
    FROM (${unit("province", "province_id", "NULL")} UNION ALL ${unit("district", "district_id", "province_id")} UNION ALL ${unit("commune", "commune_id", "district_id")}) AS u,
      (SELECT * FROM ${table("units")} LIMIT 1) AS s ORDER BY length(u.id), u.id`,
  );
  for (const name of [
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
  const line = [
    "sql",
    "--dialect",
    dialect,
    "--period",
    period,
    "--level",
    "province,district,commune",
    ...more,
  ];
  return antq(ROOT, ...line);
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

function report(
  /** @type {string} */ folder,
  /** @type {string} */ engine,
  /** @type {string} */ period,
  /** @type {object[]} */ rows,
  /** @type {number} */ started,
) {
  const { user, system } = process.cpuUsage();
  const told = rows.map((row) => JSON.stringify(row)).toSorted();
  writeFileSync(`${folder}.${engine}.json`, `${told.join("\n")}\n`);
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

const [what, given = "", a = "", b = "", ...rest] = process.argv.slice(2);
const folder = resolve(given);
if (what === "make") await make(folder, Number(a || 16));
else if (what === "run") await run(folder, a, b, rest);
else if (what === "parts")
  parts(
    folder,
    a,
    [b, ...rest].filter((word) => word !== ""),
  );
else console.error("make | run | parts");
