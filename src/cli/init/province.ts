/** A province as people name it: its code, its name with or without marks. */
import { PROVINCE_ALIASES, PROVINCES, type ProvinceRow } from "../../catalogue/provinces.ts";
import type { CalendarDate } from "../../model/calendar.ts";
import { foldName, stripMarks } from "../../util/vietnamese.ts";
import { wrongValue } from "../wrong-value.ts";

export interface Province {
  readonly code: string;
  readonly name: string;
}

const KIND = /^(?:công an )?(?:tỉnh|thành phố|tp\.?) /u;
const bare = (name: string) => foldName(name).replace(KIND, "");
const plain = (name: string) => stripMarks(bare(name)).replace(/[\s.-]/gu, "");

/** The one in force on the day goes before one that ended; null: there is none of that name. */
export function provinceOf(word: string, today: CalendarDate): Province | null {
  const named = ([code, name]: ProvinceRow) =>
    code === word.trim() ||
    bare(name) === bare(word) ||
    plain(name) === plain(word) ||
    (PROVINCE_ALIASES[code] ?? []).some((alias) => bare(alias) === bare(word));
  const found = PROVINCES.filter(named);
  const [code, name] = found.find(([, , from, to]) => isIn(from, to, today)) ?? found[0] ?? [];
  return code === undefined || name === undefined ? null : { code, name };
}

function isIn(from: CalendarDate | null, to: CalendarDate | null, day: CalendarDate): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

export function noProvince(word: string) {
  return wrongValue("--province", word, [...new Set(PROVINCES.map(([, name]) => name))]);
}
