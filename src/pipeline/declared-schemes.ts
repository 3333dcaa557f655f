/** Labels of a form that declares its own period scheme are bound by that one, not by the run's. */
import type { Catalogue } from "../catalogue/index.ts";
import { bindTime, type FormSheet, type RowTime } from "../model/form-sheet.ts";
import type { PeriodScheme } from "../model/period.ts";

export function bindDeclaredSchemes(
  sheets: readonly FormSheet[],
  catalogue: Catalogue,
): readonly FormSheet[] {
  const schemes = new Map<string, PeriodScheme>();
  for (const form of catalogue.forms) {
    const scheme =
      form.periodScheme === undefined ? undefined : catalogue.schemes.get(form.periodScheme);
    if (scheme !== undefined) schemes.set(form.id, scheme);
  }
  if (schemes.size === 0) return sheets;
  return sheets.map((sheet) => {
    const scheme = sheet.form === null ? undefined : schemes.get(sheet.form);
    return scheme === undefined ? sheet : bound(sheet, scheme);
  });
}

function bound(sheet: FormSheet, scheme: PeriodScheme): FormSheet {
  const title = sheet.title.time === null ? null : boundTime(sheet.title.time, scheme);
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    whens: block.whens.map((when) => ({ ...when, time: boundTime(when.time, scheme) })),
  }));
  // Which period comes before cannot be told of days.
  const { comparisons: _, ...own } = sheet;
  return { ...own, blocks, title: { ...sheet.title, time: title } };
}

function boundTime(time: RowTime, scheme: PeriodScheme): RowTime {
  if (time.kind !== "label" && time.kind !== "span") return time;
  const stretch = bindTime(time, scheme);
  const cumulative = time.cumulative === true ? { cumulative: true as const } : {};
  return stretch === null ? time : { kind: "stretch", stretch, at: time.at, ...cumulative };
}
