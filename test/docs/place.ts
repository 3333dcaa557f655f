/** A folder in which the documents' commands can be typed as they stand: the sample, and the files of one's own that they name. */
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as docx from "docx";
import excel from "exceljs";
import { LAUNCHER, ROOT } from "../support/run-cli.ts";

const SEEDS = join(ROOT, "fixtures/seeds");
const LEARNT = "fixtures/cases/learn/720-mediation-form/input/hoa-giai.csv";
const MARK = "{{valuable_tips @ Xã An Đức}}";

export async function layPlace(folder: string): Promise<void> {
  const [here, there] = [join(SEEDS, "ba-tri-2020"), join(SEEDS, "binh-dinh-2014-2023")];
  cpSync(join(here, "submissions"), join(folder, "submissions"), { recursive: true });
  // The figures of the years that the documents speak of.
  const rows = [2023, 2024].flatMap((year) =>
    [6, 9].map((month) => `Xã An Đức;07/0${month}/${year};ma túy;5;4\n`),
  );
  const heading = "Đơn vị;Ngày;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị\n";
  writeFileSync(join(folder, "submissions/sau-2020.csv"), heading + rows.join(""));
  cpSync(join(there, "submissions"), join(folder, "ten-years"), { recursive: true });
  const [own = "", other = ""] = [here, there].map((seed) => readFileSync(join(seed, "units.csv"), "utf8")); // prettier-ignore
  writeFileSync(join(folder, "units.csv"), own + other.slice(other.indexOf("\n") + 1));
  writeFileSync(
    join(folder, "their-tips.csv"),
    "Đơn vị;Ngày;Lĩnh vực;Tổng số tin báo;Tin dùng được\nXã An Đức;07/03/2020;ma túy;5;4\n",
  );
  for (const month of ["last-month", "this-month"])
    cpSync(join(folder, "submissions"), join(folder, month), { recursive: true });
  writeFileSync(join(folder, "this-month/them.csv"), `${heading}Xã An Đức;08/03/2020;ma túy;5;4\n`);
  writeFileSync(join(folder, "draft.txt"), "Từ ngày 12/06/2019 đến ngày 11/06/2020 có 221 tin có giá trị.\n"); // prettier-ignore
  cpSync(join(folder, "submissions/My Chanh.xlsx"), join(folder, "my.xlsx"));
  await workbook(join(folder, "form.xlsx"), [["Số tin có giá trị", MARK]]);
  const learnt = readFileSync(join(ROOT, LEARNT), "utf8").trimEnd().split("\n");
  await workbook(
    join(folder, "new-form.xlsx"),
    learnt.map((line) => line.split(";")),
  );
  const letter = new docx.Document({ sections: [{ children: [new docx.Paragraph(MARK)] }] });
  writeFileSync(join(folder, "letter.docx"), await docx.Packer.toBuffer(letter));
}

async function workbook(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet("Biểu");
  for (const row of rows)
    sheet.addRow(row.map((text) => (/^\d+$/u.test(text) ? Number(text) : text)));
  await book.xlsx.writeFile(path);
}

/** Programs that the documents call: antq as it is built, and what stands in for the network and for the suite itself. */
export function layPrograms(bin: string, npm: string): void {
  mkdirSync(bin, { recursive: true });
  program(bin, "antq", `exec "${process.execPath}" "${LAUNCHER}" "$@"`);
  // `npm ci` fetches by the checksums of the lock: here what it would lay out is linked. The suite is not run in itself.
  program(
    bin,
    "npm",
    `case "$1 $2" in
"ci ") exec ln -sfn "${join(ROOT, "node_modules")}" node_modules ;;
"test "|"run check") exec "${process.execPath}" -e 'process.exit(require("./package.json").scripts[process.argv[1]] ? 0 : 1)' "\${2:-$1}" ;;
*) exec "${process.execPath}" "${npm}" "$@" ;;
esac`,
  );
  // What is sent must be there and whole.
  program(
    bin,
    "curl",
    `for word; do case "$word" in @*) exec "${process.execPath}" -p 'JSON.parse(fs.readFileSync(process.argv[1].slice(1), "utf8")).dataValues.length + " values"' "$word" ;; esac; done; exit 26`,
  );
  // No server is started here (test/exchange runs one): what is loaded must be there, and a query must be one.
  program(bin, "psql", `exec "${process.execPath}" "${join(bin, "psql.cjs")}" "$@"`);
  writeFileSync(
    join(bin, "psql.cjs"),
    `const { existsSync, readFileSync } = require("node:fs");
const text = readFileSync(process.argv[process.argv.indexOf("-f") + 1], "utf8");
const loaded = [...text.matchAll(/^\\\\copy .+ FROM '([^']+)'/gm)].map(([, path]) => path);
process.exitCode = loaded.every((path) => existsSync(path)) && (loaded.length > 0 || /^WITH$/m.test(text)) ? 0 : 1;
`,
  );
  program(bin, "duckdb", `exec "${process.execPath}" "${join(bin, "duckdb.cjs")}"`);
  writeFileSync(
    join(bin, "duckdb.cjs"),
    `const { DuckDBInstance } = require(${JSON.stringify(join(ROOT, "node_modules/@duckdb/node-api"))});
(async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const found = await connection.runAndReadAll(require("node:fs").readFileSync(0, "utf8"));
  console.log(found.currentRowCount + " rows");
})();
`,
  );
}

function program(bin: string, name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}
