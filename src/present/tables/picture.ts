/** A sheet drawn with what was understood of it: each figure with a sign for its fate, each label with its reading. */
import { said } from "../../messages/said.ts";
import type { ReportTable, TableCell, TableColumn, TableRow, Tone } from "../../model/report.ts";
import { columnLetter } from "../../util/a1.ts";
import { FATE_SIGNS, FATE_TONES, fateReason, fateWord, readingText } from "../fate-words.ts";
import type { PictureCell, PictureRow, SheetPicture } from "../inspect-report.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import { BLANK } from "../value-cell.ts";

/** Of a sheet that is wider only the first columns are drawn. */
const MOST_COLUMNS = 26;
/** A longer sheet is drawn as far as some rows, and where something is not simply counted. */
const MOST_ROWS = 40;
const PLAIN_ROWS = 6;
const PLAIN: ReadonlySet<string | null> = new Set(["counted", "label", "missing", "ignored", null]);

/** Below the first heading: its own texts stand over the columns, title lines are told apart. */
export function pictureTable(picture: SheetPicture, lang: Lang): ReportTable {
  const { rows, left } = drawn(picture);
  const columns = columnsOf(rows);
  const shown = columns.slice(0, MOST_COLUMNS);
  return {
    title: "",
    subtitle: [],
    columns: [
      { label: said(lang, { vi: "Dòng", en: "Row" }), align: "right", key: true },
      ...shown.map(({ column, align }): TableColumn => {
        return { label: headOf(picture, column), align, key: false };
      }),
      {
        label: said(lang, { vi: "Dòng này là", en: "This row is" }),
        align: "left",
        key: false,
        remark: true,
      },
    ],
    rows: rows.map((row) => drawnRow(row, shown, lang)),
    footnotes: [legend(picture, lang), ...leftOut(left, columns.length - shown.length, lang)],
  };
}

/** Title lines that say something of the figures: their cell, text and reading. */
export function titleReadings(picture: SheetPicture, lang: Lang): string[] {
  const first = firstBelow(picture);
  return picture.rows.flatMap(({ row, heading, cells }) =>
    heading || row > first
      ? []
      : cells.flatMap(({ column, shown, label }) => {
          const reading = readingText(label ?? [], lang);
          return reading === "" ? [] : [`${columnLetter(column)}${row} “${shown}” → ${reading}`];
        }),
  );
}

/** The last row of the first heading. */
function firstBelow({ columns }: SheetPicture): number {
  return Math.min(...columns.map(({ below }) => below));
}

function drawn(picture: SheetPicture): { readonly rows: readonly PictureRow[]; left: number } {
  const first = firstBelow(picture);
  const body = picture.rows.filter(({ row }) => row > first);
  if (body.length + picture.left <= MOST_ROWS) return { rows: body, left: 0 };
  let plain = 0;
  const kept = body.filter(({ heading, cells }) =>
    !heading && cells.every(({ fate }) => PLAIN.has(fate)) ? plain++ < PLAIN_ROWS : true,
  );
  const rows = kept.slice(0, MOST_ROWS);
  return { rows, left: picture.left + body.length - rows.length };
}

interface Drawn {
  readonly column: number;
  readonly align: "left" | "right";
}

function columnsOf(rows: readonly PictureRow[]): Drawn[] {
  const figures = new Map<number, number>();
  for (const { cells } of rows)
    for (const { column, fate } of cells)
      figures.set(column, (figures.get(column) ?? 0) + (fate === null ? 0 : 1));
  return [...figures.keys()]
    .sort((a, b) => a - b)
    .map((column) => ({ column, align: (figures.get(column) ?? 0) > 0 ? "right" : "left" }));
}

/** Its letter and the lowest text of its heading. */
function headOf({ rows, columns }: SheetPicture, column: number): string {
  const first = Math.min(...columns.map(({ below }) => below));
  const heads = rows.filter(({ row, heading }) => heading && row <= first);
  const text = heads
    .flatMap(({ cells }) => cells.filter((own) => own.column === column))
    .at(-1)?.shown;
  return text === undefined ? columnLetter(column) : `${columnLetter(column)}: ${text}`;
}

function drawnRow(row: PictureRow, columns: readonly Drawn[], lang: Lang): TableRow {
  const cells = columns.map(({ column }) => {
    const cell = row.cells.find((own) => own.column === column);
    return cell === undefined ? BLANK : drawnCell(cell, row.heading);
  });
  // That a name is a unit is seen from its column.
  const isBare = row.cells.every(({ fate }) => fate === null);
  const labels = row.cells
    .flatMap(({ label }) => label ?? [])
    .filter(({ kind }) => kind !== "unit" && !(isBare && kind === "rest"));
  const number = String(row.row);
  return {
    role: row.heading ? "total" : "item",
    depth: 0,
    cells: [
      row.heading ? text(number) : text(number, "quiet"),
      ...cells,
      text(row.heading ? "" : readingText(labels, lang)),
    ],
  };
}

function drawnCell({ shown, fate }: PictureCell, heading: boolean): TableCell {
  if (fate === null || heading) return text(shown);
  return text(`${shown} ${FATE_SIGNS[fate]}`, FATE_TONES[fate]);
}

function legend({ ranges }: SheetPicture, lang: Lang): string {
  return [...ranges.keys()]
    .map((fate) => `${FATE_SIGNS[fate]} ${fateWord(fate, lang)}${fateReason(fate, lang)}`)
    .join(" · ");
}

function leftOut(rows: number, columns: number, lang: Lang): string[] {
  const n = (count: number) => formatNumber(count, lang);
  const parts = [
    ...(rows === 0 ? [] : [said(lang, { vi: `${n(rows)} dòng`, en: `${n(rows)} more rows` })]),
    ...(columns === 0
      ? []
      : [said(lang, { vi: `${n(columns)} cột`, en: `${n(columns)} more columns` })]),
  ].join(said(lang, { vi: " và ", en: " and " }));
  if (parts === "") return [];
  return [
    said(lang, {
      vi: `Còn ${parts} không vẽ ở đây; xem hết: --format json, hoặc --annotate.`,
      en: `${parts} are not drawn here; all of it: --format json, or --annotate.`,
    }),
  ];
}

function text(own: string, tone?: Tone): TableCell {
  return tone === undefined ? { kind: "text", text: own } : { kind: "text", text: own, tone };
}
