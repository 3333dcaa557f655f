/** What each row under the heading is: data, a total, a group, a part, or the end of the table. */
import { isFigureRole } from "../model/catalogue.ts";
import type { ReadLimits } from "../model/limits.ts";
import type { RawCell, RawRow } from "../model/raw.ts";
import { isFigure, readDate } from "../model/readings/index.ts";
import { remembered } from "../model/remembered.ts";
import { foldHeading } from "../util/headings.ts";
import type { MappedColumn } from "./columns.ts";
import { type Grid, isBlank, textOf } from "./grid.ts";
import {
  isFootnote,
  isGroupSerial,
  isFurtherPart,
  isPartLabel,
  isSignature,
  isSignatureDate,
  isTotalLabel,
  looksLikeUnit,
  numbered,
  type OpenPart,
  saysNothingOccurred,
} from "./labels.ts";

export type RowKind = "data" | "total" | "group" | "part" | "skip" | "end";

export interface ClassifiedRow {
  readonly raw: RawRow;
  readonly kind: RowKind;
  /** The first cell with content. */
  readonly label: RawCell;
  /** Count columns hold something. */
  readonly hasFigures: boolean;
}

export interface RowContext {
  readonly grid: Grid;
  readonly columns: readonly MappedColumn[];
  /** A name of the registry, which no label can be; undefined without a registry. */
  readonly isUnitName: ((text: string) => boolean) | undefined;
  readonly mostOdd: number;
  /** {@link Mapper.limits}: looked at in passing, as rows like these take the longest. */
  readonly limits: ReadLimits | undefined;
}

/** null: a blank row. `part`: it stands under "Trong đó", with nothing but parts between. */
export function classify(
  raw: RawRow,
  context: RowContext,
  /** The row below, for the first rows under the heading; else undefined. */
  next: RawRow | null | undefined,
  part: OpenPart | null,
): ClassifiedRow | null {
  const cells = raw.cells.filter((cell) => !isBlank(cell));
  const label = cells[0];
  if (label === undefined) return null;
  const roles = roleMap(context.columns);
  const counts = cells.filter((cell) => isCount(roles.get(cell.column)));
  const hasFigures = counts.some((cell) => !context.grid.isCovered(raw.row, cell.column));
  const of = (kind: RowKind): ClassifiedRow => ({ raw, kind, label, hasFigures });
  if (endsTable(cells, roles)) return of("end");
  if (next !== undefined && isColumnNumbers(cells, roles, next)) return of("skip");
  if (isRepeatedHeading(cells, context.columns)) return of("skip");
  if (onlySerialAndRemark(cells, roles) || isBeside(cells, roles)) return of("skip");
  if (cells.length === 1 && part === null && isFootnote(textOf(label))) return of("skip");
  if (!hasNumbers(cells, roles) && cells.length <= 2 && saysNothingOccurred(textOf(label)))
    return of("skip");
  const text = labelText(cells, roles);
  if (text !== null) {
    const kind = isTotalLabel(text) ? "total" : isPartLabel(text) ? "part" : null;
    if (kind !== null && context.isUnitName?.(text) !== true) return of(kind);
    // A unit after "Trong đó:" is no part: its figures are its own, and its mark is told as no name's.
    if (part !== null && isFurtherPart(text, part) && !namesUnit(text, context)) return of("part");
    if (isGroup(cells, roles, hasFigures, text)) return of("group");
  }
  return of("data");
}

function namesUnit(text: string, { isUnitName }: RowContext): boolean {
  const name = text.replace(/^[\s\-+*•]+/u, "");
  return isUnitName?.(name) === true || looksLikeUnit(name);
}

const roleMaps = new WeakMap<readonly MappedColumn[], ReadonlyMap<number, MappedColumn>>();

export function roleMap(columns: readonly MappedColumn[]): ReadonlyMap<number, MappedColumn> {
  let map = roleMaps.get(columns);
  if (map === undefined) {
    map = new Map(columns.map((column) => [column.column, column]));
    roleMaps.set(columns, map);
  }
  return map;
}

function isCount(column: MappedColumn | undefined): boolean {
  const role = column?.definition?.role;
  return isFigureRole(role) || role === "measure";
}

type Roles = ReadonlyMap<number, MappedColumn>;

/**
 * The signature block: its words or a date line, in a row without anything that a row of
 * the table holds. Ending the table too early would lose rows in silence.
 */
function endsTable(cells: readonly RawCell[], roles: Roles): boolean {
  if (!cells.some(isClosing)) return false;
  return cells.every((cell) => {
    if (isClosing(cell)) return true;
    if (cell.kind !== "text" || isFigure(cell) || readDate(cell).ok) return false;
    return !isCount(roles.get(cell.column));
  });
}

/** Words of the signature block: only a text can hold them. */
function isClosing(cell: RawCell): boolean {
  return cell.kind === "text" && closes(textOf(cell));
}

const closes = remembered((text) => isSignature(text) || isSignatureDate(text));

function hasNumbers(cells: readonly RawCell[], roles: Roles): boolean {
  return cells.some(
    (cell) => isCount(roles.get(cell.column)) && (cell.kind !== "text" || isFigure(cell)),
  );
}

/** (1) (2) (3), or A B 1 2: under the heading. Bare numbers only if they also stand in text columns. */
function isColumnNumbers(cells: readonly RawCell[], roles: Roles, next: RawRow | null): boolean {
  if (cells.length < 2) return false;
  const texts = cells.map(textOf);
  const parenthesised = texts.filter((text) =>
    /^\(\s*(?:\d{1,2}|[A-Za-z])\s*(?:\)\s*)?(?:=.*)?$/.test(text),
  );
  if (parenthesised.length === texts.length) return true;
  if (!texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/.test(text))) return false;
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
  const sequence = numbers.filter((n) => !Number.isNaN(n));
  const rising = sequence.every((n, i) => i === 0 || n === (sequence[i - 1] as number) + 1);
  const beyondCounts = cells.some((cell) => {
    const column = roles.get(cell.column);
    return column !== undefined && !isCount(column) && column.field !== "serial";
  });
  if (sequence.length === texts.length && countsMonths(cells, roles, next)) return false;
  // "A" in the STT column and 1 2 3 in the rest: no record begins so.
  const lettered = sequence.length < texts.length && sequence[0] === 1;
  return rising && (beyondCounts || lettered || numbersEveryColumn(sequence, roles, next));
}

/** "1 | 2 | 3" over "2 | ...", in a column of months: January and its figures. */
function countsMonths(cells: readonly RawCell[], roles: Roles, next: RawRow | null): boolean {
  const month = cells.find(({ column }) => roles.get(column)?.definition?.role === "period");
  const below = next?.cells.find(({ column }) => column === month?.column);
  return (
    month !== undefined &&
    below !== undefined &&
    Number(textOf(below)) === Number(textOf(month)) + 1
  );
}

/** 1 2 3 ... over all columns; beside a serial number only if the numbering begins anew below. */
function numbersEveryColumn(
  sequence: readonly number[],
  roles: Roles,
  next: RawRow | null,
): boolean {
  if (sequence[0] !== 1 || sequence.length < 3 || sequence.length !== roles.size) return false;
  const serial = [...roles.values()].find((column) => column.field === "serial")?.column;
  return serial === undefined || textOf(next?.cells.find((cell) => cell.column === serial)) === "1";
}

/** The heading printed again on the next page. */
function isRepeatedHeading(cells: readonly RawCell[], columns: readonly MappedColumn[]): boolean {
  const roles = roleMap(columns);
  const same = cells.filter((cell) => {
    if (cell.kind !== "text") return false;
    const leaf = roles.get(cell.column)?.heading.split(" / ").at(-1);
    return leaf !== undefined && foldHeading(cell.value) === foldHeading(leaf);
  });
  return same.length >= 2 && same.length * 2 > cells.length;
}

/** Numbered in advance and never filled in, or a remark under the table; not a group's name. */
function onlySerialAndRemark(cells: readonly RawCell[], roles: Roles): boolean {
  if (!cells.every((cell) => roles.get(cell.column)?.definition?.role === "ignored")) return false;
  const [first] = cells;
  const text = cells.length === 1 ? textOf(first) : "";
  const number = numbered(text);
  return !(looksLikeUnit(number?.text ?? text) || (number !== null && number.style !== "digit"));
}

/** Nothing of it stands under a heading: it is no row of the table. */
function isBeside(cells: readonly RawCell[], roles: Roles): boolean {
  const last = Math.max(...roles.keys());
  return cells.every(({ column }) => column > last);
}

/** What a row's label says; "" where it has none. */
export function labelIn(raw: RawRow, { columns }: RowContext): string {
  const cells = raw.cells.filter((cell) => !isBlank(cell));
  return labelText(cells, roleMap(columns)) ?? "";
}

function labelText(cells: readonly RawCell[], roles: Roles): string | null {
  const cell = labelCell(cells, roles);
  return cell === null ? null : textOf(cell);
}

/** The first text of a row left of its figures; a serial number before it is passed over. */
export function labelCell(cells: readonly RawCell[], roles: Roles): RawCell | null {
  for (const cell of cells) {
    const column = roles.get(cell.column);
    if (isCount(column)) return null;
    const text = textOf(cell);
    if (
      column?.field === "serial" &&
      (cell.kind === "number" || /^\(?[\dIVXLCA-Z]{1,5}[.)]?$/.test(text))
    ) {
      continue;
    }
    return cell.kind === "text" ? cell : null;
  }
  return null;
}

/** "I. Huyện Ba Tri", or "I" | "Huyện Ba Tri": no time and no breakdown of its own. */
function isGroup(
  cells: readonly RawCell[],
  roles: Roles,
  hasFigures: boolean,
  text: string,
): boolean {
  const own = cells.some((cell) => {
    const role = roles.get(cell.column)?.definition?.role;
    return (
      role === "date" ||
      role === "period" ||
      role === "text" ||
      (role === "code" && textOf(cell) !== text)
    );
  });
  if (own) return false;
  const serial = cells.find((cell) => roles.get(cell.column)?.field === "serial");
  const serialGroup = serial !== undefined && serial.kind === "text" && isGroupSerial(serial.value);
  const number = numbered(text);
  const styled = serialGroup || (number !== null && number.style !== "digit");
  if (styled) return true;
  const bare = cells.length === 1 || (cells.length === 2 && serial !== undefined);
  return !hasFigures && bare && (number !== null || looksLikeUnit(text));
}
