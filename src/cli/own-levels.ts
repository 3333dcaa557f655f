/** A data set has a column for each built-in level and for no other: figures of a declared one would be lost in it. */
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import { type Level, levelIds } from "../model/unit.ts";
import { UsageError } from "./errors.ts";

/** Throws UsageError. `command`: for the message. */
export function refuseOwnLevels(command: string, levels: Iterable<Level>): void {
  const known = levelIds(BUILT_IN_LEVELS);
  const own = [...new Set(levels)].find((level) => !known.includes(level));
  if (own === undefined) return;
  throw new UsageError({
    vi: `${command}: bộ dữ liệu chỉ có các cấp ${known.join(", ")}, không có cấp "${own}" khai thêm. Dùng antq aggregate --level ${own}.`,
    en: `${command}: a data set has the levels ${known.join(", ")} only, and not the declared level "${own}". Use antq aggregate --level ${own}.`,
  });
}
