import { withinOf } from "../boundaries.ts";
import { dimensionsSpoken } from "../../catalogue/dimensions.ts";
import { COMPARE_WITH } from "../../model/period-shift.ts";
import { runNarrate } from "../../pipeline/narrate.ts";
import { registry as formats } from "../../present/narrate-formats/registry.gen.ts";
import { type CommandSpec, text } from "../command.ts";
import { EXIT } from "../errors.ts";
import { COMPARE, READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { issuedBy } from "../issued-by.ts";
import { emit, emitProse, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { indicatorsOf, levelsOf, periodOf } from "../reporting.ts";
import { sayErrors } from "../say-errors.ts";
import { choice, disclosureOf, runOptions } from "../settings.ts";
import { coveredJson } from "../../present/outgoing.ts";

const OUTPUTS = { formats, first: "text" };

const OWN: readonly OptionSpec[] = [
  {
    flags: "--level <list>",
    group: "report",
    text: {
      vi: "một đoạn cho mỗi đơn vị của các cấp này (mặc định: chỉ đơn vị cao nhất)",
      en: "a paragraph for each unit of these levels (default: the highest unit alone)",
    },
  },
  {
    flags: "--by <dimension>",
    group: "report",
    text: { vi: "kể riêng từng đơn vị phối hợp: partner", en: "tell partners apart: partner" },
  },
  {
    flags: "--round",
    group: "report",
    text: {
      vi: "làm tròn số lớn, kèm chữ trên, hơn, gần cho đúng",
      en: "round large numbers, with the honest word (over, nearly)",
    },
  },
];

const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|indicators|within|keep-going|disclosure)\b/.test(flags),
);

export default {
  args: "<input...>",
  summary: {
    vi: "viết đoạn văn của báo cáo từ số tổng hợp",
    en: "the sentences of a report, with the figures in them",
  },
  about: {
    vi: "Viết đoạn văn của báo cáo từ số tổng hợp: số chính xác hoặc làm tròn, so sánh, đơn vị phối hợp, số đơn vị đã báo cáo. Không nói gì ngoài số liệu.",
    en: "Writes the paragraph of a report from the totals: exact or rounded figures, comparisons, partners, coverage. It says nothing that they do not hold.",
  },
  examples: [
    "antq narrate bao-cao/ --units units.csv --period 2024",
    "antq narrate bao-cao/ --period 2024-H1 --compare same-period-last-year --round",
    "antq narrate bao-cao/ --period 2024 --by partner --level district -o doan-van.txt",
  ],
  options: [...OWN, ...SHARED, COMPARE, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, lang } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const by = choice(options, "by", "--by", dimensionsSpoken("with")) ?? null;
    const compare = choice(options, "compare", "--compare", COMPARE_WITH) ?? null;
    const run = await runOptions(invocation);
    const outcome = await runNarrate({
      ...run,
      lang,
      compare,
      by,
      rounded: options["round"] === true,
      period: periodOf(options, run.scheme),
      levels: text(options, "level") === undefined ? null : levelsOf(options, run.catalogue),
      only: indicatorsOf(options, run.catalogue.indicators),
      within: withinOf(options),
      keepGoing: options["keepGoing"] === true,
      disclosure: await disclosureOf(invocation),
    });
    if (outcome.report === null) {
      sayErrors(outcome.findings, outcome.files, invocation);
      return EXIT.data;
    }
    const how = await renderOptions(invocation);
    const issued = await issuedBy(format, invocation);
    const written = await format.render(coveredJson(outcome.report), { ...how, ...issued });
    if (typeof written === "string" && format.id === "text")
      await emitProse(written, invocation, invocation.args);
    else await emit(written, invocation);
    return outcome.report.provisional ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
