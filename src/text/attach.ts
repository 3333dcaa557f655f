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
  const before = spots.filter((spot) => spot.to <= from && !isAside(spot, from, scene));
  return (
    inside.findLast((spot) => spot.to <= from) ??
    inside.find((spot) => spot.from >= from) ??
    before.at(-1) ??
    spots.find((spot) => spot.from >= from) ??
    null
  );
}

/** In brackets that are closed before the number: "(năm 2022: 16 lớp), tăng 1 lớp". */
function isAside({ to }: Spot, from: number, { words }: Scene): boolean {
  let depth = 0;
  for (let i = to; i < from; i++) {
    if (words[i]?.text === "(") depth++;
    else if (words[i]?.text === ")" && --depth < 0) return true;
  }
  return false;
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
  readonly place: PlaceAt | null;
  readonly period: PeriodAt | null;
  readonly base: BaseAt | null;
  readonly member: Member | null;
}

export const NOTHING_HELD: Held = { place: null, period: null, base: null, member: null };

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
  const end = Math.max(counted.number.to, counted.noun?.to ?? 0);
  const next = scene.words[end]?.text === "(" ? end + 1 : end;
  const behind = scene.periods.find((spot) => spot.from === next);
  const near =
    behind ??
    inside.findLast((spot) => spot.to <= from) ??
    inside.find((spot) => spot.from >= from);
  const before = scene.periods.findLast((spot) => spot.to <= from && !isAside(spot, from, scene));
  return near ?? before ?? held.period ?? scene.periods.find((spot) => spot.from >= from) ?? null;
}

const WITH = dimensionsSpoken("with");

export function partnersIn({ members }: Scene): { from: number; to: number; value: Member }[] {
  return members.flatMap((at) => {
    const value = at.values.find(({ dimension }) => WITH.includes(dimension));
    return value === undefined ? [] : [{ from: at.from, to: at.to, value }];
  });
}

/** The partner spoken of last; a whole, or a semicolon, ends what it is said of. One behind counts in the same piece. */
export function memberOf(counted: Counted, scene: Scene, held: Held): Member | null {
  const { from, to } = counted.number;
  const spots = partnersIn(scene);
  const turn = inTurn(spots, counted, scene);
  if (turn !== null) return turn.value;
  const before = spots.findLast((spot) => spot.to <= from);
  const ended =
    before === undefined
      ? false
      : scene.words.slice(before.to, from).some(({ text }) => text === ";");
  const whole = scene.places.some(
    (place) => place.kind === "whole" && place.from >= (before?.to ?? 0) && place.to <= from,
  );
  const other = withBehind(counted, scene, spots, before);
  if (other !== null) return other;
  if (before !== undefined && !ended && !whole) return before.value;
  const piece = pieceOf(counted, scene);
  const behind = spots.find((spot) => spot.from >= to && spot.to <= piece.to)?.value;
  if (behind !== undefined || whole) return behind ?? null;
  return spots.length === 0 ? held.member : opens(spots, scene);
}

/** "5.856 buổi cùng Hội Liên hiệp Phụ nữ và 886 buổi cùng Hội Cựu chiến binh": each behind its number. */
function withBehind(
  counted: Counted,
  scene: Scene,
  spots: readonly (Spot & { value: Member })[],
  before: Spot | undefined,
): Member | null {
  const earlier = scene.counted.find(({ number }) => number.to <= (before?.from ?? 0));
  if (earlier === undefined) return null;
  const piece = ownPiece(counted, scene);
  const behind = spots.find(({ from, to }) => from >= counted.number.to && to <= piece.to);
  const linked = /^(?:cùng|với|do|hợp)$/u.test(scene.words[(behind?.from ?? 0) - 1]?.text ?? "");
  return linked ? (behind?.value ?? null) : null;
}

/** "Phối hợp với Hội Nông dân, Công an tỉnh mở ...; ...": what opens a sentence is said of all of it, where no other is named. */
function opens(spots: readonly (Spot & { value: Member })[], scene: Scene): Member | null {
  const [first, second] = spots;
  const number = scene.counted[0]?.number.from ?? scene.words.length;
  if (first === undefined || second !== undefined || first.to > number) return null;
  const comma = scene.words.findIndex(({ text }, i) => i >= first.to && text === ",");
  return comma >= 0 && comma - first.to <= 5 && comma < number ? first.value : null;
}

/** Members of another breakdown count only right beside: "12 tin về ma túy", "5 vụ trộm cắp", "ma túy: 12 tin". */
export function kindsOf(counted: Counted, scene: Scene): Member[] {
  const behind = kindsBehind(counted, scene);
  return behind.length > 0 ? behind : kindsBefore(counted, scene);
}

const LABELLED = /^(?:[:="“”'|-]|có|là|được|với|gồm)$/u;

/** The label of the number: nothing but a link stands between, and nothing before it in its piece. */
function kindsBefore({ number }: Counted, { words, members }: Scene): Member[] {
  let to = number.from;
  while (to > 0 && LABELLED.test(words[to - 1]?.text ?? "")) to--;
  const found = members.find((at) => at.to === to);
  if (found === undefined) return [];
  let from = found.from;
  const lead: string[] = [];
  while (from > 0 && !/^[,;:.()*+-]$|^và$/u.test(words[from - 1]?.text ?? ""))
    lead.push(words[--from]?.text ?? "");
  if (!lead.every((word) => LEADS.has(word) || /^["“”'|]$/u.test(word))) return [];
  return found.values.filter(({ dimension }) => BEHIND.includes(dimension)).slice(0, 1);
}

function kindsBehind(counted: Counted, scene: Scene): Member[] {
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
/** Before a member that labels a number. */
const LEADS = new Set([
  "lĩnh",
  "vực",
  "về",
  "loại",
  "nhóm",
  "tội",
  "tội phạm",
  "tin",
  "vụ",
  "mô",
  "hình",
  "riêng",
  "trong",
  "đó",
  "là",
  "số",
]);
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
