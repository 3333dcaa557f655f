import { runCheck } from "../../pipeline/check.ts";
import { checkReport } from "../../pipeline/check-report.ts";
import { registry as formats } from "../../present/check-formats/registry.gen.ts";
import { ANNOTATE_OPTION, annotateFolder, writeAnnotated } from "../annotate.ts";
import { applyBaseline, BASELINE_OPTIONS } from "../baseline.ts";
import { failing, FAILING_OPTIONS } from "../check-run.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { READING } from "../option-list.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { WATCH_OPTION } from "../watch-option.ts";
import { checkSeverities, runOptions } from "../settings.ts";
import { coveredReport } from "../../present/outgoing.ts";

const OUTPUTS = { formats, first: "text" };

export default {
  args: "<input...>",
  summary: {
    vi: "tìm lỗi trong các báo cáo, chỉ rõ ô và cách sửa",
    en: "find the errors in submissions, each at its cell with its cure",
  },
  about: {
    vi: "Báo mọi lỗi tìm thấy, tại ô nào, vì sao, sửa thế nào. Mã thoát: 0 không có lỗi, 1 có lỗi.",
    en: "Tells every finding: at which cell, why, and how to mend it. Exit: 0 no errors, 1 errors.",
  },
  examples: [
    "antq check bao-cao/ --units units.csv",
    "antq check bao-cao/xa-an-duc.xlsx --fail-on warning",
    "antq check bao-cao/ --format json -o loi.json",
    "antq check bao-cao/ --annotate tra-lai/",
    "antq check bao-cao/ --watch",
  ],
  options: [
    ...FAILING_OPTIONS,
    ...BASELINE_OPTIONS,
    ANNOTATE_OPTION,
    WATCH_OPTION,
    ...outputOptions(OUTPUTS),
    ...READING,
  ],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, lang } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const fails = failing(options);
    const copies = annotateFolder(invocation);
    const told = await runOptions(invocation);
    const run = { ...told, severities: await checkSeverities(invocation, told.catalogue) };
    if (options["watch"] === true)
      return (await import("../watch.ts")).watch(run, format, invocation);
    const outcome = await runCheck(run);
    const weighed = await applyBaseline(outcome.findings, outcome.files, invocation);
    const report = checkReport(outcome, weighed, run.catalogue, lang);
    await emit(
      await format.render(coveredReport(report), await renderOptions(invocation)),
      invocation,
    );
    if (copies !== null) await writeAnnotated(copies, run, report.findings, invocation);
    return fails(report.summary) ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
