/**
 * The parts of a unit's name: agency ("Công an", "UBND"), type ("Huyện"), base ("Ba Tri").
 * An abbreviation may also be part of the base ("P Rao", "H Bông"), so a name can have
 * several readings; the registry decides which one is meant.
 */
import type { BuiltInLevel } from "../model/unit.ts";
import { remembered } from "../model/remembered.ts";
import { foldName } from "../util/vietnamese.ts";

export type UnitType =
  | "Tỉnh"
  | "Thành phố"
  | "Huyện"
  | "Quận"
  | "Thị xã"
  | "Xã"
  | "Phường"
  | "Thị trấn"
  | "Đặc khu";

export type Agency = "Công an" | "UBND";

/** One way to read a name. `base` is folded ({@link foldName}); empty: only a type was written. */
export interface Reading {
  readonly type: UnitType | null;
  readonly base: string;
  /** The type is written out or abbreviated with a full stop: no other reading is likelier. */
  readonly certain: boolean;
}

export interface ParsedName extends Reading {
  readonly agency: Agency | null;
  /** The whole name folded, agency included. */
  readonly full: string;
  readonly possibleLevels: readonly BuiltInLevel[];
}

const LEVELS_OF: Readonly<Record<UnitType, readonly BuiltInLevel[]>> = {
  Tỉnh: ["province"],
  "Thành phố": ["province", "district"],
  Huyện: ["district"],
  Quận: ["district"],
  "Thị xã": ["district"],
  Xã: ["commune"],
  Phường: ["commune"],
  "Thị trấn": ["commune"],
  "Đặc khu": ["commune"],
};
const ALL_LEVELS: readonly BuiltInLevel[] = ["province", "district", "commune"];

/** The levels at which a unit of this type stands; all for null. */
export function levelsOf(type: UnitType | null): readonly BuiltInLevel[] {
  return type === null ? ALL_LEVELS : LEVELS_OF[type];
}

const TYPE_BY_WORD = new Map<string, UnitType>();
for (const type of Object.keys(LEVELS_OF) as UnitType[]) TYPE_BY_WORD.set(foldName(type), type);
const ABBREVIATIONS: readonly (readonly [string, UnitType])[] = [
  ["tp", "Thành phố"],
  ["tx", "Thị xã"],
  ["tt", "Thị trấn"],
  ["đk", "Đặc khu"],
  ["t", "Tỉnh"],
  ["h", "Huyện"],
  ["q", "Quận"],
  ["x", "Xã"],
  ["p", "Phường"],
];
const TYPE_BY_LETTERS = new Map<string, UnitType>(ABBREVIATIONS);

const WRITTEN_OUT = new RegExp(`^(${[...TYPE_BY_WORD.keys()].join("|")})(?: |$)`);
/** `TP. Huế`, `T.P Huế`, `P.1`: a full stop makes it an abbreviation. */
const WITH_STOP = /^(t\.p|t\.x|t\.t|đ\.k)(?:\. ?| )(?=[^ .])|^(tp|tx|tt|đk|t|h|q|x|p)\. ?(?=[^ .])/;
/** `TP Huế`, `P1`, `P Rao`: perhaps an abbreviation. */
const WITHOUT_STOP = /^(tp|tx|tt|đk|h|q|x|p)(?: (?=\S)|(?=\d))/;
const AGENCY_WRITTEN = new RegExp(`^(công an|${foldName("ủy ban nhân dân")}|ubnd)(?:[ .:]+|$)`);
/** `CA xã An Đức`; but Ca Thành and Ca Đình are communes. */
const AGENCY_LETTERS = /^c\.?a\.? (?=\S)|^c\.?a\.(?=\S)/;
/** `CAX An Đức`, `CATP Huế`. */
const AGENCY_AND_TYPE = /^ca(tp|tx|tt|t|h|q|x|p)\.? (?=\S)/;
const TRAILING = /[\s.,:;]+$/;

/** The most likely reading of a name. Nothing is looked up. */
export const parseUnitName = remembered((text): ParsedName => {
  const full = foldWhole(text);
  const { agency, rest } = stripAgency(full);
  const reading = typedReading(rest) ?? abbreviated(rest);
  const type = reading?.type ?? null;
  const base = reading?.base ?? rest;
  const certain = reading?.certain ?? false;
  return { type, base, certain, agency, full, possibleLevels: levelsOf(type) };
});

/** Every reading of a name, the likeliest first; never empty. */
export const readingsOf = remembered((text): readonly Reading[] => {
  const full = foldWhole(text);
  const { rest } = stripAgency(full);
  const readings: Reading[] = [];
  for (const name of new Set([rest, full])) {
    const typed = typedReading(name) ?? abbreviated(name);
    if (typed !== null) readings.push(typed);
    readings.push({ type: null, base: name, certain: false });
  }
  return readings;
});

function foldWhole(text: string): string {
  const full = foldName(text);
  return ".,:;".includes(full.at(-1) ?? "a") ? full.replace(TRAILING, "") : full;
}

function stripAgency(full: string): { agency: Agency | null; rest: string } {
  if (full[0] !== "c" && full[0] !== "u") return { agency: null, rest: full };
  const written = AGENCY_WRITTEN.exec(full);
  if (written !== null) {
    const agency = written[1] === "công an" ? "Công an" : "UBND";
    return { agency, rest: full.slice(written[0].length) };
  }
  const both = AGENCY_AND_TYPE.exec(full);
  if (both !== null) {
    return { agency: "Công an", rest: `${both[1]}. ${full.slice(both[0].length)}` };
  }
  const letters = AGENCY_LETTERS.exec(full);
  if (letters !== null) return { agency: "Công an", rest: full.slice(letters[0].length) };
  return { agency: null, rest: full };
}

function typedReading(name: string): Reading | null {
  const written = WRITTEN_OUT.exec(name);
  if (written !== null) {
    const type = TYPE_BY_WORD.get(written[1] as string) as UnitType;
    return { type, base: name.slice(written[0].length), certain: true };
  }
  const stop = WITH_STOP.exec(name);
  if (stop === null) return null;
  const type = typeOfLetters(stop[1] ?? stop[2] ?? "");
  return { type, base: dropZeros(name.slice(stop[0].length)), certain: true };
}

function abbreviated(name: string): Reading | null {
  const letters = WITHOUT_STOP.exec(name);
  if (letters === null) return null;
  const base = dropZeros(name.slice(letters[0].length));
  return { type: typeOfLetters(letters[1] as string), base, certain: false };
}

function typeOfLetters(letters: string): UnitType {
  return TYPE_BY_LETTERS.get(letters.replace(".", "")) as UnitType;
}

/** The number of `P.01` stood inside a word, where folding leaves zeros alone. */
function dropZeros(base: string): string {
  return base.replace(/^0+(?=\d)/, "");
}
