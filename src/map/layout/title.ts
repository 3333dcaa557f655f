/** What stands over a whole table: its title lines, the names of its sheet, file and folders. */
import type { RowTime, TextAt, TitleBlock } from "../../model/form-sheet.ts";
import { rememberedBy } from "../../model/remembered.ts";
import { foldHeading } from "../../util/headings.ts";
import { keyOf } from "../../util/keys.ts";
import type { Grid } from "../grid.ts";
import { isBlank, textOf } from "../grid.ts";
import { likely } from "../label/parts.ts";
import type { LabelPart, LabelPlace, LabelReading, Lexicon } from "../label/types.ts";
import { folderPeriod } from "../period-above.ts";
import { isOver, isUnitLine, linesOf, type Width } from "../title.ts";
import { timeOfReading } from "../reading-time.ts";
import type { FieldsAt } from "./axes.ts";
import type { PartialTime } from "./time.ts";

export interface TableTitle {
  /** As later stages know it; what the names of sheet and file say stands among its units. */
  readonly block: TitleBlock;
  /** Stretches that title, sheet, file and folders speak of, nearest first. */
  readonly times: readonly RowTime[];
  /** Indicators that the title or a name speaks of: read only where neither heading nor stub names one. */
  readonly fields: readonly FieldsAt[];
  /** "ĐVT: nghìn tin": of all figures that say no unit of measure of their own. */
  readonly scale: number;
  /** The unit of measure that stands with it or by itself ("ĐVT: triệu đồng"); null: none. */
  readonly measure: string | null;
  readonly isEstimate: boolean;
}

/** Names around a table, with the place that each is a label at. */
export interface Surroundings {
  readonly sheet: string;
  readonly file: string;
  readonly folders: readonly string[];
}

const NOWHERE = { row: 0, column: 0 };

/** `block`: the title's own units and period. `lines`: rows of title lines, the last one exclusive; `width`: the columns that they stand over. */
export function tableTitle(
  grid: Grid,
  block: TitleBlock,
  lines: readonly [number, number],
  width: Width,
  surrounding: Surroundings,
  lexicon: Lexicon,
): TableTitle {
  const around = aroundBy(surrounding, lexicon);
  const title = titleLabels(grid, lines, width, lexicon).map((label): Read => ({
    ...label,
    reading: lexicon.read(label.at.text, label.place),
  }));
  const units = unitsOfNames(around.naming, block.units);
  return {
    block: units.length === 0 ? block : { ...block, units: [...block.units, ...units] },
    times: block.time === null ? around.times : [block.time, ...around.times],
    fields:
      title.length === 0
        ? around.fields
        : [...title.flatMap(({ at, reading }) => fieldsOf(reading, at)), ...around.fields],
    ...measureOf(title),
    isEstimate: around.isEstimate || title.some(saysEstimate),
  };
}

/** What the names around a table say; the sheets of a folder have the same ones, as long as no file's name says anything. */
interface Around {
  readonly times: readonly PartialTime[];
  readonly fields: readonly FieldsAt[];
  readonly isEstimate: boolean;
  /** Names that may name a unit. */
  readonly naming: readonly Read[];
}

function aroundBy(surrounding: Surroundings, lexicon: Lexicon): Around {
  const labels = surroundings(surrounding);
  let byNames = AROUND.get(lexicon);
  if (byNames === undefined) AROUND.set(lexicon, (byNames = new Map()));
  const key = keyOf(...labels.flatMap(({ at, place }) => [place, at.text]));
  let around = byNames.get(key);
  if (around === undefined) {
    if (byNames.size >= MOST_AROUND) byNames.clear();
    byNames.set(key, (around = readAround(labels, surrounding.folders, lexicon)));
  }
  return around;
}

const AROUND = new WeakMap<Lexicon, Map<string, Around>>();
const MOST_AROUND = 1000;

function readAround(
  labels: readonly Label[],
  folderNames: readonly string[],
  lexicon: Lexicon,
): Around {
  const around = labels.map((label): Read => ({
    ...label,
    reading: lexicon.read(label.at.text, label.place),
  }));
  const named = around.filter(({ place, reading }) => place !== "file" || isWhole(reading));
  const folders = folderPeriod(folderNames);
  return {
    times: [
      ...timesOf(named.filter(({ place }) => place !== "folder")),
      ...(folders === null || folders.kind === "problem" ? partialFolders(named) : [folders]),
      ...(folders?.kind === "problem" ? [folders] : []),
    ],
    fields: around.flatMap(({ at, reading }) => fieldsOf(reading, at)),
    isEstimate: around.some(saysEstimate),
    naming: named.filter(({ reading }) => likely(reading).some(({ kind }) => kind === "unit")),
  };
}

/** A file is named for many things (the day it was sent, its sender): only a name that says a unit or a period and nothing else is a label. */
function isWhole(reading: LabelReading): boolean {
  return (
    reading.rest.length === 0 &&
    likely(reading).every(({ kind }) => kind === "unit" || kind === "period")
  );
}

interface Label {
  readonly at: TextAt;
  readonly place: LabelPlace;
}

type Read = Label & { readonly reading: LabelReading };

/** Most files are named by a code: no unit and no period is written without one of these. */
const MAY_SAY = /[^\0-\u007f]|thang|quy|nam|ngay|(?<!\d)\d{4}(?!\d)|(?<![a-z])[tq]\.?\d|_|tin|vu/iu;

function surroundings({ sheet, file, folders }: Surroundings): Label[] {
  const stem = (file.split("/").at(-1) ?? "").replace(/\.[A-Za-z0-9]{1,5}$/u, "");
  const label = (text: string, place: LabelPlace) => ({ at: { text, ...NOWHERE }, place });
  return [
    label(sheet, "sheet"),
    ...(MAY_SAY.test(stem) ? [label(stem, "file")] : []),
    ...[...folders].reverse().map((folder) => label(folder, "folder")),
  ];
}

const isEstimate = (part: LabelPart): boolean => part.kind === "role" && part.role === "estimate";
const saysEstimate = ({ reading }: Read): boolean => likely(reading).some(isEstimate);

const OF_FIGURES: ReadonlySet<LabelPart["kind"]> = new Set([
  "indicator",
  "scale",
  "measure",
  "column",
]);

/** Most lines of a title do not: they name no indicator, no unit of measure, and no estimate. */
const speaksOfFigures = rememberedBy((line, lexicon: Lexicon): boolean =>
  likely(lexicon.read(line, "title")).some((part) => OF_FIGURES.has(part.kind) || isEstimate(part)),
);

/** The lines of the title that speak of the figures. */
function titleLabels(
  grid: Grid,
  [from, to]: readonly [number, number],
  width: Width,
  lexicon: Lexicon,
): Label[] {
  const labels: Label[] = [];
  for (const row of grid.rowsBetween(from, to)) {
    for (const cell of row.cells) {
      if (cell.kind !== "text" || isBlank(cell)) continue;
      if (!isOver(grid, row.row, cell.column, width)) continue;
      for (const text of linesOf(textOf(cell)))
        if (!isUnitLine(text) && speaksOfFigures(text, lexicon))
          labels.push({ at: { text, row: row.row, column: cell.column }, place: "title" });
    }
  }
  return labels;
}

/** Folders narrow the search elsewhere; a sheet's or file's name is as good as a line of the title. */
function unitsOfNames(named: readonly Read[], title: readonly TextAt[]): TextAt[] {
  const units: TextAt[] = [];
  for (const { at, place, reading } of named) {
    if (place === "folder") continue;
    const own = likely(reading).filter((part) => part.kind === "unit");
    const [only] = own;
    if (own.length !== 1 || only?.kind !== "unit" || only.rank === null) continue;
    // Names typed without diacritics ("H. Bu Dang") are near many units, and are none.
    if (/^[\0-\u007F]*$/u.test(at.text)) continue;
    const known = [...title, ...units].some(({ text }) =>
      foldHeading(text).endsWith(foldHeading(only.text)),
    );
    if (!known) units.push({ ...at, text: only.text });
  }
  return units;
}

function timesOf(named: readonly Read[]): PartialTime[] {
  return named.flatMap(({ at, reading }): PartialTime[] => {
    const periods = likely(reading).filter((part) => part.kind === "period");
    const [only] = periods;
    if (periods.length !== 1 || only?.kind !== "period") return [];
    const { reading: period } = only;
    const time = timeOfReading(period, { ...at });
    const partial = period.kind === "invalid" ? period.partial : undefined;
    if (time.kind !== "problem") return [time];
    return partial === undefined ? [] : [{ ...time, partial }];
  });
}

/** "Quý III" under a title that says the year. */
function partialFolders(named: readonly Read[]): PartialTime[] {
  const folders = named.filter(({ place }) => place === "folder");
  return timesOf(folders)
    .filter((time) => time.kind === "problem")
    .slice(0, 1);
}

/** A title is an indicator's only where it says nothing else of a figure ("SỐ TIN CÓ GIÁ TRỊ NĂM 2024"). */
function fieldsOf(reading: LabelReading, at: TextAt): FieldsAt[] {
  const parts = likely(reading);
  const indicators = parts.filter((part) => part.kind === "indicator");
  const [only] = indicators;
  if (indicators.length !== 1 || only?.kind !== "indicator") return [];
  if (reading.rest.length > 0) return [];
  return [{ at, fields: only.fields }];
}

function measureOf(title: readonly Read[]): Pick<TableTitle, "scale" | "measure"> {
  let measure: string | null = null;
  for (const { reading } of title) {
    const parts = likely(reading);
    const factor = parts.reduce(
      (all, part) => (part.kind === "scale" ? all * part.factor : all),
      1,
    );
    const own = parts.find((part) => part.kind === "measure");
    const isMeasure = own !== undefined || parts.some(({ kind }) => kind === "column");
    if (factor !== 1 && (isMeasure || parts.length <= 2))
      return { scale: factor, measure: own?.text ?? null };
    if (isMeasure) measure ??= own?.text ?? null;
  }
  return { scale: 1, measure };
}
