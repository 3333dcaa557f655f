/** A cross table's counted figures as rows of forms, and what stood in the way of the others. */
import type { Catalogue } from "../../catalogue/index.ts";
import { COMMON_FIELDS } from "../../catalogue/common-fields.ts";
import { fieldOf } from "../../catalogue/index.ts";
import type { FormField } from "../../model/catalogue.ts";
import type { Problem } from "../../model/finding.ts";
import type { RowTime, SheetColumn, TextAt } from "../../model/form-sheet.ts";
import { keyOf } from "../../util/keys.ts";
import { matchCode } from "../codes.ts";
import { codeListOf, type MappedColumn } from "../columns.ts";
import { likely } from "../label/parts.ts";
import { rowTime, timeColumns } from "../row-time.ts";
import { coordinatesOf, type Fault, type Stub } from "./coordinates.ts";
import { formRows, type FormRows, type Placed } from "./form-rows.ts";
import type { MemberAt } from "./axes.ts";
import { Blanks } from "./blanks.ts";
import { comparisonsOf, type FormComparison } from "./comparisons.ts";
import { CountedPlaces } from "./counted-places.ts";
import { coveredRows, withoutShared } from "./merged-over.ts";
import type { CrossTable } from "./cross-table.ts";
import type { Figure } from "./figure.ts";
import { lackingColumns } from "./lacking-columns.ts";
import type { RowKind } from "./row-kinds.ts";
import { hasTime } from "./row-names.ts";
import type { BodyRow } from "./rows.ts";
import { sheetColumnsOf } from "./sheet-columns.ts";
import { nearestLabel, shownLabel } from "./shown.ts";
import { yearOfTime } from "./time.ts";
import { holdsFigures, unknownHeads } from "./unknown-heads.ts";

export interface Emitted {
  readonly forms: readonly FormRows[];
  readonly problems: readonly Problem[];
  readonly columns: readonly SheetColumn[];
  /** Figures of another stretch than the report's own, to be held against what that stretch's reports say. */
  readonly comparisons: readonly FormComparison[];
}

export function emit(table: CrossTable): Emitted {
  const emitter = new Emitter(table);
  return emitter.emit();
}

class Emitter {
  readonly #table: CrossTable;
  readonly #catalogue: Catalogue;
  readonly #problems: Problem[] = [];
  readonly #faults = new Set<string>();
  readonly #stubs = new Map<BodyRow, Stub>();
  readonly #kinds: ReadonlyMap<BodyRow, RowKind>;

  readonly #blanks: Blanks;
  readonly #places: CountedPlaces;

  constructor(table: CrossTable) {
    this.#table = table;
    this.#blanks = new Blanks(table);
    this.#places = new CountedPlaces(table.figures);
    this.#catalogue = table.source.catalogue;
    this.#kinds = new Map(table.kinds.map(({ row, kind }) => [row, kind]));
  }

  emit(): Emitted {
    this.#tellWords();
    const placed: Placed[] = [];
    for (const row of this.#table.figures.values()) {
      for (const figure of row.values()) {
        const own = this.#place(figure);
        if (own !== null) placed.push(own);
      }
    }
    const teller = {
      place: this.#table.source.place,
      problem: (problem: Problem) => this.#push(problem),
      fault: (fault: Fault) => this.#fault(fault),
    };
    const forms = formRows(placed, this.#catalogue, teller, {
      covered: coveredRows(this.#table, placed, (row) => this.#stub(row)),
    });
    for (const problem of lackingColumns(this.#table, forms)) this.#push(problem);
    if (placed.every(({ figure }) => figure.fate === "missing")) this.#tellNoFigures();
    const comparisons = comparisonsOf(this.#compared(), placed, this.#catalogue);
    return { forms, problems: this.#problems, columns: sheetColumnsOf(this.#table), comparisons };
  }

  /** What cannot be placed is not compared. */
  #compared(): Placed[] {
    const { title } = this.#table.source;
    return [...this.#table.figures.values()].flatMap((row) =>
      [...row.values()].flatMap((figure) => {
        const kind = this.#kinds.get(figure.row);
        if (figure.fate !== "comparison" || kind !== "data" || figure.axes.rest.length > 0)
          return [];
        const { total, part } = figure.axes;
        if (total !== "none" || part !== "none") return [];
        const at = coordinatesOf(figure, this.#stub(figure.row), title.times, title.fields);
        return at.kind === "coordinates" ? [{ figure, at }] : [];
      }),
    );
  }

  /** Words left over on a label under which something would be counted. */
  #tellWords(): void {
    const { figures, columns } = this.#table;
    const counted = (test: (figure: Figure) => boolean) =>
      [...figures.values()].some((row) =>
        [...row.values()].some(
          (own) => own.fate !== "missing" && own.fate !== "computed" && test(own),
        ),
      );
    for (const column of columns.figures) {
      // Of a part need not be known of what.
      if (column.axes.rest.length > 0 && column.axes.part === "none")
        this.#words(
          column.axes.rest,
          column.heading,
          counted((own) => own.column.column === column.column),
        );
    }
    const { problems, heads } = unknownHeads(this.#table);
    for (const problem of problems) this.#push(problem);
    for (const { axes, heading } of heads) this.#words(axes.rest, heading, true);
    for (const { row, kind } of this.#table.kinds) {
      // What is never counted need not be understood: parts, running totals, comparisons.
      if (kind === "part" || kind === "other") continue;
      const { rest } = row.axes;
      if (rest.length > 0) this.#words(rest, row.label.text, row.figures.length > 0);
    }
  }

  #words(rest: readonly { at: TextAt; words: string }[], label: string, counts: boolean): void {
    const [first] = rest;
    if (first === undefined) return;
    this.#fault(
      {
        kind: "fault",
        code: "label-not-understood",
        at: first.at,
        facts: { label, words: rest.map(({ words }) => words).join(", "), missing: null },
      },
      counts ? undefined : "warning",
    );
  }

  #place(figure: Figure): Placed | null {
    if (figure.fate !== "counted" && figure.fate !== "missing") return null;
    const kind = this.#kinds.get(figure.row);
    if (figure.fate === "missing" && (kind !== "data" || !this.#places.has(figure))) return null;
    // Words that nobody understands have been told of; the figure is not counted.
    if (figure.axes.rest.length > 0) {
      figure.fate = figure.fate === "counted" ? "refused" : figure.fate;
      return null;
    }
    const { title } = this.#table.source;
    const at = coordinatesOf(figure, this.#stub(figure.row), title.times, title.fields);
    if (at.kind === "coordinates") return { figure, at: withoutShared(at, figure) };
    if (figure.fate === "missing") return null;
    figure.fate = "refused";
    this.#fault(at);
    return null;
  }

  #stub(row: BodyRow): Stub {
    const known = this.#stubs.get(row);
    if (known !== undefined) return known;
    const unit = row.names.get("unit") ?? this.#blanks.unitOf(row);
    const stub = { unit, time: this.#time(row), members: this.#members(row) };
    this.#stubs.set(row, stub);
    return stub;
  }

  /** What columns of dates and periods say; a month takes its year from what stands above it. */
  #time(row: BodyRow): RowTime | null {
    const { grid, title } = this.#table.source;
    const columns = timeColumns(this.#mapped());
    if (Object.values(columns).every((column) => column === null)) return null;
    if (!hasTime(row)) {
      // Numbered under a row with a time of its own, it is of that time.
      const over = this.#table.heads.get(row)?.findLast((head) => hasTime(head.row));
      if (over !== undefined) return this.#time(over.row);
      if (!this.#blanks.lacksTime(row)) return null;
      return rowTime(row.row, () => undefined, columns, null);
    }
    const heads = (this.#table.heads.get(row) ?? []).flatMap(({ axes }) => axes.periods);
    const years = [
      ...heads,
      ...row.axes.periods,
      ...[...(this.#table.figures.get(row.row)?.values() ?? [])].flatMap(
        ({ axes }) => axes.periods,
      ),
    ].flatMap(({ reading }) => (reading.kind === "label" ? [reading.label.year] : []));
    const year = years[0] ?? title.times.map(yearOfTime).find((own) => own !== null) ?? null;
    const above: RowTime | null =
      year === null ? null : { kind: "label", label: { type: "year", year, index: 1 }, at: null };
    return rowTime(row.row, (column) => grid.shownAt(row.row, column), columns, above);
  }

  #members(row: BodyRow): MemberAt[] {
    return this.#table.columns.stub.flatMap(({ field, forms }) => {
      const at = row.names.get(field);
      const definition = this.#definition(field, forms);
      if (at === undefined || definition?.role !== "code") return [];
      const { value, listed } = matchCode(at.text, codeListOf(definition, this.#catalogue));
      const own = { at, dimension: field, value };
      return listed ? [own] : [own, ...this.#memberOfAnother(at, field)];
    });
  }

  /** "Hội Nông dân" under "Lĩnh vực" is of another breakdown: its figures are not those of one more field of work. */
  #memberOfAnother(at: TextAt, field: string): MemberAt[] {
    const reading = this.#table.source.lexicon.read(at.text, "stub");
    if (reading.rest.length > 0) return [];
    return likely(reading).flatMap((part) => {
      if (part.kind !== "member" || part.dimension === field) return [];
      if (part.also?.some(({ dimension }) => dimension === field) === true) return [];
      return [{ at, dimension: part.dimension, value: part.value }];
    });
  }

  #definition(field: string, forms: readonly string[]): FormField | undefined {
    const common = COMMON_FIELDS.find(({ id }) => id === field);
    if (common !== undefined || forms.length === 0) return common;
    const form = this.#catalogue.forms.find(({ id }) => forms.includes(id));
    return form === undefined ? undefined : fieldOf(form, field);
  }

  #columnsMade: readonly MappedColumn[] | null = null;

  #mapped(): readonly MappedColumn[] {
    return (this.#columnsMade ??= this.#table.columns.stub.map(
      ({ column, field, forms, heading }) => ({
        column,
        heading,
        field,
        row: this.#table.source.region.headBottom,
        definition: this.#definition(field, forms) ?? null,
        personal: false,
        group: null,
      }),
    ));
  }

  #tellNoFigures(): void {
    const { source, kinds, problems } = this.#table;
    const told = [...problems, ...this.#problems];
    // A head that nobody knows is a warning beside others; where it is all that there is, nothing else says why.
    const known = told.some(
      ({ code, severity }) =>
        code !== "unknown-column" && (severity === undefined || severity === "error"),
    );
    if (known || kinds.length === 0) return;
    const { place, region } = source;
    const passed = [...this.#table.figures.values()].some((row) =>
      [...row.values()].some(({ fate }) => fate === "comparison" || fate === "computed"),
    );
    const unknown = told.some(
      ({ code, place: { column } }) =>
        code === "unknown-column" && column !== undefined && holdsFigures(column, this.#table),
    );
    this.#push({
      code: "no-figures",
      place: { ...place, row: region.headBottom, column: Math.max(region.left, 1) },
      facts: {
        reason: passed ? "other-periods" : unknown ? "unknown-heads" : "blank",
        rows: kinds.length,
      },
    });
  }

  #fault({ code, at, facts }: Fault, severity?: Problem["severity"]): void {
    const key = keyOf(code, at.row, at.column);
    if (this.#faults.has(key)) return;
    this.#faults.add(key);
    const { place, index } = this.#table.source;
    const where = at.row === 0 ? place : { ...place, row: at.row, column: at.column };
    // One door for what stands in a label: it may be somebody's name.
    const shown = Object.entries(facts).map(([name, fact]) => [
      name,
      fact === null || name === "missing" ? fact : shownLabel(fact, index),
    ]);
    const nearest =
      code === "label-not-understood" ? { nearest: nearestLabel(facts["label"] ?? "", index) } : {};
    this.#push({
      code,
      place: where,
      facts: { ...(Object.fromEntries(shown) as Fault["facts"]), ...nearest },
      ...(severity === undefined ? {} : { severity }),
    });
  }

  #push(problem: Problem): void {
    this.#problems.push(problem);
  }
}
