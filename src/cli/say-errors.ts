/** Why there are no totals: the first errors in words, and how to see them all. */
import { said } from "../messages/said.ts";
import { messageOf } from "../messages/findings.ts";
import { counted, formatNumber } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import { fullText, placeText } from "../present/check-report.ts";
import type { Invocation } from "./command.ts";
import { onErrorScreen } from "./screen.ts";

const SHOWN = 10;

export function sayErrors(
  findings: readonly Finding[],
  files: number,
  { io, lang, args }: Invocation,
): void {
  const errors = findings.filter((finding) => finding.severity === "error");
  const n = (value: number) => formatNumber(value, lang);
  const lines = errors.slice(0, SHOWN).map((finding) => {
    return `  ${finding.place.file}  ${placeText(finding.place, lang)}  ${finding.code}\n    ${fullText(messageOf(finding, lang))}`;
  });
  const rest = errors.length - lines.length;
  const inputs = args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(" ");
  const head = said(lang, {
    vi: `antq: ${n(errors.length)} lỗi trong ${n(files)} tệp, nên chưa cộng.`,
    en: `antq: ${counted(errors.length, "error")} in ${counted(files, "file")}, so there are no totals.`,
  });
  const more =
    rest === 0
      ? []
      : [said(lang, { vi: `  ... và ${n(rest)} lỗi nữa`, en: `  ... and ${n(rest)} more` })];
  const tail = said(lang, {
    vi: `Xem hết: antq check ${inputs}. Cộng tạm không có các dòng lỗi: thêm --keep-going.`,
    en: `See all: antq check ${inputs}. Provisional totals without the rows in error: add --keep-going.`,
  });
  io.stderr.write(onErrorScreen(`${[head, ...lines, ...more, tail].join("\n")}\n`, io));
}
