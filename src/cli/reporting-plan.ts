/** `reporting:` of antq.yaml, with its lists of reporters read and every name in it checked. */
import { levelIds } from "../model/unit.ts";
import { wrongValue } from "./wrong-value.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { type FormReporting, NO_PLAN, type ReportingPlan } from "../model/reporting.ts";
import type { Registry } from "../units/registry.ts";
import type { Config, LoadedConfig } from "./config.ts";
import { UsageError } from "./errors.ts";
import { type Io, readOptionFile } from "./io.ts";
import { nearest } from "./nearest.ts";

type Declared = NonNullable<Config["reporting"]>[string];

export async function reportingPlan(
  loaded: LoadedConfig | null,
  registry: Registry | null,
  catalogue: Catalogue,
  io: Io,
): Promise<ReportingPlan> {
  const declared = loaded?.config.reporting;
  if (loaded === null || declared === undefined) return NO_PLAN;
  const known = catalogue.forms.map(({ id }) => id);
  const plan = new Map<string, FormReporting>();
  for (const [form, own] of Object.entries(declared)) {
    if (!known.includes(form)) throw unknownForm(form, known);
    refuseStrangeLevels(form, own, catalogue);
    plan.set(form, {
      level: own.level ?? null,
      frequency: own.frequency ?? null,
      reporters: await reportersOf(form, own, loaded, registry, io),
      dueWorkingDays: dueDays(own),
    });
  }
  return plan;
}

function dueDays({ dueWorkingDays }: Declared): FormReporting["dueWorkingDays"] {
  return dueWorkingDays ?? {};
}

/** Throws UsageError at a level that there is not. */
function refuseStrangeLevels(
  form: string,
  { level, dueWorkingDays = {} }: Declared,
  { levels }: Catalogue,
): void {
  const known = levelIds(levels);
  const strange = [...(level === undefined ? [] : [level]), ...Object.keys(dueWorkingDays)].find(
    (one) => !known.includes(one),
  );
  if (strange !== undefined) throw wrongValue(`antq.yaml: reporting.${form}`, strange, known);
}

/** The codes of the column `code`; each must be a unit of the registry, or who owes a report is in doubt. */
async function reportersOf(
  form: string,
  { reporters }: Declared,
  loaded: LoadedConfig,
  registry: Registry | null,
  io: Io,
): Promise<readonly string[] | null> {
  if (reporters === undefined) return null;
  if (registry === null) {
    throw new UsageError({
      vi: `antq.yaml (reporting.${form}.reporters): cần danh mục đơn vị để biết các mã là đơn vị nào (--units <tệp>).`,
      en: `antq.yaml (reporting.${form}.reporters): needs a unit registry to know whose the codes are (--units <file>).`,
    });
  }
  const content = readOptionFile(loaded.pathOf(reporters), io, `reporting.${form}.reporters`);
  const codes = await codesOf(content, reporters);
  const strange = codes.find((code) => registry.unitsByCode(code).length === 0);
  if (strange === undefined) return codes;
  throw new UsageError({
    vi: `${reporters}: mã "${strange}" không có trong danh mục đơn vị.`,
    en: `${reporters}: the code "${strange}" is not in the unit registry.`,
  });
}

/** Each code once. `path` as the config writes it. */
async function codesOf(content: string, path: string): Promise<string[]> {
  const { recordsOf } = await import("../units/parse-registry.ts");
  const problems: unknown[] = [];
  const lines = [...recordsOf(content, (code) => problems.push(code))].map(({ record }) => record);
  const at = (lines[0] ?? []).findIndex((name) => name.trim().toLowerCase() === "code");
  const codes = lines.slice(1).map((record) => (record[at] ?? "").trim());
  const named = [...new Set(codes.filter((code) => code !== ""))];
  if (problems.length === 0 && at >= 0 && named.length > 0) return named;
  const [vi, en] =
    problems.length > 0
      ? ["không phải CSV hợp lệ", "not valid CSV"]
      : at < 0
        ? ["thiếu cột code", "the column code is absent"]
        : ["không có mã đơn vị nào", "it names no unit"];
  throw new UsageError({ vi: `${path}: ${vi}.`, en: `${path}: ${en}.` });
}

function unknownForm(form: string, known: readonly string[]): UsageError {
  const right = nearest(form, known);
  return new UsageError({
    vi: `antq.yaml (reporting): không có biểu mẫu "${form}".${right === null ? "" : ` Gần nhất: ${right}.`} Các biểu: ${known.join(", ")}.`,
    en: `antq.yaml (reporting): there is no form "${form}".${right === null ? "" : ` Nearest: ${right}.`} Forms: ${known.join(", ")}.`,
  });
}
