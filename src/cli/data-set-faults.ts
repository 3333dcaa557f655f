/** Why a data set cannot be used, or has no answer: in words, with the cure. */
import type { NotInDataSet } from "../pipeline/from-export/index.ts";
import type { UnusableDataSet } from "../read/data-set/index.ts";
import { UsageError } from "./errors.ts";
import { outgoing } from "../model/readings/mask.ts";

export function unusable(folder: string, { fault, path }: UnusableDataSet): Error {
  if (fault === "missing") {
    // As every input that is not there.
    return Object.assign(new Error(folder), { name: "MissingInput", path: folder, code: null });
  }
  if (fault === "manifest") {
    return new UsageError({
      vi: `--from "${folder}": không có manifest.json của antq export (antq/export@1). Xuất lại bằng antq export.`,
      en: `--from "${folder}": there is no manifest.json of antq export (antq/export@1) in it. Export again.`,
    });
  }
  const file = outgoing(path);
  return new UsageError({
    vi: `--from "${folder}": tệp "${file}" không đúng như manifest.json ghi (thiếu, bị sửa, hoặc chép chưa xong). Chép lại hoặc xuất lại.`,
    en: `--from "${folder}": "${file}" is not what manifest.json says (missing, changed, or copied in part). Copy it again, or export again.`,
  });
}

export function notAnswered(folder: string, fault: NotInDataSet): UsageError {
  const { asked, others } = fault;
  if (fault.kind === "period") {
    const some = others.slice(0, 12).join(", ");
    const more = others.length > 12 ? ", …" : "";
    return new UsageError({
      vi: `--period ${asked}: bộ dữ liệu "${folder}" không có kỳ này. Có: ${some}${more}. Kỳ khác: antq export --period ${asked}.`,
      en: `--period ${asked}: the data set "${folder}" does not have it. It has: ${some}${more}. For another: antq export --period ${asked}.`,
    });
  }
  if (fault.kind === "by") {
    const cure = asked === "none" ? "" : ` --by ${asked}`;
    return new UsageError({
      vi: `--by ${asked}: có báo cáo tách một tổng theo hai cách, và bộ dữ liệu "${folder}" lấy cách kia. Xuất lại: antq export${cure}.`,
      en: `--by ${asked}: some report breaks one total down twice, and the data set "${folder}" took the other breakdown. Export again: antq export${cure}.`,
    });
  }
  return new UsageError({
    vi: `chỉ tiêu "${asked}" của bộ dữ liệu "${folder}" được cộng theo cách khác trong danh mục hiện tại. Xuất lại bằng antq export.`,
    en: `the indicator "${asked}" of the data set "${folder}" adds up otherwise in the catalogue of this run. Export again.`,
  });
}
