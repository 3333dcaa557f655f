/** `antq template --all-units`: a file for each unit, in the folders of the units above it. */
import { join } from "node:path";
import { said } from "../messages/said.ts";
import { counted } from "../messages/terms.ts";
import { printable } from "../model/readings/mask.ts";
import {
  type NamedUnit,
  reportersUnder,
  templateOf,
  type TemplateRequest,
} from "../pipeline/template/index.ts";
import { templateBytes } from "../present/template/workbook.ts";
import { type Invocation, text } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { holds, isThere } from "./io.ts";
import { writeOutput } from "./output.ts";
import type { Unit } from "../model/unit.ts";
import { onErrorScreen } from "./screen.ts";

export async function writeAll(request: TemplateRequest, invocation: Invocation): Promise<number> {
  const { options, io, lang } = invocation;
  const folder = text(options, "output");
  if (folder === undefined) throw folderMissing();
  const files = filesOf(request, folder);
  const contentOf = (unit: Unit) => templateBytes(templateOf({ ...request, unit }), lang);
  const missing = files.filter(({ path }) => !isThere(path, io));
  // A form as it was written has nothing filled in: a run that was broken off is taken up where it ended.
  for (const { path, unit } of files)
    if (isThere(path, io) && !holds(path, await contentOf(unit), io)) throw alreadyThere(path);
  for (const { path, unit } of missing) await writeOutput(path, await contentOf(unit), invocation);
  const told = said(lang, {
    vi: `Đã ghi ${files.length} tệp vào ${folder}.`,
    en: `Wrote ${counted(files.length, "file")} into ${folder}.`,
  });
  if (options["quiet"] !== true) io.stderr.write(onErrorScreen(`${told}\n`, io));
  return EXIT.ok;
}

function filesOf(request: TemplateRequest, folder: string) {
  const { registry, unit: top, period, today } = request;
  if (registry === null) throw registryMissing();
  const window = period ?? { start: today, end: today };
  const units = reportersUnder(registry, top, window, request.catalogue.levels);
  if (units.length === 0) throw nobody();
  const shared = sharedAbove(units);
  const seen = new Map<string, number>();
  const paths = units.map((unit) => pathOf(unit, shared));
  for (const path of paths) seen.set(path.toLowerCase(), (seen.get(path.toLowerCase()) ?? 0) + 1);
  return units.map(({ unit }, i) => {
    const path = paths[i] ?? "";
    const alone = seen.get(path.toLowerCase()) === 1;
    return {
      unit,
      path: join(folder, alone ? `${path}.xlsx` : `${path} ${fileName(unit.id)}.xlsx`),
    };
  });
}

/** How many of the units above are the same of all: a folder of them would say nothing. */
function sharedAbove(units: readonly NamedUnit[]): number {
  const [first, ...rest] = units.map(({ above }) => above);
  let count = 0;
  while (
    first?.[count] !== undefined &&
    rest.every((above) => above[count]?.unit === first[count]?.unit)
  )
    count += 1;
  return count;
}

function pathOf({ name, above }: NamedUnit, shared: number): string {
  return [...above.slice(shared).map((one) => one.name), name].map(fileName).join("/");
}

/** As no system refuses it. */
function fileName(text: string): string {
  return (
    printable(text)
      .replace(/[<>:"/\\|?*]/gu, "-")
      .replace(/[. ]+$/u, "")
      .trim() || "-"
  );
}

function folderMissing(): UsageError {
  return new UsageError({
    vi: "--all-units ghi nhiều tệp: thêm -o <thư mục>.",
    en: "--all-units writes many files: add -o <folder>.",
  });
}

function registryMissing(): UsageError {
  return new UsageError({
    vi: "--all-units cần danh mục đơn vị (--units units.csv, hoặc units trong antq.yaml).",
    en: "--all-units needs a unit registry (--units units.csv, or units in antq.yaml).",
  });
}

function nobody(): UsageError {
  return new UsageError({
    vi: "--all-units: không có đơn vị nào trực thuộc trong kỳ này. Xem lại --unit và --period.",
    en: "--all-units: there is no unit below in this period. Look at --unit and --period.",
  });
}

function alreadyThere(path: string): UsageError {
  return new UsageError({
    vi: `"${path}" đã có; antq template không ghi đè lên biểu có thể đã điền. Chọn thư mục khác.`,
    en: `"${path}" exists; antq template writes over no form that may be filled in. Choose another folder.`,
  });
}
