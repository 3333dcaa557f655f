/** Rows resolved without a registry: the hierarchy is what the submissions themselves name. */
import type { Stretch } from "../model/calendar.ts";
import type { FormSheet, PlacedSheet, RowOfNames, RowPlace, TextAt } from "../model/form-sheet.ts";
import { type RowBlock, rowNamesOf, stretchesOf } from "../model/row-block.ts";
import type { PeriodScheme } from "../model/period.ts";
import { isDitto } from "../model/readings/index.ts";
import { builtInRegistry } from "./built-in.ts";
import { InferredUnits, type InferredHierarchy } from "./infer.ts";
import { parseUnitName } from "./names.ts";
import { epochNumbers, placeBlocks, type PlaceRow } from "./place-blocks.ts";
import { blankUnit, dittoUnit, unitProblem } from "./place-problems.ts";
import type { Registry } from "./registry.ts";
import { resolveUnit } from "./resolve.ts";
import { namesOf, type NamedPlace, type RowNames } from "./row-names.ts";
import { titlesByFile } from "./titles.ts";

const EVER: Stretch = { start: "0001-01-01", end: "9999-12-31" };

export interface InferredPlaces {
  readonly sheets: readonly PlacedSheet[];
  readonly registry: Registry;
}

interface Mentioned {
  readonly names: RowNames;
  readonly key: string | null;
}

export function placeInferred(sheets: readonly FormSheet[], scheme: PeriodScheme): InferredPlaces {
  const units = new InferredUnits();
  const titles = titlesByFile(sheets);
  const said = (sheet: FormSheet, row: RowOfNames, on: Stretch | null): Mentioned => {
    const names = namesOf(row, sheet, titles(sheet).lines);
    return { names, key: mention(names, on ?? EVER, units) };
  };
  // All that is said of units comes first: only then is it known which there are.
  for (const sheet of sheets) {
    const compared = (sheet.comparisons ?? []).map(({ block }) => block);
    for (const block of [...sheet.blocks, ...compared])
      mentionBlock(block, scheme, (row, on) => said(sheet, row, on));
  }
  const hierarchy = units.build();
  const placed = sheets.map((sheet): PlacedSheet => {
    const placeRow: PlaceRow = (row, on) => placeOf(said(sheet, row, on), sheet, hierarchy);
    return placeBlocks(sheet, scheme, hierarchy.registry, placeRow);
  });
  return { sheets: placed, registry: hierarchy.registry };
}

/** Each unit as it is written, once between two changes of the provinces. */
function mentionBlock(
  block: RowBlock,
  scheme: PeriodScheme,
  said: (row: RowOfNames, on: Stretch | null) => void,
): void {
  const stretches = stretchesOf(block, scheme);
  const times = epochNumbers(stretches, builtInRegistry());
  const seen = new Set<number>();
  for (let i = 0; i < block.length; i++) {
    const when = block.when[i] as number;
    const pair = (block.who[i] as number) * times.count + (times.of[when] as number);
    if (seen.has(pair)) continue;
    seen.add(pair);
    said(rowNamesOf(block, i), stretches[when] ?? null);
  }
}

/** Scope names by the level of their type; a city is a province where one bears its name. */
function mention(names: RowNames, on: Stretch, units: InferredUnits): string | null {
  const own = names.unit;
  if (own === null || dittoIn(names) !== null) return null;
  let province: string | undefined;
  let district: string | undefined;
  for (const named of names.scope) {
    if (named.level === "province" || isProvince(named, on)) province = named.at.text;
    else if (parseUnitName(named.at.text).possibleLevels.includes("district"))
      district = named.at.text;
  }
  return units.add({ province, district, unit: own.at.text, levelHint: names.levelHint, on });
}

/** Of the cells that say who reports; null: none of them points to the cell above. */
function dittoIn({ unit, scope }: RowNames): TextAt | null {
  return (
    [...(unit === null ? [] : [unit]), ...scope].find(({ at }) => isDitto(at.text))?.at ?? null
  );
}

function isProvince(named: NamedPlace, on: Stretch): boolean {
  const { type } = parseUnitName(named.at.text);
  if (type === "Tỉnh") return true;
  if (type !== "Thành phố") return false;
  const query = { name: named.at.text, on, scope: [], suggest: false };
  return resolveUnit(builtInRegistry(), query).kind === "found";
}

function placeOf(
  { names, key }: Mentioned,
  sheet: FormSheet,
  hierarchy: InferredHierarchy,
): RowPlace {
  const ditto = dittoIn(names);
  if (ditto !== null) return { kind: "problem", problem: dittoUnit(sheet, ditto) };
  if (names.blank !== null || key === null) {
    return blankUnit(sheet, names.blank ?? names.code);
  }
  const rivals = hierarchy.rivalsOf(key);
  const unit = hierarchy.unitOf(key);
  const spell = unit.spells.at(-1);
  if (rivals.length > 1 || spell === undefined) {
    const suggestions = rivals.map((rival) => ({
      name: rival.spells.at(-1)?.name ?? "",
      code: rival.code,
    }));
    const ambiguous = {
      kind: "problem" as const,
      code: "ambiguous-unit" as const,
      facts: {},
      suggestions,
    };
    const named = names.unit ?? { at: { text: "", row: 0, column: 0 }, source: "column" as const };
    return { kind: "problem", problem: unitProblem(ambiguous, named, sheet, EVER) };
  }
  return { kind: "found", unit, spell };
}
