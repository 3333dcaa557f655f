/** The heads that each row of a body stands under: centre heads, and numbered rows over those that they number. */
import type { Lexicon } from "../label/types.ts";
import { type Axes, NO_AXES } from "./axes.ts";
import type { OpenHead } from "./figure.ts";
import { Heads, storeyOf } from "./heads.ts";
import { isPlaceOnly } from "./row-kinds.ts";
import { hasTime, isHigher, unitNamed } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";

export function openHeads(
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): Map<BodyRow, readonly OpenHead[]> {
  const heads = new Heads();
  const open = new Map<BodyRow, readonly OpenHead[]>();
  let parents: OpenHead[] = [];
  for (const row of rows) {
    if (row.figures.length === 0) {
      heads.add(row);
      // "Trong đó:" goes on with what stands over it.
      if (row.axes.part === "none") parents = [];
      open.set(row, heads.open);
      continue;
    }
    heads.endBy(row);
    const storey = storeyOf(row);
    // Unmarked rows stand under a marked one that names nothing but their unit or period.
    parents = parents.filter((own) =>
      storey === null ? isPlaceOnly(own.row) : (storeyOf(own.row) ?? 99) < storey,
    );
    // A commune's row is over none that names a unit of its own.
    const hasUnit = row.names.has("unit") || row.axes.units.length > 0;
    const over = parents.filter(({ axes }) => !hasUnit || isHigher(axes.units[0]?.rank));
    const named = hasUnit
      ? heads.open.filter((head) => !isEqualOf(row, head, lexicon))
      : heads.open;
    open.set(row, over.length === 0 ? named : [...named, ...over.map(headFor(row))]);
    const axes = placeOf(row, lexicon);
    if (storey !== null && axes !== null) parents.push({ axes, label: row.label, row });
  }
  return open;
}

/** A commune without figures ("Xã An Đức" and blanks) over a row of another one: it stands over none. */
function isEqualOf(row: BodyRow, { axes }: OpenHead, lexicon: Lexicon): boolean {
  const [head] = axes.units;
  if (head === undefined || isHigher(head.rank)) return false;
  const own = unitNamed(row, lexicon);
  return own !== undefined && !isHigher(own.rank);
}

/** A row that names an indicator of its own takes none of the row over it. */
function headFor({ axes }: BodyRow): (head: OpenHead) => OpenHead {
  if (axes.fields.length === 0) return (head) => head;
  return (head) => ({ ...head, axes: { ...head.axes, fields: [] } });
}

/** A numbered row with figures names the unit, the period or the indicator of the rows numbered under it ("I. Tháng 8" over its communes). */
function placeOf(row: BodyRow, lexicon: Lexicon): Axes | null {
  const { axes, names } = row;
  const unit = names.get("unit");
  const rank = unitNamed(row, lexicon)?.rank ?? null;
  const units = unit === undefined ? axes.units : [{ at: unit, rank }];
  const fields = axes.fields.length === 1 && axes.rest.length === 0 ? axes.fields : [];
  if (units.length + axes.periods.length + fields.length === 0 && !hasTime({ names })) return null;
  return { ...NO_AXES, units, periods: axes.periods, fields };
}
