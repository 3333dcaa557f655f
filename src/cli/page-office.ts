/** What an office's page is made of: its files read and checked here, so that the page needs no YAML. */
import type { CatalogueParts } from "../catalogue/index.ts";
import type { LimitName, Limits } from "../model/limits.ts";
import type { PageOffice } from "../page/office.ts";
import { loadBaseline } from "./baseline.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { periodOf, unitNamed } from "./reporting.ts";
import {
  catalogueFrom,
  catalogueParts,
  checkSeverities,
  configOf,
  disclosureOf,
  runOptions,
  unitsText,
} from "./settings.ts";
import { VERSION } from "./version.gen.ts";

/** Throws UsageError where a file or an option is wrong. */
export async function pageOffice(invocation: Invocation): Promise<PageOffice> {
  const { options, io, lang } = invocation;
  const run = await runOptions({ ...invocation, args: [] });
  const config = (await configOf(options, io))?.config;
  const parts = await partsOf(invocation);
  const within = text(options, "within") ?? null;
  const period = periodOf(options, run.scheme);
  if (within !== null) {
    if (run.registry === null) throw withinAlone(within);
    unitNamed("--within", within, { registry: run.registry }, period ?? undefined);
  }
  return {
    catalogue: parts,
    units: await unitsText(invocation),
    within,
    province: config?.province ?? null,
    period: text(options, "period") ?? null,
    scheme: run.scheme.id,
    severities: await checkSeverities(invocation, run.catalogue),
    baseline: await loadBaseline(invocation),
    reporting: [...(run.reporting ?? [])],
    ownUnits: [...(run.ownUnits ?? [])],
    coincidences: [...(run.coincidences ?? [])],
    disclosure: await disclosureOf(invocation),
    limits: definedOf(config?.limits ?? {}),
    lang,
    version: VERSION,
    made: run.today,
  };
}

function definedOf(
  limits: Readonly<Partial<Record<LimitName, number | undefined>>>,
): Partial<Limits> {
  const own = Object.entries(limits).filter(([, most]) => most !== undefined);
  return Object.fromEntries(own) as Partial<Limits>;
}

/** The config's catalogue with that of `--catalogue` over it; null: only what is built in. */
async function partsOf(invocation: Invocation): Promise<CatalogueParts | null> {
  const own = await catalogueParts(invocation);
  const named = text(invocation.options, "catalogue")?.split(",") ?? [];
  let { parts } = own;
  if (named.length > 0) {
    const { loadCatalogueParts } = await import("./user-catalogue.ts");
    for (const path of named) parts = await loadCatalogueParts(path, parts, invocation.io);
    await catalogueFrom(parts, [...own.paths, ...named]);
  }
  return own.paths.length + named.length === 0 ? null : parts;
}

function withinAlone(word: string): UsageError {
  return new UsageError({
    vi: `--within "${word}": cần danh mục đơn vị (--units units.csv, hoặc units trong antq.yaml).`,
    en: `--within "${word}": a unit registry is needed (--units units.csv, or units in antq.yaml).`,
  });
}
