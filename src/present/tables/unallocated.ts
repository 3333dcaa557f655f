/** The unallocated lines of a restated table in words: where they stand, and among whom they belong. */
import { said } from "../../messages/said.ts";
import type { ReportUnit } from "../../model/report.ts";
import type { Lang } from "../number-format.ts";

/** How many names a line can bear; JSON has them all. */
const TARGETS_SHOWN = 12;

/** A sentence for each unallocated line; a unit that is shown is called by its name. */
export function unallocatedLines(units: readonly ReportUnit[], lang: Lang): string[] {
  return units.flatMap((unit) => {
    if (unit.unallocated !== true) return [];
    const above =
      units.find(({ code }) => code !== null && code === unit.parent)?.name ?? unit.parent;
    const place = above === null ? unit.name : `${unit.name} (${above})`;
    return [`${place}: ${reason(unit, lang)}`];
  });
}

function reason({ targets, targetNames }: ReportUnit, lang: Lang): string {
  const names = targetNames ?? targets ?? [];
  const rest = names.length - TARGETS_SHOWN;
  const more =
    rest <= 0 ? "" : said(lang, { vi: ` và ${rest} đơn vị nữa`, en: ` and ${rest} more` });
  const list = `${names.slice(0, TARGETS_SHOWN).join(", ")}${more}`;
  const why =
    list === ""
      ? { vi: "không có đơn vị kế thừa", en: "no unit succeeded" }
      : { vi: `không biết tỷ lệ chia cho ${list}`, en: `no known shares for ${list}` };
  return said(lang, {
    vi: `${why.vi}; tổng của cấp trên vẫn đủ.`,
    en: `${why.en}; the total above it is complete.`,
  });
}
