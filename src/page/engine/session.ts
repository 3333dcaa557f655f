/** The engine set up for an office: catalogue and registry are made once, when the page opens. */
import { BUILT_IN, type Catalogue, makeCatalogue } from "../../catalogue/index.ts";
import type { Stretch } from "../../model/calendar.ts";
import { DEFAULT_LIMITS, LIMIT_NAMES, type ReadLimits } from "../../model/limits.ts";
import type { Period, PeriodScheme } from "../../model/period.ts";
import { parsePeriodCode } from "../../model/readings/index.ts";
import type { Unit } from "../../model/unit.ts";
import type { Judged } from "../../pipeline/judged.ts";
import type { RunOptions } from "../../pipeline/options.ts";
import { forTotals } from "../../pipeline/severities.ts";
import { unitNamed } from "../../units/named.ts";
import { parseRegistry } from "../../units/parse-registry.ts";
import type { Registry } from "../../units/registry.ts";
import { weigh, type Weighed } from "../../present/baseline.ts";
import type { CheckOutcome } from "../../pipeline/check.ts";
import { mount } from "../../host/web/files.ts";
import type { PageOffice } from "../office.ts";
import type { Asked } from "../request.ts";

const MEGA = 1024 ** 2;

/** A worker out of memory takes the tab down with it: less than the command reads, which says so. */
const OWN_LIMITS = {
  fileBytes: 64 * MEGA,
  inflatedBytes: 256 * MEGA,
  cells: 2_000_000,
  files: 5000,
};
const PAGE_LIMITS: ReadLimits = { ...DEFAULT_LIMITS, ...OWN_LIMITS };

/** Of a file that is too large: whether the command may read it. */
export function isBeyondPage(limit: unknown): boolean {
  return Object.hasOwn(OWN_LIMITS, String(limit));
}

function limitsOf({ limits }: PageOffice): ReadLimits {
  const own: Record<string, number> = {};
  for (const name of LIMIT_NAMES) own[name] = Math.min(PAGE_LIMITS[name], limits[name] ?? Infinity);
  return { ...PAGE_LIMITS, ...own };
}

export class Session {
  readonly office: PageOffice;
  readonly catalogue: Catalogue;
  readonly registry: Registry | null;
  readonly scheme: PeriodScheme;
  readonly period: Period | null;
  readonly #limits: ReadLimits;

  /** Throws Error where the office's own data are not those of `antq page`. */
  constructor(office: PageOffice) {
    this.office = office;
    this.#limits = limitsOf(office);
    this.catalogue = makeCatalogue(office.catalogue ?? BUILT_IN);
    this.registry =
      office.units === null
        ? null
        : parseRegistry(office.units, "units.csv", this.catalogue.levels).registry;
    const scheme = this.catalogue.schemes.get(office.scheme);
    if (scheme === undefined) throw new Error(`no scheme ${office.scheme}`);
    this.scheme = scheme;
    this.period = this.periodOf(office.period);
  }

  periodOf(code: string | null): Period | null {
    if (code === null) return null;
    const reading = parsePeriodCode(code, this.scheme);
    if (!reading.ok) throw new Error(`no period ${code}`);
    return reading.period;
  }

  /** What every run is told; `totals`: some severities are not the office's to set. */
  run({ files, inputs, today }: Asked, totals: boolean): RunOptions {
    mount(files);
    const { severities, reporting, ownUnits, coincidences } = this.office;
    return {
      inputs,
      catalogue: this.catalogue,
      registry: this.registry,
      scheme: this.scheme,
      scope: this.#scope(),
      today,
      onDuplicate: "error",
      severities: totals ? forTotals(severities) : severities,
      reporting: new Map(reporting),
      ownUnits: new Set(ownUnits),
      coincidences: new Set(coincidences),
      limits: this.#limits,
      columns: true,
      jobs: 1,
      stdin: () => Promise.reject(new Error("no standard input")),
      cwd: "/",
      onProgress: () => {},
    };
  }

  /** What the office has accepted beforehand, set apart. */
  weighed({ findings, files }: CheckOutcome): Weighed {
    return weigh(findings, this.office.baseline, files);
  }

  #scope(): Unit[] {
    const { province } = this.office;
    if (province === null) return [];
    const named = this.registry?.unitsByCode(province) ?? [];
    return named.filter(({ level }) => level === "province").slice(0, 1);
  }

  get within(): ((judged: Pick<Judged, "registry">, window?: Stretch) => Unit) | null {
    const { within } = this.office;
    if (within === null) return null;
    return ({ registry }, window) => {
      const found = unitNamed(within, registry, window);
      if (found.kind === "found") return found.unit;
      throw new Error(`no unit ${within}`);
    };
  }
}
