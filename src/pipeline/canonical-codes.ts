/**
 * One spelling for one unlisted code ("Camera an ninh", "camera An ninh"): the first in
 * code-unit order of those written, so that the order of files cannot matter.
 */
import type { CodeCell, FormSheet } from "../model/form-sheet.ts";
import type { RowBlock } from "../model/row-block.ts";
import { keyOf } from "../util/keys.ts";
import { foldName } from "../util/vietnamese.ts";

export function unifyCodes(sheets: readonly FormSheet[]): readonly FormSheet[] {
  const spellings = new Map<string, string[]>();
  for (const [field, values] of valuesByField(sheets)) {
    for (const value of values) {
      const key = keyOf(field, foldName(value));
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, [value]);
      else known.push(value);
    }
  }
  const chosen = new Map<string, string>();
  for (const [key, values] of spellings) {
    if (values.length > 1) chosen.set(key, values.sort()[0] as string);
  }
  return chosen.size === 0 ? sheets : sheets.map((sheet) => unified(sheet, chosen));
}

/** Few different values stand in many rows: each is folded once. */
function valuesByField(sheets: readonly FormSheet[]): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  const take = (codes: ReadonlyMap<string, CodeCell>): void => {
    for (const [field, { value }] of codes) {
      if (value === null) continue;
      const values = fields.get(field);
      if (values === undefined) fields.set(field, new Set([value]));
      else values.add(value);
    }
  };
  for (const sheet of sheets) {
    const compared = (sheet.comparisons ?? []).map(({ block }) => block);
    for (const { whats } of [...sheet.blocks, ...compared]) for (const what of whats) take(what);
  }
  return fields;
}

function unified(sheet: FormSheet, chosen: ReadonlyMap<string, string>): FormSheet {
  const codesOf = (codes: ReadonlyMap<string, CodeCell>): ReadonlyMap<string, CodeCell> => {
    const own = new Map<string, CodeCell>();
    for (const [field, cell] of codes) {
      const value =
        cell.value === null ? null : (chosen.get(keyOf(field, foldName(cell.value))) ?? cell.value);
      own.set(field, value === cell.value ? cell : { ...cell, value });
    }
    return own;
  };
  const unify = (block: RowBlock) => ({ ...block, whats: block.whats.map(codesOf) });
  const blocks = sheet.blocks.map(unify);
  if (sheet.comparisons === undefined) return { ...sheet, blocks };
  const comparisons = sheet.comparisons.map((own) => ({ ...own, block: unify(own.block) }));
  return { ...sheet, blocks, comparisons };
}
