import { said } from "../../messages/said.ts";
import { closedTotals, revisionNote, revisionsOf } from "../../pipeline/closing.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { noteText } from "../../messages/notes.ts";
import type { ClosedPeriod, Closing, Revision } from "../../model/closing.ts";
import type { AggregateReport } from "../../model/report.ts";
import { counted, formatDate, formatNumber } from "../../messages/terms.ts";
import { closedPath, hashOf, readClosed, writeClosed } from "../closed-file.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { levelsOf, periodOf } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { onScreen } from "../screen.ts";
import { sayErrors } from "../say-errors.ts";
import { VERSION } from "../version.gen.ts";

const OWN: readonly OptionSpec[] = [
  {
    flags: "--reason <text>",
    group: "report",
    text: {
      vi: "lý do, khi khóa lại một kỳ đã khóa (sửa đổi lần n)",
      en: "why a closed period is closed again (revision n)",
    },
  },
];
const SHARED = REPORTING.filter(({ flags }) => /^--(?:period|level)\b/.test(flags));

export default {
  args: "<input...>",
  summary: {
    vi: "khóa sổ một kỳ: ghi số đã công bố kèm mã băm, về sau biết số nào bị sửa",
    en: "close a period: its published totals with hashes; later runs list revisions",
  },
  about: {
    vi: "Ghi các số tổng đã công bố, kèm mã băm của tệp nguồn, vào closed/<kỳ>.json cạnh antq.yaml (hoặc ở thư mục đang làm việc). Có closing: true trong antq.yaml thì antq aggregate liệt kê số nào khác số đã khóa; kỳ chưa khóa ghi P. Báo cáo có lỗi thì không khóa.",
    en: "Writes the published totals with the hashes of their sources to closed/<period>.json beside antq.yaml (or in the working folder). With closing: true in antq.yaml, antq aggregate lists what differs from the closed figures; an open period carries P. Submissions with errors are not closed.",
  },
  examples: [
    "antq close bao-cao/ --units units.csv --period 2024",
    'antq close bao-cao/ --period 2024 --reason "Xã An Đức nộp lại biểu vụ việc"',
  ],
  options: [...SHARED, ...OWN, ...READING],
  async run(invocation) {
    const { options, io, lang } = invocation;
    const run = await runOptions(invocation);
    const period = periodOf(options, run.scheme);
    if (period === null) throw needsPeriod();
    const before = readClosed(period, options, io);
    const reason = text(options, "reason")?.trim() ?? "";
    const asked = {
      levels: levelsOf(options),
      by: null,
      only: null,
      within: null,
      keepGoing: false,
    };
    const outcome = await runAggregate({ ...run, period, ...asked });
    if (outcome.report === null) {
      sayErrors(outcome.findings, outcome.files, invocation);
      return EXIT.data;
    }
    const { report } = outcome;
    const { path, shown } = closedPath(period, options, io);
    const last = before?.closings.at(-1);
    const revisions = last === undefined ? [] : revisionsOf(last, report, true, null);
    if (last !== undefined && revisions.length === 0 && sameSources(last, report)) {
      say(
        said(lang, {
          vi: `${shown}: số không đổi so với lần khóa trước, không ghi gì.`,
          en: `${shown}: nothing differs from the last closing; nothing was written.`,
        }),
        invocation,
      );
      return EXIT.ok;
    }
    if (last !== undefined && reason === "") throw needsReason(shown, last, revisions);
    const closing = closingOf(
      report,
      last === undefined ? 0 : last.revision + 1,
      reason,
      invocation,
      run.today,
    );
    const { code, start, end, scheme } = period;
    const closed: ClosedPeriod = {
      schema: "antq/closed@1",
      period: { code, start, end, scheme },
      closings: [...(before?.closings ?? []), closing],
    };
    writeClosed(closed, path, io);
    say(summary(shown, closing, lang), invocation);
    for (const [i, own] of revisions.entries()) {
      say(
        `  ${noteText(revisionNote(own, i + 1, closing.revision, run.catalogue), lang)}`,
        invocation,
      );
    }
    return EXIT.ok;
  },
} satisfies CommandSpec;

function say(line: string, { io }: Invocation): void {
  io.stdout.write(onScreen(`${line}\n`, io));
}

function closingOf(
  report: AggregateReport,
  revision: number,
  reason: string,
  { options }: Invocation,
  date: string,
): Closing {
  const totals = closedTotals(report);
  return {
    revision,
    date,
    reason: reason === "" ? null : reason,
    version: VERSION,
    options: {
      boundaries: report.boundaries,
      levels: report.levels.join(","),
      periodScheme: report.period.scheme,
      onDuplicate: text(options, "onDuplicate") ?? "error",
    },
    sources: report.sources.map(({ file, sha256 }) => ({ file, sha256 })),
    totals,
    sha256: hashOf(totals),
  };
}

function sameSources({ sources }: Closing, report: AggregateReport): boolean {
  const hashes = (of: readonly { readonly sha256: string }[]) =>
    of
      .map(({ sha256 }) => sha256)
      .sort()
      .join(" ");
  return hashes(sources) === hashes(report.sources);
}

function summary(
  shown: string,
  { revision, totals, sources, sha256 }: Closing,
  lang: Invocation["lang"],
): string {
  const n = (value: number) => formatNumber(value, lang);
  const figures = totals.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
  const hash = sha256.slice(0, 12);
  const again = n(revision);
  const what =
    revision === 0
      ? { vi: "Đã khóa sổ", en: "Closed" }
      : { vi: `Đã khóa sổ lại, sửa đổi lần ${again}`, en: `Closed again, revision ${again}` };
  return said(lang, {
    vi: `${what.vi}: ${n(figures)} số tổng của ${n(totals.length)} đơn vị từ ${n(sources.length)} tệp, ghi vào ${shown} (sha256 ${hash}).`,
    en: `${what.en}: ${counted(figures, "total")} of ${counted(totals.length, "unit")} from ${counted(sources.length, "file")}, written to ${shown} (sha256 ${hash}).`,
  });
}

function needsPeriod(): UsageError {
  return new UsageError({
    vi: "antq close cần --period: khóa đúng một kỳ báo cáo, ví dụ --period 2024-Q2.",
    en: "antq close needs --period: it closes one reporting period, e.g. --period 2024-Q2.",
  });
}

function needsReason(
  shown: string,
  { date, revision }: Closing,
  revisions: readonly Revision[],
): UsageError {
  const count = revisions.length;
  const day = formatDate(date);
  const [vi, en] =
    revision === 0 ? ["", ""] : [` (sửa đổi lần ${revision})`, ` (revision ${revision})`];
  return new UsageError({
    vi: `${shown}: kỳ đã khóa ngày ${day}${vi}, nay có ${count} số khác. Khóa lại thì thêm --reason "lý do".`,
    en: `${shown}: the period was closed on ${day}${en}, ${counted(count, "figure differs", "figures differ")} now. To close it again add --reason "why".`,
  });
}
