/** Faults of use and of the outside, each with its exit code; everything else is a fault in antq. */
import { said } from "../messages/said.ts";
import type { Lang, Said } from "../messages/terms.ts";
import { systemFault } from "../messages/system.ts";
import { systemCode } from "../util/system-code.ts";

export type { Said } from "../messages/terms.ts";

/** 1: the data has errors. 2: the command, config or catalogue is wrong. 3: a path. 70: antq itself. */
export const EXIT = { ok: 0, data: 1, usage: 2, path: 3, interrupted: 130, internal: 70 } as const;

export class UsageError extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.en);
    this.name = "UsageError";
    this.said = said;
  }
}

/** A file or folder that cannot be written; `code`: what the system answered. */
export class OutputFailure extends Error {
  readonly path: string;
  readonly code: string;
  constructor(path: string, code: string) {
    super(code);
    this.name = "OutputFailure";
    this.path = path;
    this.code = code;
  }
}

export function outputFailure({ path, code }: OutputFailure, lang: Lang): string {
  const { what, cure } = systemFault(code);
  return said(lang, {
    vi: `không ghi được "${path}": ${what.vi}. ${cure.vi}`,
    en: `cannot write "${path}": ${what.en}. ${cure.en}`,
  });
}

/** A file that the command line or the config names and that cannot be read. */
export function unreadableOption(option: string, path: string, error: unknown): UsageError {
  // What is not there is told without a code.
  const isMissing = error instanceof Error && error.name === "MissingInput";
  const { what, cure } = systemFault(systemCode(error) ?? (isMissing ? "ENOENT" : ""));
  return new UsageError({
    vi: `${option}: không đọc được "${path}": ${what.vi}. ${cure.vi}`,
    en: `${option}: cannot read "${path}": ${what.en}. ${cure.en}`,
  });
}

/** `code`: what the system answered where the input is there and cannot be opened. */
export function missingInput(path: string, code: string | null, lang: Lang): string {
  if (code !== null) {
    const { what, cure } = systemFault(code);
    return said(lang, {
      vi: `không mở được "${path}": ${what.vi}. ${cure.vi}`,
      en: `cannot open "${path}": ${what.en}. ${cure.en}`,
    });
  }
  return said(lang, {
    vi: `không có "${path}". Kiểm tra lại đường dẫn.`,
    en: `there is no "${path}". Check the path.`,
  });
}

/** A ready report of a fault of our own: no data of the submissions is in it. */
export function internalError(
  error: unknown,
  argv: readonly string[],
  version: string,
  lang: Lang,
): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const intro = said(lang, {
    vi: "Lỗi của chính antq, không phải của số liệu. Xin gửi đoạn dưới đây cho người phát triển:",
    en: "A fault in antq itself, not in your data. Please send this to the developers:",
  });
  return [
    intro,
    "",
    `antq ${version}, node ${process.versions.node}, ${process.platform}`,
    `command: ${argv[0] ?? ""}`,
    stack,
    "",
  ].join("\n");
}

export function nothingToRead(paths: readonly string[], lang: Lang): string {
  const where = paths.map((path) => `"${path}"`).join(", ");
  return said(lang, {
    vi: `không có bảng tính nào trong ${where} (.xlsx .xlsm .xls .ods .csv .tsv .txt .zip).`,
    en: `there is no spreadsheet in ${where} (.xlsx .xlsm .xls .ods .csv .tsv .txt .zip).`,
  });
}

/** A sum that could only be given rounded is not given at all. */
export function totalTooLarge(lang: Lang): string {
  return said(lang, {
    vi: "một tổng vượt quá 9.007.199.254.740.991 (number-too-large), nên không cộng; xem lại các số quá lớn: antq check.",
    en: "a total is beyond 9,007,199,254,740,991 (number-too-large), so there are no totals; look at the largest numbers: antq check.",
  });
}
