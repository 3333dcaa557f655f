/** Whether a check fails. */
import type { CheckReport } from "../present/check-report.ts";
import { type OptionValues, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import type { OptionSpec } from "./option-list.ts";
import { choice } from "./settings.ts";

export const FAILING_OPTIONS: readonly OptionSpec[] = [
  {
    flags: "--fail-on <severity>",
    group: "report",
    text: {
      vi: "thoát mã 1 khi có: error (mặc định), warning",
      en: "exit 1 on: error (default), warning",
    },
  },
  {
    flags: "--max-warnings <n>",
    group: "report",
    text: { vi: "thoát mã 1 khi có nhiều hơn n cảnh báo", en: "exit 1 on more than n warnings" },
  },
];

/** What makes the run fail, read from the options before anything is read. */
export function failing(options: OptionValues): (summary: CheckReport["summary"]) => boolean {
  const failOn = choice(options, "failOn", "--fail-on", ["error", "warning"] as const) ?? "error";
  const most = mostWarnings(options);
  return ({ error, warning }) =>
    error > 0 || (failOn === "warning" && warning > 0) || warning > most;
}

function mostWarnings(options: OptionValues): number {
  const word = text(options, "maxWarnings");
  if (word === undefined) return Infinity;
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new UsageError({
    vi: `--max-warnings "${word}": cần một số nguyên từ 0 trở lên.`,
    en: `--max-warnings "${word}": a whole number from 0.`,
  });
}
