/** `--baseline`, `--write-baseline` and `baseline:` of antq.yaml. */
import { said } from "../messages/said.ts";
import { counted, formatNumber } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import { baselineOf, NO_BASELINE, weigh, type Weighed } from "../present/baseline.ts";
import type { Baseline, BaselineEntry } from "../present/schemas/baseline.ts";
import { type Invocation, text } from "./command.ts";
import { checked, readJson } from "./data-file/index.ts";
import { type Io, isThere, readOptionFile, samePath, shownPath } from "./io.ts";
import type { OptionSpec } from "./option-list.ts";
import { writeOutput } from "./output.ts";
import { onErrorScreen } from "./screen.ts";
import { configOf } from "./settings.ts";

export const BASELINE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: "--baseline <file>",
    group: "report",
    text: {
      vi: "bỏ qua các lỗi đã được chấp nhận trong tệp này (hoặc baseline trong antq.yaml)",
      en: "pass over the findings accepted in this file (or baseline in antq.yaml)",
    },
  },
  {
    flags: "--write-baseline <file>",
    group: "report",
    text: {
      vi: "ghi mọi lỗi, cảnh báo hiện có thành đã chấp nhận, để người dùng ghi lý do từng mục",
      en: "write all present errors and warnings as accepted, for a person to fill in each reason",
    },
  },
];

/** The findings weighed against the baseline in use; writes the new one where asked; tells what is stale. */
export async function applyBaseline(
  findings: readonly Finding[],
  files: readonly string[],
  invocation: Invocation,
): Promise<Weighed> {
  const { options, io } = invocation;
  const target = text(options, "writeBaseline");
  let baseline = await baselineInUse(invocation, target);
  if (target !== undefined) {
    const old =
      baseline ?? (isThere(target, io) ? await load(target, io, "--write-baseline") : NO_BASELINE);
    baseline = baselineOf(findings, old, files);
    // It renews what it was read from, and nothing else that the run has read.
    const over = (await baselinePath(invocation)) ?? target;
    await writeOutput(target, `${JSON.stringify(baseline, null, 2)}\n`, invocation, over);
  }
  const weighed = weigh(findings, baseline, files);
  if (options["quiet"] !== true) sayState(weighed, invocation, target);
  return weighed;
}

/** The baseline of the option or of antq.yaml; null: none. */
export function loadBaseline(invocation: Invocation): Promise<Baseline | null> {
  return baselineInUse(invocation, undefined);
}

async function baselineInUse(
  invocation: Invocation,
  target: string | undefined,
): Promise<Baseline | null> {
  const { options, io } = invocation;
  const path = await baselinePath(invocation);
  if (path === undefined) return null;
  const flag = text(options, "baseline");
  // The first `--write-baseline` makes the file that antq.yaml already names.
  if (target !== undefined && samePath(path, target, io) && !isThere(path, io)) return null;
  return load(path, io, flag === undefined ? "baseline" : "--baseline");
}

async function baselinePath({ options, io }: Invocation): Promise<string | undefined> {
  const loaded = await configOf(options, io);
  const configured = loaded?.config.baseline;
  const inConfig = configured === undefined ? undefined : loaded?.pathOf(configured);
  return text(options, "baseline") ?? inConfig;
}

async function load(path: string, io: Io, option: string): Promise<Baseline> {
  const content = readOptionFile(path, io, option);
  const { baselineSchema } = await import("../present/schemas/baseline.ts");
  return checked(await readJson(content, shownPath(path, io)), baselineSchema);
}

/** On standard error: what was written, entries that fit nothing any more, entries without a reason. */
function sayState(
  { accepted, stale, withoutReason }: Weighed,
  { io, lang }: Invocation,
  target?: string,
): void {
  const n = (count: number) => formatNumber(count, lang);
  const lines: string[] = [];
  if (target !== undefined)
    lines.push(
      said(lang, {
        vi: `đã ghi ${n(accepted.length)} mục vào "${target}".`,
        en: `wrote ${counted(accepted.length, "entry", "entries")} to "${target}".`,
      }),
    );
  for (const entry of stale) {
    const where = whereOf(entry);
    lines.push(
      said(lang, {
        vi: `cảnh báo: mục đã chấp nhận không còn nữa: ${where}. Xóa mục này khỏi tệp baseline.`,
        en: `warning: an accepted finding is no longer there: ${where}. Remove it from the baseline.`,
      }),
    );
  }
  const [first] = withoutReason;
  if (first !== undefined) {
    const count = n(withoutReason.length);
    lines.push(
      said(lang, {
        vi: `cảnh báo: ${count} mục đã chấp nhận chưa ghi lý do (reason), đầu tiên: ${whereOf(first)}.`,
        en: `warning: ${counted(withoutReason.length, "accepted finding has", "accepted findings have")} no reason, the first: ${whereOf(first)}.`,
      }),
    );
  }
  for (const line of lines) io.stderr.write(onErrorScreen(`antq: ${line}\n`, io));
}

function whereOf({ code, file, sheet, cell }: BaselineEntry): string {
  const at = [sheet, cell].filter((part) => part !== null).join("!");
  return [code, file, at].filter((part) => part !== "").join(" ");
}
