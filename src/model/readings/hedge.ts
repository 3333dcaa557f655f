/** Words and signs that say a number is not exact, and what is still known with them. */
import type { Value } from "../value.ts";
import { own } from "../own.ts";

export type HedgeKind = ">" | "<" | "~";

const HEDGE =
  /^(?:(hơn|trên(?! dưới)|>)|(gần|dưới|<)|(ước khoảng|ước tính|ước chừng|trên dưới|khoảng|ước|chừng|xấp xỉ|~|≈)) ?(?=[\d.,-])/u;

/** The hedge at the front of a folded text and the number text behind it; null without one. */
export function splitHedge(text: string): { kind: HedgeKind; rest: string } | null {
  const match = HEDGE.exec(text);
  if (match === null) return null;
  const kind = match[1] !== undefined ? ">" : match[2] !== undefined ? "<" : "~";
  return { kind, rest: text.slice(match[0].length) };
}

/** A whole number behind a hedge. `<` of 0 has no meaning: null. */
export function hedged(kind: HedgeKind, value: number): Value | null {
  const known = { value, status: "E", qualifier: kind } as const;
  if (kind === ">") return { ...known, lower: value + 1, upper: null };
  if (kind === "~") return { ...known, lower: null, upper: null };
  return value > 0 ? { ...known, lower: null, upper: value - 1 } : null;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  vạn: 4,
  "chục nghìn": 4,
  "trăm nghìn": 5,
  triệu: 6,
  "chục triệu": 7,
};

/** `hàng trăm` and the like: no value, only the bounds 10^k to 10^(k+1) - 1. */
export function orderOfMagnitude(text: string): Value | null {
  if (!text.startsWith("hàng ")) return null;
  const power = own(MAGNITUDES, text.slice(5).replaceAll("ngàn", "nghìn"));
  if (power === undefined) return null;
  return {
    value: null,
    status: "E",
    qualifier: "~",
    lower: 10 ** power,
    upper: 10 ** (power + 1) - 1,
  };
}
