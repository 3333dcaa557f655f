import { withinOf } from "../boundaries.ts";
import { runDiff } from "../../pipeline/diff.ts";
import { diffDocument } from "../../present/diff-document.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import type { CommandSpec } from "../command.ts";
import { UsageError } from "../errors.ts";
import { READING, REPORTING } from "../option-list.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { indicatorsOf, levelsOf, periodOf } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { present } from "../present.ts";

const { table, csv, json, md, xlsx, html } = formats;
const OUTPUTS = { formats: { table, csv, json, md, xlsx, html }, first: "table" };

const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|level|indicators|within|keep-going|shape|csv-dialect)\b/.test(flags),
);

export default {
  args: "<old> <new>",
  summary: {
    vi: "so hai bộ báo cáo: cái gì khác và vì sao con số này khác",
    en: "what changed between two sets of submissions, and what that does to the totals",
  },
  about: {
    vi: "So hai bộ báo cáo (tệp hoặc thư mục): đơn vị mới, nộp lại, sửa số, không còn; mỗi số tổng khác đi vì những ô nào. Các phần cộng lại đúng bằng chênh lệch. Cả hai bộ tính cho cùng một kỳ.",
    en: "Compares two sets of submissions (files or folders): units that are new, resubmitted, corrected, gone; which cells make each total another one. The parts add up to the difference exactly. Both sets are totalled for one period.",
  },
  examples: [
    "antq diff bao-cao-cu/ bao-cao-moi/ --units units.csv --period 2024",
    "antq diff an-duc-lan-1.xlsx an-duc-lan-2.xlsx",
    "antq diff cu.zip moi.zip --indicators cases_solved --format csv",
  ],
  options: [...SHARED, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  workingPaper: true,
  async run(invocation) {
    const { args, options, lang } = invocation;
    const [old, fresh] = args;
    if (old === undefined || fresh === undefined || args.length > 2) throw twoSets();
    const format = formatOf(invocation, OUTPUTS);
    const run = await runOptions(invocation);
    const { report, findings, files, faulty } = await runDiff({
      ...run,
      old,
      new: fresh,
      period: periodOf(options, run.scheme),
      levels: levelsOf(options, run.catalogue),
      only: indicatorsOf(options, run.catalogue.indicators),
      within: withinOf(options),
      keepGoing: options["keepGoing"] === true,
    });
    const at = report === null ? { ...invocation, args: [faulty ?? old] } : invocation;
    return present({ report, findings, files }, (made) => diffDocument(made, lang), format, at);
  },
} satisfies CommandSpec;

function twoSets(): UsageError {
  return new UsageError({
    vi: "antq diff cần đúng hai bộ báo cáo: <cũ> <mới>, mỗi bộ là một tệp, thư mục hoặc .zip.",
    en: "antq diff takes exactly two sets of submissions: <old> <new>, each a file, a folder or a .zip.",
  });
}
