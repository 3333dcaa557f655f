import { messageOf } from "../../messages/findings.ts";
import { runInspect } from "../../pipeline/inspect.ts";
import { inspectDocument } from "../../present/inspect-document.ts";
import { inspectText } from "../../present/inspect-text.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { READING } from "../option-list.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { onErrorScreen } from "../screen.ts";
import { runOptions } from "../settings.ts";

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
  ],
  options: [...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { lang, io } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const outcome = await runInspect(await runOptions(invocation));
    const reasons = new Map(
      outcome.problems.map((problem) => [problem.place.file, messageOf(problem, lang).message]),
    );
    const files = outcome.files.map((file) => {
      const unreadable = reasons.get(file.file);
      return unreadable === undefined ? file : { ...file, unreadable };
    });
    const options = await renderOptions(invocation);
    const report = { files };
    const content =
      format.id === "table"
        ? inspectText(report, options)
        : await format.render(inspectDocument(report, lang), options);
    await emit(content, invocation);
    for (const [file, message] of reasons)
      io.stderr.write(onErrorScreen(`${file}: file-unreadable: ${message}\n`, io));
    return reasons.size > 0 ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
