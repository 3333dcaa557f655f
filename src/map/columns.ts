/** From heading texts to fields: which column is what, and what is wrong with the headings. */
import { isFigureRole } from "../model/catalogue.ts";
import type { CodeList, FormField } from "../model/catalogue.ts";
import type { Problem } from "../model/finding.ts";
import type { SheetColumn } from "../model/form-sheet.ts";
import { isPersonalHeading } from "../model/readings/personal.ts";
import { columnLetter } from "../util/a1.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { isValueOf, matchCode } from "./codes.ts";
import type { HeadingBlock } from "./find-heading.ts";
import { fieldFor, headingKeys, type HeadingIndex } from "./heading-index.ts";
import { looksLikeName } from "./may-be-name.ts";
import { nearestField } from "./nearest-field.ts";

/** A breakdown given by a heading above the column ("Phát động" over "Số đợt | Lượt người"). */
export interface ColumnGroup {
  readonly field: string;
  readonly value: string;
  readonly written: string;
  readonly column: number;
}

export interface MappedColumn extends SheetColumn {
  readonly definition: FormField | null;
  readonly personal: boolean;
  /** A second column of a field, told as such and not read. */
  readonly repeated?: true;
  readonly group: ColumnGroup | null;
}

export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  readonly problems: readonly Problem[];
}

export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
}

export function mapColumns(block: HeadingBlock, index: HeadingIndex, place: SheetPlace): ColumnMap {
  // Of headings in which nothing is at fault nothing is, wherever they stand.
  const faultless = FAULTLESS.get(block);
  if (faultless !== undefined) return faultless;
  const columns = readColumns(block, index);
  const problems: Problem[] = [];
  const kept = dropDuplicates(columns, problems, place);
  const taken = new Map(
    kept.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])),
  );
  for (const column of kept) {
    if (column.definition === null && !column.personal && column.repeated !== true) {
      problems.push(unknownColumn(column, taken, block, index, place));
    }
  }
  const map = { columns: kept, problems };
  if (problems.length === 0) FAULTLESS.set(block, map);
  return map;
}

const FAULTLESS = new WeakMap<HeadingBlock, ColumnMap>();

function readColumns(block: HeadingBlock, index: HeadingIndex): readonly MappedColumn[] {
  const columns: MappedColumn[] = [];
  for (let column = 1; column < block.parts.length; column++) {
    const parts = block.parts[column] ?? [];
    if (parts.length > 0) columns.push(mapColumn(column, parts, block, index));
  }
  return columns;
}

function mapColumn(
  column: number,
  parts: readonly string[],
  block: HeadingBlock,
  index: HeadingIndex,
): MappedColumn {
  const heading = parts.join(" / ").replace(/\s+/g, " ");
  const definition = fieldFor(index, block.form, headingKeys(parts)) ?? null;
  const personal = definition === null && parts.some((part) => isPersonalHeading(part));
  const group = isFigureRole(definition?.role)
    ? groupOf(column, parts, block, index.catalogue)
    : null;
  const field = definition?.id ?? null;
  return { column, heading, field, row: block.bottom, definition, personal, group };
}

function groupOf(
  column: number,
  parts: readonly string[],
  block: HeadingBlock,
  catalogue: Catalogue,
): ColumnGroup | null {
  for (const written of parts.slice(0, -1)) {
    for (const field of block.form.fields) {
      const list =
        field.codeList === undefined ? undefined : catalogue.codeLists.get(field.codeList);
      if (!isValueOf(written, list)) continue;
      return { field: field.id, value: matchCode(written, list).value, written, column };
    }
  }
  return null;
}

/** Two columns of one field are an error unless headings above tell them apart; the first is kept. */
function dropDuplicates(
  columns: readonly MappedColumn[],
  problems: Problem[],
  place: SheetPlace,
): MappedColumn[] {
  const seen = new Map<string, MappedColumn>();
  return columns.map((column) => {
    if (column.field === null || column.field === "serial" || column.field === "remark")
      return column;
    const key = JSON.stringify([column.field, column.group?.field, column.group?.value]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, column);
      return column;
    }
    problems.push({
      code: "duplicate-column",
      place: { ...place, row: column.row, column: column.column },
      field: column.field,
      facts: { heading: column.heading, other: columnLetter(first.column) },
    });
    return { ...column, definition: null, field: null, group: null, repeated: true };
  });
}

function unknownColumn(
  column: MappedColumn,
  taken: ReadonlyMap<string, number>,
  block: HeadingBlock,
  index: HeadingIndex,
  place: SheetPlace,
): Problem {
  const parts = column.heading.split(" / ");
  const near = (without: Iterable<string>) =>
    nearestField(parts.at(-1) ?? "", block.form, index, without) ??
    nearestField(parts.join(" "), block.form, index, without);
  // A heading that stands there already is no cure for another column.
  const field = near([...taken.keys()]);
  const double = field === null ? near([]) : null;
  const other = taken.get(double?.id ?? "");
  return {
    code: "unknown-column",
    place: { ...place, row: column.row, column: column.column },
    facts: {
      heading: parts.some((part) => looksLikeName(part, index)) ? null : column.heading,
      nearest: field?.heading ?? double?.heading ?? null,
      other: other === undefined ? null : columnLetter(other),
      form: block.form.id,
    },
    ...(field === null ? {} : { suggestion: field.heading }),
  };
}

export function codeListOf(field: FormField, catalogue: Catalogue): CodeList | undefined {
  return field.codeList === undefined ? undefined : catalogue.codeLists.get(field.codeList);
}

const SHEET_COLUMNS = new WeakMap<readonly MappedColumn[], readonly SheetColumn[]>();

/** The columns as later stages know them. */
export function sheetColumns(columns: readonly MappedColumn[]): readonly SheetColumn[] {
  let own = SHEET_COLUMNS.get(columns);
  if (own === undefined) {
    own = columns.map(({ column, heading, field, row }) => ({ column, heading, field, row }));
    SHEET_COLUMNS.set(columns, own);
  }
  return own;
}
