/** `antq catalogue forms --test`: the tables of the user's catalogue, and what each gave. */
import { messageOf } from "../messages/findings.ts";
import { formatNumber, type Lang, namesOf } from "../messages/index.ts";
import { said } from "../messages/said.ts";
import type { TableTest } from "../model/table-test.ts";
import { a1 } from "../util/a1.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { faultsOfTable, type TableFault } from "../pipeline/table-tests.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** Throws UsageError: no tests, or one that names what the catalogue does not have. */
export async function testTables(
  run: RunOptions,
  lang: Lang,
): Promise<{ readonly said: string; readonly failed: number }> {
  const tests = run.catalogue.tableTests;
  if (tests.length === 0) {
    throw new UsageError({
      vi: "--test: danh mục không có phép thử nào (khóa tests trong tệp của catalogue, antq.yaml).",
      en: "--test: the catalogue has no tests (key tests in a file of catalogue, antq.yaml).",
    });
  }
  for (const [i, test] of tests.entries()) refuseUnknown(test, i, run);
  const lines: string[] = [];
  let failed = 0;
  for (const [i, test] of tests.entries()) {
    const faults = await faultsOfTable(test, { ...run, onProgress: () => {} });
    if (faults.length > 0) failed += 1;
    const title = test.title === "" ? String(i + 1) : test.title;
    lines.push(`${faults.length === 0 ? "ok  " : "FAIL"}  ${title}`);
    lines.push(
      ...faults.flatMap((fault) => saidOf(fault, run, lang)).map((line) => `      ${line}`),
    );
  }
  const n = (count: number) => formatNumber(count, lang);
  const sum = said(lang, {
    vi: `${n(tests.length)} phép thử, ${n(failed)} sai`,
    en: `${n(tests.length)} tests, ${n(failed)} failed`,
  });
  return { said: `${[...lines, sum].join("\n")}\n`, failed };
}

/** A figure that no indicator has would be missing, whatever the table says. */
function refuseUnknown(test: TableTest, at: number, { catalogue }: RunOptions): void {
  const known = catalogue.indicators.map(({ id }) => id);
  const wrong = Object.keys(test.totals ?? {}).find((id) => !known.includes(id));
  if (wrong === undefined) return;
  const right = nearest(wrong, known);
  throw new UsageError({
    vi: `tests[${at}]: không có chỉ tiêu "${wrong}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `tests[${at}]: there is no indicator "${wrong}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}

function saidOf(fault: TableFault, { catalogue }: RunOptions, lang: Lang): string[] {
  const number = (value: number | null) =>
    value === null ? said(lang, { vi: "không có số", en: "no figure" }) : formatNumber(value, lang);
  switch (fault.kind) {
    case "refused":
      return fault.findings.map((finding) => {
        const { row, column } = finding.place;
        const at = row === undefined ? "" : column === undefined ? String(row) : a1(row, column);
        const { message, cure } = messageOf(finding, lang, namesOf(catalogue));
        return [at, finding.code, message, cure].filter((part) => part !== "").join(" ");
      });
    case "accepted":
      return [
        said(lang, {
          vi: `phải báo ${fault.code}, lại không báo`,
          en: `${fault.code} was to be told, and was not`,
        }),
      ];
    case "no-unit":
      return [
        said(lang, {
          vi: `không có đơn vị "${fault.unit}"; có: ${fault.units.join(", ")}`,
          en: `there is no unit "${fault.unit}"; there are: ${fault.units.join(", ")}`,
        }),
      ];
    case "many-units":
      return [
        said(lang, {
          vi: `${fault.indicator}: cùng cấp có ${formatNumber(fault.units.length, lang)} đơn vị (${fault.units.join(", ")}); ghi số theo từng đơn vị`,
          en: `${fault.indicator}: ${formatNumber(fault.units.length, lang)} units of one level (${fault.units.join(", ")}); give the figure of each`,
        }),
      ];
    case "figure":
      return [
        said(lang, {
          vi: `${fault.indicator}, ${fault.unit}: phải là ${number(fault.expected)}, lại là ${number(fault.found)}`,
          en: `${fault.indicator}, ${fault.unit}: expected ${number(fault.expected)}, was ${number(fault.found)}`,
        }),
      ];
  }
}
