import { refuseOwnLevels } from "../own-levels.ts";
import { said } from "../../messages/said.ts";
import { counted, formatNumber } from "../../messages/index.ts";
import { EXPORT_FORMATS, EXPORT_SCHEMA, type ExportPart } from "../../model/export.ts";
import { type ExportSet, runExport } from "../../pipeline/export/index.ts";
import { exportFiles } from "../../present/export/index.ts";
import { restatingOf } from "../boundaries.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { exportFolder } from "../export-folder.ts";
import { writeFolder } from "../io/folder.ts";
import { type OptionSpec, READING, REPORTING } from "../option-list.ts";
import { breakdownOf, periodOf } from "../reporting.ts";
import { sayErrors } from "../say-errors.ts";
import { onErrorScreen } from "../screen.ts";
import { choice, disclosureOf, runOptions } from "../settings.ts";
import { VERSION } from "../version.gen.ts";

const OWN: readonly OptionSpec[] = [
  {
    flags: "--format <f>",
    group: "output",
    text: {
      vi: "parquet (mặc định), csv, ndjson",
      en: "parquet (default), csv, ndjson",
    },
  },
  {
    flags: "-o, --output <folder>",
    group: "output",
    text: {
      vi: "thư mục của bộ dữ liệu; thay trọn vẹn hoặc giữ nguyên",
      en: "the folder of the data set; replaced whole or not at all",
    },
  },
];
const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|by|boundaries|split|keep-going)\b/.test(flags),
);

export default {
  args: "<input...>",
  summary: {
    vi: "xuất số liệu đã kiểm tra thành bộ dữ liệu cho kho dữ liệu (Parquet, CSV, NDJSON)",
    en: "validated observations as a data set for a warehouse (Parquet, CSV, NDJSON)",
  },
  about: {
    vi: "Xuất đúng những số liệu mà antq aggregate sẽ cộng, kèm đơn vị, chỉ tiêu, ai đã báo cáo, các lỗi và manifest.json có mã băm. Dùng được cho kỳ đã hỏi và mọi năm, nửa năm, quý, tháng trong đó. antq aggregate --from đọc lại; antq sql in câu truy vấn.",
    en: "Writes exactly what antq aggregate would add up, with units, indicators, who has reported, findings and a manifest.json with hashes. It answers for the period asked and for every year, half, quarter and month in it. antq aggregate --from reads it; antq sql prints the query.",
  },
  examples: [
    "antq export bao-cao/ --units units.csv --period 2024 -o kho/2024",
    "antq export bao-cao/ --units units.csv --period 2014..2023 --format csv -o kho/2014-2023",
  ],
  options: [...SHARED, ...OWN, ...READING],
  async run(invocation) {
    const { options, lang, io } = invocation;
    const format = choice(options, "format", "--format", EXPORT_FORMATS) ?? "parquet";
    if ((await disclosureOf(invocation)) > 1) throw notForThePublic();
    const folder = await exportFolder(invocation);
    const run = await runOptions(invocation);
    refuseOwnLevels(
      "antq export",
      (run.registry?.units ?? []).map(({ level }) => level),
    );
    const closing = run.closing === true ? await import("../closed-file.ts") : null;
    const outcome = await runExport({
      ...run,
      lang,
      period: periodOf(options, run.scheme),
      by: breakdownOf(options, run.catalogue),
      restating: await restatingOf(invocation, run),
      keepGoing: options["keepGoing"] === true,
      closedPeriod:
        closing === null ? undefined : (period) => closing.readClosed(period, options, io),
    });
    if (outcome.set === null) {
      sayErrors(outcome.findings, outcome.files, invocation);
      return EXIT.data;
    }
    const { about } = outcome.set;
    const parts = new CountedParts(outcome.set);
    const manifest = { schema: EXPORT_SCHEMA, version: VERSION, format, ...about } as const;
    await writeFolder(folder, exportFiles(parts.all(), manifest), io.cwd);
    sayWritten(folder, about.period, parts, invocation);
    const failed = outcome.findings.some(({ severity }) => severity === "error");
    return failed ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;

/** Parts as they pass, with how many there were. */
class CountedParts {
  observations = 0;
  files = 0;
  readonly #set: ExportSet;

  constructor(set: ExportSet) {
    this.#set = set;
  }

  *all(): Generator<ExportPart> {
    for (const part of this.#set.parts) {
      this.files += 1;
      if (part.table === "observations") this.observations += part.rows.length;
      yield part;
    }
  }
}

function sayWritten(
  folder: string,
  period: string,
  { observations, files }: CountedParts,
  { options, io, lang }: Invocation,
): void {
  if (options["quiet"] === true) return;
  const told = said(lang, {
    vi: `Kỳ ${period}: đã ghi ${formatNumber(observations, lang)} số liệu, ${files} tệp, vào ${folder}.`,
    en: `Period ${period}: wrote ${counted(observations, "observation")}, ${counted(files, "file")}, into ${folder}.`,
  });
  io.stderr.write(onErrorScreen(`${told}\n`, io));
}

function notForThePublic(): UsageError {
  return new UsageError({
    vi: "antq export xuất từng số liệu của từng đơn vị, nên không che số nhỏ được: bỏ --disclosure và disclosure trong antq.yaml, và đừng công bố bộ dữ liệu này.",
    en: "antq export writes single figures of single units, of which small ones cannot be suppressed: leave out --disclosure and disclosure in antq.yaml, and do not publish the data set.",
  });
}
