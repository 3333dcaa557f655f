/**
 * Numbers that a number format writes with leading zeros: codes. Excel keeps 4 and shows 00004, and
 * the person who sees it means the code 00004.
 */

/** What a format makes of a whole number, where it is more than the plain digits; else null. */
export type ShownDigits = (value: number) => string | null;

/** A place of a format: `0` always a digit, `#` and `?` one where there is any, else itself. */
interface Place {
  readonly kind: "zero" | "digit" | "literal";
  readonly text: string;
}

const LARGEST = 1e15;
const TOKEN = /"([^"]*)"?|[\\!](.)|_.|\*.|\[[^\]]*\]|([0#?])|([ /()\-+:])|(.)/gsu;

/** Null for a format that pads no number: one zero, grouping, decimals, dates, texts, conditions. */
export function shownDigits(format: string): ShownDigits | null {
  if (!format.includes("00") && !/0\D+0/.test(format)) return null;
  const places = placesOf(format);
  if (places === null || places.filter(({ kind }) => kind === "zero").length < 2) return null;
  return (value) => {
    if (!Number.isInteger(value) || value < 0 || value >= LARGEST) return null;
    const plain = String(value);
    const shown = fill(places, plain);
    return shown === plain ? null : shown;
  };
}

/** `width` digits at the least. */
export function paddedTo(width: number): ShownDigits | null {
  return width < 2 ? null : shownDigits("0".repeat(Math.min(width, 32)));
}

/** The text shown beside a number, where it is the number with leading zeros; else null. */
export function zerosShown(text: string, value: number): string | null {
  const digits = /^\D*(0\d+)\D*$/.exec(text)?.[1];
  return digits !== undefined && Number(digits) === value ? text.trim() : null;
}

/** The places of the format's section for numbers above zero; null where it shows something else. */
function placesOf(format: string): Place[] | null {
  const places: Place[] = [];
  for (const [token, quoted, escaped, digit, sign, other] of format.matchAll(TOKEN)) {
    if (other === ";") break;
    // A condition chooses among sections; which one holds is beyond what codes need.
    if (other !== undefined || /^\[[<>=]/.test(token)) return null;
    if (digit !== undefined) places.push({ kind: digit === "0" ? "zero" : "digit", text: "" });
    else places.push({ kind: "literal", text: quoted ?? escaped ?? sign ?? "" });
  }
  return places;
}

/** Digits from the right into the places; those left over stand before the first place. */
function fill(places: readonly Place[], digits: string): string {
  const first = places.findIndex(({ kind }) => kind !== "literal");
  let left = digits;
  let shown = "";
  for (let i = places.length - 1; i >= 0; i--) {
    const { kind, text } = places[i] as Place;
    if (kind === "literal") {
      shown = text + shown;
      continue;
    }
    const from = i === first ? 0 : Math.max(left.length - 1, 0);
    const own = left.slice(from);
    left = left.slice(0, from);
    shown = (own === "" && kind === "zero" ? "0" : own) + shown;
  }
  return shown.trim();
}
