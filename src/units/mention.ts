/**
 * What one row says about its unit, brought to a normal form: names parsed, levels set,
 * provinces looked up. A mention's key depends on that row alone, never on other rows.
 */
import { REFORM } from "../catalogue/provinces.ts";
import type { Stretch } from "../model/calendar.ts";
import type { BuiltInLevel, Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import { builtInRegistry } from "./built-in.ts";
import { displayName } from "./display-name.ts";
import { levelsOf, parseUnitName, type ParsedName, type UnitType } from "./names.ts";
import { resolveUnit } from "./resolve.ts";

/** A row's unit as written, with the scope that columns, titles and folders give it. */
export interface Mention {
  readonly province?: string | undefined;
  readonly district?: string | undefined;
  readonly unit: string;
  /** The level that the unit column's heading states. */
  readonly levelHint?: BuiltInLevel | undefined;
  /** The row's day or period; decides which province a name means. */
  readonly on?: Stretch | undefined;
}

/** A province: of the built-in ones by id, or one known only by the name that was written. */
export interface ProvinceName {
  readonly key: string;
  readonly unit: Unit | null;
  readonly name: string;
  /** It is one of the built-in provinces, and was one on the day. */
  readonly isKnown: boolean;
}

/** A district or commune by what makes it equal to another: type and folded base. */
export interface PlaceName {
  readonly type: UnitType | null;
  readonly base: string;
  readonly name: string;
}

export interface NormalMention {
  readonly key: string;
  readonly province: ProvinceName | null;
  readonly district: PlaceName | null;
  /** null: the district or, where that is null too, the province itself. */
  readonly commune: PlaceName | null;
}

/** All time: a name without a date may mean a province of any time. */
const EVER: Stretch = { start: "0001-01-01", end: "9999-12-31" };

/** The normal form; equal mentions have equal keys, on whatever machine or thread. */
export function normalise(mention: Mention): NormalMention {
  let province = provinceNamed(mention.province, mention.on);
  let district = placeNamed(mention.district);
  if (district?.type === "Tỉnh") {
    province ??= provinceNamed(mention.district, mention.on);
    district = null;
  }
  const parsed = parseUnitName(mention.unit);
  const unit = { type: parsed.type, base: parsed.base, name: displayName(mention.unit, parsed) };
  switch (levelOf(mention, parsed, province, district)) {
    case "province":
      return keyed(provinceNamed(mention.unit, mention.on), null, null);
    case "district":
      return keyed(province, unit, null);
    case "commune":
      return keyed(province, district, unit);
  }
}

function keyed(
  province: ProvinceName | null,
  district: PlaceName | null,
  commune: PlaceName | null,
): NormalMention {
  const key = keyOf(
    province?.key,
    district === null ? null : keyOf(district.type, district.base),
    commune === null ? null : keyOf(commune.type, commune.base),
  );
  return { key, province, district, commune };
}

function levelOf(
  mention: Mention,
  unit: ParsedName,
  province: ProvinceName | null,
  district: PlaceName | null,
): BuiltInLevel {
  if (unit.type === "Thành phố") return levelOfCity(mention, unit, province, district);
  if (unit.type !== null) return levelsOf(unit.type)[0] as BuiltInLevel;
  if (mention.levelHint !== undefined) return mention.levelHint;
  if (district !== null || province === null) return "commune";
  return mention.on !== undefined && mention.on.start >= REFORM ? "commune" : "district";
}

/** A city is a province where it bears a province's name and no other province is its scope. */
function levelOfCity(
  mention: Mention,
  unit: ParsedName,
  province: ProvinceName | null,
  district: PlaceName | null,
): BuiltInLevel {
  if (district?.type === unit.type && district.base === unit.base) return "district";
  const itself = provinceNamed(mention.unit, mention.on);
  if (itself === null || !itself.isKnown) return "district";
  return province === null || province.key === itself.key ? "province" : "district";
}

function placeNamed(text: string | undefined): PlaceName | null {
  if (text === undefined || text.trim() === "") return null;
  const parsed = parseUnitName(text);
  return { type: parsed.type, base: parsed.base, name: displayName(text, parsed) };
}

/** One of the built-in provinces on that day; else the name as written. */
function provinceNamed(text: string | undefined, on = EVER): ProvinceName | null {
  if (text === undefined || text.trim() === "") return null;
  // Row after row names the same few, and to look for one that is unknown costs much.
  const registry = builtInRegistry();
  const key = keyOf(text, registry.epochOf(on.start), registry.epochOf(on.end));
  let named = NAMED.get(key);
  if (named === undefined) {
    if (NAMED.size >= MOST_NAMED) NAMED.clear();
    NAMED.set(key, (named = lookUp(text, on)));
  }
  return named;
}

const NAMED = new Map<string, ProvinceName>();
const MOST_NAMED = 20_000;

function lookUp(text: string, on: Stretch): ProvinceName {
  const registry = builtInRegistry();
  const found = resolveUnit(registry, { name: text, on, scope: [], suggest: false });
  const name = displayName(text);
  if (found.kind === "found") return { key: found.unit.id, unit: found.unit, name, isKnown: true };
  // A name that fits one province, only not on that day, still says where the row belongs.
  if (found.code === "unit-not-in-force") {
    const once = resolveUnit(registry, { name: text, on: EVER, scope: [], suggest: false });
    if (once.kind === "found") return { key: once.unit.id, unit: once.unit, name, isKnown: false };
  }
  const { type, base } = parseUnitName(text);
  return { key: keyOf(type, base), unit: null, name, isKnown: false };
}
