/** The result of `antq diff` in every shape that formats ask for. */
import { noteText } from "../messages/notes.ts";
import type {
  DiffChange,
  DiffPart,
  DiffReport,
  DiffSide,
  DiffTotal,
  DiffUnit,
} from "../model/diff.ts";
import type { ReportTable } from "../model/report.ts";
import { a1 } from "../util/a1.ts";
import { sourcesTable } from "./aggregate-document.ts";
import { noteJson, sourceJson, unitJson } from "./aggregate-json.ts";
import type { DataTable, Json, ReportDocument } from "./document.ts";
import type { Lang } from "./number-format.ts";
import { diffTable } from "./tables/diff.ts";

export function diffDocument(report: DiffReport, lang: Lang): ReportDocument {
  return {
    table: () => diffTable(report, lang),
    sheet: () => diffTable(report, lang),
    wide: () => diffTable(report, lang, true),
    long: () => diffLong(report),
    json: () => diffJson(report, lang),
    lines: () => report.changes.map(changeJson),
    sources: () => bothSources(report, lang),
  };
}

/** Files of the old set, then of the new. */
function bothSources(report: DiffReport, lang: Lang): ReportTable {
  const [old, fresh] = [report.old, report.new].map((side) =>
    sourcesTable({ ...side, notes: [] }, lang),
  ) as [ReportTable, ReportTable];
  const notes = report.notes.map((note) => noteText(note, lang));
  return {
    ...old,
    rows: [...old.rows, ...fresh.rows],
    footnotes: [...notes, ...old.footnotes, ...fresh.footnotes],
  };
}

type Fields = { [key: string]: Json };

/** The JSON contract of `antq diff` (schema `antq/diff@1`). */
export function diffJson(report: DiffReport, lang: Lang): Json {
  const { code, start, end, scheme } = report.period;
  return {
    schema: "antq/diff@1",
    period: { code, start, end, scheme },
    boundaries: report.boundaries,
    old: sideJson(report.old),
    new: sideJson(report.new),
    units: report.units.map(unitJsonOf),
    changes: report.changes.map(changeJson),
    unchanged: report.unchanged,
    notes: report.notes.map((note) => noteJson(note, lang)),
  };
}

function sideJson({ input, findings, sources, provisional }: DiffSide): Json {
  return { input, findings: { ...findings }, sources: sources.map(sourceJson), provisional };
}

function unitJsonOf({ unit, in: where, kinds, oldFiles, newFiles }: DiffUnit): Json {
  return { unit: unitJson(unit), in: where, kinds, oldFiles, newFiles };
}

function changeJson(change: DiffChange): Json {
  const { unit, indicator, ratio } = change;
  const sides: Fields =
    ratio === undefined
      ? {}
      : {
          numerator: { indicator: ratio.numerator.indicator.id, ...totalJson(ratio.numerator) },
          denominator: {
            indicator: ratio.denominator.indicator.id,
            ...totalJson(ratio.denominator),
          },
        };
  return { unit: unitJson(unit), indicator: indicator.id, ...totalJson(change), ...sides };
}

function totalJson({ old, new: fresh, difference, parts }: DiffTotal): Fields {
  return { old, new: fresh, difference, parts: parts.map(partJson) };
}

/** `file`, `sheet`, `cell`: where the figure stands now; where it stood, if it is gone. */
function partJson(part: DiffPart): Json {
  const {
    unit,
    unitCode,
    kind,
    because,
    oldCell,
    newCell,
    old,
    new: fresh,
    difference,
    item,
  } = part;
  const at = (cell: typeof newCell): Fields =>
    cell === null ? {} : { file: cell.file, sheet: cell.sheet, cell: a1(cell.row, cell.column) };
  const before: Fields = oldCell !== null && newCell !== null ? { oldAt: at(oldCell) } : {};
  return {
    unit,
    unitCode,
    kind,
    ...(because === null ? {} : { because }),
    ...at(newCell ?? oldCell),
    ...before,
    ...(item === undefined ? {} : { item }),
    old,
    new: fresh,
    difference,
  };
}

const LONG_COLUMNS =
  "unit_code,unit_name,level,indicator,side,total_old,total_new,total_difference,kind,because,part_unit_code,part_unit,file,sheet,cell,item,old,new,difference".split(
    ",",
  );

function diffLong({ changes }: DiffReport): DataTable {
  const rows = changes.flatMap(({ unit, ratio, ...own }) => {
    const totals: [string, DiffTotal][] =
      ratio === undefined
        ? [["value", own]]
        : [
            ["numerator", ratio.numerator],
            ["denominator", ratio.denominator],
          ];
    return totals.flatMap(([side, total]) =>
      total.parts.map((part) => {
        const cell = part.newCell ?? part.oldCell;
        const who = [
          unit.code,
          unit.name,
          unit.level,
          total.indicator.id,
          side,
          total.old,
          total.new,
          total.difference,
        ];
        const at = [
          cell?.file ?? null,
          cell?.sheet ?? null,
          cell === null ? null : a1(cell.row, cell.column),
        ];
        const change = [part.kind, part.because, part.unitCode, part.unit];
        return [...who, ...change, ...at, part.item ?? null, part.old, part.new, part.difference];
      }),
    );
  });
  return { columns: LONG_COLUMNS, rows };
}
