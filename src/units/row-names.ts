/** What a row says about its unit: its own cells first, then group rows, title, folders. */
import type { FormSheet, RowOfNames, TextAt } from "../model/form-sheet.ts";
import type { BuiltInLevel } from "../model/unit.ts";
import { levelsOf, parseUnitName } from "./names.ts";

export type NameSource = "column" | "group" | "title" | "folder" | "code";

export interface NamedPlace {
  readonly at: TextAt;
  readonly source: NameSource;
  /** What the column's heading says it holds. */
  readonly level?: BuiltInLevel;
}

export interface RowNames {
  /** The cell or line that names the reporting unit; null where nothing does. */
  readonly unit: NamedPlace | null;
  readonly code: TextAt | null;
  /** What narrows the search, outermost first. */
  readonly scope: readonly NamedPlace[];
  /** The level that the unit column's heading states. */
  readonly levelHint: BuiltInLevel | undefined;
  /** The unit's column is there and the cell blank. */
  readonly blank: TextAt | null;
}

const filled = (at: TextAt | null): at is TextAt => at !== null && at.text !== "";

/**
 * `title`: the lines that name units, of the sheet or else of its workbook's other sheets; without a text: a cell that is
 * declared to name one and is blank.
 */
export function namesOf(row: RowOfNames, sheet: FormSheet, title: readonly TextAt[]): RowNames {
  const { outer, levelHint } = sheetNames(sheet, title);
  const groups = row.groups.map((at) => ({ at, source: "group" as const }));
  const cells: NamedPlace[] = [];
  if (filled(row.province)) cells.push({ at: row.province, source: "column", level: "province" });
  if (filled(row.district)) cells.push({ at: row.district, source: "column", level: "district" });
  const above = [...outer, ...groups, ...cells];
  const code = filled(row.unitCode) ? row.unitCode : null;
  if (row.unit !== null) {
    const unit = filled(row.unit) ? { at: row.unit, source: "column" as const } : null;
    const blank = unit === null && code === null ? row.unit : null;
    return { unit, code, scope: above, levelHint, blank };
  }
  if (code !== null) return { unit: null, code, scope: above, levelHint, blank: null };
  const empty = title.find(({ text }) => text === "");
  if (empty !== undefined) return { unit: null, code: null, scope: [], levelHint, blank: empty };
  const deepest = deepestOf(above);
  const blankCell = deepest === null ? (row.unitCode ?? row.district ?? row.province) : null;
  return {
    unit: deepest,
    code: null,
    scope: above.filter((named) => named !== deepest),
    levelHint: deepest?.level,
    blank: blankCell,
  };
}

interface SheetNames {
  readonly title: readonly TextAt[];
  /** Folders, then the title's lines. */
  readonly outer: readonly NamedPlace[];
  readonly levelHint: BuiltInLevel | undefined;
}

const SHEETS = new WeakMap<FormSheet, SheetNames>();

/** What all rows of a sheet share. */
function sheetNames(sheet: FormSheet, title: readonly TextAt[]): SheetNames {
  const known = SHEETS.get(sheet);
  if (known?.title === title) return known;
  const folders = sheet.folders
    .filter((name) => parseUnitName(name).type !== null)
    .map((text) => ({ at: { text, row: 0, column: 0 }, source: "folder" as const }));
  const lines = title.map((at) => ({ at, source: "title" as const }));
  const names = { title, outer: [...folders, ...lines], levelHint: hintOf(sheet) };
  SHEETS.set(sheet, names);
  return names;
}

/** "Xã, thị trấn", "Công an phường": the column holds communes. */
function hintOf(sheet: FormSheet): BuiltInLevel | undefined {
  const heading = sheet.columns.find((column) => column.field === "unit")?.heading ?? "";
  return /xã|phường|thị trấn|đặc khu/iu.test(heading) ? "commune" : undefined;
}

const DEPTH: Record<BuiltInLevel, number> = { province: 0, district: 1, commune: 2 };

/** Without a unit column the lowest unit named is the one that reports; of equals the nearest. */
function deepestOf(places: readonly NamedPlace[]): NamedPlace | null {
  let best: NamedPlace | null = null;
  let depth = -1;
  for (const place of places) {
    const { type } = parseUnitName(place.at.text);
    const levels = place.level !== undefined && type === null ? [place.level] : levelsOf(type);
    const own = Math.max(...levels.map((level) => DEPTH[level]), 0);
    if (own >= depth) {
      best = place;
      depth = own;
    }
  }
  return best;
}
