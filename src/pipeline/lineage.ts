/**
 * The cells of every figure of a report, found once for all of them; `antq trace` finds those of one. The same cells go
 * into the same lines here as there, and every figure is proved by its own.
 */
import { brokenDown, withBlankMembers } from "../aggregate/blank-members.ts";
import { sliceOf } from "../aggregate/cube.ts";
import { foldMembers } from "../aggregate/fold-members.ts";
import type { Aggregated } from "../aggregate/index.ts";
import { partsOf, withoutPartner } from "../aggregate/paired.ts";
import type { Piece } from "../aggregate/trace-restated.ts";
import type { Indicator } from "../model/catalogue.ts";
import type { Lineage, LineageGroup, RateSides } from "../model/lineage.ts";
import type { CellRef } from "../model/observation.ts";
import type { TracePart } from "../model/trace.ts";
import type { Unit } from "../model/unit.ts";
import { isMissing } from "../model/value.ts";
import type { Entry, Observed } from "../observe/index.ts";
import { keyOf } from "../util/keys.ts";
import type { AggregateOptions } from "./aggregate-options.ts";
import type { Judged } from "./judged.ts";
import { asReported, type Line, restated } from "./lineage-lines.ts";
import { Proof } from "./lineage-proof.ts";
import { byCell, tracePart } from "./trace-part.ts";

type Told = Pick<AggregateOptions, "by" | "catalogue" | "restating">;

export function lineageOf(
  result: Aggregated,
  observed: Observed,
  judged: Judged,
  told: Told,
): Lineage {
  const { restating = null } = told;
  const isAsReported = restating === null;
  const { entries, superseded } = sliced(observed, told);
  const { names, sides } = namesOf(result.indicators, entries, told);
  // Parts by shares of a breakdown are apportioned together: no cell of theirs could be named.
  const rows = result.rows.map(({ by }) => isAsReported || Object.keys(by).length === 0);
  const opened = new Set(rows.flatMap((own, i) => (own ? [i] : [])));
  const groups = new Groups(result, opened, told.by);
  for (const { name, indicator, left } of names) {
    const linesOf = (all: readonly Entry[]): readonly Line[] => {
      const own = all.filter((entry) => entry.indicator === indicator.id);
      return restating === null
        ? asReported(own, judged.registry)
        : restated(own, indicator, restating);
    };
    const paired = left.size === 0 ? entries : entries.filter((entry) => !left.has(entry));
    for (const line of linesOf(paired)) groups.of(name, line).entries.push(line.entry);
    for (const line of linesOf(superseded)) groups.of(name, line).superseded.push(line.entry);
  }
  const proof = new Proof();
  for (const group of groups.all()) proof.add(group);
  proof.prove(result.rows, opened, result.indicators, sides);
  const partOf = (entry: Piece<Entry>) => tracePart(entry, judged.registry);
  const made = groups.all().map((group) => groupTold(group, partOf));
  return { groups: made, rows: opened, sheets: sheetsOf([...entries, ...superseded]), sides };
}

/** Those of several windows over the same submissions as one; `placeOf` null: the row is not shown. */
export function joinedLineage(
  windows: readonly {
    readonly lineage: Lineage;
    readonly placeOf: (row: number) => number | null;
  }[],
): Lineage {
  const sheets = new Map<string, Pick<CellRef, "file" | "sheet">>();
  const all = windows.flatMap(({ lineage }) => lineage.sides);
  const sides = new Map(all.map((own) => [own.rate, own]));
  // A rate that leaves cells out in any window has names of its own for its sides in all of them.
  for (const own of all)
    if (own.numerator.name !== own.numerator.indicator) sides.set(own.rate, own);
  const groups: LineageGroup[] = [];
  // The last window holds all the others: its sheets stand in the order of all.
  for (const { lineage, placeOf } of windows.toReversed()) {
    for (const own of lineage.sheets) {
      const key = keyOf(own.file, own.sheet);
      if (!sheets.has(key)) sheets.set(key, own);
    }
    const more = otherNames(lineage.sides, sides);
    for (const group of lineage.groups) {
      const rows = group.rows.flatMap((row) => placeOf(row) ?? []);
      if (rows.length === 0) continue;
      for (const name of [group.name, ...(more.get(group.name) ?? [])])
        groups.push({ ...group, name, rows });
    }
  }
  return {
    groups,
    rows: new Set(groups.flatMap(({ rows }) => rows)),
    sheets: [...sheets.values()],
    sides: [...sides.values()],
  };
}

/** Of a window's names: those that the same sides bear where cells are left out. */
function otherNames(
  own: readonly RateSides[],
  chosen: ReadonlyMap<string, RateSides>,
): Map<string, string[]> {
  const more = new Map<string, string[]>();
  for (const { rate, numerator, denominator } of own) {
    const to = chosen.get(rate);
    if (to === undefined) continue;
    for (const [from, other] of [
      [numerator.name, to.numerator.name],
      [denominator.name, to.denominator.name],
    ] as const)
      if (from !== other) more.set(from, [...(more.get(from) ?? []), other]);
  }
  return more;
}

function sheetsOf(entries: readonly Entry[]): Pick<CellRef, "file" | "sheet">[] {
  const sheets = new Map<string, Entry>();
  for (const entry of entries) sheets.set(keyOf(entry.cell.file, entry.cell.sheet), entry);
  const inOrder = [...sheets.values()].sort((a, b) => a.source.sheetOrder - b.source.sheetOrder);
  return inOrder.map(({ cell: { file, sheet } }) => ({ file, sheet }));
}

/** As the roll-up counts them: in rows that add up. */
function sliced(
  { observations, superseded }: Observed,
  { by, catalogue }: Told,
): { readonly entries: readonly Entry[]; readonly superseded: readonly Entry[] } {
  const broken = brokenDown(observations, by);
  const slice = (list: readonly Entry[]) =>
    withBlankMembers(foldMembers(list, by, catalogue), by, broken) as readonly Entry[];
  return { entries: slice(observations), superseded: slice(superseded) };
}

interface Name {
  readonly name: string;
  readonly indicator: Indicator;
  /** Figures that the other side of its rate lacks. */
  readonly left: ReadonlySet<Entry>;
}

/** Nearly all rates are over all cells of both sides: these need no names of their own. */
function namesOf(
  shown: readonly Indicator[],
  entries: readonly Entry[],
  { catalogue }: Told,
): { readonly names: readonly Name[]; readonly sides: readonly RateSides[] } {
  const names = new Map<string, Name>();
  const sides: RateSides[] = [];
  for (const indicator of shown) {
    const parts = partsOf(indicator.ratio, catalogue.indicators);
    if (parts === null) {
      names.set(indicator.id, { name: indicator.id, indicator, left: new Set() });
      continue;
    }
    const left = withoutPartner(entries, parts);
    const side = (own: Indicator) => {
      const name = left.size === 0 ? own.id : keyOf(indicator.id, own.id);
      names.set(name, { name, indicator: own, left });
      return { name, indicator: own.id };
    };
    const { numerator, denominator } = parts;
    sides.push({ rate: indicator.id, numerator: side(numerator), denominator: side(denominator) });
  }
  return { names: [...names.values()], sides };
}

interface Group {
  readonly name: string;
  readonly rows: readonly number[];
  readonly entries: Piece<Entry>[];
  readonly superseded: Piece<Entry>[];
}

/** Cells by the figures in which they count. */
class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #rows = new Map<string, { total: number | null; parts: Map<string, number> }>();
  readonly #known = new Map<readonly Unit[], Map<string, readonly number[]>>();
  readonly #by: Told["by"];

  constructor({ rows, units }: Aggregated, opened: ReadonlySet<number>, by: Told["by"]) {
    this.#by = by;
    for (const [i, row] of rows.entries()) {
      if (!opened.has(i)) continue;
      const id = units[i]?.id ?? "";
      const own = this.#rows.get(id) ?? { total: null, parts: new Map<string, number>() };
      this.#rows.set(id, own);
      const [part] = Object.values(row.by);
      if (part === undefined) own.total = i;
      else own.parts.set(keyOf(part), i);
    }
  }

  /** A group whose figures the report does not show is none of it. */
  of(name: string, { entry, units, divided }: Line): Group {
    const slice = divided ? undefined : sliceOf(entry, this.#by);
    const rows = this.#rowsOf(units, slice === undefined ? null : keyOf(slice));
    const key = keyOf(name, ...rows);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { name, rows, entries: [], superseded: [] };
      this.#groups.set(key, group);
    }
    return group;
  }

  all(): Group[] {
    return [...this.#groups.values()].filter(({ rows }) => rows.length > 0);
  }

  /** Of the units' own totals, and of the breakdown's value where there is one. */
  #rowsOf(units: readonly Unit[], part: string | null): readonly number[] {
    const known = this.#known.get(units) ?? new Map<string, readonly number[]>();
    this.#known.set(units, known);
    const found = known.get(part ?? "");
    if (found !== undefined) return found;
    const rows = units.flatMap(({ id }) => {
      const own = this.#rows.get(id);
      const sub = part === null ? undefined : own?.parts.get(part);
      return [own?.total ?? [], sub ?? []].flat();
    });
    known.set(part ?? "", rows);
    return rows;
  }
}

function groupTold(
  { name, rows, entries, superseded }: Group,
  partOf: (entry: Piece<Entry>) => TracePart,
): LineageGroup {
  const stated = entries.filter(({ value }) => !isMissing(value)).sort(byCell);
  return {
    name,
    rows,
    parts: stated.map(partOf),
    superseded: superseded.toSorted(byCell).map(partOf),
    missing: entries.length - stated.length,
  };
}
