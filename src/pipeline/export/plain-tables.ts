/** Tables of a data set that no period changes: units, indicators, findings, sources. */
import type { Catalogue } from "../../catalogue/index.ts";
import { messageOf } from "../../messages/findings.ts";
import type { Lang } from "../../messages/index.ts";
import type { Names } from "../../messages/names.ts";
import { type ExportPart, type ExportValue, TABLES } from "../../model/export.ts";
import type { Finding } from "../../model/finding.ts";
import { outgoing, outgoingLines } from "../../model/readings/mask.ts";
import { said } from "../../messages/said.ts";
import type { Unit, UnitSpell } from "../../model/unit.ts";
import type { Registry } from "../../units/registry.ts";
import { a1 } from "../../util/a1.ts";
import type { UnitIds } from "./text.ts";

type Rows = readonly (readonly ExportValue[])[];

export function wholeTable(table: keyof typeof TABLES, rows: Rows): ExportPart {
  return { table, folder: "", columns: TABLES[table], rows };
}

/** A row a spell. */
export function unitRows(registry: Registry, ids: UnitIds): Rows {
  // Where units are numbered a parent is named by its number too.
  const numbered = new Map(
    registry.inferred ? registry.units.map((unit) => [unit.spells[0]?.code ?? "", unit]) : [],
  );
  const parentOf = (code: string | null) => {
    if (code === null || !registry.inferred) return code;
    const parent = numbered.get(code);
    return parent === undefined ? null : ids.codeOf(parent, code);
  };
  return registry.units.flatMap((unit, order) =>
    unit.spells.map((spell, i) => [
      ids.of(unit),
      unit.code,
      unit.level,
      order + 1,
      i + 1,
      ids.codeOf(unit, spell.code),
      outgoing(spell.name),
      parentOf(spell.parentCode),
      spell.validFrom,
      spell.validTo,
      spell.order,
      successorsText(unit, spell, ids),
      outgoing(spell.aliases.join(";")),
    ]),
  );
}

function successorsText(unit: Unit, { successors }: UnitSpell, ids: UnitIds): string {
  if (ids.of(unit) !== unit.id) return "";
  return successors
    .map(({ code, share }) => (share === null ? code : `${code}:${share}`))
    .join(";");
}

/** Those of which there are figures, and their rates. `lang`: of the labels, which no figure hangs on. */
export function indicatorRows(
  { indicators }: Catalogue,
  seen: ReadonlySet<string>,
  lang: Lang,
): Rows {
  const used = indicators.filter(({ id, ratio }) =>
    ratio === undefined ? seen.has(id) : seen.has(ratio.numerator) && seen.has(ratio.denominator),
  );
  return used.map((own, order) => [
    own.id,
    order + 1,
    said(lang, own.label),
    said(lang, own.measure),
    own.kind,
    own.overTime,
    own.overUnits,
    own.ratio?.numerator ?? null,
    own.ratio?.denominator ?? null,
    own.ratio?.scale ?? null,
    own.ratio?.decimals ?? null,
    own.partOf ?? null,
  ]);
}

/** `names`: what forms, fields and indicators are called. */
export function findingRows(findings: readonly Finding[], lang: Lang, names: Names): Rows {
  return findings.map((finding) => {
    const { code, severity, place, field, value, suggestion } = finding;
    const { message, cure } = messageOf(finding, lang, names);
    const { row, column } = place;
    const shown = (text: string | number | null | undefined) =>
      text === undefined || text === null || text === "" ? null : outgoingLines(String(text));
    return [
      code,
      severity,
      outgoing(place.file),
      shown(place.sheet),
      row === undefined || column === undefined ? null : a1(row, column),
      row ?? null,
      field ?? null,
      shown(value),
      shown(message),
      shown(cure),
      shown(suggestion),
    ];
  });
}
