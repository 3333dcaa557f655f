import { runTrace } from "../../pipeline/trace.ts";
import { traceDocument } from "../../present/trace-document.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import { dayOf, restatingOf } from "../boundaries.ts";
import { type CommandSpec, type OptionValues, text } from "../command.ts";
import { UsageError } from "../errors.ts";
import { indicatorNamed } from "../indicator-named.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { periodOf, unitNamed } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { present } from "../present.ts";

const { table, csv, json, md, xlsx, html } = formats;
const OUTPUTS = { formats: { table, csv, json, md, xlsx, html }, first: "table" };

const OWN: readonly OptionSpec[] = [
  {
    flags: "--unit <unit>",
    group: "report",
    text: { vi: "đơn vị (mã, tên, hoặc mã@ngày)", en: "the unit (code, name, or code@date)" },
  },
  {
    flags: "--indicator <name>",
    group: "report",
    text: {
      vi: "chỉ tiêu (mã, hoặc tên như in trong bảng; antq catalogue indicators để xem)",
      en: "the indicator (id, or the name that tables print; see antq catalogue indicators)",
    },
  },
];

/** Options that choose among several totals have no place in the trace of one. */
const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|boundaries|split|keep-going|shape|csv-dialect)\b/.test(flags),
);

export default {
  args: "<input...>",
  summary: {
    vi: "từ một con số tổng trở về tệp, trang tính và ô đã cộng thành nó",
    en: "from a total back to the files, sheets and cells that make it",
  },
  about: {
    vi: "Liệt kê mọi ô cộng thành một con số của antq aggregate; cộng lại đúng bằng con số đó. Tỷ lệ: tử số và mẫu số riêng. Số loại: từng loại.",
    en: "Lists every cell behind a figure of antq aggregate; they add up to it exactly. A rate has the cells of both sides, a distinct count its items.",
  },
  examples: [
    "antq trace bao-cao/ --units units.csv --period 2024 --unit 836 --indicator valuable_tips",
    'antq trace bao-cao/ --unit "Huyện Ba Tri" --indicator "Tỷ lệ làm rõ"',
    "antq trace bao-cao/ --unit 83 --indicator cases_solved --format csv",
  ],
  options: [...OWN, ...SHARED, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  workingPaper: true,
  async run(invocation) {
    const { options, lang } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const word = needed(options, "unit", "--unit");
    const name = needed(options, "indicator", "--indicator");
    const run = await runOptions(invocation);
    const restating = await restatingOf(invocation, run);
    const outcome = await runTrace({
      ...run,
      period: periodOf(options, run.scheme),
      unit: (judged, period) => unitNamed("--unit", word, judged, dayOf(restating) ?? period),
      restating,
      indicator: indicatorNamed("--indicator", name, run.catalogue.indicators),
      keepGoing: options["keepGoing"] === true,
    });
    return present(outcome, (report) => traceDocument(report, lang), format, invocation);
  },
} satisfies CommandSpec;

function needed(options: OptionValues, name: string, flag: string): string {
  const value = text(options, name);
  if (value !== undefined && value.trim() !== "") return value;
  throw new UsageError({
    vi: `antq trace cần ${flag}: truy một con số của một đơn vị và một chỉ tiêu.`,
    en: `antq trace needs ${flag}: it traces one figure of one unit and one indicator.`,
  });
}
