/** An office's own form read by its labels, as a submission is: which figure each of its blank cells is for. */
import { type Mapper, makeMapper, sayReading } from "../../map/index.ts";
import type { FormPlaces } from "../../model/form-place.ts";
import type { RawSheet, RawWorkbook } from "../../model/raw.ts";
import { readBytes } from "../../read/index.ts";
import type { RunOptions } from "../options.ts";
import { labelUnits, unitNameTest } from "../unit-labels.ts";
import { type Attempt, attempt, labelColumns } from "./attempt.ts";
import { probed, type ProbePlan } from "./probes.ts";
import type { FormTotals } from "./form-totals.ts";
import { resolved } from "./resolve.ts";

/** Headings stand near the top of a form. */
const MOST_HEADINGS = 40;
/** Of sheets that are nothing but labels. */
const MOST_ROWS = 20_000;

/** Throws UnreadableFile. `file`: as shown. */
export async function formPlaces(
  bytes: Uint8Array,
  file: string,
  totals: FormTotals,
  options: RunOptions,
): Promise<FormPlaces> {
  const content = await readBytes(bytes, options.limits, file);
  const workbook: RawWorkbook = { file, sha256: "", ...content };
  const { catalogue, registry } = options;
  const units = registry === null ? null : labelUnits(registry);
  const mapper = makeMapper(catalogue, unitNameTest(units));
  const found = workbook.sheets.flatMap((sheet, index) => {
    if (sheet.hidden || sheet.rows.length > MOST_ROWS) return [];
    const seen = new Set<string>();
    const tried = (plan: ProbePlan, folders: readonly string[]): Tried | null => {
      const own = probed(sheet, plan);
      const key = JSON.stringify([folders, [...own.probes].map(([row, columns]) => [row, ...columns])]); // prettier-ignore
      // Many plans put the same probes.
      if (own.probes.size === 0 || seen.has(key)) return null;
      seen.add(key);
      const made = attempt(workbook, index, own, { options, mapper, folders });
      return made === null ? null : { below: plan.below, made, places: resolved(made, totals, mapper, options.scheme) }; // prettier-ignore
    };
    return bestOf(plansOf(sheet, totals, mapper), tried, mapper)?.places ?? [];
  });
  return {
    places: found.flatMap(({ places }) => places),
    problems: found.flatMap(({ problems }) => problems),
  };
}

interface Tried {
  readonly below: number;
  readonly made: Attempt;
  readonly places: FormPlaces;
}

interface Plan extends ProbePlan {
  readonly folders: readonly string[];
}

/** The heading is tried at each row that has a text; what the form leaves unsaid of its time is the totals'. */
function plansOf(sheet: RawSheet, { period }: FormTotals, mapper: Mapper): Plan[] {
  const isCentreHead = (text: string) => isHeadOfRows(text, mapper);
  const heads = sheet.rows.filter(({ cells }) => cells.some(({ kind }) => kind === "text"));
  return [[], [period.code]].flatMap((folders) =>
    heads.slice(0, MOST_HEADINGS).flatMap(({ row }) =>
      [true, false].flatMap((parted) =>
        [null, isCentreHead].map((isHead) => ({
          below: row,
          parted,
          isHead,
          labels: [],
          folders,
        })),
      ),
    ),
  );
}

/** The reading that understands most. */
function bestOf(
  plans: readonly Plan[],
  tried: (plan: ProbePlan, folders: readonly string[]) => Tried | null,
  mapper: Mapper,
): Tried | null {
  let [best, most] = [null as Tried | null, -Infinity];
  const keep = (own: Tried | null) => {
    const score = own === null ? -Infinity : scoreOf(own.places);
    if (score > most) [best, most] = [own, score];
  };
  for (const plan of plans) {
    // Lower headings leave cells out, and a form that says its time needs no help.
    if (best !== null && isWhole(best) && plan.below !== best.below) break;
    const plain = tried(plan, plan.folders);
    keep(plain);
    const labels = plain === null ? [] : labelColumns(plain.made, mapper.index.catalogue);
    if (labels.length > 0) keep(tried({ ...plan, labels }, plan.folders));
  }
  return best;
}

function isWhole({ places }: Tried): boolean {
  return places.places.every(({ holds }) => holds.kind === "figure");
}

/** A unit or a month alone: what stands over the rows below it. */
function isHeadOfRows(text: string, mapper: Mapper): boolean {
  const { parts } = sayReading(text, "centre", mapper);
  return parts.length > 0 && parts.every(({ kind }) => kind === "unit" || kind === "period");
}

/** A cell that is understood counts for its reading, one that is not against it, and a label that is not still more. */
function scoreOf({ places, problems }: FormPlaces): number {
  if (places.length === 0) return -Infinity;
  const figures = places.filter(({ holds }) => holds.kind === "figure").length;
  return 3 * figures - 2 * places.length - 3 * problems.length;
}
