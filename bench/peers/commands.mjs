// The readers that are programs of their own (Debian's names are in README.md), where present.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { AS_CSV, convert, officeVersion } from "../office.mjs";
import { TEXTS } from "./csv.mjs";
import { filesIn, foundInCsv } from "./csv-answer.mjs";

/** @typedef {import("../measure.mjs").Output} Output */
/** @typedef {import("./load.mjs").Reader} Reader */
/** Null: not known. @typedef {{ cells: number | null, numbers: number, sum: number, dates: number | null, letters: number | null }} Answer */

/**
 * `found` null: it gives nothing to compare. `datesAsText`: they are counted among the letters.
 * `slow`: left out of a quick run.
 * @typedef {{ kind: "xlsx" | "csv", floor?: true, slow?: true, datesAsText?: true, mostRows?: number, mostFiles?: number, version: () => string | null, command: (path: string, folder: string) => readonly string[], found: ((output: Output, texts: number) => Promise<Answer> | Answer) | null }} Peer
 */

/** What a program says of itself; null where it is not here, or has no such module. @param {string} program @param {readonly string[]} args */
function ask(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? "") : null;
}

/** The first Python that has the module: Debian's packages are for Debian's own Python only. */
function python(/** @type {string} */ module) {
  const say = `import ${module}; print(${module}.__version__)`;
  for (const program of [process.env["PYTHON"] ?? "python3", "/usr/bin/python3"]) {
    const version = ask(program, "-c", say);
    if (version !== null) return { program, version };
  }
  return null;
}

const json = (/** @type {Output} */ { file }) => JSON.parse(readFileSync(file, "utf8"));
const isFolder = (/** @type {string} */ path) => statSync(path).isDirectory();

/** @param {string} module @param {string} script @param {readonly string[]} more */
const pythonPeer = (module, script, ...more) => ({
  version: () => python(module)?.version ?? null,
  command: (/** @type {string} */ path) => [
    python(module)?.program ?? "",
    `bench/peers/${script}`,
    path,
    ...more,
  ],
  found: json,
});

const SHEET = "xl/worksheets/sheet1.xml";
const UNZIP = `if [ -d "$0" ]; then set -- "$0"/*; else set -- "$0"; fi
for file; do unzip -p "$file" ${SHEET}; done | wc -c`;
const LEAD = "^(Mã xã|Đơn vị|Huyện|Tỉnh|Ngày|Ghi chú)$";

/** The table of C in sqlite: counts are whole numbers, and added up. */
const COLUMNS = Array.from({ length: 25 }, (_, i) => `c${i}`);
const COUNTS = COLUMNS.slice(TEXTS);
const TABLE = `create table t(${COLUMNS.map((c, i) => `${c} ${i < TEXTS ? "text" : "integer"}`).join(", ")})`;
const each = (/** @type {string} */ f) => COUNTS.map((c) => `${f}(${c})`).join(" + ");

/** @type {Record<string, Peer>} */
export const COMMANDS = {
  "unzip -p | wc -c": {
    kind: "xlsx",
    floor: true,
    mostRows: 10_000_000,
    mostFiles: 10,
    version: () => ask("unzip", "-v"),
    command: (path) => ["sh", "-c", UNZIP, path],
    found: null,
  },
  openpyxl: { kind: "xlsx", ...pythonPeer("openpyxl", "read_openpyxl.py") },
  pandas: { kind: "xlsx", mostRows: 200_000, ...pythonPeer("pandas", "read_pandas.py") },
  readxl: {
    kind: "xlsx",
    // 15 KB of memory a row.
    mostRows: 200_000,
    mostFiles: 11_000,
    version: () => ask("Rscript", "-e", 'cat(as.character(packageVersion("readxl")))'),
    command: (path) => ["Rscript", "bench/peers/read_readxl.R", path],
    found: json,
  },
  xlsx2csv: {
    kind: "xlsx",
    // Given a folder it writes all into one file, each over the last.
    mostFiles: 1,
    datesAsText: true,
    version: () => ask("xlsx2csv", "--version"),
    command: (path) => ["xlsx2csv", path],
    found: ({ file }, texts) => foundInCsv([file], texts),
  },
  LibreOffice: {
    kind: "xlsx",
    slow: true,
    datesAsText: true,
    version: officeVersion,
    command: (path, folder) => convert(AS_CSV, folder, isFolder(path) ? filesIn(path) : [path]),
    found: ({ folder }, texts) => foundInCsv(filesIn(folder), texts),
  },
  "pandas CSV": {
    kind: "csv",
    ...pythonPeer("pandas", "read_pandas_csv.py", String(TEXTS)),
  },
  Miller: {
    kind: "csv",
    version: () => ask("mlr", "--version"),
    command: (path) => [
      "mlr",
      "--icsv",
      "--ojson",
      "stats1",
      "-a",
      "count,sum",
      "--fx",
      LEAD,
      path,
    ],
    found: (output) => {
      const entries = Object.entries(/** @type {Record<string, number>} */ (json(output)[0]));
      const total = (/** @type {string} */ end) =>
        entries.reduce((sum, [name, value]) => sum + (name.endsWith(end) ? value : 0), 0);
      const [numbers, sum] = [total("_count"), total("_sum")];
      return { cells: null, numbers, sum, dates: null, letters: null };
    },
  },
  sqlite3: {
    kind: "csv",
    version: () => ask("sqlite3", "--version"),
    command: (path) => {
      const load = `.import --csv --skip 1 "${path}" t`;
      return ["sqlite3", ":memory:", TABLE, load, `select ${each("count")}, ${each("sum")} from t`];
    },
    found: ({ file }) => {
      const [numbers = 0, sum = 0] = readFileSync(file, "utf8").split("|").map(Number);
      return { cells: null, numbers, sum, dates: null, letters: null };
    },
  },
};
