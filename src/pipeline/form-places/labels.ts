/** The labels over and beside a cell of a form, as far as its figure does not say them itself: rates and changes. */
import { type Mapper, type SaidLabel, type SaidPart, sayReading } from "../../map/index.ts";
import type { PlacedSheet, SheetColumn } from "../../model/form-sheet.ts";
import { foldHeading } from "../../util/headings.ts";
import type { RawSheet } from "../../model/raw.ts";

export interface Change {
  readonly percent: boolean;
  /** Its label heads a column; else it stands beside its row. */
  readonly inColumn: boolean;
}

/** "Tỷ lệ" alone is not of a change. */
const CHANGES = /tăng|giảm|so với|chênh lệch|biến động|change|difference|\+\s*[/,]\s*-/iu;

export class Labels {
  readonly #sheets: readonly PlacedSheet[];
  readonly #mapper: Mapper;
  /** Texts on the left of each row. */
  readonly #rows: ReadonlyMap<number, readonly string[]>;
  /** Ratios by each of their names, folded. */
  readonly #ratios: ReadonlyMap<string, string>;

  constructor(sheets: readonly PlacedSheet[], raw: RawSheet, mapper: Mapper) {
    this.#sheets = sheets;
    this.#mapper = mapper;
    this.#rows = new Map(
      raw.rows.map(({ row, cells }) => [
        row,
        cells.flatMap((cell) => (cell.kind === "text" ? [cell.value] : [])),
      ]),
    );
    const { indicators } = mapper.index.catalogue;
    const ratios = indicators.filter(({ kind }) => kind === "ratio");
    this.#ratios = new Map(
      ratios.flatMap(({ id, label, aliases }) =>
        [id, label.vi, label.en, ...aliases].map((name) => [foldHeading(name), id] as const),
      ),
    );
  }

  /** The id of the ratio that a label names. */
  ratioAt(row: number, column: number): string | null {
    for (const { shown, parts } of this.#over(row, column)) {
      const name = shown.replace(/\s*\(?%\)?\s*$/u, "");
      const ratio = this.#ratios.get(foldHeading(name)) ?? parts.find(isRatioColumn(this.#ratios))?.text; // prettier-ignore
      if (ratio !== undefined) return ratio;
    }
    return null;
  }

  /** Whether a word for a total stands beside the row, over the column. */
  totalAt(row: number, column: number): { readonly beside: boolean; readonly over: boolean } {
    const says = (text: string, place: "heading" | "stub") =>
      this.#say(text, place).parts.some(({ kind }) => kind === "total");
    return {
      beside: (this.#rows.get(row) ?? []).some((text) => says(text, "stub")),
      over: this.headingOf(row, column).some((text) => says(text, "heading")),
    };
  }

  /** What the labels say of the stretch of time: "cumulative", "same-period", "previous" ... */
  rolesAt(row: number, column: number): ReadonlySet<string> {
    const parts = this.#over(row, column).flatMap((label) => label.parts);
    return new Set(parts.flatMap(({ kind, text }) => (kind === "role" ? [text] : [])));
  }

  changeAt(row: number, column: number): Change | null {
    const heading = this.headingOf(row, column);
    for (const { shown, parts } of this.#over(row, column)) {
      // "Tỷ lệ điều tra": with words that nobody understands it may be a change of anything.
      if (parts.some(({ kind }) => kind === "rest") || !CHANGES.test(shown)) continue;
      if (!parts.some(({ kind, text }) => kind === "role" && text === "change")) continue;
      const percent = parts.some(({ kind }) => kind === "percent") || /%|tỷ lệ|tỉ lệ/iu.test(shown);
      return { percent, inColumn: heading.some((part) => this.#say(part, "heading").shown === shown) }; // prettier-ignore
    }
    return null;
  }

  /** As messages show it; "…" where it may be somebody's name. */
  shownAt(row: number, column: number): string {
    const heading = this.headingOf(row, column).at(-1);
    const texts = this.#rows.get(row) ?? [];
    const beside = texts.at(-1);
    const said = [
      ...(beside === undefined ? [] : [this.#say(beside, "stub").shown]),
      ...(heading === undefined ? [] : [this.#say(heading, "heading").shown]),
    ];
    return said.join(" / ");
  }

  /** Headings over several rows, outermost first. */
  headingOf(row: number, column: number): readonly string[] {
    return this.#columnAt(row, column)?.heading.split(" / ") ?? [];
  }

  /** The row in which the heading of its table begins; 0: none does. */
  headOf(row: number): number {
    const tops = this.#sheets.flatMap(({ headingRows }) => headingRows?.[0] ?? []);
    return Math.max(0, ...tops.filter((top) => top < row));
  }

  #columnAt(row: number, column: number): SheetColumn | undefined {
    const nearest = this.headOf(row);
    return this.#sheets
      .filter(({ headingRows }) => headingRows?.[0] === nearest)
      .flatMap(({ columns }) => columns)
      .find((own) => own.column === column);
  }

  /** The nearest comes first. */
  #over(row: number, column: number): SaidLabel[] {
    const headings = this.headingOf(row, column);
    const beside = this.#rows.get(row) ?? [];
    return [
      ...[...headings].reverse().map((text) => this.#say(text, "heading")),
      ...[...beside].reverse().map((text) => this.#say(text, "stub")),
    ];
  }

  #say(text: string, place: "heading" | "stub"): SaidLabel {
    return sayReading(text, place, this.#mapper);
  }
}

/** A column of a form that states a ratio has its id. */
function isRatioColumn(ratios: ReadonlyMap<string, string>): (part: SaidPart) => boolean {
  return ({ kind, text }) => kind === "column" && ratios.get(foldHeading(text)) === text;
}
