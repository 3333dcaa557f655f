/** What the unit and the time that a row names say of its place among the others. */
import { foldHeading } from "../../util/headings.ts";
import { likelyPart, type PartOf } from "../label/parts.ts";
import type { Lexicon } from "../label/types.ts";
import type { BodyRow } from "./rows.ts";
import { TIMES } from "./stub-cell.ts";

export function hasTime({ names }: Pick<BodyRow, "names">): boolean {
  return TIMES.some((field) => names.has(field));
}

/** "Huyện Ba Tri" beside a blank month, among communes and months: their total. */
export function wholesAmong(rows: readonly BodyRow[], lexicon: Lexicon): ReadonlySet<BodyRow> {
  const timed = rows.filter(hasTime);
  if (timed.length === 0) return new Set();
  const higher = rows.flatMap((row) =>
    isHigher(rankOf(row, lexicon)) ? [foldHeading(row.names.get("unit")?.text ?? "")] : [],
  );
  // "Nam Sơn" among rows of "Huyện Nam Sơn" is that district.
  const isHigherUntyped = ({ names }: BodyRow) =>
    higher.some((name) => name.endsWith(` ${foldHeading(names.get("unit")?.text ?? "")}`));
  const lowest = timed.reduce((most, row) => {
    const rank = rankOf(row, lexicon) ?? (isHigherUntyped(row) ? 0 : COMMUNE);
    return Math.max(most, rank);
  }, 0);
  return new Set(
    rows.filter((row) => {
      const rank = hasTime(row) ? null : rankOf(row, lexicon);
      return rank !== null && rank < lowest && row.axes.periods.length === 0;
    }),
  );
}

const COMMUNE = 2;

/** What the row's column of units says of its unit; undefined: it names none. */
export function unitNamed({ names }: BodyRow, lexicon: Lexicon): PartOf<"unit"> | undefined {
  const unit = names.get("unit");
  return unit === undefined ? undefined : likelyPart(lexicon.read(unit.text, "stub"), "unit");
}

/** null: no unit is named, or its level is not said. */
function rankOf(row: BodyRow, lexicon: Lexicon): 0 | 1 | 2 | null {
  return unitNamed(row, lexicon)?.rank ?? null;
}

/** It names another unit of the same level, or another month: "11. Xã B" is not under "X. Xã A". */
export function isOfAnother(row: BodyRow, parent: BodyRow, lexicon: Lexicon): boolean {
  const [own, above] = [row, parent].map((one) => unitNamed(one, lexicon));
  if (own !== undefined && above !== undefined && own.text !== above.text)
    if (own.rank === above.rank || own.rank === null || above.rank === null) return true;
  return TIMES.some((field) => {
    const [time, of] = [row, parent].map(({ names }) => names.get(field)?.text);
    if (time === undefined || of === undefined || foldHeading(time) === foldHeading(of))
      return false;
    const [a, b] = [time, of].map((text) => grainOf(text, lexicon));
    return a === b;
  });
}

/** Numbers are months alike, years alike. */
function grainOf(text: string, lexicon: Lexicon): string {
  const reading = likelyPart(lexicon.read(text, "stub"), "period")?.reading;
  if (reading?.kind === "label") return reading.label.type;
  const partial = reading?.kind === "invalid" ? reading.partial : undefined;
  return partial === undefined ? "" : String(partial.last - partial.first);
}

/** "Trong đó: Xã An Đức" under "Huyện Ba Tri" or "Tổng số": another unit's figures, not a part of the same one's. */
export function isOfUnitBelow(part: BodyRow, whole: BodyRow, lexicon: Lexicon): boolean {
  const above = new Set(unitsOf(whole, lexicon));
  return unitsOf(part, lexicon).some((unit) => !above.has(unit));
}

function unitsOf(row: BodyRow, lexicon: Lexicon): string[] {
  const name = row.names.get("unit");
  const isUnit = name !== undefined && unitNamed(row, lexicon) !== undefined;
  const named = row.axes.units.map(({ at }) => at);
  return (isUnit ? [...named, name] : named).map(({ text }) => foldHeading(text));
}

/** Of no unit, or of one above the communes. */
export function isHigher(rank: 0 | 1 | 2 | null | undefined): boolean {
  return rank !== COMMUNE && rank !== null;
}
