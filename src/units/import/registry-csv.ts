/** A registry as CSV: the file that `--units` reads. */
import type { UnitSpell } from "../../model/unit.ts";

export function registryCsv(spells: readonly UnitSpell[]): string {
  const lines = spells.map((spell) =>
    [
      spell.code,
      spell.name,
      spell.level,
      spell.parentCode ?? "",
      spell.validFrom ?? "",
      spell.validTo ?? "",
      spell.successors
        .map(({ code, share }) => (share === null ? code : `${code}:${share}`))
        .join(";"),
      spell.aliases.join(";"),
    ]
      .map(quoted)
      .join(","),
  );
  return [
    "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
    ...lines,
    "",
  ].join("\n");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
