import { counted } from "../../messages/terms.ts";
import { runSummary } from "../../pipeline/summary.ts";
import { summaryDocument } from "../../present/summary-document.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import { restatingOf, withinOf } from "../boundaries.ts";
import { type CommandSpec, type OptionValues, text } from "../command.ts";
import { UsageError } from "../errors.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { findingsSheet } from "../../pipeline/findings-sheet.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { indicatorsOf, levelsOf, periodOf } from "../reporting.ts";
import { disclosureOf, runOptions } from "../settings.ts";
import { present } from "../present.ts";

/** A year beside its parts cannot be told apart in DHIS2; every other format of totals holds years. */
const { dhis2: _, ...written } = formats;
const OUTPUTS = { formats: written, first: "table" };

const OWN: readonly OptionSpec[] = [
  { flags: "--from <year>", group: "report", text: { vi: "năm đầu", en: "first year" } },
  {
    flags: "--to <year>",
    group: "report",
    text: {
      vi: "năm cuối (mặc định: năm cuối của số liệu)",
      en: "last year (default: the last of the data)",
    },
  },
  {
    flags: "--years <n>",
    group: "report",
    text: { vi: "số năm (mặc định tối đa 10)", en: "how many years (default: up to 10)" },
  },
  {
    flags: "--by-indicator",
    group: "report",
    text: {
      vi: "chỉ tiêu theo hàng, cho từng đơn vị (mặc định)",
      en: "indicators down, for each unit (default)",
    },
  },
  {
    flags: "--by-unit",
    group: "report",
    text: { vi: "đơn vị theo hàng, cho từng chỉ tiêu", en: "units down, for each indicator" },
  },
];

/** Options of one table of one period have no place where years stand side by side. */
const SHARED = REPORTING.filter(({ flags }) => !/^--(?:by|compare) /.test(flags));

export default {
  args: "<input...>",
  summary: {
    vi: "bảng số liệu nhiều năm, mặc định mười năm, có so sánh và xu hướng",
    en: "tables over years, ten by default, with changes and trends",
  },
  about: {
    vi: "Mỗi cột là một năm (theo --period-scheme), cột Cộng theo cách tính của chỉ tiêu: số phát sinh thì cộng, số hiện có lấy năm cuối, tỷ lệ và số loại tính lại. Năm không có số liệu để trống, không phải bằng 0.",
    en: "Each column is a year (of --period-scheme); the total follows the indicator: flows add up, stocks are the last value, rates and distinct counts are computed afresh. A year without data is missing, not zero.",
  },
  examples: [
    "antq summary bao-cao/ --units units.csv --from 2014 --to 2023",
    "antq summary bao-cao/ --by-unit --indicators outreach_sessions",
    "antq summary bao-cao/ --within 836 --years 5 -o nam-nam.xlsx",
  ],
  options: [...OWN, ...SHARED, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const run = await runOptions(invocation);
    const only = indicatorsOf(options, run.catalogue.indicators);
    const keepGoing = options["keepGoing"] === true;
    const restating = await restatingOf(invocation, run);
    const within = withinOf(options, restating);
    const disclosure = await disclosureOf(invocation);
    const outcome = await runSummary({
      ...run,
      ...yearsOf(options),
      levels: text(options, "level") === undefined ? null : levelsOf(options, run.catalogue),
      only,
      within,
      restating,
      keepGoing,
      disclosure,
      // The cells of a figure tell it, and those of its neighbours.
      opens: format.opens === true && disclosure < 2,
      layout: layoutOf(options),
    });
    return present(
      outcome,
      (report) => ({
        ...summaryDocument(report, invocation.lang, outcome.lineage),
        // Sentences are of the boundaries that were reported.
        narrative: async () => {
          const [first, last] = [report.periods[0], report.periods.at(-1)];
          // Nor are there sentences with figures that are not shown.
          if (restating !== null || disclosure > 1 || first === undefined || last === undefined)
            return [];
          const code = first === last ? first.code : `${first.code}..${last.code}`;
          return (await import("../told.ts")).toldOf({
            ...run,
            lang: invocation.lang,
            period: periodOf({ period: code }, run.scheme),
            within,
            by: null,
            only,
            compare: null,
            keepGoing,
          });
        },
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

function layoutOf(options: OptionValues): "by-unit" | "by-indicator" {
  if (options["byUnit"] !== true) return "by-indicator";
  if (options["byIndicator"] !== true) return "by-unit";
  throw new UsageError({
    vi: "--by-unit và --by-indicator không đi cùng nhau.",
    en: "--by-unit and --by-indicator exclude each other.",
  });
}

/** Columns beyond this are a mistyped year. */
const MOST_YEARS = 100;

function yearsOf(options: OptionValues): {
  from: number | null;
  to: number | null;
  count: number | null;
} {
  const span = spanOf(options);
  if (span !== null) return span;
  const from = yearOf("--from", text(options, "from"));
  const to = yearOf("--to", text(options, "to"));
  const years = text(options, "years");
  const count = years === undefined ? null : Number(years);
  if (count !== null && !(/^\d+$/.test(years ?? "") && count >= 1 && count <= MOST_YEARS)) {
    throw new UsageError({
      vi: `--years "${years}": cần số năm từ 1 đến ${MOST_YEARS}.`,
      en: `--years "${years}": a number of years from 1 to ${MOST_YEARS}.`,
    });
  }
  if (from !== null && to !== null && count !== null && to - from + 1 !== count) {
    throw new UsageError({
      vi: `--from ${from} --to ${to} là ${to - from + 1} năm, không phải --years ${count}.`,
      en: `--from ${from} --to ${to} are ${counted(to - from + 1, "year")}, not --years ${count}.`,
    });
  }
  if (from !== null && to !== null && (to < from || to - from >= MOST_YEARS)) {
    throw new UsageError({
      vi: `--from ${from} --to ${to}: năm cuối phải từ năm đầu trở đi, tối đa ${MOST_YEARS} năm.`,
      en: `--from ${from} --to ${to}: the last year must not be before the first, at most ${MOST_YEARS} years.`,
    });
  }
  return { from, to, count };
}

/** `--period 2014..2023` says the same as `--from 2014 --to 2023`; a column is always a year. */
function spanOf(options: OptionValues): { from: number; to: number; count: null } | null {
  const code = text(options, "period");
  if (code === undefined) return null;
  const match = /^([12]\d{3})(?:\.\.([12]\d{3}))?$/.exec(code);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  const alone = ["from", "to", "years"].every((name) => text(options, name) === undefined);
  if (match !== null && alone && from <= to && to - from < MOST_YEARS)
    return { from, to, count: null };
  throw new UsageError({
    vi: `--period "${code}": antq summary lấy cả năm, ví dụ 2014..2023, và không đi cùng --from, --to, --years.`,
    en: `--period "${code}": antq summary takes whole years, e.g. 2014..2023, and without --from, --to, --years.`,
  });
}

function yearOf(flag: string, word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^[12]\d{3}$/.test(word)) return Number(word);
  throw new UsageError({
    vi: `${flag} "${word}": năm phải viết bốn chữ số, ví dụ 2014.`,
    en: `${flag} "${word}": a year has four digits, e.g. 2014.`,
  });
}
