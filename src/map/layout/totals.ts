/** Totals, parts and outlines of a cross table: compared with what they cover, never counted beside it. */
import type { Problem } from "../../model/finding.ts";
import { codeListOf } from "../columns.ts";
import { matchCode } from "../codes.ts";
import type { CrossTable } from "./cross-table.ts";
import { type Figure, numberOf } from "./figure.ts";
import { tellImbalance } from "./imbalance.ts";
import { settleColumns } from "./total-columns.ts";
import { imbalance, type KindRow, outline, speakAlike, sumOf } from "./row-kinds.ts";
import type { BodyRow } from "./rows.ts";

/** Decides what each row and column is, and tells what does not add up. Changes the fates of figures. */
export function settleTotals(table: CrossTable): void {
  new Totals(table).settle();
}

class Totals {
  readonly #table: CrossTable;

  constructor(table: CrossTable) {
    this.#table = table;
  }

  settle(): void {
    const { kinds, figures } = this.#table;
    outline(
      kinds,
      figures,
      (parent, children) => this.#isDetail(parent, children),
      (off) => this.#tell("outline-mismatch", off.at, off.sum, { children: off.children }),
    );
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i]?.kind === "total" && kinds[i]?.candidates.length === 0) this.#totalRow(i);
    }
    for (const own of kinds) this.#partRow(own);
    for (const own of kinds) {
      const { row, kind } = own;
      const fate = kind === "total" ? "total" : kind === "part" ? "part" : null;
      if (fate === null || this.#namesItself(own)) continue;
      for (const figure of figures.get(row.row)?.values() ?? [])
        if (figure.fate === "counted") figure.fate = fate;
    }
    settleColumns(this.#table);
  }

  /** The rows under a listed member or indicator that name nothing that is counted detail it. */
  #isDetail(parent: BodyRow, children: readonly BodyRow[]): boolean {
    return (
      this.#isListed(parent) &&
      !children.some(
        (child) =>
          this.#isListed(child) ||
          child.names.has("unit") ||
          child.axes.units.length + child.axes.periods.length > 0,
      )
    );
  }

  #isListed(row: BodyRow): boolean {
    if (row.axes.members.length > 0 || row.axes.fields.length > 0) return true;
    const { catalogue } = this.#table.source;
    return this.#table.columns.stub.some(({ field, forms }) => {
      const name = row.names.get(field);
      if (name === undefined || forms.length === 0) return false;
      const form = catalogue.forms.find(({ id }) => id === forms[0]);
      const definition = form?.fields.find(({ id }) => id === field);
      if (definition?.role !== "code") return false;
      const list = codeListOf(definition, catalogue);
      return list !== undefined && matchCode(name.text, list).listed && list.unlisted !== "none";
    });
  }

  /** Rows between the last total and this one, of its block, of the whole table; a leading one: those below. */
  #totalRow(at: number): void {
    const { kinds, figures } = this.#table;
    const own = kinds[at] as KindRow;
    const isData = (i: number) => {
      const row = kinds[i];
      return row?.kind === "data" && speakAlike(row.row, own.row);
    };
    const before: number[] = [];
    const since: number[] = [];
    let [sinceTotal, sameBlock] = [true, true];
    for (let i = at - 1; i >= 0; i--) {
      if (kinds[i]?.kind === "total") sinceTotal = false;
      if (kinds[i]?.kind === "head") sameBlock = false;
      if (!isData(i)) continue;
      if (sameBlock) before.push(i);
      if (sameBlock && sinceTotal) since.push(i);
    }
    const all = kinds.flatMap((_, i) => (isData(i) ? [i] : []));
    const above = all.filter((i) => i < at);
    const below: number[] = [];
    for (let i = at + 1; i < kinds.length && kinds[i]?.kind !== "total"; i++)
      if (isData(i)) below.push(i);
    const after = all.filter((i) => i > at);
    const isLeading = before.length === 0;
    const first = isLeading
      ? [below, after]
      : own.row.axes.total === "grand"
        ? [above, since, before]
        : [since, before, above];
    const candidates = [...first, all].filter((rows) => rows.length > 0);
    const parts = kinds.flatMap((kind, i) =>
      kind.kind === "part" && kind.whole === at ? [i] : [],
    );
    if (candidates.length === 0) {
      this.#wholeAlone(own, parts);
      return;
    }
    const rowsOf = (positions: readonly number[]) => positions.map((i) => kinds[i] as KindRow);
    const fitting = candidates.find(
      (rows) => imbalance(own, rowsOf(rows), this.#comparable(own)) === null,
    );
    own.candidates = [fitting ?? (candidates[0] as readonly number[])];
    if (fitting !== undefined) return;
    const covered = rowsOf(candidates[0] as readonly number[]);
    for (const figure of this.#comparable(own).get(own.row.row)?.values() ?? []) {
      const stated = numberOf(figure);
      const sum = sumOf(covered, figure.column.column, figures);
      if (stated !== null && sum !== null && sum !== stated)
        this.#tell("total-row-mismatch", figure, sum, { rows: covered.length });
    }
  }

  /** "Trong đó: Số tin có giá trị" under "Tổng số tin": a part of its whole, and a figure of an indicator of its own. */
  #namesItself({ kind, whole, row }: KindRow): boolean {
    if (kind !== "part" || whole === null || row.axes.rest.length > 0) return false;
    const [own, ...others] = row.axes.fields;
    if (own === undefined || others.length > 0) return false;
    return !speakAlike(row, (this.#table.kinds[whole] as KindRow).row);
  }

  /** Rates, averages and ratios do not add up; nor do stocks over time. */
  #comparable(own: KindRow): ReadonlyMap<number, ReadonlyMap<number, Figure>> {
    const { figures } = this.#table;
    const row = figures.get(own.row.row) ?? new Map<number, Figure>();
    const kept = new Map(
      [...row].filter(([, figure]) => figure.fate !== "computed" && figure.fate !== "missing"),
    );
    return new Map([...figures, [own.row.row, kept]]);
  }

  /** A whole counts itself where no counted row lies under it; its parts where all are members and add up to it. */
  #wholeAlone(own: KindRow, parts: readonly number[]): void {
    const { kinds, figures } = this.#table;
    const rows = parts.map((i) => kinds[i] as KindRow);
    const members = rows.length > 0 && rows.every(({ row }) => this.#isListed(row));
    if (members && imbalance(own, rows, figures) === null) {
      for (const row of rows) row.kind = "data";
      own.candidates = [parts];
    } else own.kind = "data";
  }

  #partRow(own: KindRow): void {
    if (own.kind !== "part" || own.whole === null) return;
    const { kinds, figures } = this.#table;
    const whole = figures.get((kinds[own.whole] as KindRow).row.row);
    for (const [column, figure] of figures.get(own.row.row) ?? []) {
      const above = whole?.get(column);
      const [part, all] = [numberOf(figure), above === undefined ? null : numberOf(above)];
      if (figure.fate === "computed" || part === null || all === null || part <= all) continue;
      this.#tell("part-exceeds-whole", figure, all, {}, "error");
    }
  }

  #tell(
    code: string,
    figure: Figure,
    sum: number,
    facts: Problem["facts"],
    severity?: "error",
  ): void {
    tellImbalance(this.#table, code, figure, sum, facts, severity);
  }
}
