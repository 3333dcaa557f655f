/**
 * `antq learn`: what of a workbook is understood, what is not, and the declaration by which it would be. Nothing is
 * guessed: what a sheet does not prove by its own arithmetic is asked.
 */
import { type Mapper, sayReading } from "../../map/index.ts";
import type { RawSheet } from "../../model/raw.ts";
import { isPersonalHeading, looksPersonal } from "../../model/readings/index.ts";
import { a1 } from "../../util/a1.ts";
import { foldHeading } from "../../util/headings.ts";
import { nearestIndicator } from "./nearest-indicator.ts";
import { provedColumns, provedRows } from "./sums.ts";
import { type IsUnit, titleCandidates } from "./title.ts";
import { type GuessedColumn, type GuessedTable, guessTable } from "./table-guess.ts";

export interface LearnedLabel {
  readonly sheet: string;
  readonly cell: string;
  /** "…" where it may be somebody's name. */
  readonly label: string;
}

/** A label of which antq knows what it is: by its words, or proved by the sheet's own sums (`total`), or by its cells (`unit`). */
export interface Understood extends LearnedLabel {
  readonly as: "words" | "total" | "unit";
}

export interface Question extends LearnedLabel {
  readonly of: "texts" | "figures" | "spanner" | "row" | "title";
  /** An indicator that is named nearly so. */
  readonly nearest: string | null;
  /** Of a name that stands in the title without a label: words of the title by which the form is known. */
  readonly titles?: string;
}

/** What a label is answered to be: a key of {@link CHOICES}, or the id of an indicator. */
export type Answers = ReadonlyMap<string, string>;

export const CHOICES = {
  texts: ["unit", "unit_code", "district", "province", "date", "period", "stub", "ignore"],
  figures: [
    "flow", "stock", "amount", "total", "part", "this", "previous", "same-period", "cumulative", "plan",
    "estimate", "opening", "closing", "change", "average", "ignore",
  ],
  /** `title`: the columns under it name their counts themselves. */
  spanner: [
    "title", "flow", "stock", "amount", "part", "this", "previous", "same-period", "cumulative", "plan", "estimate",
    "change", "average",
  ],
  row: [
    "flow", "stock", "amount", "total", "part", "this", "previous", "same-period", "cumulative", "plan",
    "estimate", "opening", "closing", "change", "average",
  ],
  title: ["unit", "period", "ignore"],
} as const; // prettier-ignore

export interface Learned {
  readonly understood: readonly Understood[];
  readonly unsure: readonly Question[];
  /** Headings under which persons are named: then nothing is proposed. */
  readonly personal: readonly LearnedLabel[];
}

export function learnSheets(sheets: readonly RawSheet[], mapper: Mapper, isUnit: IsUnit): Learned {
  const learned = { understood: [], unsure: [], personal: [] } as {
    understood: Understood[];
    unsure: Question[];
    personal: LearnedLabel[];
  };
  for (const sheet of sheets) {
    const table = sheet.hidden ? null : guessTable(sheet);
    if (table !== null) new Learner(sheet, table, mapper, isUnit, learned).learn();
  }
  return learned;
}

interface Gathered {
  readonly understood: Understood[];
  readonly unsure: Question[];
  readonly personal: LearnedLabel[];
}

/** Columns whose texts name no rows. */
const ASIDE: ReadonlySet<string> = new Set([
  "remark",
  "measure",
  "date",
  "period",
  "unit_code",
  "line_code",
  "district",
  "province",
]);

class Learner {
  readonly #sheet: RawSheet;
  readonly #table: GuessedTable;
  readonly #mapper: Mapper;
  readonly #isUnit: IsUnit;
  readonly #into: Gathered;
  readonly #met = new Set<string>();

  constructor(
    sheet: RawSheet,
    table: GuessedTable,
    mapper: Mapper,
    isUnit: IsUnit,
    into: Gathered,
  ) {
    this.#sheet = sheet;
    this.#table = table;
    this.#mapper = mapper;
    this.#isUnit = isUnit;
    this.#into = into;
  }

  learn(): void {
    const { columns } = this.#table;
    const figures = columns.filter(({ kind }) => kind === "figures").map(({ column }) => column);
    const totals = provedColumns(this.#table, figures);
    for (const column of columns) this.#column(column, totals.has(column.column));
    for (const { text, row, column } of this.#table.spanners) {
      if (isPersonalHeading(text)) this.#into.personal.push(this.#label(text, row, column));
      else if (this.#isKnown(text, "heading")) this.#understood(text, [row, column], "words");
      else this.#ask(text, [row, column], "spanner");
    }
    this.#rows();
    this.#title();
  }

  /** Asked only where neither a column nor the words of the title say who reports, or for when. */
  #title(): void {
    const says = (fields: readonly string[]) =>
      this.#table.columns.some(({ head }) =>
        sayReading(head.text, "heading", this.#mapper).parts.some(
          ({ kind, text }) => kind === "column" && fields.includes(text),
        ),
      );
    const hasUnits = this.#into.understood.some(({ as }) => as === "unit");
    const lacking = {
      unit: !hasUnits && !says(["unit", "unit_code", "district", "province"]),
      period: !says(["date", "period", "period_month", "period_quarter", "period_year"]),
    };
    for (const candidate of titleCandidates(
      this.#sheet,
      this.#table,
      this.#mapper,
      this.#isUnit,
      lacking,
    )) {
      const { text, row, column, titles } = candidate;
      if (!this.#isNew(text)) continue;
      const label = this.#label(text, row, column);
      const shown = titles === null ? label : { ...label, label: text };
      const known = titles === null ? {} : { titles };
      this.#into.unsure.push({ ...shown, of: "title", nearest: null, ...known });
    }
  }

  #column({ column, head, kind, texts }: GuessedColumn, proved: boolean): void {
    const { text, row, column: at } = head;
    if (isPersonalHeading(text)) {
      this.#into.personal.push(this.#label(text, row, at));
      return;
    }
    const known = this.#isKnown(text, "heading") && (kind === "figures" || this.#isColumn(text));
    if (known) return this.#understood(text, [row, at], "words");
    if (kind === "figures" && proved) return this.#understood(text, [row, at], "total");
    const names = texts.filter((own) => this.#isUnit(own)).length;
    if (kind === "texts" && names > 0 && names >= texts.length - 1 - provedRows(this.#table).size)
      return this.#understood(text, [row, at], "unit");
    if (kind === "texts" && texts.some((own) => looksPersonal(own) !== null)) {
      this.#into.personal.push(this.#label(text, row, at));
      return;
    }
    this.#ask(text, [row, column === at ? column : at], kind);
  }

  /** The labels of rows, in the columns whose texts name them. */
  #rows(): void {
    const proved = provedRows(this.#table);
    const stub = this.#stubColumns();
    for (const { row, names, numbers } of this.#table.rows) {
      if (numbers.size === 0) continue;
      for (const column of stub) {
        const text = names.get(column);
        if (text === undefined || this.#isUnit(text)) continue;
        if (this.#isKnown(text, "stub")) this.#understood(text, [row, column], "words");
        else if (proved.has(row)) this.#understood(text, [row, column], "total");
        else this.#ask(text, [row, column], "row");
        break;
      }
    }
  }

  /** Not those that are known to hold remarks, days, measures. */
  #stubColumns(): number[] {
    return this.#table.columns.flatMap(({ column, head, kind }) => {
      if (kind !== "texts") return [];
      const parts = sayReading(head.text, "heading", this.#mapper).parts;
      const passed = parts.some(({ kind: own, text }) => own === "column" && ASIDE.has(text));
      return passed ? [] : [column];
    });
  }

  /** Over texts a unit of measure ("Loại", "Việc") says not what they name. */
  #isColumn(text: string): boolean {
    const { parts } = sayReading(text, "heading", this.#mapper);
    return parts.some(({ kind }) => kind === "column");
  }

  #isKnown(text: string, place: "heading" | "stub"): boolean {
    if (/^[\d\s().,IVXivx+*-]*$|^\p{L}\.?$/u.test(text)) return true;
    const { parts } = sayReading(text, place, this.#mapper);
    // Of a part need not be known of what.
    if (parts.some(({ kind }) => kind === "part")) return true;
    return parts.length > 0 && parts.every(({ kind }) => kind !== "rest");
  }

  #label(text: string, row: number, column: number): LearnedLabel {
    const { shown } = sayReading(text, "stub", this.#mapper);
    return { sheet: this.#sheet.name, cell: a1(row, column), label: shown };
  }

  #isNew(text: string): boolean {
    const key = foldHeading(text);
    if (this.#met.has(key)) return false;
    this.#met.add(key);
    return true;
  }

  #understood(text: string, [row, column]: readonly [number, number], as: Understood["as"]): void {
    if (this.#isNew(text)) this.#into.understood.push({ ...this.#label(text, row, column), as });
  }

  #ask(text: string, [row, column]: readonly [number, number], of: Question["of"]): void {
    if (!this.#isNew(text)) return;
    const nearest = nearestIndicator(text, this.#mapper.index.catalogue);
    this.#into.unsure.push({ ...this.#label(text, row, column), of, nearest });
  }
}
