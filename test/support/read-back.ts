/** A file's bytes through the one door of the readers, `readBytes`, for tests of what comes out. */
import {
  DEFAULT_LIMITS,
  UnreadableFile,
  type ReadLimits,
  type UnreadableReason,
} from "../../src/model/raw.ts";
import { readBytes } from "../../src/read/workbook.ts";
import { values, xlsx, type PackageParts } from "./xlsx-package.ts";

export type Content = Awaited<ReturnType<typeof readBytes>>;
export type Sheet = Content["sheets"][number];
export type Values = Record<string, string | number | boolean>;

/** The first sheet; a string or parts are made a package first. */
export async function sheetOf(content: Uint8Array | PackageParts | string): Promise<Sheet> {
  const { sheets } = await readBytes(bytesOf(content));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The first sheet's values by address. */
export async function valuesOf(content: Uint8Array | PackageParts | string): Promise<Values> {
  return values(await sheetOf(content));
}

/** Why the file is refused; "read" where it is not. Anything else that is thrown fails the test. */
export async function reasonOf(
  content: Uint8Array | PackageParts | string,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<UnreadableReason | "read"> {
  try {
    await readBytes(bytesOf(content), limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return "read";
}

function bytesOf(content: Uint8Array | PackageParts | string): Uint8Array {
  return content instanceof Uint8Array ? content : xlsx(content);
}

/** A guard against hangs, in milliseconds; far above what any of these files takes. */
export const HANG_MS = 2000;

/**
 * Runs and gives the CPU time in milliseconds (other programs have no say in it) and the growth of
 * the peak of memory in bytes that it took.
 */
export async function costOf(run: () => Promise<unknown>): Promise<{ ms: number; bytes: number }> {
  const peak = process.resourceUsage().maxRSS;
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const bytes = (process.resourceUsage().maxRSS - peak) * 1024;
  return { ms: (user + system) / 1000, bytes };
}
