/** `antq verify`: which figures of a drafted text the submissions bear out. */
import type { Draft } from "../model/draft.ts";
import type { Finding } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import type { VerifyReport } from "../model/claim.ts";
import { makeLexicon, type PlaceName, verifyDraft } from "../text/index.ts";
import { parseUnitName } from "../units/names.ts";
import type { Registry } from "../units/registry.ts";
import { periodOfData } from "./aggregate.ts";
import { RunFigures } from "./figures.ts";
import type { Judged } from "./judged.ts";
import { judge } from "./judge.ts";
import type { RunOptions } from "./options.ts";
import { readAll } from "./read.ts";

export interface AgainstOptions extends RunOptions {
  /** null: the span of the data. */
  readonly period: Period | null;
  readonly within: ((judged: Judged, period?: Period) => Unit) | null;
  readonly keepGoing: boolean;
}

export interface VerifyOutcome {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: VerifyReport | null;
  readonly findings: readonly Finding[];
  readonly files: number;
}

export async function runVerify(draft: Draft, options: AgainstOptions): Promise<VerifyOutcome> {
  const { verify, ...base } = await verifierOf(options);
  return { ...base, report: verify === null ? null : verify(draft) };
}

export interface Verifier extends Omit<VerifyOutcome, "report"> {
  readonly verify: ((draft: Draft) => VerifyReport) | null;
}

/** Submissions read once, for as many drafts as there are. */
export async function verifierOf(options: AgainstOptions): Promise<Verifier> {
  const read = await readAll(options);
  const judged = judge(read, options);
  const provisional = judged.findings.some(({ severity }) => severity === "error");
  const base = { findings: judged.findings, files: read.files.length };
  if (provisional && !options.keepGoing) return { ...base, verify: null };
  const period = options.period ?? periodOfData(judged, options);
  const figures = new RunFigures(judged, options, period, options.within?.(judged, period) ?? null);
  const members = new Map(
    options.catalogue.dimensions.map(({ id }) => [id, new Set(figures.members(id))] as const),
  );
  const places = placeNames(judged.registry);
  const lexicon = makeLexicon({ catalogue: options.catalogue, places, members });
  const verify = (draft: Draft): VerifyReport => {
    const claims = verifyDraft(draft, lexicon, figures, options.scheme);
    return { file: draft.file, text: draft.text, claims, provisional };
  };
  return { ...base, verify };
}

/** Every name that a unit has borne. */
function placeNames(registry: Registry): PlaceName[] {
  return registry.units.flatMap((unit) =>
    unit.spells.flatMap((spell) => {
      const day = spell.validFrom ?? (spell.validTo === null ? "2000-01-01" : "1900-01-01");
      const above = registry.ancestorsOf(unit, day).map(({ id }) => id);
      return [spell.name, ...spell.aliases].map((name): PlaceName => {
        const { type, base } = parseUnitName(name);
        return { unit: unit.id, level: unit.level, type: type?.toLowerCase() ?? null, base, above };
      });
    }),
  );
}
