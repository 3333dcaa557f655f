/** Of whom, with whom and when a figure is told: what stands nearest in its sentence, its paragraph, its text. */
import { dimensionsSpoken } from "../catalogue/dimensions.ts";
import type { Member } from "./lexicon.ts";
import type { BaseAt, PeriodAt } from "./periods.ts";
import type { PlaceAt } from "./places.ts";
import type { Counted, Scene } from "./scene.ts";

/** Signs and words that end the stretch of a sentence in which two things belong together. */
const ENDS = /^[,;().]$/;

/** Word numbers of the piece between two commas in which a number stands. */
export function pieceOf({ number, noun }: Counted, scene: Scene): { from: number; to: number } {
  let from = number.from;
  let to = Math.max(number.to, noun?.to ?? 0);
  while (
    from > 0 &&
    !ENDS.test(scene.words[from - 1]?.text ?? "") &&
    scene.words[from - 1]?.text !== "và"
  )
    from--;
  while (
    to < scene.words.length &&
    !ENDS.test(scene.words[to]?.text ?? "") &&
    scene.words[to]?.text !== "và"
  )
    to++;
  return { from, to };
}

interface Spot {
  readonly from: number;
  readonly to: number;
}

/** A piece ends at other figures too: "34 tin năm 2020 lên 37 tin năm 2021". */
function ownPiece(counted: Counted, scene: Scene): { from: number; to: number } {
  const piece = pieceOf(counted, scene);
  const { number } = counted;
  const before = scene.counted.findLast((one) => one.number.to <= number.from && one.near);
  const next = scene.counted.find((one) => one.number.from >= number.to);
  return {
    from: Math.max(piece.from, before?.number.to ?? 0),
    to: Math.min(piece.to, next?.number.from ?? piece.to),
  };
}

/** The spot of a number: in its own piece before it, then behind it; else the last before, else the next. */
export function nearest<T extends Spot>(
  spots: readonly T[],
  counted: Counted,
  scene: Scene,
): T | null {
  const { from } = counted.number;
  const piece = ownPiece(counted, scene);
  const inside = spots.filter((spot) => spot.from >= piece.from && spot.to <= piece.to);
  const before = spots.filter((spot) => spot.to <= from);
  return (
    inside.findLast((spot) => spot.to <= from) ??
    inside.find((spot) => spot.from >= from) ??
    before.at(-1) ??
    spots.find((spot) => spot.from >= from) ??
    null
  );
}

/** "lần lượt": as many spots as numbers, one each. */
export function inTurn<T extends Spot>(
  spots: readonly T[],
  counted: Counted,
  scene: Scene,
): T | null {
  const { list } = counted;
  if (list === null) return null;
  const before = spots.filter(({ to }) => to <= counted.number.from);
  const near =
    before.length >= list.size
      ? before.slice(-list.size)
      : spots.filter(({ from }) => from >= counted.number.to).slice(0, list.size);
  const told = /lần lượt|respectively/u.test(scene.words.map(({ text }) => text).join(" "));
  return near.length === list.size && (told || near.length > 1) ? (near[list.index] ?? null) : null;
}

/** What a paragraph holds until something else is stated. */
export interface Held {
  place: PlaceAt | null;
  period: PeriodAt | null;
  base: BaseAt | null;
}

export function placeOf(counted: Counted, scene: Scene, held: Held): PlaceAt | null {
  return (
    inTurn(named(scene.places), counted, scene) ??
    nearest(scene.places, counted, scene) ??
    held.place
  );
}

function named(places: readonly PlaceAt[]): PlaceAt[] {
  return places.filter(({ kind }) => kind !== "whole");
}

export function periodOf(counted: Counted, scene: Scene, held: Held): PeriodAt | null {
  const own = inTurn(scene.periods, counted, scene);
  if (own !== null) return own;
  const piece = ownPiece(counted, scene);
  const { from } = counted.number;
  const inside = scene.periods.filter((spot) => spot.from >= piece.from && spot.to <= piece.to);
  const behind = scene.periods.find(
    (spot) => spot.from === Math.max(counted.number.to, counted.noun?.to ?? 0),
  );
  const near =
    behind ??
    inside.findLast((spot) => spot.to <= from) ??
    inside.find((spot) => spot.from >= from);
  const before = scene.periods.findLast((spot) => spot.to <= from);
  return near ?? before ?? held.period ?? scene.periods.find((spot) => spot.from >= from) ?? null;
}

const WITH = dimensionsSpoken("with");

/** The partner spoken of last; a whole, or a semicolon, ends what it is said of. One behind counts in the same piece. */
export function memberOf(counted: Counted, scene: Scene): Member | null {
  const { from, to } = counted.number;
  const spots = scene.members.flatMap((at) => {
    const value = at.values.find(({ dimension }) => WITH.includes(dimension));
    return value === undefined ? [] : [{ from: at.from, to: at.to, value }];
  });
  const turn = inTurn(spots, counted, scene);
  if (turn !== null) return turn.value;
  const before = spots.findLast((spot) => spot.to <= from);
  const ended =
    before === undefined
      ? false
      : scene.words.slice(before.to, from).some(({ text }) => text === ";");
  const whole = scene.places.some(
    (place) =>
      place.kind === "whole" && before !== undefined && place.from >= before.to && place.to <= from,
  );
  if (before !== undefined && !ended && !whole) return before.value;
  const piece = pieceOf(counted, scene);
  return spots.find((spot) => spot.from >= to && spot.to <= piece.to)?.value ?? null;
}

/** Members of another breakdown count only right behind the noun: "12 tin về ma túy", "5 vụ trộm cắp". */
export function kindsOf(counted: Counted, scene: Scene): Member[] {
  const start = Math.max(counted.number.to, counted.noun?.to ?? 0);
  let to = start;
  while (
    to < scene.words.length &&
    scene.words[to]?.kind !== "number" &&
    !/^[;.()]$/.test(scene.words[to]?.text ?? "") &&
    to - start < 24
  )
    to++;
  const found = scene.members.filter(({ from, to: end }) => from >= start && end <= to);
  const [first] = found;
  if (first === undefined) return [];
  const lead = scene.words.slice(start, first.from).map(({ text }) => text);
  if (!isLead(lead)) return [];
  return found.flatMap(({ values }) =>
    values.filter(({ dimension }) => BEHIND.includes(dimension)).slice(0, 1),
  );
}

const BEHIND = dimensionsSpoken(undefined);
const LEAD = new Set([
  "có",
  "giá",
  "trị",
  "về",
  "liên",
  "quan",
  "đến",
  "tới",
  "lĩnh",
  "vực",
  "loại",
  "tội",
  "phạm",
  "là",
  "thuộc",
  "nguồn",
  "tin",
  "án",
  "được",
  "cung",
  "cấp",
  "phạm",
  "pháp",
  "hình",
  "sự",
  "xảy",
  "ra",
]);

function isLead(words: readonly string[]): boolean {
  return words.length <= 8 && words.every((word) => LEAD.has(word) || /^["“”']$/.test(word));
}
