/** Tables that break one total down more than once: their breakdowns are weighed like those of several sheets. */
import { breakdownsOf } from "../catalogue/breakdowns.ts";
import { formOf, type Catalogue } from "../catalogue/index.ts";
import type { PlacedSheet } from "../model/form-sheet.ts";
import { isBrokenTwice } from "../model/two-breakdowns.ts";
import type { SourceRow } from "./entry.ts";

const KNOWN = new WeakMap<
  PlacedSheet,
  { readonly catalogue: Catalogue; readonly twice: boolean }
>();

export function isTwice(sheet: PlacedSheet, catalogue: Catalogue): boolean {
  const known = KNOWN.get(sheet);
  if (known?.catalogue === catalogue) return known.twice;
  const twice =
    sheet.form !== null &&
    isBrokenTwice(sheet.blocks, breakdownsOf(formOf(catalogue, sheet.form), catalogue));
  KNOWN.set(sheet, { catalogue, twice });
  return twice;
}

/** Ids of the units with rows in such tables. */
export function brokenTwice(rows: readonly SourceRow[], catalogue: Catalogue): Set<string> {
  const units = new Set<string>();
  let last: PlacedSheet | null = null;
  let twice = false;
  for (const { sheet, unit } of rows) {
    if (sheet !== last) twice = isTwice((last = sheet), catalogue);
    if (twice) units.add(unit.id);
  }
  return units;
}
