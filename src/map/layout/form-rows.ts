/** Counted figures with their coordinates, as rows of forms. */
import type { Catalogue } from "../../catalogue/index.ts";
import { definitionOf } from "../../catalogue/index.ts";
import type { Problem } from "../../model/finding.ts";
import type { CodeCell, CountCell, FormRow, RowTime } from "../../model/form-sheet.ts";
import { columnLetter } from "../../util/a1.ts";
import { keyOf } from "../../util/keys.ts";
import { refused } from "../../model/readings/count-cells.ts";
import { matchCode } from "../codes.ts";
import { codeListOf } from "../columns.ts";
import { chooseForm, type Coordinates, type Fault } from "./coordinates.ts";
import { halvesOf } from "./fraction-cells.ts";
import { isOfList, type MemberAt } from "./axes.ts";
import type { Figure } from "./figure.ts";
import type { BodyRow } from "./rows.ts";

/** Rows of one form that a table gave. */
export interface FormRows {
  readonly form: string;
  readonly rows: readonly FormRow[];
}

export interface Placed {
  readonly figure: Figure;
  readonly at: Coordinates;
}

export interface Teller {
  readonly place: { readonly file: string; readonly sheet: string };
  problem(problem: Problem): void;
  fault(fault: Fault): void;
}

/** What is emitted with the counted figures. */
export interface Others {
  /** What else the form must take. */
  readonly beside?: readonly Placed[];
  /** Rows under numbers merged over them: they are reported, with or without a figure of their own. */
  readonly covered?: readonly Placed[];
}

export function formRows(
  placed: readonly Placed[],
  catalogue: Catalogue,
  teller: Teller,
  others: Others = {},
): FormRows[] {
  return new FormRowMaker(catalogue, teller).make(placed, others);
}

class FormRowMaker {
  readonly #catalogue: Catalogue;
  readonly #teller: Teller;

  constructor(catalogue: Catalogue, teller: Teller) {
    this.#catalogue = catalogue;
    this.#teller = teller;
  }

  make(all: readonly Placed[], { beside = [], covered = [] }: Others): FormRows[] {
    const takes = chooseForm([], this.#catalogue);
    const placed = all.map((own) => settled(own, takes));
    const wanted = [...beside.map((own) => settled(own, takes)), ...placed];
    const choose = chooseForm(
      wanted.map((own) => ({ fields: own.at.fields, dimensions: dimensions(own) })),
      this.#catalogue,
    );
    const byForm = new Map<string, Map<string, Draft>>();
    for (const own of placed) {
      const ref = choose(own.at.fields, dimensions(own));
      if (ref === null) {
        this.#noForm(own);
        continue;
      }
      let rows = byForm.get(ref.form);
      if (rows === undefined) byForm.set(ref.form, (rows = new Map()));
      this.#add(rows, own, ref.field, ref.form);
    }
    for (const own of covered.map((one) => settled(one, takes))) {
      const ref = choose(own.at.fields, dimensions(own));
      const rows = ref === null ? undefined : byForm.get(ref.form);
      if (ref !== null && rows !== undefined) this.#draftOf(rows, own, ref.form);
    }
    for (const rows of byForm.values()) this.#settleShared([...rows.values()]);
    const forms = [...byForm].map(([form, rows]) => ({
      form,
      rows: [...rows.values()].map(finish),
    }));
    return forms.filter(({ rows }) => rows.length > 0);
  }

  /** The row of a figure's unit, stretch and members. */
  #draftOf(rows: Map<string, Draft>, { figure, at }: Placed, form: string): Draft {
    const { row } = figure;
    const key = keyOf(
      row.row,
      at.unit?.row,
      at.unit?.column,
      ...at.groups.flatMap((group) => [group.row, group.column]),
      timeKey(at.time),
      ...at.members.flatMap(({ dimension, value }) => [dimension, value]),
    );
    const known = rows.get(key);
    if (known !== undefined) return known;
    const codes = this.#codes(at.members, form);
    const draft = { figure, at, codes, row, counts: new Map(), names: row.names };
    rows.set(key, draft);
    return draft;
  }

  #add(rows: Map<string, Draft>, { figure, at }: Placed, field: string, form: string): void {
    const { row } = figure;
    const { shared, mergedTo } = figure;
    const to = shared === undefined || shared.breakdowns.length > 0 ? mergedTo : shared.to;
    const cell: CountCell = {
      column: figure.column.column,
      row: row.row,
      reading: this.#isLacking(figure, field, form)
        ? refused("required-value", {})
        : figure.reading,
      ...(to === undefined ? {} : { mergedTo: to }),
    };
    const draft = this.#draftOf(rows, { figure, at }, form);
    const fraction = row.line?.fraction ?? definitionOf(this.#catalogue, { form, field })?.fraction;
    const cells =
      fraction === undefined ? [[field, cell] as const] : halvesOf(field, cell, fraction);
    for (const [id, own] of cells) {
      if (shared !== undefined && shared.breakdowns.length === 0) this.#shared.set(own, figure);
      this.#put(draft, id, own, figure);
    }
  }

  #put(draft: Draft, field: string, cell: CountCell, figure: Figure): void {
    const known = draft.counts.get(field);
    if (known === undefined) {
      draft.counts.set(field, cell);
      return;
    }
    if (figure.fate === "missing") return;
    if (
      known.reading.ok &&
      known.reading.value.value === null &&
      known.reading.value.status === "O"
    ) {
      draft.counts.set(field, cell);
      return;
    }
    // Two columns of one row say the same thing of the same unit and stretch.
    figure.fate = "refused";
    // Told once of two columns, however many rows they have in common.
    const pair = keyOf(figure.column.at.row, figure.column.column, known.column);
    if (this.#doubled.has(pair)) return;
    this.#doubled.add(pair);
    this.#teller.problem({
      code: "duplicate-column",
      place: {
        ...this.#teller.place,
        row: figure.column.at.row,
        column: figure.column.column,
      },
      field,
      facts: {
        heading: figure.column.heading,
        other: columnLetter(known.column),
      },
    });
  }

  /** A list of one field a column: there a blank is none of the blanks of a matrix. */
  #isLacking({ fate, reading, column, row }: Figure, field: string, form: string): boolean {
    if (fate !== "missing" || !isOfList(column.axes)) return false;
    if (!reading.ok || reading.value.status !== "O" || row.axes.fields.length > 0) return false;
    return definitionOf(this.#catalogue, { form, field })?.required === true;
  }

  readonly #doubled = new Set<string>();
  readonly #shared = new Map<CountCell, Figure>();

  /** What a merged number's rows have together is known where each of them has figures of its own. */
  #settleShared(drafts: readonly Draft[]): void {
    const rows = new Set(drafts.map(({ row }) => row.row));
    for (const { counts } of drafts) {
      for (const [field, cell] of counts) {
        const figure = this.#shared.get(cell);
        if (figure?.shared === undefined) continue;
        const { to, facts } = figure.shared;
        if (range(cell.row + 1, to).every((row) => rows.has(row))) continue;
        counts.delete(field);
        figure.fate = "refused";
        const place = { ...this.#teller.place, row: cell.row, column: cell.column };
        this.#teller.problem({ code: "label-conflict", place, facts });
      }
    }
  }

  #codes(members: readonly MemberAt[], form: string): ReadonlyMap<string, CodeCell> {
    const codes = new Map<string, CodeCell>();
    for (const { at, dimension, value } of members) {
      const definition = definitionOf(this.#catalogue, { form, field: dimension });
      const list = definition === undefined ? undefined : codeListOf(definition, this.#catalogue);
      codes.set(dimension, {
        column: at.column,
        row: at.row,
        written: at.text,
        ...matchCode(value, list),
      });
    }
    return codes;
  }

  #noForm({ figure, at }: Placed): void {
    if (figure.fate === "missing") return;
    figure.fate = "refused";
    const [member] = at.members;
    const label = member?.at ?? figure.column.at;
    this.#teller.fault({
      kind: "fault",
      code: "label-not-understood",
      at: label,
      facts: { label: label.text, words: label.text, missing: "form" },
    });
  }
}

/** Figures of one column mostly share their time. */
const TIME_KEYS = new WeakMap<RowTime, string>();

function timeKey(time: RowTime): string {
  let key = TIME_KEYS.get(time);
  if (key === undefined) TIME_KEYS.set(time, (key = JSON.stringify(time)));
  return key;
}

function dimensions({ at }: Placed): string[] {
  return at.members.map(({ dimension }) => dimension);
}

/** "Khác" is of the breakdown that a form of its indicator has. */
function settled(own: Placed, takes: ReturnType<typeof chooseForm>): Placed {
  const { at } = own;
  const doubtful = at.members.findIndex(({ also }) => also !== undefined);
  if (doubtful < 0 || takes(at.fields, dimensions(own)) !== null) return own;
  for (const other of at.members[doubtful]?.also ?? []) {
    const members = at.members.map((member, i) =>
      i === doubtful ? { at: member.at, ...other } : member,
    );
    const next = { ...own, at: { ...at, members } };
    if (takes(at.fields, dimensions(next)) !== null) return next;
  }
  return own;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
}

interface Draft {
  readonly figure: Figure;
  readonly at: Coordinates;
  readonly codes: ReadonlyMap<string, CodeCell>;
  readonly row: BodyRow;
  readonly counts: Map<string, CountCell>;
  readonly names: BodyRow["names"];
}

/** A row in which nothing but blanks would be counted says nothing of its unit. */
function finish({ at, codes, row, counts, names }: Draft): FormRow {
  const name = (field: string) => names.get(field) ?? null;
  return {
    row: row.row,
    hidden: row.hidden,
    counts,
    codes,
    texts: new Map(),
    time: at.time,
    unit: at.unit,
    unitCode: name("unit_code"),
    district: name("district"),
    province: name("province"),
    groups: at.groups,
  };
}
