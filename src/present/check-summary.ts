/** The last line of a check: how much was looked at, what was found, how many files to correct. */
import { severityWord } from "../messages/terms.ts";
import { said } from "../messages/said.ts";
import { type CheckReport } from "./check-report.ts";
import { counted, formatNumber, type Lang } from "./number-format.ts";

/** `39 tệp · 412 dòng · 2 lỗi, 2 cảnh báo, 14 thông tin · 1 tệp phải sửa` */
export function summaryLine(report: CheckReport): string {
  const { accepted = [], lang } = report;
  if (accepted.length === 0) return foundLine(report);
  const count = formatNumber(accepted.length, lang);
  return `${foundLine(report)} · ${count} ${said(lang, { vi: "đã chấp nhận", en: "accepted" })}`;
}

function foundLine({ summary, findings, standing = findings, lang }: CheckReport): string {
  const { files, rows, error, warning, information } = summary;
  const n = (count: number, vi: string, en: string, many = `${en}s`): string =>
    said(lang, { vi: `${formatNumber(count, lang)} ${vi}`, en: counted(count, en, many) });
  const looked = [n(files, "tệp", "file"), n(rows, "dòng", "row")].join(" · ");
  if (error + warning + information === 0) {
    const clean = said(lang, { vi: "không thấy gì phải sửa", en: "nothing to correct" });
    return `${looked} · ${clean}`;
  }
  const found = [
    n(error, severityWord("error", "vi"), "error"),
    n(warning, severityWord("warning", "vi"), "warning"),
    n(information, severityWord("information", "vi"), "information", "information"),
  ].join(", ");
  const faulty = new Set(
    standing.filter(({ severity }) => severity === "error").map(({ place }) => place.file),
  );
  return `${looked} · ${found} · ${toCorrect(faulty.size, lang)}`;
}

function toCorrect(files: number, lang: Lang): string {
  if (files === 0) return said(lang, { vi: "không có tệp phải sửa", en: "no file to correct" });
  return said(lang, {
    vi: `${formatNumber(files, lang)} tệp phải sửa`,
    en: `${counted(files, "file")} to correct`,
  });
}
