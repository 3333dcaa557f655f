/** `closed/<period>.json` of a workspace: the published totals of a period, beside antq.yaml or in the working folder. */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { ClosedPeriod, ClosedTotal } from "../model/closing.ts";
import type { Period } from "../model/period.ts";
import { type OptionValues, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { findConfig, type Io, isThere, readOptionFile, writeWhole } from "./io.ts";

const number = z.number().nullable();
const closedValue = z.strictObject({
  value: number,
  qualifier: z.enum(["=", ">", "<", "~"]),
  lower: number,
  upper: number,
});
const unit = z.strictObject({
  code: z.string().nullable(),
  name: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
});
const closing = z.strictObject({
  revision: z.int().min(0),
  date: z.string(),
  reason: z.string().nullable(),
  missing: z.array(z.string()).optional(),
  version: z.string(),
  options: z.record(z.string(), z.string().nullable()),
  sources: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  totals: z.array(z.strictObject({ unit, values: z.record(z.string(), closedValue) })),
  sha256: z.string(),
});

export const closedSchema = z.strictObject({
  schema: z.literal("antq/closed@1"),
  period: z.strictObject({
    code: z.string(),
    start: z.string(),
    end: z.string(),
    scheme: z.string(),
  }),
  closings: z.array(closing).min(1),
});

export function hashOf(totals: readonly ClosedTotal[]): string {
  return createHash("sha256").update(JSON.stringify(totals)).digest("hex");
}

/** The folder of the closings, beside antq.yaml or in the working folder. */
export const CLOSED = "closed";

/** The folder of the workspace, and the name of the file in it as it is shown. */
export function closedPath(
  period: Period,
  options: OptionValues,
  io: Io,
): { path: string; shown: string } {
  const config = findConfig(text(options, "config"), io);
  const shown = `${CLOSED}/${period.code}.json`;
  return { path: join(config === null ? io.cwd : dirname(config), shown), shown };
}

/** null: the period is open. A file that does not bear out its own hash, or is of other days, is refused. */
export function readClosed(period: Period, options: OptionValues, io: Io): ClosedPeriod | null {
  const { path, shown } = closedPath(period, options, io);
  if (!isThere(path, io)) return null;
  const parsed = closedSchema.safeParse(jsonOf(readOptionFile(path, io, shown)));
  if (!parsed.success) {
    throw new UsageError({
      vi: `${shown}: không phải tệp khóa sổ của antq.`,
      en: `${shown}: not a closing that antq has written.`,
    });
  }
  const changed = parsed.data.closings.find(({ totals, sha256 }) => hashOf(totals) !== sha256);
  if (changed !== undefined) {
    throw new UsageError({
      vi: `${shown}: số đã khóa ngày ${changed.date} bị sửa ngoài antq: mã băm không khớp. Khôi phục tệp từ bản lưu.`,
      en: `${shown}: the figures closed on ${changed.date} were changed outside antq: the hash does not fit. Restore the file.`,
    });
  }
  const { scheme, start, end } = parsed.data.period;
  if (scheme === period.scheme && start === period.start && end === period.end) return parsed.data;
  throw new UsageError({
    vi: `${shown}: đã khóa theo cách tính kỳ ${scheme} (${start} đến ${end}), khác kỳ đang hỏi (${period.scheme}, ${period.start} đến ${period.end}).`,
    en: `${shown}: closed under the scheme ${scheme} (${start} to ${end}), not that of this run (${period.scheme}, ${period.start} to ${period.end}).`,
  });
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

export async function writeClosed(closed: ClosedPeriod, path: string, io: Io): Promise<void> {
  await writeWhole(path, `${JSON.stringify(closed, null, 1)}\n`, io);
}
