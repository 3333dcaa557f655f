import { COMPARE_WITH } from "../../model/period-shift.ts";
import type { AggregateOptions } from "../../pipeline/aggregate-options.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { aggregateDocument } from "../../present/aggregate-document.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import { restatingOf, withinOf } from "../boundaries.ts";
import { type CommandSpec, text } from "../command.ts";
import { UsageError } from "../errors.ts";
import { findingsSheet } from "../../pipeline/findings-sheet.ts";
import { CHART, COMPARE, FROM, READING, REPORTING, TEMPLATE } from "../option-list.ts";
import { formParts } from "../form-parts.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { breakdownOf, indicatorsOf, levelsOf, periodOf } from "../reporting.ts";
import { choice, disclosureOf, runOptions } from "../settings.ts";
import { present, refuse } from "../present.ts";
import { NO_INPUT } from "../usage-words.ts";

const OUTPUTS = { formats, first: "table" };

export default {
  args: "[input...]",
  summary: {
    vi: "cộng số liệu của các đơn vị thành số của huyện, tỉnh cho một kỳ báo cáo",
    en: "district and provincial totals for a reporting period (the main job)",
  },
  about: {
    vi: "Đọc tệp, thư mục, mẫu tên, .zip hoặc - (CSV từ đầu vào chuẩn). Có lỗi thì không cộng (mã 1), trừ khi --keep-going.",
    en: "Reads files, folders, globs, .zip or - (CSV on standard input). Errors mean no totals (exit 1) unless --keep-going.",
  },
  examples: [
    "antq aggregate bao-cao/ --units units.csv --period 2019-06-12..2020-06-11",
    "antq aggregate bao-cao/ --period 2024 --by partner --level province",
    "antq aggregate bao-cao.zip --period 2024-Q2 -o tong-hop.xlsx",
  ],
  options: [...REPORTING, FROM, COMPARE, CHART, TEMPLATE, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options } = invocation;
    const filled = text(options, "template") !== undefined;
    const format = filled
      ? (await import("../template.ts")).templateFormat(invocation)
      : formatOf(invocation, OUTPUTS);
    if (options["chart"] === true && format.id !== "table") throw chartAlone(format.id);
    if (text(options, "from") !== undefined)
      return (await import("../from-data-set.ts")).aggregateFrom(invocation, format, filled);
    if (invocation.args.length === 0) throw new UsageError(NO_INPUT);
    const run = await runOptions(invocation);
    const period = periodOf(options, run.scheme);
    if (period !== null) refuse(format.refusesPeriod?.(period));
    const only = indicatorsOf(options, run.catalogue.indicators);
    const restating = await restatingOf(invocation, run);
    const within = withinOf(options, restating);
    // Few workspaces close their periods, and the checks of the file take long to load.
    const closing = run.closing === true ? await import("../closed-file.ts") : null;
    const by = breakdownOf(options, run.catalogue);
    const compare = choice(options, "compare", "--compare", COMPARE_WITH) ?? null;
    const keepGoing = options["keepGoing"] === true;
    const disclosure = await disclosureOf(invocation);
    const asked: AggregateOptions = {
      ...run,
      period,
      // A form may name any unit.
      levels: levelsOf(options, run.catalogue, filled || format.opens === true ? "all" : "usual"),
      by,
      only,
      within,
      restating,
      compare,
      keepGoing,
      disclosure,
      // The cells of a figure tell it, and those of its neighbours.
      opens: format.opens === true && disclosure < 2,
      closedPeriod:
        closing === null
          ? undefined
          : (period) => closing.readClosed(period, options, invocation.io),
    };
    const outcome = await runAggregate(asked);
    return present(
      outcome,
      (report) => ({
        ...aggregateDocument(report, invocation.lang, outcome.lineage),
        // Sentences are of the boundaries that were reported.
        narrative: async () =>
          restating === null && disclosure < 2
            ? (await import("../told.ts")).toldOf({
                ...run,
                lang: invocation.lang,
                period: report.period,
                within,
                by,
                only,
                compare,
                keepGoing,
              })
            : [],
        ...formParts(report, asked, text(options, "template") ?? ""),
        // Findings quote cells.
        ...(disclosure > 1
          ? {}
          : { findings: () => findingsSheet(outcome, run.catalogue, invocation.lang) }),
      }),
      format,
      invocation,
    );
  },
} satisfies CommandSpec;

function chartAlone(format: string): UsageError {
  return new UsageError({
    vi: `--chart vẽ trên màn hình hoặc vào tệp .txt, không đi cùng --format ${format}: bỏ --chart, hoặc dùng --format table.`,
    en: `--chart draws on the screen or into a .txt file, not with --format ${format}: leave --chart out, or use --format table.`,
  });
}
