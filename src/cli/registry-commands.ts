/** `antq catalogue units ...`: import, check, resolve, history. */
import { levelsOf } from "../catalogue/levels.ts";
import { said } from "../messages/said.ts";
import { messageOf } from "../messages/findings.ts";
import { counted, type Lang } from "../messages/index.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { checkUnits, historyText, importUnits, resolveText } from "../pipeline/registry.ts";
import { fullText } from "../present/check-report.ts";
import { builtInRegistry } from "../units/built-in.ts";
import { type Invocation, text } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { readOptionFile } from "./io.ts";
import { emit, emitProse } from "./output.ts";
import { formatOf } from "./output-format.ts";
import { unitNamed } from "./reporting.ts";
import { onErrorScreen } from "./screen.ts";
import { catalogueParts, runOptions } from "./settings.ts";

const VERBS = ["check", "resolve", "history"] as const;

/** The exit code, or null where the words are a look-up of the catalogue. */
export async function registryCommand(invocation: Invocation): Promise<number | null> {
  const [topic, word, value] = invocation.args;
  const file = text(invocation.options, "import");
  if (file !== undefined) {
    if (topic !== "units" || word !== undefined) throw importAlone();
    return runImport(file, invocation);
  }
  const verb = VERBS.find((candidate) => candidate === word);
  if (topic !== "units" || verb === undefined) return null;
  if (verb === "check") return runCheck(value, invocation);
  if (value === undefined) throw valueMissing(verb);
  const run = await runOptions({ ...invocation, args: [] });
  return verb === "resolve"
    ? runResolve(value, run, invocation)
    : runHistory(value, run, invocation);
}

const IMPORTED = {
  formats: { csv: { id: "csv", extension: ".csv", mediaType: "text/csv; charset=utf-8" } },
  first: "csv",
};

async function runImport(file: string, invocation: Invocation): Promise<number> {
  formatOf(invocation, IMPORTED);
  const { io, lang, options } = invocation;
  const run = await runOptions({ ...invocation, args: [] });
  const result = await importUnits(file, run, lang);
  if ("unreadable" in result) {
    const inLang = (own: Lang) =>
      `--import "${file}": ${fullText(messageOf(result.unreadable, own))}`;
    throw new UsageError({ vi: inLang("vi"), en: inLang("en") });
  }
  const notes = result.notes.map((note) => `${note}\n`).join("");
  if (options["quiet"] !== true) io.stderr.write(onErrorScreen(notes, io));
  if (result.csv === null) return EXIT.data;
  await emit(result.csv, { ...invocation, args: [file] });
  const { provinces, districts, communes, old } = result.counts;
  const counts = said(lang, {
    vi: `${provinces} tỉnh, ${communes} xã mới; ${districts} huyện, ${old} xã cũ; ${result.errors} dòng phải bỏ.`,
    en: `${counted(provinces, "province")}, ${counted(communes, "new commune")}; ${counted(districts, "district")}, ${counted(old, "old commune")}; ${counted(result.errors, "row")} left out.`,
  });
  if (options["quiet"] !== true) io.stderr.write(onErrorScreen(`${counts}\n`, io));
  return result.errors > 0 ? EXIT.data : EXIT.ok;
}

async function runCheck(file: string | undefined, invocation: Invocation): Promise<number> {
  const { io, lang, options } = invocation;
  const path = file ?? text(options, "units");
  if (path === undefined) throw valueMissing("check");
  const { parts } = await catalogueParts(invocation);
  const { lines, errors } = checkUnits(
    readOptionFile(path, io, "catalogue units check"),
    path,
    lang,
    levelsOf(parts.levels ?? []),
  );
  const sum = said(lang, {
    vi: `${errors} lỗi, ${lines.length - errors} điều khác.`,
    en: `${counted(errors, "error")}, ${counted(lines.length - errors, "other remark")}.`,
  });
  const content = [...lines, sum].map((line) => `${line}\n`).join("");
  await emitProse(content, invocation, [path]);
  return errors > 0 ? EXIT.data : EXIT.ok;
}

async function runResolve(name: string, run: RunOptions, invocation: Invocation): Promise<number> {
  const { lang, options } = invocation;
  const asked = text(options, "within");
  const registry = run.registry ?? builtInRegistry();
  const on = { start: run.today, end: run.today };
  const within = asked === undefined ? run.scope : [unitNamed("--within", asked, { registry }, on)];
  const { found, text: answer } = resolveText(name, within, run, lang);
  await emitProse(answer, invocation);
  return found ? EXIT.ok : EXIT.data;
}

async function runHistory(code: string, run: RunOptions, invocation: Invocation): Promise<number> {
  const { lang } = invocation;
  const answer = historyText(code, run, lang);
  if (answer === null) {
    throw new UsageError({
      vi: `catalogue units history "${code}": danh mục không có mã này.`,
      en: `catalogue units history "${code}": the registry has no such code.`,
    });
  }
  await emitProse(answer, invocation);
  return EXIT.ok;
}

function importAlone(): UsageError {
  return new UsageError({
    vi: "--import chỉ dùng như sau: antq catalogue units --import <tệp>.",
    en: "--import is used like this: antq catalogue units --import <file>.",
  });
}

function valueMissing(verb: (typeof VERBS)[number]): UsageError {
  const what = {
    check: { vi: "<danh mục.csv>", en: "<registry.csv>" },
    resolve: { vi: "<tên đơn vị>", en: "<unit name>" },
    history: { vi: "<mã đơn vị>", en: "<unit code>" },
  }[verb];
  return new UsageError({
    vi: `thiếu ${what.vi}: antq catalogue units ${verb} ${what.vi}.`,
    en: `${what.en} is missing: antq catalogue units ${verb} ${what.en}.`,
  });
}
