/** What an office declares of its titles: the cells, and the parts of the file's name, that say who reports and for when. */
import type { RowTime, TextAt, TitleBlock } from "../../model/form-sheet.ts";
import type { RawCell } from "../../model/raw.ts";
import type { NamePiece, TitleAxis, TitlePlace, TitleRule } from "../../model/title-rule.ts";
import { foldHeading } from "../../util/headings.ts";
import { type Grid, isBlank, textOf } from "../grid.ts";
import { wholePeriod } from "../row-time.ts";
import { unitRank } from "../title.ts";
import { titleWords } from "./lines.ts";
import type { TableRegion } from "./region.ts";

/** A text with its place; its cell, where it is one. */
interface Told {
  readonly at: TextAt;
  readonly cell: RawCell | null;
}

type ToldTitle = ReadonlyMap<TitleAxis, Told>;

/** Empty where nothing is declared of this title. The first rule that says an axis counts. */
export function toldTitle(
  grid: Grid,
  region: TableRegion,
  file: string,
  rules: readonly TitleRule[],
): ToldTitle {
  const told = new Map<TitleAxis, Told>();
  if (rules.length === 0) return told;
  const words = titleWords(grid, region);
  for (const { titles, places, file: pieces } of rules) {
    if (titles.length > 0 && !titles.some((one) => words.includes(one))) continue;
    for (const [axis, place] of places) {
      const found = told.has(axis) ? null : placeIn(grid, region, place);
      if (found !== null) told.set(axis, found);
    }
    for (const [axis, text] of pieces === null ? [] : (partsOfName(file, pieces) ?? []))
      if (!told.has(axis)) told.set(axis, { at: { text, row: 0, column: 0 }, cell: null });
  }
  return told;
}

/** In place of what the title's own words say; lines that name a higher unit still narrow the search. */
export function withTold(told: ToldTitle, title: TitleBlock): TitleBlock {
  if (told.size === 0) return title;
  const [unit, period] = [told.get("unit")?.at, told.get("period")];
  return {
    ...title,
    units: unit === undefined ? title.units : [...above(title.units, unit), unit],
    time: period === undefined ? title.time : timeOf(period, title.time),
  };
}

function above(units: readonly TextAt[], { text }: TextAt): TextAt[] {
  const rank = unitRank(text);
  return units.filter((own) => unitRank(own.text) < rank);
}

function timeOf({ at, cell }: Told, title: RowTime | null): RowTime {
  if (at.text === "" && cell?.kind !== "date")
    return { kind: "problem", code: "required-value", at, facts: {} };
  const year = title?.kind === "label" ? title.label.year : null;
  return wholePeriod(cell ?? { kind: "text", value: at.text, column: at.column }, at, year);
}

/** null: its words do not stand there. A cell that is left blank is told as such. */
function placeIn(grid: Grid, region: TableRegion, place: TitlePlace): Told | null {
  if ("cell" in place) return toldBy(grid, place.cell.row, place.cell.column);
  for (const { row, cells } of grid.rowsBetween(region.titleTop, region.headTop)) {
    for (const cell of cells) {
      const text = textOf(cell);
      if (place.beside.includes(foldHeading(text))) {
        const next = cells.find((own) => own.column > cell.column && !isBlank(own));
        return toldBy(grid, row, next?.column ?? cell.column + 1);
      }
      const colon = text.indexOf(":");
      const label = colon < 0 ? "" : foldHeading(text.slice(0, colon));
      if (label === "" || !place.beside.includes(label)) continue;
      const at = { text: text.slice(colon + 1).trim(), row, column: cell.column };
      return { at, cell: null };
    }
  }
  return null;
}

function toldBy(grid: Grid, row: number, column: number): Told {
  const merge = grid.mergeAt(row, column);
  const [top, left] = [merge?.top ?? row, merge?.left ?? column];
  const cell = grid.cellAt(top, left);
  return { at: { text: textOf(cell).trim(), row: top, column: left }, cell: cell ?? null };
}

/** null: the name has not the texts that it must have. What stands between two of them ends at the first that fits. */
function partsOfName(
  file: string,
  pieces: readonly NamePiece[],
): readonly (readonly [TitleAxis, string])[] | null {
  const name = (file.split("/").at(-1) ?? "").replace(/\.[A-Za-z0-9]{1,5}$/u, "").normalize("NFC");
  const folded = name.toLowerCase();
  const parts: (readonly [TitleAxis, string])[] = [];
  let at = 0;
  let open: TitleAxis | null | undefined;
  for (const piece of pieces) {
    if ("axis" in piece) {
      open = piece.axis;
      continue;
    }
    const text = piece.text.normalize("NFC").toLowerCase();
    const isLast = piece === pieces.at(-1);
    const found = isLast ? folded.lastIndexOf(text) : folded.indexOf(text, at);
    if (found < at || (open === undefined && found > at)) return null;
    if (isLast && found + text.length < name.length) return null;
    if (open !== undefined && open !== null) parts.push([open, name.slice(at, found).trim()]);
    open = undefined;
    at = found + text.length;
  }
  if (open !== undefined && open !== null) parts.push([open, name.slice(at).trim()]);
  return parts.every(([, text]) => text !== "") ? parts : null;
}
