import { said } from "../../messages/said.ts";
import { closedLevels, closedTotals, revisionNote, revisionsOf } from "../../pipeline/closing.ts";
import { runAggregate } from "../../pipeline/aggregate.ts";
import { noteText } from "../../messages/notes.ts";
import type { ClosedPeriod, Closing, Revision } from "../../model/closing.ts";
import type { AggregateReport } from "../../model/report.ts";
import { counted, formatDate, formatNumber, type Said } from "../../messages/terms.ts";
import type { Period } from "../../model/period.ts";
import { outgoing } from "../../model/readings/mask.ts";
import { unitJson } from "../../present/aggregate-json.ts";
import { closedPath, hashOf, readClosed, writeClosed } from "../closed-file.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { levelsOf, periodOf } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { emitProse } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { sayErrors } from "../say-errors.ts";
import { VERSION } from "../version.gen.ts";

const OWN: readonly OptionSpec[] = [
  {
    flags: "--reason <text>",
    group: "report",
    text: {
      vi: "lý do, khi khóa lại một kỳ đã khóa (sửa đổi lần n) hoặc khóa khi còn thiếu báo cáo",
      en: "why a closed period is closed again (revision n), or closed while reports are missing",
    },
  },
];
const LEVEL: OptionSpec = {
  flags: "--level <list>",
  group: "report",
  text: {
    vi: "chỉ khóa các cấp này (mặc định mọi cấp); số cấp khác vẫn là tạm tính",
    en: "close these levels only (default every level); figures of others stay provisional",
  },
};
const SHARED = REPORTING.filter(({ flags }) => /^--period\b/.test(flags));
/** The file that is written is the result; what is printed of it takes one of these. */
const OUTPUTS = {
  formats: {
    text: { id: "text", extension: ".txt", mediaType: "text/plain" },
    json: { id: "json", extension: ".json", mediaType: "application/json" },
  },
  first: "text",
};

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
  options: [...SHARED, LEVEL, ...OWN, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, io, lang } = invocation;
    const asJson = formatOf(invocation, OUTPUTS).id === "json";
    const run = await runOptions(invocation);
    const period = periodOf(options, run.scheme);
    if (period === null) throw needsPeriod();
    const before = readClosed(period, options, io);
    const reason = text(options, "reason")?.trim() ?? "";
    const asked = {
      levels: levelsOf(options, run.catalogue, "all"),
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
    const told = { period, report, lang, asJson };
    if (last !== undefined && revisions.length === 0 && sameScope(last, report)) {
      await say(unchanged(shown, last, told), invocation);
      return EXIT.ok;
    }
    const gaps = gapsOf(report);
    if (reason === "" && (last !== undefined || gaps !== null))
      throw needsReason(shown, last, revisions, gaps);
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
    await writeClosed(closed, path, io);
    const lines = revisions.map(
      (own, i) => `  ${noteText(revisionNote(own, i + 1, closing.revision, run.catalogue), lang)}`,
    );
    const content = asJson
      ? closingJson(closing, told)
      : `${[summary(shown, closing, lang), ...lines].join("\n")}\n`;
    await say(content, invocation);
    return EXIT.ok;
  },
} satisfies CommandSpec;

async function say(content: string, invocation: Invocation): Promise<void> {
  await emitProse(content, invocation, invocation.args);
}

interface Told {
  readonly period: Period;
  readonly report: AggregateReport;
  readonly lang: Invocation["lang"];
  readonly asJson: boolean;
}

function unchanged(shown: string, last: Closing, told: Told): string {
  if (told.asJson) return closingJson(last, told);
  return said(told.lang, {
    vi: `${shown}: số không đổi so với lần khóa trước, không ghi gì.\n`,
    en: `${shown}: nothing differs from the last closing; nothing was written.\n`,
  });
}

function closingOf(
  report: AggregateReport,
  revision: number,
  reason: string,
  { options }: Invocation,
  date: string,
): Closing {
  const totals = closedTotals(report);
  const missing = (report.missing ?? []).map(({ name }) => outgoing(name));
  return {
    revision,
    date,
    reason: reason === "" ? null : reason,
    ...(missing.length === 0 ? {} : { missing }),
    version: VERSION,
    options: {
      boundaries: report.boundaries,
      levels: report.levels.join(","),
      periodScheme: report.period.scheme,
      onDuplicate: text(options, "onDuplicate") ?? "error",
    },
    sources: report.sources.map(({ file, sha256 }) => ({ file: outgoing(file), sha256 })),
    totals,
    sha256: hashOf(totals),
  };
}

/** The same files, and no level that was left open. */
function sameScope(last: Closing, report: AggregateReport): boolean {
  const closed = closedLevels(last);
  return report.levels.every((level) => closed.has(level)) && sameSources(last, report);
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

/** `last` undefined: it is closed for the first time. `gaps`: who has not reported; null: nobody is missing. */
function needsReason(
  shown: string,
  last: Closing | undefined,
  revisions: readonly Revision[],
  gaps: Said | null,
): UsageError {
  const again = last === undefined ? null : changedSince(last, revisions);
  const parts = [again, gaps].filter((part) => part !== null);
  const told = {
    vi: parts.map(({ vi }) => vi).join(" "),
    en: parts.map(({ en }) => en).join(" "),
  };
  return new UsageError({
    vi: `${shown}: ${told.vi} ${last === undefined ? "Vẫn khóa" : "Khóa lại"} thì thêm --reason "lý do".`,
    en: `${shown}: ${told.en} To close it ${last === undefined ? "all the same" : "again"} add --reason "why".`,
  });
}

function changedSince({ date, revision }: Closing, revisions: readonly Revision[]): Said {
  const count = revisions.length;
  const day = formatDate(date);
  const [vi, en] =
    revision === 0 ? ["", ""] : [` (sửa đổi lần ${revision})`, ` (revision ${revision})`];
  return {
    vi: `kỳ đã khóa ngày ${day}${vi}, nay có ${count} số khác.`,
    en: `the period was closed on ${day}${en}, ${counted(count, "figure differs", "figures differ")} now.`,
  };
}

/** Who owes a report, over the units of the highest level; null: nobody, or nobody knows. */
function gapsOf({ rows, missing = [] }: AggregateReport): Said | null {
  const level = rows[0]?.unit.level;
  const top = rows.filter(
    ({ unit, by }) =>
      unit.level === level && unit.unallocated !== true && Object.keys(by).length === 0,
  );
  const expected = top.reduce((sum, { reporting }) => sum + (reporting.expected ?? 0), 0);
  const actual = top.reduce((sum, { reporting }) => sum + reporting.actual, 0);
  if (expected === 0 || actual >= expected) return null;
  const periods = top.some(({ reporting }) => reporting.perPeriod === true);
  const names = missing.map(({ name }) => name).join(", ");
  const [who, whoEn] = names === "" ? ["", ""] : [`, chưa có: ${names}`, `, missing: ${names}`];
  return {
    vi: `${actual}/${expected} ${periods ? "báo cáo theo kỳ đã nộp" : "đơn vị đã báo cáo"}${who}.`,
    en: `${actual}/${expected} ${periods ? "reports due were submitted" : "units reported"}${whoEn}.`,
  };
}

/** `antq/close@1`. */
function closingJson(closing: Closing, { period, report }: Told): string {
  const { code, start, end, scheme } = period;
  const { revision, date, reason, totals, sha256 } = closing;
  const content = {
    schema: "antq/close@1",
    period: { code, start, end, scheme },
    revision,
    date,
    reason,
    levels: report.levels,
    missing: (report.missing ?? []).map(unitJson),
    totals,
    hash: sha256,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
