/** `antq catalogue units`: registries imported, checked, asked. */
import { type Lang, said } from "../messages/said.ts";
import { addDays, type CalendarDate } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import { UnreadableFile } from "../model/raw.ts";
import type { Levels, Unit, UnitSpell } from "../model/unit.ts";
import { expandInputs, readWorkbook } from "../read/index.ts";
import { builtInRegistry } from "../units/built-in.ts";
import { checkRegistry } from "../units/check-registry.ts";
import { importConversion } from "../units/import/conversion.ts";
import { importNoteText } from "../units/import/import-text.ts";
import type { ImportNote } from "../units/import/note.ts";
import { registryCsv } from "../units/import/registry-csv.ts";
import { parseRegistry } from "../units/parse-registry.ts";
import { registryOf, type Registry } from "../units/registry.ts";
import { describeRegistryProblem } from "../units/registry-text.ts";
import { resolveUnit } from "../units/resolve.ts";
import { unreadable } from "./mapped-file.ts";
import type { RunOptions } from "./options.ts";

export interface ImportOutcome {
  /** null: nothing could be made of the file. */
  readonly csv: string | null;
  readonly notes: readonly string[];
  readonly errors: number;
  readonly counts: {
    readonly provinces: number;
    readonly districts: number;
    readonly communes: number;
    readonly old: number;
  };
}

export type ImportResult = ImportOutcome | { readonly unreadable: Problem };

/** The statistics office's conversion workbook as a registry; the run's registry settles misprints. */
export async function importUnits(
  path: string,
  options: RunOptions,
  lang: Lang,
): Promise<ImportResult> {
  const { cwd, limits, stdin } = options;
  const [input] = await expandInputs([path], { cwd, limits, stdin });
  if (input === undefined)
    return { unreadable: unreadable(path, new UnreadableFile("empty", "no bytes")) };
  try {
    const { sheets } = await readWorkbook(input, limits);
    const { spells, notes } = importConversion(sheets, options.registry);
    const counted = counts(spells);
    const errors = notes.filter((note) => note.severity === "error").length;
    return {
      csv: spells.length === 0 ? null : registryCsv(spells),
      notes: told(notes, lang),
      errors,
      counts: counted,
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: unreadable(path, error) };
    throw error;
  }
}

function told(notes: readonly ImportNote[], lang: Lang): string[] {
  return notes.map((note) => said(lang, importNoteText(note)));
}

function counts(spells: readonly UnitSpell[]): ImportOutcome["counts"] {
  const registry = registryOf(spells);
  const day = spells.reduce(
    (latest, { validFrom }) => ((validFrom ?? "") > latest ? (validFrom ?? "") : latest),
    "",
  );
  const before = day === "" ? day : addDays(day, -1);
  const of = (level: Unit["level"], date: CalendarDate) =>
    registry.unitsInForce(date, level).length;
  return {
    provinces: of("province", day),
    districts: of("district", before),
    communes: of("commune", day),
    old: of("commune", before),
  };
}

/** Every problem of a registry file, one line each; the file's own faults come first. */
export function checkUnits(
  text: string,
  file: string,
  lang: Lang,
  levels: Levels,
): { lines: string[]; errors: number } {
  const { registry, problems } = parseRegistry(text, file, levels);
  const all = [...problems, ...checkRegistry(registry, file, levels)].sort(
    (a, b) => a.line - b.line,
  );
  const lines = all.map((problem) => {
    const { what, cure } = said(lang, describeRegistryProblem(problem));
    return `${file}:${problem.line}: ${said(lang, SEVERITY[problem.severity])} ${problem.code}: ${what} ${cure}`;
  });
  return { lines, errors: all.filter((problem) => problem.severity === "error").length };
}

const SEVERITY = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  information: { vi: "thông tin", en: "information" },
} as const;

/** What a name means on the run's day. */
export function resolveText(
  name: string,
  within: readonly Unit[],
  options: RunOptions,
  lang: Lang,
): { found: boolean; text: string } {
  const registry = options.registry ?? builtInRegistry();
  const on = { start: options.today, end: options.today };
  const answer = resolveUnit(registry, { name, on, scope: within });
  if (answer.kind === "found") {
    const above = registry
      .ancestorsOf(answer.unit, options.today)
      .map((unit) => called(registry, unit, options.today));
    return {
      found: true,
      text: `${[called(registry, answer.unit, options.today), ...above].join(" < ")}\n`,
    };
  }
  const near = answer.suggestions.map(({ name: other, code }) =>
    code === null ? other : `${other} (${code})`,
  );
  const lead = said(lang, { vi: "Gần nhất", en: "Nearest" });
  return {
    found: false,
    text: `${answer.code}: ${name}${near.length === 0 ? "" : `. ${lead}: ${near.join(", ")}`}\n`,
  };
}

function called(registry: Registry, unit: Unit, date: CalendarDate): string {
  return `${registry.nameOf(unit, { start: date, end: date })} (${unit.code ?? "-"})`;
}

/** Every spell of every unit that bore a code, with where it came from and went; null: no such code. */
export function historyText(code: string, options: RunOptions, lang: Lang): string | null {
  const registry = options.registry ?? builtInRegistry();
  const units = registry.unitsByCode(code);
  if (units.length === 0) return null;
  return units.map((unit) => unitHistory(registry, unit, lang)).join("\n");
}

function unitHistory(registry: Registry, unit: Unit, lang: Lang): string {
  const [from, to] = said(lang, { vi: ["từ", "thành"], en: ["from", "into"] });
  const percent = (share: number | null) => (share === null || share === 1 ? "" : ` ${share}`);
  const lines = [unit.code ?? unit.id];
  for (const { unit: old, share, date } of registry.arrivalsTo(unit)) {
    lines.push(`  ${date}  ${from} ${called(registry, old, addDays(date, -1))}${percent(share)}`);
  }
  for (const spell of unit.spells) {
    const day =
      spell.validTo === null ? (spell.validFrom ?? "9999-12-31") : addDays(spell.validTo, -1);
    const parent = registry.parentOf(unit, day);
    const above = parent === null ? "" : `, ${called(registry, parent, day)}`;
    lines.push(`  ${spell.validFrom ?? "..."} .. ${spell.validTo ?? ""}  ${spell.name}${above}`);
  }
  for (const heir of registry.successorsOf(unit)) {
    const name = heir.unit === null ? heir.code : called(registry, heir.unit, heir.date);
    lines.push(`  ${heir.date}  ${to} ${name}${percent(heir.share)}`);
  }
  return `${lines.join("\n")}\n`;
}
