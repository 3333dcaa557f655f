/** The lines over a sheet that name its units, its own or those of its workbook's other sheets. */
import type { FormSheet, TextAt } from "../model/form-sheet.ts";
import type { Level } from "../model/unit.ts";
import { foldName } from "../util/vietnamese.ts";
import { keyOf } from "../util/keys.ts";
import { levelsOf, parseUnitName } from "./names.ts";

export interface Above {
  /** Lines that name units. */
  readonly lines: readonly TextAt[];
  /** Of a sheet that names its units itself in a commune's workbook; null: of any other. */
  readonly owner: Owner | null;
}

/** The commune whose workbook it is: the other sheets' lines narrow down that commune's name, and no other's. */
export interface Owner {
  readonly name: TextAt;
  /** The lines that any other name is looked up under. */
  readonly others: readonly TextAt[];
}

/** A sheet without unit lines takes those of its workbook's other sheets where they all agree. */
export function titlesByFile(sheets: readonly FormSheet[]): (sheet: FormSheet) => Above {
  const byFile = new Map<string, readonly TextAt[] | null>();
  for (const sheet of sheets) {
    if (sheet.title.units.length === 0) continue;
    const known = byFile.get(sheet.file);
    if (known === undefined) byFile.set(sheet.file, sheet.title.units);
    else if (known !== null && textsOf(known) !== textsOf(sheet.title.units))
      byFile.set(sheet.file, null);
  }
  return (sheet) => {
    if (sheet.title.units.length > 0) return { lines: sheet.title.units, owner: null };
    const borrowed = byFile.get(sheet.file) ?? [];
    // A table that names its units itself takes only the place above them from elsewhere.
    const named = namedLevels(sheet);
    const lines = borrowed.filter((line) => !isWithin(line.text, named));
    const name = borrowed.findLast((line) => isWithin(line.text, COMMUNES));
    if (name === undefined || lines.includes(name)) return { lines, owner: null };
    return { lines, owner: { name, others: lines.filter((own) => isWithin(own.text, PROVINCES)) } };
  };
}

/** Levels that a sheet's own columns say of each row, and those below them. */
function namedLevels({ columns }: FormSheet): ReadonlySet<Level> {
  const has = (field: string) => columns.some((column) => column.field === field);
  if (has("province")) return new Set(levelsOf(null));
  if (has("district")) return new Set(["district", "commune"]);
  return new Set(has("unit") || has("unit_code") ? ["commune"] : []);
}

const PROVINCES: ReadonlySet<Level> = new Set(["province"]);
const COMMUNES: ReadonlySet<Level> = new Set(["commune"]);

/** A unit whose type is of these levels only. */
function isWithin(text: string, levels: ReadonlySet<Level>): boolean {
  return levels.size > 0 && levelsOf(parseUnitName(text).type).every((level) => levels.has(level));
}

function textsOf(lines: readonly TextAt[]): string {
  return keyOf(...lines.map((line) => foldName(line.text)));
}
