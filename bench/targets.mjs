// The targets as data: what each row of the table must reach.

/** @typedef {"cpu" | "wall" | "megabytes" | "cpuPerRow"} Quantity */

/**
 * antq's line of each of the `loads` against another: a line of the same load (`peer`; "fastest
 * library" is the one of least CPU whose answer is right), or antq on another load (`than`), or
 * nothing (an absolute limit). `most`: antq / other at most; `least`: other / antq at least.
 * @typedef {{ loads: readonly string[], what: string, of: Quantity, peer?: string, than?: string, unit?: string } & ({ most: number } | { least: number })} Target
 */

const M = ["M", "M-lo"];
const S = ["S200", "S2000", "S11000"];
const C = ["C20k", "C200k", "C"];
const again = S.map((load) => `${load}-again`);
const jobs = S.map((load) => `${load}-jobs`);

/** @param {string} peer @param {number} least @returns {Target} */
const onM = (peer, least) => ({ loads: M, what: `CPU of ${peer} / antq`, of: "cpu", peer, least });

/** @type {readonly Target[]} */
export const TARGETS = [
  { loads: ["L"], what: "CPU of antq / unzip", of: "cpu", peer: "unzip -p | wc -c", most: 1 },
  { loads: ["L"], what: "wall of antq / unzip", of: "wall", peer: "unzip -p | wc -c", most: 0.8 },
  { loads: ["L"], what: "peak memory", of: "megabytes", most: 150, unit: " MB" },
  {
    loads: ["L-x10"],
    what: "peak memory of ten such files / one",
    of: "megabytes",
    than: "L",
    most: 1.1,
  },
  onM("exceljs streaming", 8),
  onM("exceljs whole", 12),
  onM("SheetJS dense", 8),
  onM("hucre", 5),
  onM("readxl", 3),
  onM("openpyxl", 15),
  onM("pandas", 20),
  onM("LibreOffice", 7),
  {
    loads: S,
    what: "first run: CPU of the fastest library / antq",
    of: "cpu",
    peer: "fastest library",
    least: 4,
  },
  {
    loads: jobs,
    what: "wall on one core / on two",
    of: "wall",
    peer: "antq aggregate --jobs 1",
    least: 1.6,
  },
  { loads: ["S11000"], what: "CPU of the first run", of: "cpu", most: 10, unit: " s" },
  { loads: again, what: "wall, first run / again", of: "wall", peer: "antq, first run", least: 10 },
  { loads: again, what: "CPU, first run / again", of: "cpu", peer: "antq, first run", least: 10 },
  { loads: C, what: "wall of antq / DuckDB", of: "wall", peer: "DuckDB GROUP BY", most: 1 },
  { loads: C, what: "CPU of antq / DuckDB", of: "cpu", peer: "DuckDB GROUP BY", most: 1.5 },
  {
    loads: ["L", "L-x10"],
    what: "CPU a row / that of L200k",
    of: "cpuPerRow",
    than: "L200k",
    most: 1.2,
  },
  {
    loads: ["start-up"],
    what: "CPU of antq --help / bare node",
    of: "cpu",
    peer: "bare node",
    most: 1.5,
  },
  {
    loads: ["start-up"],
    what: "wall of antq --help / bare node",
    of: "wall",
    peer: "bare node",
    most: 1.5,
  },
  {
    loads: ["D-summary"],
    what: "CPU of summary / aggregate",
    of: "cpu",
    peer: "antq aggregate",
    most: 1.3,
  },
  {
    loads: ["D-summary"],
    what: "wall of summary / aggregate",
    of: "wall",
    peer: "antq aggregate",
    most: 1.3,
  },
  {
    loads: ["S200-check", "S2000-check"],
    what: "CPU of check / inspect",
    of: "cpu",
    peer: "antq inspect",
    most: 1.5,
  },
];
