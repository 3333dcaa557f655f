// What writes files: each output format of each command, each command that writes folders. A run finds what the run
// before it has left, over other figures.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tools.mjs";

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string[]} line  what follows `antq`
 * @property {true} [resumes]  the next run writes what is missing, and says which files it found
 * @property {true} [once]  it writes over nothing: there is no run before it
 */

/** Which endings belong to formats whose name is none. */
const ENDINGS = /** @type {Record<string, string>} */ ({
  dhis2: "json",
  github: "txt",
  gitlab: "json",
  junit: "xml",
  sarif: "json",
  "sdmx-csv": "csv",
  table: "txt",
  text: "txt",
  yaml: "yaml",
});
const UNITS = ["--units", "units.csv"];
const PERIOD = ["--period", "2020"];
const TODAY = ["--today", "2026-01-01"];

/** Formats of a folder of `src/present`, which are files. @param {string} folder */
function formatsOf(folder) {
  return readdirSync(join(ROOT, "src/present", folder))
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== "index.ts")
    .map((file) => file.slice(0, -3));
}

/** @param {string} command @param {string[]} args @param {string} folder @param {{ once?: true }} [more] @returns {Scenario[]} */
function inFormats(command, args, folder, more) {
  return formatsOf(folder).map((format) => ({
    ...more,
    name: `${command} ${format}`,
    line: [command, ...args, "--format", format, "-o", `out/x.${ENDINGS[format] ?? format}`],
  }));
}

const TOTALS = ["in", ...UNITS, ...PERIOD, ...TODAY];
const FILLED = [
  "plan",
  "--units",
  "plan.csv",
  "--period",
  "2019..2024",
  "--by",
  "partner",
  ...TODAY,
];

/** @type {readonly Scenario[]} */
export const SCENARIOS = [
  ...inFormats("aggregate", TOTALS, "formats"),
  ...inFormats("check", ["faulty", ...UNITS, ...TODAY], "check-formats"),
  ...inFormats("verify", ["draft.docx", "--against", ...TOTALS], "verify-formats", { once: true }),
  ...inFormats("narrate", TOTALS, "narrate-formats"),
  ...["json", "xlsx", "docx", "html"].map((format) => ({
    name: `summary ${format}`,
    line: ["summary", "in", ...UNITS, ...TODAY, "-o", `out/x.${format}`],
  })),
  ...["csv", "ndjson", "parquet"].map((format) => ({
    name: `export ${format}`,
    line: ["export", "in", ...UNITS, ...TODAY, "--format", format, "-o", "data"],
  })),
  { name: "init", line: ["init", "--yes", ...UNITS], once: true, resumes: true },
  { name: "sql", line: ["sql", "--dialect", "duckdb", ...PERIOD, "-o", "out/x.sql"], once: true },
  ...["html", "zip"].map((format) => ({
    name: `page ${format}`,
    line: ["page", ...UNITS, ...PERIOD, ...TODAY, "-o", `out/x.${format}`],
    once: /** @type {const} */ (true),
  })),
  { name: "status", line: ["status", ...TOTALS, "-o", "out/x.json"] },
  { name: "inspect", line: ["inspect", "in", "-o", "out/x.json"] },
  { name: "diff", line: ["diff", "in", "in/c.csv", "-o", "out/x.json"] },
  {
    name: "trace",
    line: ["trace", ...TOTALS, "--unit", "836", "--indicator", "valuable_tips", "-o", "out/x.json"],
  },
  {
    name: "learn",
    line: ["learn", "new.csv", "--answers", "B4=flow", "--yes", ...TODAY, "-o", "out/x.yaml"],
    once: true,
  },
  { name: "close", line: ["close", ...TOTALS, "--reason", "Sửa số"] },
  {
    name: "template",
    line: ["template", "tips", ...UNITS, "--period", "2024", ...TODAY, "-o", "new/x.xlsx"],
    once: true,
  },
  {
    name: "template --all-units",
    line: ["template", "tips", ...UNITS, "--period", "2024", ...TODAY, "--all-units", "-o", "new"],
    once: true,
  },
  {
    name: "aggregate --template",
    line: ["aggregate", ...FILLED, "--template", "draft.docx", "-o", "out/x.docx"],
    once: true,
  },
  {
    name: "check --annotate",
    line: ["check", "faulty", ...UNITS, ...TODAY, "--annotate", "back"],
  },
  {
    name: "inspect --annotate",
    line: ["inspect", "faulty", "--annotate", "back"],
  },
  {
    name: "check --write-baseline",
    line: ["check", "faulty", ...UNITS, ...TODAY, "--write-baseline", "base.json"],
  },
];

const HEAD = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";

const NEW_FORM = "CÔNG AN XÃ AN ĐỨC\nTháng 3 năm 2020\n\nĐơn vị;Số lượt đi tuần đêm\nXã An Đức;4\n";

/** The inputs of the first run (`turn` 0), and those that it then finds changed (1). @param {string} folder @param {0 | 1} turn */
export function writeInputs(folder, turn) {
  const seeds = join(ROOT, "fixtures/seeds/ba-tri-2020");
  const cases = join(ROOT, "fixtures/cases/check");
  for (const name of ["in", "faulty"]) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(seeds, "units.csv"), join(folder, "units.csv"));
  const filled = join(ROOT, "fixtures/seeds/binh-phuoc-2019-2024");
  cpSync(join(filled, "submissions"), join(folder, "plan"), { recursive: true });
  cpSync(join(filled, "units.csv"), join(folder, "plan.csv"));
  cpSync(join(ROOT, "fixtures/templates/bao-cao.docx"), join(folder, "draft.docx"));
  for (const name of ["An Duc.xlsx", "An Ngai Trung.ods"])
    cpSync(join(seeds, "submissions", name), join(folder, "in", name));
  cpSync(join(cases, "161-annotate-xlsx/input/xa an duc.xlsx"), join(folder, "faulty/a.xlsx"));
  cpSync(join(cases, "160-annotate-csv/input/an duc.csv"), join(folder, "faulty/b.csv"));
  const more = turn === 0 ? "" : "Xã Mỹ Hòa;2020;ma túy;nhiều\n";
  writeFileSync(join(folder, "faulty/c.csv"), `${HEAD}Xã An Đức;2020;ma túy;rất nhiều\n${more}`);
  writeFileSync(join(folder, "new.csv"), NEW_FORM);
  writeFileSync(join(folder, "in/c.csv"), `${HEAD}Xã Mỹ Hòa;03/2020;ma túy;${5 + turn}\n`);
}
