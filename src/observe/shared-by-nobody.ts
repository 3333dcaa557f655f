/** Merged counts that have no place: nothing contains the units of their rows. */
import { type Conflict, placeOf, type SourceRow } from "./entry.ts";
import { commonUnit, type Covered, coveredOf, coveredRows, type Told } from "./shared-counts.ts";
import { BlockSource } from "./sources.ts";

/** Counts that are merged over units which nothing contains: nobody knows whose they are. */
export function sharedByNobody(rows: readonly SourceRow[], context: Told): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const source of rows) {
    if (!(source instanceof BlockSource) || !source.isIrregular) continue;
    for (const [field, { mergedTo, column }] of source.row.counts) {
      if (mergedTo === undefined) continue;
      const { sheet, rowNumber } = source;
      const covered = coveredRows(sheet, rowNumber, mergedTo, context.scheme) ?? [];
      const other = covered.find(({ unit }) => unit.id !== source.unit.id);
      const all = [coveredOf(source), ...covered];
      if (other === undefined || commonUnit(all, context.units) !== null) continue;
      const name = ({ unit, stretch }: Pick<Covered, "unit" | "stretch">) =>
        context.units.nameOf(unit, stretch);
      const facts = { first: name(source), second: name(other) };
      conflicts.push({
        problem: { code: "label-conflict", place: placeOf(source, column), field, facts },
        rows: [source],
      });
    }
  }
  return conflicts;
}
