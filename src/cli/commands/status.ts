import { withinOf } from "../boundaries.ts";
import { runStatus } from "../../pipeline/status.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import { statusDocument } from "../../present/status-document.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { READING, REPORTING } from "../option-list.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { periodOf } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { coveredDocument } from "../../present/outgoing.ts";

const { table, csv, json, md, xlsx, html } = formats;
const OUTPUTS = { formats: { table, csv, json, md, xlsx, html }, first: "table" };

/** Totals are not made here, so what shapes totals has no place. */
const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|within|shape|csv-dialect)\b/.test(flags),
);

export default {
  args: "<input...>",
  summary: {
    vi: "đơn vị nào đã báo cáo, đơn vị nào muộn, đơn vị nào còn thiếu",
    en: "who has reported, who is late, who is missing",
  },
  about: {
    vi: "Đơn vị phải báo cáo: theo danh mục đơn vị, hoặc reporting trong antq.yaml (biểu, cấp, chu kỳ, danh sách đơn vị, hạn nộp theo ngày làm việc, có tính ngày nghỉ lễ). Báo cáo có lỗi vẫn được xem xét; có lỗi thì thoát mã 1.",
    en: "Who must report: by the unit registry, or by reporting in antq.yaml (form, level, frequency, list of reporters, due date in working days, public holidays counted). Errors do not stop it; with errors it exits 1.",
  },
  examples: [
    "antq status bao-cao/ --units units.csv --period 2024-06",
    "antq status bao-cao/ --period 2024-Q2 --today 2024-07-10",
    "antq status bao-cao/ --units units.csv --period 2024 --within 836 -o tinh-hinh.xlsx",
  ],
  options: [...SHARED, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, lang } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const run = await runOptions(invocation);
    const { report, findings } = await runStatus({
      ...run,
      period: periodOf(options, run.scheme),
      within: withinOf(options),
    });
    const how = await renderOptions(invocation);
    await emit(await format.render(coveredDocument(statusDocument(report, lang)), how), invocation);
    return findings.some((finding) => finding.severity === "error") ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
