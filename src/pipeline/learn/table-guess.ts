/** The table of a sheet that antq does not know: where labels end and figures begin tells it, not its words. */
import type { CellRange, RawCell, RawRow, RawSheet } from "../../model/raw.ts";
import { isFigureText } from "../../model/readings/index.ts";

export interface GuessedColumn {
  readonly column: number;
  /** The lowest text over it, with its cell. */
  readonly head: { readonly text: string; readonly row: number; readonly column: number };
  readonly kind: "figures" | "texts";
  readonly texts: readonly string[];
}

export interface GuessedRow {
  readonly row: number;
  /** Texts of its columns of texts, by column. */
  readonly names: ReadonlyMap<number, string>;
  /** Whole and decimal numbers by column; a text that is read as one is none here. */
  readonly numbers: ReadonlyMap<number, number>;
}

export interface GuessedTable {
  /** Labels of the heading that stand over others. */
  readonly spanners: readonly {
    readonly text: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly headTop: number;
  readonly headBottom: number;
  readonly columns: readonly GuessedColumn[];
  readonly rows: readonly GuessedRow[];
}

/** null: no row of labels over rows of figures. */
export function guessTable(sheet: RawSheet): GuessedTable | null {
  const rows = sheet.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const first = rows.findIndex((row, i) => i > 0 && isBody(row) && headAbove(rows, i) !== null);
  const bottom = first < 0 ? null : headAbove(rows, first);
  if (bottom === null) return null;
  let top = bottom;
  while (top > 0 && isHead(rows[top - 1], rows[top])) top--;
  const [head, foot] = [rows[top] as RawRow, rows[bottom] as RawRow];
  const body = bodyOf(rows.slice(first));
  const headRows = rows.slice(top, bottom + 1);
  const columns = columnsOf(sheet, headRows, body);
  if (!columns.some(({ kind }) => kind === "figures")) return null;
  return {
    spanners: spannersOf(headRows, columns),
    headTop: head.row,
    headBottom: foot.row,
    columns,
    rows: body.map((row) => guessedRow(row, columns)),
  };
}

const isBlank = (cell: RawCell): boolean => cell.kind === "text" && cell.value.trim() === "";
const isNumber = (cell: RawCell): boolean =>
  cell.kind === "number" || (cell.kind === "text" && isFigureText(cell.value));
const isYear = (cell: RawCell): boolean => /^(?:19|20)\d{2}$/u.test(textOf(cell));
const textOf = (cell: RawCell): string =>
  "value" in cell ? String(cell.value).replace(/\s+/gu, " ").trim() : "";

/** A name and figures behind it. */
function isBody({ cells }: RawRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.some(
      (cell) => cell.kind === "text" && !isFigureText(cell.value) && /\p{L}/u.test(cell.value),
    ) && filled.some((cell) => isNumber(cell) && !isYear(cell))
  );
}

/** The position of the row of labels over a row of figures; a row that numbers the columns may stand between. */
function headAbove(rows: readonly RawRow[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const cells = (rows[i] as RawRow).cells.filter((cell) => !isBlank(cell));
    const labels = cells.filter((cell) => cell.kind === "text" && !isFigureText(cell.value));
    if (labels.length >= 2 && cells.every((cell) => !isNumber(cell) || isYear(cell))) return i;
    const numbering = cells.every((cell) =>
      /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/u.test(textOf(cell)),
    );
    if (!numbering) return null;
  }
  return null;
}

/** Another row of the heading: labels over labels, side by side, in the next row. */
function isHead(row: RawRow | undefined, below: RawRow | undefined): boolean {
  if (row === undefined || below === undefined || row.row < below.row - 1) return false;
  const cells = row.cells.filter((cell) => !isBlank(cell));
  return (
    cells.length >= 2 && cells.every((cell) => cell.kind === "text" && !isFigureText(cell.value))
  );
}

const CLOSING = /^(?:người lập|thủ trưởng|nơi nhận|trưởng công an|ngày \.|ghi chú:)/iu;

/** As far as the signature. */
function bodyOf(rows: readonly RawRow[]): RawRow[] {
  const body: RawRow[] = [];
  for (const row of rows) {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    if (filled.some((cell) => CLOSING.test(textOf(cell)))) break;
    body.push(row);
  }
  return body;
}

function columnsOf(
  { merges }: RawSheet,
  heads: readonly RawRow[],
  body: readonly RawRow[],
): GuessedColumn[] {
  const numbers = new Set(
    body.flatMap(({ cells }) => cells.filter((cell) => !isBlank(cell)).map(({ column }) => column)),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const head = headOf(column, heads, merges);
      if (head === null) return [];
      const cells = body.flatMap((row) =>
        row.cells.filter((cell) => cell.column === column && !isBlank(cell)),
      );
      const figures = cells.filter(isNumber).length;
      const texts = cells.filter((cell) => !isNumber(cell)).map(textOf);
      const isFigures = figures > 0 && figures >= texts.length;
      return [{ column, head, kind: isFigures ? ("figures" as const) : ("texts" as const), texts }];
    });
}

function spannersOf(
  heads: readonly RawRow[],
  columns: readonly GuessedColumn[],
): GuessedTable["spanners"] {
  const leaves = new Set(columns.map(({ head }) => `${head.row} ${head.column}`));
  return heads.flatMap(({ row, cells }) =>
    cells.flatMap((cell) => {
      const text = textOf(cell);
      // In the lowest row nothing stands below it but a column without figures.
      if (text === "" || row === heads.at(-1)?.row || leaves.has(`${row} ${cell.column}`))
        return [];
      return [{ text, row, column: cell.column }];
    }),
  );
}

function headOf(
  column: number,
  heads: readonly RawRow[],
  merges: readonly CellRange[],
): GuessedColumn["head"] | null {
  for (const { row, cells } of [...heads].reverse()) {
    const merge = merges.find(
      (own) => own.top <= row && row <= own.bottom && own.left <= column && column <= own.right,
    );
    const from = merge === undefined || merge.right > merge.left ? column : merge.left;
    const at = merge !== undefined && merge.right === merge.left ? merge.top : row;
    const line = at === row ? cells : (heads.find((own) => own.row === at)?.cells ?? []);
    const cell = line.find((own) => own.column === from);
    if (cell !== undefined && textOf(cell) !== "")
      return { text: textOf(cell), row: at, column: from };
  }
  return null;
}

function guessedRow({ row, cells }: RawRow, columns: readonly GuessedColumn[]): GuessedRow {
  const names = new Map<number, string>();
  const numbers = new Map<number, number>();
  for (const { column, kind } of columns) {
    const cell = cells.find((own) => own.column === column);
    if (cell === undefined || isBlank(cell)) continue;
    if (kind === "texts") names.set(column, textOf(cell));
    else if (cell.kind === "number") numbers.set(column, cell.value);
    else if (/^\d{1,8}$/u.test(textOf(cell))) numbers.set(column, Number(textOf(cell)));
  }
  return { row, names, numbers };
}
