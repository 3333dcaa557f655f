/** Rows resolved to units in a registry: the place of every row, or why it has none. */
import type { FormSheet, PlacedSheet, RowOfNames, RowPlace, TextAt } from "../model/form-sheet.ts";
import type { Stretch } from "../model/calendar.ts";
import type { Problem } from "../model/finding.ts";
import { type RowBlock, rowNamesOf, stretchesOf } from "../model/row-block.ts";
import { isSummed } from "../model/sheet-rows.ts";
import type { PeriodScheme } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { foldName } from "../util/vietnamese.ts";
import { keyOf } from "../util/keys.ts";
import { blankUnit, unitProblem } from "./place-problems.ts";
import { namedElsewhere, seeminglyOf } from "./named-elsewhere.ts";
import { withOwnNames } from "./own-names.ts";
import { placeBlocks, type PlaceRow } from "./place-blocks.ts";
import type { Registry } from "./registry.ts";
import type { Resolution, UnitQuery } from "./resolution.ts";
import { resolveUnit } from "./resolve.ts";
import { namesOf, type NamedPlace, type RowNames } from "./row-names.ts";
import { type Above, titlesByFile } from "./titles.ts";

export interface PlaceContext {
  readonly registry: Registry;
  readonly scheme: PeriodScheme;
  /** Units that the workspace or the command line scopes names by. */
  readonly within: readonly Unit[];
}

interface ScopeUnit {
  readonly unit: Unit;
  readonly named: NamedPlace;
}

/** A row whose time is unreadable is looked up in all of time; its time is told elsewhere. */
const EVER: Stretch = { start: "0001-01-01", end: "9999-12-31" };

export function placeSheets(sheets: readonly FormSheet[], context: PlaceContext): PlacedSheet[] {
  const placer = new Placer(context);
  const named = withOwnNames(sheets, context);
  const titles = titlesByFile(named);
  return named.map((sheet) => {
    const above = titles(sheet);
    const placeRow: PlaceRow = (row, on) => placeUnder(placer, row, sheet, above, on);
    const { scheme, registry } = context;
    return isPlaced(sheet) ? sheet : placeBlocks(sheet, scheme, registry, placeRow);
  });
}

function placeUnder(
  placer: Placer,
  row: RowOfNames,
  sheet: FormSheet,
  { lines, owner }: Above,
  on: Stretch | null,
): RowPlace {
  const under = (own: RowOfNames, title: Above["lines"]) =>
    placer.placeOn(namesOf(own, sheet, title), sheet, on);
  const place = under(row, lines);
  if (owner === null || place.kind !== "found") return place;
  const owned = under({ ...row, unit: owner.name }, lines);
  const isOwner = owned.kind === "found" && owned.unit.id === place.unit.id;
  return isOwner ? place : under(row, owner.others);
}

/** Rows that were added up know their units already. */
function isPlaced(sheet: FormSheet): sheet is PlacedSheet {
  return isSummed(sheet);
}

/** The places of rows of a sheet that comes piece by piece. */
export type PiecePlacer = (sheet: FormSheet, block: RowBlock, i: number) => RowPlace;

export function piecePlacer(context: PlaceContext): PiecePlacer {
  const placer = new Placer(context);
  const { scheme } = context;
  const names = new WeakMap<FormSheet, readonly TextAt[]>();
  const unitsOf = (sheet: FormSheet): readonly TextAt[] => {
    let known = names.get(sheet);
    if (known === undefined)
      names.set(sheet, (known = withOwnNames([sheet], context)[0]?.title.units ?? []));
    return known;
  };
  return (sheet, block, i) => {
    const on = stretchesOf(block, scheme)[block.when[i] as number] ?? null;
    return placer.placeOn(namesOf(rowNamesOf(block, i), sheet, unitsOf(sheet)), sheet, on);
  };
}

class Placer {
  readonly #context: PlaceContext;
  readonly #found = new Map<string, RowPlace>();
  readonly #memo = new Map<string, { readonly result: Resolution; readonly on: Stretch }>();

  constructor(context: PlaceContext) {
    this.#context = context;
  }

  #resolve(query: UnitQuery): Resolution {
    const { registry } = this.#context;
    const scope = query.scope.map((unit) => unit.id);
    const { start, end } = query.on;
    const epochs = [registry.epochOf(start), registry.epochOf(end)];
    const quiet = query.suggest === false ? 1 : 0;
    const key = keyOf(query.code, query.name, ...epochs, query.levelHint, quiet, ...scope);
    const known = this.#memo.get(key);
    // A unit found is found on every day between two changes; a problem speaks of its own days.
    if (known?.result.kind === "found") return known.result;
    if (known?.on.start === start && known.on.end === end) return known.result;
    const result = resolveUnit(registry, query);
    this.#memo.set(key, { result, on: query.on });
    return result;
  }

  /** `on` null: the row's time is not known. Whoever fits one unit today, or once did, is no second fault of it. */
  placeOn(names: RowNames, sheet: FormSheet, on: Stretch | null): RowPlace {
    if (on !== null) return this.place(names, sheet, on);
    const ever = this.place(names, sheet, EVER);
    if (ever.kind === "found") return ever;
    for (const day of [EVER.end, EVER.start]) {
      const then = this.place(names, sheet, { start: day, end: day });
      if (then.kind === "found") return then;
    }
    return ever;
  }

  place(names: RowNames, sheet: FormSheet, on: Stretch): RowPlace {
    if (names.blank !== null || (names.unit === null && names.code === null)) {
      return blankUnit(sheet, names.blank);
    }
    // Few different places stand in many rows.
    const { registry } = this.#context;
    const texts = names.scope.flatMap((named) => [named.source, named.level, named.at.text]);
    const key = keyOf(
      registry.epochOf(on.start),
      registry.epochOf(on.end),
      names.levelHint,
      names.code?.text,
      names.unit?.at.text,
      names.unit?.source,
      ...texts,
    );
    const known = this.#found.get(key);
    const place = known ?? this.#placeNew(names, sheet, on);
    if (place.kind !== "found") return place;
    if (known === undefined) this.#found.set(key, place);
    const isOfTitle = names.unit?.source === "title" || names.unit?.source === "folder";
    return isOfTitle && place.unit.level !== "commune" ? this.#asked(place, sheet, on) : place;
  }

  readonly #asks = new Map<string, RowPlace>();

  /** A district's own by its title alone: unless the name of the file or of the sheet seems to be a commune's. */
  #asked(place: Extract<RowPlace, { kind: "found" }>, sheet: FormSheet, on: Stretch): RowPlace {
    const { registry } = this.#context;
    const key = keyOf(sheet.file, sheet.sheet, place.unit.id, registry.epochOf(on.end));
    let answer = this.#asks.get(key);
    if (answer === undefined) {
      const stem = (sheet.file.split("/").at(-1) ?? "").replace(/\.[A-Za-z0-9]{1,5}$/u, "");
      const other = namedElsewhere([sheet.sheet, stem], place.unit, on, registry);
      answer = other === null ? place : seeminglyOf(other, place.unit, sheet, on, registry);
      this.#asks.set(key, answer);
    }
    return answer;
  }

  #placeNew(names: RowNames, sheet: FormSheet, on: Stretch): RowPlace {
    const scope: ScopeUnit[] = [];
    for (const named of names.scope) {
      const found = this.#scopeUnit(
        named,
        scope.map((s) => s.unit),
        on,
      );
      if (found.kind === "found") scope.push({ unit: found.unit, named });
      else if (named.source === "column") return this.#problem(found, named, sheet, on);
    }
    const conflict = this.#scopeConflict(scope, sheet, on);
    if (conflict !== null) return conflict;
    return this.#own(names, scope, sheet, on);
  }

  #own(names: RowNames, above: readonly ScopeUnit[], sheet: FormSheet, on: Stretch): RowPlace {
    const scope = [...this.#context.within, ...above.map((s) => s.unit)];
    const bare = names.unit === null ? null : bareType(names.unit.at.text, scope);
    if (bare !== null) {
      const spell = this.#context.registry.spellsDuring(bare, on).at(-1);
      if (spell !== undefined) return { kind: "found", unit: bare, spell };
    }
    const query = {
      code: names.code?.text,
      name: names.unit?.at.text,
      on,
      scope,
      levelHint: names.levelHint,
    };
    const found = this.#resolve(query);
    if (found.kind === "found") return found;
    const fallback = { text: "", row: 0, column: 0 };
    // A code that nobody has is wrong at its own cell, whatever name stands beside it.
    const byCode = names.code !== null && found.facts["unknownCode"] === true;
    const code = { at: names.code ?? fallback, source: "code" as const };
    const at = byCode ? code : (names.unit ?? code);
    const other = found.code === "unknown-unit" ? this.#besideScope(query, above, at, sheet) : null;
    return other ?? this.#problem(found, at, sheet, on);
  }

  /** The title names one unit and the column another of the same level. */
  #besideScope(
    query: UnitQuery,
    above: readonly ScopeUnit[],
    at: NamedPlace,
    sheet: FormSheet,
  ): RowPlace | null {
    for (let i = above.length - 1; i >= 0; i--) {
      const dropped = above[i] as ScopeUnit;
      const scope = [...this.#context.within, ...above.slice(0, i).map((s) => s.unit)];
      const found = this.#resolve({ ...query, scope, suggest: false });
      if (found.kind !== "found" || found.unit.level !== dropped.unit.level) continue;
      const facts = {
        first: this.#context.registry.nameOf(dropped.unit, query.on),
        second: this.#context.registry.nameOf(found.unit, query.on),
        firstSource: dropped.named.source,
        secondSource: at.source,
      };
      return { kind: "problem", problem: this.#conflictAt(at, sheet, facts) };
    }
    return null;
  }

  /** Only what a type of unit or a column marks as a place narrows the search. */
  #scopeUnit(named: NamedPlace, scope: readonly Unit[], on: Stretch): Resolution {
    const within = [...this.#context.within, ...scope];
    return this.#resolve({ name: named.at.text, on, scope: within, levelHint: named.level });
  }

  /** Column, group, title and folder must lie on one line of the hierarchy. */
  #scopeConflict(scope: readonly ScopeUnit[], sheet: FormSheet, on: Stretch): RowPlace | null {
    const { registry } = this.#context;
    for (const [i, later] of scope.entries()) {
      for (const earlier of scope.slice(0, i)) {
        const related =
          registry.isWithin(later.unit, earlier.unit, on.end) ||
          registry.isWithin(earlier.unit, later.unit, on.end);
        if (related) continue;
        const facts = {
          first: registry.nameOf(earlier.unit, on),
          second: registry.nameOf(later.unit, on),
          firstSource: earlier.named.source,
          secondSource: later.named.source,
        };
        return { kind: "problem", problem: this.#conflictAt(later.named, sheet, facts) };
      }
    }
    return null;
  }

  #conflictAt(named: NamedPlace, sheet: FormSheet, facts: Problem["facts"]): Problem {
    const at = named.at;
    const place = { file: sheet.file, sheet: sheet.sheet };
    const cell = at.row === 0 ? place : { ...place, row: at.row, column: at.column };
    return { code: "unit-conflict", place: cell, field: "unit", value: at.text, facts };
  }

  #problem(found: Resolution, named: NamedPlace, sheet: FormSheet, on: Stretch): RowPlace {
    if (found.kind === "found") return found;
    return { kind: "problem", problem: unitProblem(found, named, sheet, on) };
  }
}

const BARE = /^(?:công an |ca |ubnd )?(tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)$/;

/** "Công an huyện" as a unit is the scoping unit of that type itself. */
function bareType(text: string, scope: readonly Unit[]): Unit | null {
  const type = BARE.exec(foldName(text))?.[1];
  if (type === undefined) return null;
  const level =
    type === "tỉnh" ? "province" : /^(?:xã|phường|thị trấn)$/.test(type) ? "commune" : "district";
  return scope.findLast((unit) => unit.level === level) ?? null;
}
