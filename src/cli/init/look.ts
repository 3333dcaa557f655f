/** What lies in the folder already: a registry, submissions, and what they say of the office. */
import { readAll } from "../../pipeline/read.ts";
import type { RunOptions } from "../../pipeline/options.ts";
import type { FormSheet } from "../../model/form-sheet.ts";
import type { Level } from "../../model/unit.ts";
import { addDays, type CalendarDate } from "../../model/calendar.ts";
import type { Registry } from "../../units/registry.ts";
import type { Invocation } from "../command.ts";
import { isFolder, namesOf, readOptionFile } from "../io.ts";
import { runOptions } from "../settings.ts";
import { type Province, provinceOf } from "./province.ts";

export interface Seen {
  /** The registry's file, by its name; null: none. */
  readonly units: string | null;
  readonly registry: Registry | null;
  readonly files: number;
  /** Sheets that are a form that antq knows, and names of files that have none. */
  readonly sheets: number;
  readonly unknown: readonly string[];
  /** The folder that holds the spreadsheets; null: none does. */
  readonly folder: string | null;
  /** Spreadsheets that lie in no folder. */
  readonly loose: number;
  readonly province: Province | null;
  readonly level: Level | null;
  readonly scheme: string | null;
}

/** `asked`: the registry of `--units`. */
export async function lookAt(invocation: Invocation, asked: string | undefined): Promise<Seen> {
  const { io, options } = invocation;
  const units = asked ?? namesOf(".", io).find((name) => isRegistry(name, invocation)) ?? null;
  const given = units === null ? options : { ...options, units };
  const run = await runOptions({ ...invocation, options: { ...given, cache: false }, args: ["."] });
  const { files, sheets } = isFolder(".", io) ? await readIfAny(run) : NOTHING;
  const names = files.map(({ file }) => file);
  const known = sheets.filter(({ form }) => form !== null);
  const withForm = new Set(known.map(({ file }) => file));
  return {
    units,
    registry: run.registry,
    files: names.length,
    sheets: known.length,
    unknown: names.filter((name) => !withForm.has(name)),
    folder: mostUsed(names.filter((name) => name.includes("/")).map((name) => name.split("/")[0])),
    loose: names.filter((name) => !name.includes("/")).length,
    province: provinceIn(run.registry, sheets, run.today),
    level: levelIn(run.registry),
    scheme: schemeIn(known, run),
  };
}

const NOTHING = { files: [], sheets: [] };

async function readIfAny(run: RunOptions) {
  try {
    return await readAll(run);
  } catch (error) {
    if (error instanceof Error && error.name === "NothingToRead") return NOTHING;
    throw error;
  }
}

/** By its heading: no submission has these columns. */
function isRegistry(name: string, { io }: Invocation): boolean {
  if (!/\.csv$/iu.test(name)) return false;
  const [heading = ""] = readOptionFile(name, io, "antq init").split(/\r?\n/u, 1);
  const columns = heading.split(/[,;\t]/u).map((word) => word.trim().replaceAll('"', ""));
  return ["code", "name", "level", "parent_code"].every((column) => columns.includes(column));
}

function mostUsed(words: readonly (string | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function ofLevel(registry: Registry, level: Level) {
  return registry.units.filter((unit) => unit.level === level);
}

/** Of the registry the one that has districts in it, or communes (a successor has none of the old ones); else the only one that titles name. */
function provinceIn(
  registry: Registry | null,
  sheets: readonly FormSheet[],
  today: CalendarDate,
): Province | null {
  const named =
    registry === null
      ? sheets.flatMap(({ title }) =>
          title.units.flatMap(({ text }) => provinceOf(text, today) ?? []),
        )
      : parentsIn(registry);
  const codes = new Set(named.map(({ code }) => code));
  return codes.size === 1 ? (named[0] ?? null) : null;
}

function parentsIn(registry: Registry): Province[] {
  const below = (["district", "commune"] as const)
    .map((level) => ofLevel(registry, level))
    .find((units) => units.length > 0);
  const parents = new Set(
    (below ?? []).flatMap(({ spells }) => spells.map(({ parentCode }) => parentCode)),
  );
  return ofLevel(registry, "province").flatMap(({ code, spells }) =>
    code !== null && (below === undefined || parents.has(code))
      ? [{ code, name: spells.at(-1)?.name ?? code }]
      : [],
  );
}

/** The highest level of which the registry has one unit at most. */
function levelIn(registry: Registry | null): Level | null {
  if (registry === null) return null;
  if (ofLevel(registry, "district").length > 1) return "province";
  if (ofLevel(registry, "district").length === 1) return "district";
  return ofLevel(registry, "commune").length > 1 ? "province" : "commune";
}

/** The scheme whose months begin and end as the stretches that titles state. */
function schemeIn(sheets: readonly FormSheet[], { catalogue }: RunOptions): string | null {
  const stated = sheets.flatMap(({ title }) =>
    title.time?.kind === "stretch" ? [title.time.stretch] : [],
  );
  if (stated.length === 0) return null;
  const fits = [...catalogue.schemes.values()].filter(
    ({ cutoffDay, firstMonth }) =>
      firstMonth === undefined &&
      stated.every(
        ({ start, end }) => closesOn(addDays(start, -1), cutoffDay) && closesOn(end, cutoffDay),
      ),
  );
  return fits[0]?.id ?? null;
}

/** null: the last day of a month. */
function closesOn(day: CalendarDate, cutoffDay: number | null): boolean {
  return cutoffDay === null ? addDays(day, 1).endsWith("-01") : Number(day.slice(8)) === cutoffDay;
}
