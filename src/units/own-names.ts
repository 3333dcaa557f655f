/**
 * A commune that the whole name of a tab, a file or a folder is, without its type ("An Đức", "TT Ba Tri"): it stands
 * among the title's lines. Names are taken as the registry writes them, capitals and diacritics too: "An ninh" on a tab
 * is a field of work, and "an duc" is only asked for ({@link namedElsewhere}).
 */
import type { FormSheet, TextAt } from "../model/form-sheet.ts";
import type { Unit } from "../model/unit.ts";
import { levelsOf, parseUnitName } from "./names.ts";
import type { Registry } from "./registry.ts";
import { resolveUnit } from "./resolve.ts";
import { wasInScope } from "./scope.ts";

export interface NameContext {
  readonly registry: Registry;
  readonly within: readonly Unit[];
}

const EVER = { start: "0001-01-01", end: "9999-12-31" };
const ENDING = /\.[A-Za-z0-9]{1,5}$/u;

type Kind = "commune" | "or-higher" | null;

/** The sheets with the commune of their tab, file or folder among the lines of their titles. */
export function withOwnNames(
  sheets: readonly FormSheet[],
  context: NameContext,
): readonly FormSheet[] {
  const tellers = sheets.map((sheet) => ownName(sheet, context));
  const tabs = new Set(sheets.filter((_, i) => tellers[i]?.kind === "commune").map(fileOf));
  return sheets.map((sheet, i) => {
    const own = tellers[i];
    // "Ba Tri" may be the district itself; beside tabs of communes it is asked which.
    if (own === undefined || own === null) return sheet;
    if (own.kind === "or-higher" && !tabs.has(sheet.file)) return sheet;
    return withLine(sheet, { text: own.name, row: 0, column: 0 });
  });
}

const fileOf = ({ file }: FormSheet): string => file;

function withLine(sheet: FormSheet, line: TextAt): FormSheet {
  return { ...sheet, title: { ...sheet.title, units: [...sheet.title.units, line] } };
}

/** The nearest of a sheet's names that is, whole, a commune's. */
function ownName(
  { file, folders, sheet, title, columns }: FormSheet,
  context: NameContext,
): { readonly name: string; readonly kind: Exclude<Kind, null> } | null {
  // Its rows name their units themselves.
  if (columns.some(({ field }) => field === "unit" || field === "unit_code")) return null;
  const communes = title.units.filter(({ text }) => isCommune(text));
  const scope = [...context.within];
  for (const { text } of title.units.filter((line) => !communes.includes(line))) {
    const query = { name: text, on: EVER, scope, suggest: false };
    const found = resolveUnit(context.registry, query);
    if (found.kind === "found") scope.push(found.unit);
  }
  const stem = (file.split("/").at(-1) ?? "").replace(ENDING, "");
  // A title that names a commune is held against the tab, which is copied and renamed; files lie anywhere.
  const names = communes.length > 0 ? [sheet] : [sheet, stem, ...[...folders].reverse()];
  for (const name of names) {
    const kind = kindOf(name.trim(), scope, context.registry);
    if (kind !== null) return { name: name.trim(), kind };
  }
  return null;
}

const isCommune = (text: string): boolean =>
  levelsOf(parseUnitName(text).type).every((level) => level === "commune");

/** What the name is of, and nothing else in scope; null: no commune's, or not written as a name is. */
function kindOf(name: string, scope: readonly Unit[], registry: Registry): Kind {
  if (!isWrittenAsName(name)) return null;
  for (const tier of registry.names.tiersOf(name)) {
    const here = tier.filter((e) => wasInScope(registry, e.unit, e.spell, EVER, scope));
    if (here.length === 0) continue;
    if (here.every(({ unit }) => unit.level === "commune")) return "commune";
    return here.some(({ unit }) => unit.level === "commune") ? "or-higher" : null;
  }
  return null;
}

/** Every word begins with a capital: names do, words seldom. */
const isWrittenAsName = (text: string): boolean =>
  text
    .split(/[\s-]+/u)
    .every(
      (word) =>
        (/^\p{Lu}/u.test(word) && word !== word.toLocaleUpperCase("vi")) || TYPES.test(word),
    );

const TYPES = /^(?:TT|P|X)\.?$|^\d+$/u;
