/** The ways in which an office writes a unit's name, all of them the same name. */
import type { Random } from "./random.ts";
import { baseOf, isUniqueBase, type World, type WorldUnit } from "./world.ts";

const SHORT: Readonly<Record<string, readonly string[]>> = {
  Xã: ["X. ", "X."],
  Phường: ["P. ", "P."],
  "Thị trấn": ["TT. ", "TT "],
  Huyện: ["H. "],
  Quận: ["Q. "],
  "Thị xã": ["TX. ", "TX "],
  "Thành phố": ["TP. ", "TP ", "T.P "],
};

export function writeName(unit: WorldUnit, world: World, rng: Random): string {
  const { name } = unit;
  const base = baseOf(name);
  const type = name.slice(0, name.length - base.length - 1);
  const numbered = /^\d+$/.test(base);
  switch (rng.int(0, 13)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return `Công an ${lowerFirst(name)}`;
    case 2:
      return `UBND ${lowerFirst(name)}`;
    case 3:
      return numbered ? `${type} 0${base}` : `${rng.pick(SHORT[type] ?? [`${type} `])}${base}`;
    case 4:
      return name.replaceAll("Hòa", "Hoà").replaceAll("Thủy", "Thuỷ").replaceAll("Đ", "Ð");
    case 5:
      return ` ${name.replaceAll(" ", "  ")} `;
    case 6:
      return name.replaceAll("'", "’").toLowerCase();
    case 7:
      return !numbered && isUniqueBase(world, unit) ? base : name;
    case 8:
      return name.normalize("NFD");
    default:
      return name;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
