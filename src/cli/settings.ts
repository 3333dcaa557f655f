/** Options and config into what a run is told. Loads the registry and the user's catalogue. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import {
  BUILT_IN,
  makeCatalogue,
  type Catalogue,
  type CatalogueParts,
} from "../catalogue/index.ts";
import { calendarDate, type CalendarDate } from "../model/calendar.ts";
import type { PeriodScheme } from "../model/period.ts";
import { NO_PLAN } from "../model/reporting.ts";
import type { Unit } from "../model/unit.ts";
import type { RunOptions } from "../pipeline/options.ts";
import type { Registry } from "../units/registry.ts";
import { type Invocation, type OptionValues, text } from "./command.ts";
import type { LoadedConfig } from "./config.ts";
import { UsageError } from "./errors.ts";
import { bundleStamp, findConfig, type Io, readOptionFile, readStdin, shownPath } from "./io.ts";
import { limitsOf } from "./limits.ts";
import { progressOn } from "./progress.ts";
import { forTotals } from "../pipeline/severities.ts";
import { refuseUnknownCodes } from "./severities.ts";
import { cacheFolder } from "../pipeline/cache/folder.ts";
import { wrongValue } from "./wrong-value.ts";
import { VERSION } from "./version.gen.ts";

export async function runOptions(invocation: Invocation): Promise<RunOptions> {
  const { options, io, args } = invocation;
  const loaded = await configOf(options, io);
  const catalogue = await catalogueOf(loaded, io);
  const registry = await registryOf(options, loaded, catalogue, io);
  const limits = limitsOf(options, loaded, io);
  return {
    inputs: args,
    catalogue,
    registry,
    scheme: schemeOf(options, loaded, catalogue),
    scope: registry === null ? [] : scopeOf(loaded, registry),
    today: await todayOf(options),
    onDuplicate:
      choice(options, "onDuplicate", "--on-duplicate", ["error", "latest"] as const) ?? "error",
    severities: forTotals(severitiesOf(loaded, catalogue)),
    reporting: await planOf(loaded, registry, catalogue, io),
    closing: loaded?.config.closing === true,
    ownUnits: new Set(loaded?.config.ownRowsOfHigherUnits),
    coincidences: new Set(loaded?.config.coincidences),
    limits,
    columns: io.handling?.columns ?? true,
    jobs: jobsOf(options),
    cache: cacheOf(options, io),
    stdin: once(() => readStdin(io, limits)),
    cwd: io.cwd,
    ownFiles: [unitsPath(options, loaded), ...reporterPaths(loaded)].filter(
      (path) => path !== undefined,
    ),
    onProgress: progressOn(invocation),
  };
}

/** Where the cache lies; null: no folder for it is known. */
export function cachePath({ env, cwd }: Pick<Io, "env" | "cwd">): string | null {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? null;
  const folder = cacheFolder(env, process.platform, home);
  return folder === null ? null : resolve(cwd, folder);
}

/** Nothing is cached with `--no-cache`, nor where no folder for it is known. */
function cacheOf(options: OptionValues, io: Io): RunOptions["cache"] {
  if (options["cache"] === false) return undefined;
  const folder = cachePath(io);
  if (folder === null) return undefined;
  const now = () => BigInt(Date.now()) * 1_000_000n;
  const setting = {
    folder,
    version: `${VERSION} ${bundleStamp()}`,
    now,
  };
  return async (...what) => {
    const { openMappedCache } = await import("../pipeline/mapped-cache.ts");
    return openMappedCache(setting, ...what);
  };
}

/** Threads: as many as the machine has processors, or as asked. */
function jobsOf(options: OptionValues): number {
  const asked = text(options, "jobs");
  if (asked === undefined) return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(asked)) return Number(asked);
  throw new UsageError({
    vi: `--jobs "${asked}": phải là một số từ 1 đến 999.`,
    en: `--jobs "${asked}": a number from 1 to 999 is wanted.`,
  });
}

/** `--disclosure`, else the config's: counts from 1 to one less are not for the public. 0 and 1: all are. */
export async function disclosureOf({ options, io }: Invocation): Promise<number> {
  const asked = text(options, "disclosure");
  if (asked === undefined) return (await configOf(options, io))?.config.disclosure ?? 0;
  if (/^\d{1,9}$/.test(asked)) return Number(asked);
  throw new UsageError({
    vi: `--disclosure "${asked}": cần một số nguyên; số từ 1 đến nhỏ hơn nó không được công bố, ví dụ --disclosure 3.`,
    en: `--disclosure "${asked}": a whole number is wanted; counts from 1 to below it are not published, such as --disclosure 3.`,
  });
}

/** Loaded only where the config speaks of reporting. */
async function planOf(
  loaded: LoadedConfig | null,
  registry: Registry | null,
  catalogue: Catalogue,
  io: Io,
) {
  if (loaded?.config.reporting === undefined) return NO_PLAN;
  const { reportingPlan } = await import("./reporting-plan.ts");
  return reportingPlan(loaded, registry, catalogue, io);
}

export function reporterPaths(loaded: LoadedConfig | null): string[] {
  const declared = Object.values(loaded?.config.reporting ?? {});
  return declared.flatMap(({ reporters }) =>
    reporters === undefined ? [] : [loaded?.pathOf(reporters) ?? reporters],
  );
}

/** The overrides of antq.yaml as they stand, for `check`. */
export async function checkSeverities(
  { options, io }: Invocation,
  catalogue: Catalogue,
): Promise<RunOptions["severities"]> {
  return severitiesOf(await configOf(options, io), catalogue);
}

function severitiesOf(loaded: LoadedConfig | null, catalogue: Catalogue): RunOptions["severities"] {
  const severities = loaded?.config.severities ?? {};
  refuseUnknownCodes(
    Object.keys(severities),
    catalogue.rules.map(({ id }) => id),
  );
  return severities;
}

export async function configOf(options: OptionValues, io: Io): Promise<LoadedConfig | null> {
  const path = findConfig(text(options, "config"), io);
  if (path === null) return null;
  const { loadConfig } = await import("./config.ts");
  const loaded = await loadConfig(path, io);
  return loaded;
}

/** The built-in definitions with those of the config's files; the files, for messages. */
export async function catalogueParts({
  options,
  io,
}: Invocation): Promise<{ readonly parts: CatalogueParts; readonly paths: readonly string[] }> {
  return partsOf(await configOf(options, io), io);
}

async function partsOf(loaded: LoadedConfig | null, io: Io) {
  const paths = loaded?.config.catalogue ?? [];
  let parts: CatalogueParts = BUILT_IN;
  if (loaded === null || paths.length === 0) return { parts, paths };
  const { loadCatalogueParts } = await import("./user-catalogue.ts");
  for (const path of paths) parts = await loadCatalogueParts(loaded.pathOf(path), parts, io);
  return { parts, paths };
}

async function catalogueOf(loaded: LoadedConfig | null, io: Io): Promise<Catalogue> {
  const { parts, paths } = await partsOf(loaded, io);
  return paths.length === 0 ? makeCatalogue() : catalogueFrom(parts, paths);
}

/** A catalogue of these parts; what is wrong in `paths` ends the run. */
export async function catalogueFrom(
  parts: CatalogueParts,
  paths: readonly string[],
): Promise<Catalogue> {
  const catalogue = makeCatalogue(parts);
  (await import("./definition-faults.ts")).refuseBadDefinitions(catalogue, paths);
  if (catalogue.rules.length > 0) (await import("./own-rules.ts")).refuseBadRules(catalogue);
  return catalogue;
}

/** The registry's file: the flag's, else the config's. */
export function unitsPath(options: OptionValues, loaded: LoadedConfig | null): string | undefined {
  const fromConfig = loaded?.config.units;
  return (
    text(options, "units") ?? (fromConfig === undefined ? undefined : loaded?.pathOf(fromConfig))
  );
}

/** The text of the registry's file; null: none is named. */
export async function unitsText({ options, io }: Invocation): Promise<string | null> {
  const path = unitsPath(options, await configOf(options, io));
  return path === undefined ? null : readOptionFile(path, io, "--units");
}

async function registryOf(
  options: OptionValues,
  loaded: LoadedConfig | null,
  { levels }: Catalogue,
  io: Io,
): Promise<Registry | null> {
  const path = unitsPath(options, loaded);
  if (path === undefined) return null;
  const content = readOptionFile(path, io, "--units");
  const { parseRegistry } = await import("../units/parse-registry.ts");
  const { registry, problems } = parseRegistry(content, path, levels);
  const { checkRegistry } = await import("../units/check-registry.ts");
  // A total over units that the registry places wrongly would be wrong: what its check calls an error ends the run.
  const faults = [...problems, ...checkRegistry(registry, path, levels)].filter(
    ({ severity }) => severity === "error",
  );
  const first = faults[0];
  if (first !== undefined) {
    const { describeRegistryProblem } = await import("../units/registry-text.ts");
    const more = faults.length - 1;
    const both = describeRegistryProblem(first);
    const [vi, en] = [both.vi, both.en].map(({ what, cure }) => `${what} ${cure}`);
    const all = `antq catalogue units check ${shownPath(path, io)}`;
    throw new UsageError({
      vi: `danh mục đơn vị ${path}:${first.line}: ${first.code}: ${vi}${more > 0 ? ` (và ${more} lỗi nữa: ${all})` : ""}`,
      en: `unit registry ${path}:${first.line}: ${first.code}: ${en}${more > 0 ? ` (and ${more} more: ${all})` : ""}`,
    });
  }
  return registry;
}

function scopeOf(loaded: LoadedConfig | null, registry: Registry): Unit[] {
  const code = loaded?.config.province;
  if (code === undefined) return [];
  const units = registry.unitsByCode(code).filter((unit) => unit.level === "province");
  if (units.length === 0) {
    throw new UsageError({
      vi: `antq.yaml: không có tỉnh nào mã "${code}" trong danh mục đơn vị.`,
      en: `antq.yaml: no province with the code "${code}" in the unit registry.`,
    });
  }
  return units.slice(0, 1);
}

function schemeOf(
  options: OptionValues,
  loaded: LoadedConfig | null,
  catalogue: Catalogue,
): PeriodScheme {
  const id = text(options, "periodScheme") ?? loaded?.config.periodScheme ?? "civil";
  const scheme = catalogue.schemes.get(id);
  if (scheme !== undefined) return scheme;
  throw wrongValue("--period-scheme", id, [...catalogue.schemes.keys()]);
}

/** Standard input can be read once; who asks again gets the same bytes. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** The machine's clock is asked only here; `--today` overrides it. */
export async function todayOf(options: OptionValues): Promise<CalendarDate> {
  const asked = text(options, "today");
  if (asked === undefined) {
    const { lightFormat } = await import("date-fns/lightFormat");
    return lightFormat(new Date(), "yyyy-MM-dd");
  }
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asked);
  const date =
    match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date !== null) return date;
  throw new UsageError({
    vi: `--today "${asked}": ngày phải viết dạng 2024-06-30.`,
    en: `--today "${asked}": a date is written 2024-06-30.`,
  });
}

/** An option that takes one of a few words; undefined where it was not given. */
export function choice<T extends string>(
  options: OptionValues,
  name: string,
  flag: string,
  words: readonly T[],
): T | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw wrongValue(flag, value, words);
  return found;
}
