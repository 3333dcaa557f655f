import { messageOf } from "../../messages/index.ts";
import { countFindings } from "../../pipeline/judge.ts";
import { runCheck } from "../../pipeline/check.ts";
import { registry as formats } from "../../present/check-formats/registry.gen.ts";
import { CHECKS } from "../../validate/index.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { formatOption, OUTPUT, READING } from "../option-list.ts";
import { emit, formatOf, renderOptions, requireFile } from "../output.ts";
import { choice, runOptions } from "../settings.ts";

export default {
  args: "<input...>",
  about: {
    vi: "Báo mọi lỗi tìm thấy, tại ô nào, vì sao, sửa thế nào. Mã thoát: 0 không có lỗi, 1 có lỗi.",
    en: "Tells every finding: at which cell, why, and how to mend it. Exit: 0 no errors, 1 errors.",
  },
  examples: [
    "antq check bao-cao/ --units units.csv",
    "antq check bao-cao/xa-an-duc.xlsx --fail-on warning",
    "antq check bao-cao/ --format json -o loi.json",
  ],
  options: [
    {
      flags: "--fail-on <severity>",
      group: "report",
      text: { vi: "thoát mã 1 khi có: error (mặc định), warning", en: "exit 1 on: error (default), warning" },
    },
    formatOption(Object.keys(formats), "text"),
    OUTPUT,
    ...READING,
  ],
  async run(invocation) {
    const { options, lang } = invocation;
    const format = formatOf(invocation, formats, "text");
    requireFile(format, invocation);
    const failOn = choice(options, "failOn", "--fail-on", ["error", "warning"] as const) ?? "error";
    const run = await runOptions(invocation);
    const { findings, files, sheets, rows, excerpt } = await runCheck(run);
    const counts = countFindings(findings);
    const report = {
      summary: { files: files.length, sheets, rows, ...counts },
      findings,
      lang,
      rules: CHECKS.map((check) => ({
        code: check.code,
        title: check.title[lang],
        explanation: check.explanation[lang],
        severity: check.severity,
      })),
      files,
      messageOf: (finding: (typeof findings)[number]) => messageOf(finding, lang),
      excerpt,
    };
    await emit(await format.render(report, await renderOptions(invocation)), invocation);
    const failed = counts.error > 0 || (failOn === "warning" && counts.warning > 0);
    return failed ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
