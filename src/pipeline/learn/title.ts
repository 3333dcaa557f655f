/** What of a title may say who reports, or for when: labels with what stands beside them, and names that stand alone. */
import { type Mapper, titleOfSheet } from "../../map/index.ts";
import type { RawCell, RawRow, RawSheet } from "../../model/raw.ts";
import { isPersonalHeading, looksPersonal, readPeriodText } from "../../model/readings/index.ts";
import type { GuessedTable } from "./table-guess.ts";

/** Whether a text names a unit: by the registry, or with its type. */
export type IsUnit = (text: string) => boolean;

/** A part of a title that no word of it explains. */
export interface TitleCandidate {
  /** Of the label; of the name itself where it has none. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Words of the title's first line, by which the form is known; null: the label's own words tell where it stands. */
  readonly titles: string | null;
}

/** Which of the two the title has to say, and does not. */
export interface Lacking {
  readonly unit: boolean;
  readonly period: boolean;
}

/** Where a title goes on with what is another one each time. */
const PERIOD = /(?:^|[\s(,–-]+)(?:tháng|quý|năm|ngày|từ|kỳ|\d).*$/iu;
/** Fewer words stand in many titles. */
const FEWEST = 2;

/** The words of a line that stay the same from one report to the next; "" where they tell no form. */
function titleOf(cell: RawCell): string {
  const words = textOf(cell).replace(PERIOD, "");
  return words.split(" ").length < FEWEST || looksPersonal(words) !== null ? "" : words;
}

/** Longer lines are names of reports. */
const LONGEST = 60;

/** `inColumns`: what the table's own columns say. */
export function titleCandidates(
  sheet: RawSheet,
  { headTop }: GuessedTable,
  mapper: Mapper,
  isUnit: IsUnit,
  inColumns: Lacking,
): readonly TitleCandidate[] {
  const title = titleOfSheet(sheet, headTop, mapper);
  const lacking = {
    unit: inColumns.unit && title.units.length === 0,
    period: inColumns.period && title.time === null,
  };
  if (!lacking.unit && !lacking.period) return [];
  const rows = sheet.rows.filter(({ row }) => row < headTop);
  const titles = rows.flatMap(({ cells }) => cells.map(titleOf)).find((text) => text !== "") ?? "";
  const fits = (text: string) =>
    (lacking.unit && isUnit(text)) || (lacking.period && readPeriodText(text) !== null);
  return rows.flatMap((row) => ofRow(row, fits, titles));
}

/** Beside a label what is a unit's name or a period; alone the same, under a title that tells the form. */
function ofRow(
  { row, cells }: RawRow,
  fits: (text: string) => boolean,
  titles: string,
): TitleCandidate[] {
  const filled = cells.filter((cell) => textOf(cell) !== "" && textOf(cell).length <= LONGEST);
  const found: TitleCandidate[] = [];
  for (const [i, cell] of filled.entries()) {
    const text = textOf(cell);
    const colon = text.indexOf(":");
    const behind = colon < 0 ? "" : text.slice(colon + 1).trim();
    const label = filled[i - 1];
    const before = label === undefined ? "" : textOf(label).replace(/\s*:\s*$/u, "");
    if (behind !== "" && fits(behind))
      found.push({ row, column: cell.column, text: text.slice(0, colon).trim(), titles: null });
    else if (!fits(text)) continue;
    else if (label !== undefined && /\p{L}/u.test(before) && !fits(before))
      found.push({ row, column: label.column, text: before, titles: null });
    else if (titles !== "" && titles !== titleOf(cell))
      found.push({ row, column: cell.column, text, titles });
  }
  return found.filter(({ text }) => !isPersonalHeading(text) && looksPersonal(text) === null);
}

function textOf(cell: RawCell): string {
  if (cell.kind === "number") return cell.shown ?? String(cell.value);
  return cell.kind === "text" ? cell.value.replace(/\s+/gu, " ").trim() : "";
}
