/** The last line of a check: how much was looked at, what was found, how many files to correct. */
import { severityWord, type CheckReport } from "./check-report.ts";
import { counted, formatNumber, type Lang } from "./number-format.ts";

/** `39 tệp · 412 dòng · 2 lỗi, 2 cảnh báo, 14 thông tin · 1 tệp phải sửa` */
export function summaryLine(report: CheckReport): string {
  const { accepted = [], lang } = report;
  if (accepted.length === 0) return foundLine(report);
  const count = formatNumber(accepted.length, lang);
  return `${foundLine(report)} · ${count} ${lang === "vi" ? "đã chấp nhận" : "accepted"}`;
}

function foundLine({ summary, findings, standing = findings, lang }: CheckReport): string {
  const { files, rows, error, warning, information } = summary;
  const n = (count: number, vi: string, en: string, many = `${en}s`): string =>
    lang === "vi" ? `${formatNumber(count, lang)} ${vi}` : counted(count, en, many);
  const looked = [n(files, "tệp", "file"), n(rows, "dòng", "row")].join(" · ");
  if (error + warning + information === 0) {
    const clean = lang === "vi" ? "không thấy gì phải sửa" : "nothing to correct";
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
  if (files === 0) return lang === "vi" ? "không có tệp phải sửa" : "no file to correct";
  if (lang === "vi") return `${formatNumber(files, lang)} tệp phải sửa`;
  return `${counted(files, "file")} to correct`;
}
