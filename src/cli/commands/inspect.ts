import { inspectReport, reasonsOf } from "../../pipeline/inspect-report.ts";
import { runInspect } from "../../pipeline/inspect.ts";
import { inspectDocument } from "../../present/inspect-document.ts";
import { inspectText } from "../../present/inspect-text.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { ANNOTATE_OPTION, annotateFolder, writeUnderstood } from "../annotate.ts";
import { type OptionSpec, READING } from "../option-list.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { onErrorScreen } from "../screen.ts";
import { runOptions } from "../settings.ts";

const ANNOTATE: OptionSpec = {
  ...ANNOTATE_OPTION,
  text: {
    vi: "ghi vào thư mục này bản sao của từng tệp, mỗi số tô màu theo số phận của nó (được cộng, tổng, đối chiếu, bị từ chối, ngoài bảng) và ghi chú vì sao",
    en: "write into this folder a copy of each file, each figure coloured by its fate (counted, total, comparison, refused, outside) with a note that says why",
  },
};

const { table, json, csv, md } = formats;
const OUTPUTS = { formats: { table, json, csv, md }, first: "table" };

export default {
  args: "<input...>",
  summary: {
    vi: "xem antq hiểu từng trang tính thế nào: bảng, cột, đơn vị, kỳ, số ô",
    en: "what antq sees in each sheet: table, columns, unit, period, counts",
  },
  about: {
    vi: "Cho thấy antq hiểu từng trang tính thế nào, và đếm thô số ô, số, tổng, ngày của trang tính bất kỳ.",
    en: "Shows how each sheet is understood, with raw counts of any readable sheet.",
  },
  examples: [
    "antq inspect bao-cao/xa-an-duc.xlsx",
    "antq inspect bao-cao/ --format json",
    "antq inspect bao-cao.zip --lang en",
    "antq inspect bao-cao/xa-an-duc.xlsx --annotate xem-lai/",
  ],
  options: [ANNOTATE, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  workingPaper: true,
  async run(invocation) {
    const { lang, io } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const copies = annotateFolder(invocation);
    const run = await runOptions(invocation);
    const outcome = await runInspect(run);
    const reasons = reasonsOf(outcome, lang);
    const options = await renderOptions(invocation);
    const report = inspectReport(outcome, reasons);
    const content =
      format.id === "table"
        ? inspectText(report, options)
        : await format.render(inspectDocument(report, lang), options);
    await emit(content, invocation);
    if (copies !== null) await writeUnderstood(copies, run, outcome, invocation);
    for (const [file, message] of reasons)
      io.stderr.write(onErrorScreen(`${file}: file-unreadable: ${message}\n`, io));
    return reasons.size > 0 ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
