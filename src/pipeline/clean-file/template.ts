/**
 * What sheets made from one template share: headings, rows, periods, what totals cover, everything but
 * names and figures. Of a folder's thousands of workbooks it is kept once.
 */
import { sha256 } from "#host/digest.ts";
import { ExactTotal } from "../../model/exact-total.ts";
import type { ExactTotals, FormSheet, TotalRow } from "../../model/form-sheet.ts";
import { NO_CELLS, type RowBlock, type What, type Who } from "../../model/row-block.ts";
import { sameData } from "../../util/same-data.ts";
import { makePart, Part } from "./parts.ts";

/** What is a sheet's own, apart from its figures. */
export interface OwnWords {
  readonly sheet: string;
  readonly title: FormSheet["title"];
  readonly whos: readonly Who[];
}

/** Where the file lies. */
export type FilePlace = Pick<FormSheet, "file" | "folders">;

type Frame = Pick<
  FormSheet,
  | "sheetIndex"
  | "hidden"
  | "form"
  | "headingRows"
  | "dataRows"
  | "columns"
  | "hasContent"
  | "nothingOccurred"
>;

type SharedTotal = Pick<TotalRow, "row" | "label" | "covers"> & Pick<ExactTotals, "counts">;

type SharedRows = Pick<
  RowBlock,
  "length" | "rows" | "who" | "when" | "what" | "whens" | "whats" | "whoColumns" | "counts"
>;

/** As JSON; the numbers stand beside it, and maps are lists of their entries. */
interface Written {
  readonly frame: Frame;
  readonly totals: readonly SharedTotal[];
  readonly rows:
    | (Omit<SharedRows, "rows" | "who" | "when" | "what" | "whats"> & {
        readonly whats: readonly (readonly (readonly [string, unknown])[])[];
      })
    | null;
}

const NONE: readonly never[] = [];

export class Template {
  readonly #frame: Frame;
  readonly #totals: readonly SharedTotal[];
  /** null: the sheet is blank. */
  readonly #rows: SharedRows | null;
  #bytes: Uint8Array | null;
  #digest: string | null = null;

  constructor(
    frame: Frame,
    totals: readonly SharedTotal[],
    rows: SharedRows | null,
    bytes: Uint8Array | null = null,
  ) {
    this.#frame = frame;
    this.#totals = totals;
    this.#rows = rows;
    this.#bytes = bytes;
  }

  /** What {@link readTemplate} reads. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= this.#write());
  }

  /** SHA-256 of the bytes, in lower-case hex. */
  get digest(): string {
    return (this.#digest ??= sha256(this.bytes));
  }

  /** Whether another one says the same. */
  equals(other: Template): boolean {
    return (
      sameData(this.#frame, other.#frame) &&
      sameData(this.#totals, other.#totals) &&
      sameData(this.#rows, other.#rows)
    );
  }

  /** How many figures a sheet has in each of its totals, then in its rows. */
  get sizes(): readonly number[] {
    const totals = this.#totals.map(({ counts }) => counts.length);
    const rows = this.#rows;
    return rows === null ? totals : [...totals, rows.length * rows.counts.length];
  }

  /** `figures`: pieces of these `sizes`. */
  sheet(
    { sheet, title, whos }: OwnWords,
    figures: readonly Int32Array[],
    { file, folders }: FilePlace,
  ): FormSheet {
    const totals = this.#totals.map(({ row, label, covers, counts }, i) => {
      const exact = { counts, values: figures[i] as Int32Array };
      return new ExactTotal(row, label, covers, exact);
    });
    const { sheetIndex, hidden, form, headingRows, dataRows, columns } = this.#frame;
    const { hasContent, nothingOccurred } = this.#frame;
    // Spelt out: to spread an object takes ten times as long.
    return {
      file,
      folders,
      sheet,
      sheetIndex,
      hidden,
      form,
      headingRows,
      dataRows,
      columns,
      blocks: this.#blocks(whos, figures[totals.length]),
      totals,
      title,
      hasContent,
      nothingOccurred,
      problems: NONE,
    };
  }

  #blocks(whos: readonly Who[], values: Int32Array | undefined): readonly RowBlock[] {
    if (this.#rows === null || values === undefined) return NONE;
    const { length, rows, who, when, what, whens, whats, whoColumns, counts } = this.#rows;
    const block = {
      length,
      rows,
      hidden: null,
      irregular: null,
      who,
      when,
      what,
      whos,
      whens,
      whats,
      whoColumns,
      texts: NONE,
      counts,
      values,
      cells: NO_CELLS,
    };
    return [block];
  }

  #write(): Uint8Array {
    const written: Written = { frame: this.#frame, totals: this.#totals, rows: null };
    if (this.#rows === null) return makePart(written, []);
    const { rows, who, when, what, whats, ...rest } = this.#rows;
    const entries = whats.map((codes) => [...codes]);
    return makePart({ ...written, rows: { ...rest, whats: entries } }, [rows, who, when, what]);
  }
}

/** null: something was found in the sheet, or a row of it needs a closer look. */
export function templateOf(sheet: FormSheet): Template | null {
  if (sheet.problems.length > 0) return null;
  const totals: SharedTotal[] = [];
  for (const { row, label, covers, exact } of sheet.totals) {
    // What is no plain whole number is read again from the file.
    if (exact === undefined) return null;
    totals.push({ row, label, covers, counts: exact.counts });
  }
  const { sheetIndex, hidden, form, headingRows, dataRows, columns } = sheet;
  const { hasContent, nothingOccurred, blocks } = sheet;
  const place = { sheetIndex, hidden, form, headingRows, dataRows };
  const frame = { ...place, columns, hasContent, nothingOccurred };
  const [block] = blocks;
  if (block === undefined) return hasContent ? null : new Template(frame, totals, null);
  if (blocks.length > 1 || !isFiguresOnly(block)) return null;
  const { length, rows, who, when, what, whens, whats, whoColumns, counts } = block;
  const shared = { length, rows, who, when, what, whens, whats, whoColumns, counts };
  return new Template(frame, totals, shared);
}

function isFiguresOnly({ texts, hidden, irregular, values }: RowBlock): boolean {
  const figures = values instanceof Int32Array && texts.length === 0;
  return figures && hidden === null && irregular === null;
}

/** What {@link Template.bytes} says; the bytes are lent. */
export function readTemplate(lent: Uint8Array): Template {
  const part = new Part(lent);
  const { frame, totals, rows } = part.json() as Written;
  // Not `slice`: of a Buffer that is no copy.
  const bytes = new Uint8Array(lent);
  if (rows === null) return new Template(frame, totals, null, bytes);
  const numbers = part.numbers();
  const column = (at: number) => numbers.subarray(at * rows.length, (at + 1) * rows.length);
  const whats = rows.whats.map((entries) => new Map(entries) as What);
  const columns = { rows: column(0), who: column(1), when: column(2), what: column(3) };
  return new Template(frame, totals, { ...rows, ...columns, whats }, bytes);
}
