/** `--template`: a workbook or a Word document of the office, which `aggregate` fills. */
import { extname } from "node:path";
import { own } from "../model/own.ts";
import { messageOf } from "../messages/findings.ts";
import { markFaultText } from "../messages/template.ts";
import type { Lang } from "../messages/terms.ts";
import { said } from "../messages/said.ts";
import type { Format, ReportDocument } from "../present/document.ts";
import {
  filledForm,
  type FilledForm,
  type FormFile,
  type FormKind,
  type PlacedFault,
} from "../present/template/index.ts";
import { fullText, placeText } from "../present/check-report.ts";
import docx from "../present/formats/docx.ts";
import xlsx from "../present/formats/xlsx.ts";
import { partsOf } from "../read/index.ts";
import { severityOf } from "../validate/index.ts";
import { keyOf } from "../util/keys.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError, unreadableOption } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { readInputFile } from "./io.ts";
import { formatOf } from "./output-format.ts";

const KINDS: Readonly<Record<string, Format>> = { xlsx, docx };

/** The format that fills the form; read and opened before any submission is. */
export function templateFormat(invocation: Invocation): Format {
  const path = text(invocation.options, "template") ?? "";
  const kind = extname(path).slice(1).toLowerCase();
  const base = own(KINDS, kind);
  if (base === undefined) throw otherKind(path);
  formatOf(invocation, { formats: { [kind]: base }, first: kind });
  const file = openForm(path, invocation);
  return {
    ...base,
    render: (document, options) => render(path, kind as FormKind, file, document, options),
  };
}

function openForm(path: string, { io }: Invocation): FormFile {
  let bytes: Uint8Array;
  try {
    bytes = readInputFile(path, io);
  } catch (error) {
    throw unreadableOption("--template", path, error);
  }
  try {
    return { bytes, parts: partsOf(bytes) };
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableFile") throw noForm(path);
    throw error;
  }
}

async function render(
  path: string,
  kind: FormKind,
  file: FormFile,
  document: ReportDocument,
  options: Parameters<Format["render"]>[1],
): Promise<Uint8Array> {
  const form = await filledForm(kind, file, document, options);
  if (form === null) throw noForm(path);
  if (form.bytes === null) throw faultsOf(path, form, document);
  if (form.marks === 0) throw withoutMarks(path, kind);
  return form.bytes;
}

const MOST_TOLD = 20;

function faultsOf(path: string, form: FilledForm, document: ReportDocument): UsageError {
  const { faults, problems } = unreadOnce(form);
  const line = (one: PlacedFault, lang: Lang): string => {
    const { code, facts } = one.fault;
    const told = markFaultText(code, { ...facts, near: nearOf(code, facts, document) });
    const written = one.written === "" ? "" : `${one.written}: `;
    return `  ${one.at}  ${written}${said(lang, told)}`;
  };
  const all = (lang: Lang) => [
    ...problems.map((one) => `  ${placeText(one.place, lang)}  ${fullText(messageOf(one, lang))}`),
    ...faults.map((one) => line(one, lang)),
  ];
  const count = faults.length + problems.length;
  const lines = (lang: Lang) => all(lang).slice(0, MOST_TOLD);
  const more = count - MOST_TOLD;
  return new UsageError({
    vi: [`--template "${path}": ${count} chỗ không điền được, chưa ghi gì:`, ...lines("vi"), ...(more > 0 ? [`  và ${more} chỗ nữa`] : [])].join("\n"), // prettier-ignore
    en: [`--template "${path}": ${count} places cannot be filled, nothing was written:`, ...lines("en"), ...(more > 0 ? [`  and ${more} more`] : [])].join("\n"), // prettier-ignore
  });
}

/** What a label's own fault explains is not told again of each cell under it. */
function unreadOnce({ faults, problems }: FilledForm): Pick<FilledForm, "faults" | "problems"> {
  const unread = faults.filter(({ fault }) => fault.code === "label-unread");
  const errors = problems.filter(
    ({ code, place, severity }) =>
      place.row !== undefined && (severity ?? severityOf(code)) === "error",
  );
  const told = unread.length === 0 ? [] : errors;
  const labels = new Set<string>();
  const rest = faults.filter(({ fault, written }) => {
    const key = keyOf(fault.code, written, ...Object.values(fault.facts));
    if (labels.has(key)) return false;
    labels.add(key);
    return fault.code !== "label-unread" || told.length === 0;
  });
  return { faults: rest, problems: told };
}

function nearOf(
  code: string,
  facts: Readonly<Record<string, string>>,
  document: ReportDocument,
): string {
  const report = document.totals?.();
  if (report === undefined) return "";
  if (code === "unknown-unit")
    return (
      nearest(
        facts["unit"] ?? "",
        report.rows.map(({ unit }) => unit.name),
      ) ?? ""
    );
  if (code !== "unknown-indicator") return "";
  const names = report.indicators.flatMap(({ id, label }) => [id, label.vi, label.en]);
  return nearest(facts["what"] ?? "", names) ?? "";
}

function otherKind(path: string): UsageError {
  return new UsageError({
    vi: `--template "${path}": mẫu phải là tệp .xlsx hoặc .docx. Mở mẫu, lưu lại ở dạng đó.`,
    en: `--template "${path}": a form is an .xlsx or .docx file. Open it and save it as one.`,
  });
}

function noForm(path: string): UsageError {
  return new UsageError({
    vi: `--template "${path}": không mở được tệp này như một mẫu. Mở bằng Excel, Word hoặc LibreOffice, lưu lại rồi thử lại.`,
    en: `--template "${path}": this file cannot be opened as a form. Open it in Excel, Word or LibreOffice, save it and try again.`,
  });
}

function withoutMarks(path: string, kind: FormKind): UsageError {
  if (kind === "xlsx") return withoutPlaces(path);
  return new UsageError({
    vi: `--template "${path}": mẫu không có dấu nào để điền. Ghi dấu như {{valuable_tips @ Xã An Đức}} vào chỗ cần số.`,
    en: `--template "${path}": the form has no mark to fill. Write marks such as {{valuable_tips @ Xã An Đức}} where the figures belong.`,
  });
}

function withoutPlaces(path: string): UsageError {
  return new UsageError({
    vi: `--template "${path}": mẫu không có dấu nào để điền, cũng không có bảng nào mà antq hiểu nhãn (ô để trống, có tên chỉ tiêu và tên đơn vị ở đầu cột, đầu dòng). Sửa nhãn, hoặc ghi dấu như {{valuable_tips @ Xã An Đức}} vào ô, hoặc đặt tên ô antq.valuable_tips.`,
    en: `--template "${path}": the form has no mark to fill, and no table whose labels antq understands (blank cells with an indicator's and a unit's name over and beside them). Mend the labels, or write marks such as {{valuable_tips @ Xã An Đức}} into cells, or name cells antq.valuable_tips.`,
  });
}
