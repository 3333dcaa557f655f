import { DIMENSIONS } from "../../model/catalogue.ts";
import { parsePeriodCode } from "../../model/readings/index.ts";
import type { Period, PeriodScheme } from "../../model/period.ts";
import { LEVELS, type Level, type Unit } from "../../model/unit.ts";
import type { Judged } from "../../pipeline/judge.ts";
import { type AggregateOutcome, runAggregate } from "../../pipeline/aggregate.ts";
import { aggregateDocument } from "../../present/aggregate-document.ts";
import { registry as formats } from "../../present/formats/registry.gen.ts";
import { resolveUnit } from "../../units/resolve.ts";
import { type CommandSpec, type Invocation, type OptionValues, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { formatOption, OUTPUT, READING, REPORTING } from "../option-list.ts";
import { emit, formatOf, renderOptions, requireFile } from "../output.ts";
import { refuseUnbuilt } from "../unbuilt.ts";
import { choice, runOptions, wrongValue } from "../settings.ts";
import { sayErrors } from "../say-errors.ts";

export default {
  args: "<input...>",
  about: {
    vi: "Đọc tệp, thư mục, mẫu tên, .zip hoặc - (CSV từ đầu vào chuẩn). Có lỗi thì không cộng (mã 1), trừ khi --keep-going.",
    en: "Reads files, folders, globs, .zip or - (CSV on standard input). Errors mean no totals (exit 1) unless --keep-going.",
  },
  examples: [
    "antq aggregate bao-cao/ --units units.csv --period 2019-06-12..2020-06-11",
    "antq aggregate bao-cao/ --period 2024 --by partner --level province",
    "antq aggregate bao-cao.zip --period 2024-Q2 -o tong-hop.xlsx",
  ],
  options: [
    ...REPORTING,
    formatOption(Object.keys(formats), "table"),
    OUTPUT,
    ...READING,
  ],
  async run(invocation) {
    const { options } = invocation;
    refuseUnbuilt(options);
    const format = formatOf(invocation, formats, "table");
    requireFile(format, invocation);
    const run = await runOptions(invocation);
    const only = indicatorsOf(options, run.catalogue.indicators.map((indicator) => indicator.id));
    const within = text(options, "within");
    const outcome = await runAggregate({
      ...run,
      period: periodOf(options, run.scheme),
      levels: levelsOf(options),
      by: choice(options, "by", "--by", DIMENSIONS) ?? null,
      only,
      within: within === undefined ? null : (judged) => unitNamed(within, judged),
      keepGoing: options["keepGoing"] === true,
    });
    return present(outcome, format, invocation);
  },
} satisfies CommandSpec;

type Renderer = ReturnType<typeof formatOf<(typeof formats)[keyof typeof formats]>>;

async function present(outcome: AggregateOutcome, format: Renderer, invocation: Invocation): Promise<number> {
  const { options, lang } = invocation;
  const errors = outcome.findings.some((finding) => finding.severity === "error");
  if (outcome.report === null) {
    sayErrors(outcome.findings, outcome.files, invocation);
    return EXIT.data;
  }
  const shape = choice(options, "shape", "--shape", ["wide", "long"] as const);
  const csvDialect = choice(options, "csvDialect", "--csv-dialect", ["rfc4180", "excel-vi"] as const);
  const rendered = await format.render(aggregateDocument(outcome.report, lang), {
    ...(await renderOptions(invocation)),
    shape,
    csvDialect,
  });
  await emit(rendered, invocation);
  return errors ? EXIT.data : EXIT.ok;
}

function periodOf(options: OptionValues, scheme: PeriodScheme): Period | null {
  const code = text(options, "period");
  if (code === undefined) return null;
  const reading = parsePeriodCode(code, scheme);
  if (reading.ok) return reading.period;
  const { nearest } = reading;
  throw new UsageError({
    vi: `--period "${code}": không phải mã kỳ.${nearest === null ? "" : ` Có phải "${nearest}"?`} Ví dụ: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, 2019-06-12..2020-06-11.`,
    en: `--period "${code}": not a period code.${nearest === null ? "" : ` Did you mean "${nearest}"?`} Examples: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, 2019-06-12..2020-06-11.`,
  });
}

function levelsOf(options: OptionValues): Level[] {
  const words = (text(options, "level") ?? "province,district").split(",").map((word) => word.trim());
  return words.map((word) => {
    const level = LEVELS.find((candidate) => candidate === word);
    if (level === undefined) throw wrongValue("--level", word, LEVELS);
    return level;
  });
}

function indicatorsOf(options: OptionValues, known: readonly string[]): string[] | null {
  const list = text(options, "indicators");
  if (list === undefined) return null;
  const ids = list.split(",").map((word) => word.trim());
  for (const id of ids) if (!known.includes(id)) throw wrongValue("--indicators", id, known);
  return ids;
}

function unitNamed(word: string, { registry }: Judged): Unit {
  const byCode = registry.unitsByCode(word)[0];
  if (byCode !== undefined) return byCode;
  const on = { start: "0001-01-01", end: "9999-12-31" };
  const found = resolveUnit(registry, { name: word, on, scope: [] });
  if (found.kind === "found") return found.unit;
  const names = found.suggestions.map((suggestion) => suggestion.name).join(", ");
  throw new UsageError({
    vi: `--within "${word}": không rõ đơn vị nào.${names === "" ? "" : ` Gần nhất: ${names}.`}`,
    en: `--within "${word}": no such unit, or several.${names === "" ? "" : ` Nearest: ${names}.`}`,
  });
}
