/** `--template`: a workbook or a Word document of the office, which `aggregate` fills. */
import { extname } from "node:path";
import { own } from "../model/own.ts";
import { markFaultText } from "../messages/template.ts";
import type { Lang } from "../messages/terms.ts";
import { said } from "../messages/said.ts";
import type { Format, ReportDocument } from "../present/document.ts";
import { filledForm, type FormKind, type PlacedFault } from "../present/template/index.ts";
import docx from "../present/formats/docx.ts";
import xlsx from "../present/formats/xlsx.ts";
import { partsOf } from "../read/index.ts";
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
  const parts = openForm(path, invocation);
  return {
    ...base,
    render: (document, options) => render(path, kind as FormKind, parts, document, options),
  };
}

function openForm(path: string, { io }: Invocation): ReadonlyMap<string, Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = readInputFile(path, io);
  } catch (error) {
    throw unreadableOption("--template", path, error);
  }
  try {
    return partsOf(bytes);
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableFile") throw noForm(path);
    throw error;
  }
}

async function render(
  path: string,
  kind: FormKind,
  parts: ReadonlyMap<string, Uint8Array>,
  document: ReportDocument,
  options: Parameters<Format["render"]>[1],
): Promise<Uint8Array> {
  const form = await filledForm(kind, parts, document, options);
  if (form === null) throw noForm(path);
  if (form.bytes === null) throw faultsOf(path, form.faults, document);
  if (form.marks === 0) throw withoutMarks(path);
  return form.bytes;
}

const MOST_TOLD = 20;

function faultsOf(
  path: string,
  faults: readonly PlacedFault[],
  document: ReportDocument,
): UsageError {
  const line = (one: PlacedFault, lang: Lang): string => {
    const { code, facts } = one.fault;
    const told = markFaultText(code, { ...facts, near: nearOf(code, facts, document) });
    return `  ${one.at}  ${one.written}: ${said(lang, told)}`;
  };
  const lines = (lang: Lang) => faults.slice(0, MOST_TOLD).map((one) => line(one, lang));
  const more = faults.length - MOST_TOLD;
  return new UsageError({
    vi: [`--template "${path}": ${faults.length} dấu không điền được, chưa ghi gì:`, ...lines("vi"), ...(more > 0 ? [`  và ${more} dấu nữa`] : [])].join("\n"), // prettier-ignore
    en: [`--template "${path}": ${faults.length} marks cannot be filled, nothing was written:`, ...lines("en"), ...(more > 0 ? [`  and ${more} more`] : [])].join("\n"), // prettier-ignore
  });
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

function withoutMarks(path: string): UsageError {
  return new UsageError({
    vi: `--template "${path}": mẫu không có dấu nào để điền. Ghi dấu như {{valuable_tips @ Xã An Đức}} vào ô, hoặc đặt tên ô antq.valuable_tips.`,
    en: `--template "${path}": the form has no mark to fill. Write marks such as {{valuable_tips @ Xã An Đức}} into it, or name cells antq.valuable_tips.`,
  });
}
