/** A plan laid out as a sheet: title, heading, groups, rows, totals, signature. */
import type { At, Count, Rec, Sheet, TotalRec } from "./book.ts";
import { countCell, putCount, putTime } from "./cells.ts";
import type { Fact } from "./facts.ts";
import { putFoot } from "./foot.ts";
import { mergeRuns } from "./merging.ts";
import { putHeading, putTitle, repeatHeading } from "./heading.ts";
import { writeName } from "./names.ts";
import { labelOf } from "./times.ts";
import { Pen } from "./pen.ts";
import { columnsOf, type Plan } from "./plan.ts";
import { CODES, TOPICS } from "./vocabulary.ts";
import type { WorldUnit } from "./world.ts";

export function layOut(plan: Plan): Sheet {
  return new Layout(plan).sheet();
}

class Layout {
  readonly #plan: Plan;
  readonly #pen: Pen;
  readonly #columns: readonly string[];
  readonly #left: number;
  readonly #recs: Rec[] = [];
  readonly #totals: TotalRec[] = [];
  readonly #hidden: number[] = [];
  #row = 1;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#pen = new Pen(plan.style.nfd);
    this.#columns = columnsOf(plan);
    this.#left = plan.style.left;
  }

  sheet(): Sheet {
    const { style, form } = this.#plan;
    const width = this.#columns.length;
    const titled = putTitle(this.#pen, this.#plan, this.#left, width);
    const top = titled.nextRow;
    const { bottom, nextRow } = putHeading(this.#pen, this.#plan, this.#columns, top, this.#left);
    this.#row = nextRow;
    this.#headingRow = top;
    const reserved = style.totals === "top" && this.#labelColumn() !== null ? this.#row++ : null;
    this.#body();
    if (reserved !== null)
      this.#total(reserved, ["Tổng cộng", "Tổng số", "Toàn huyện"], this.#recs, true);
    if (style.totals === "end" || (style.totals === "groups" && this.#totals.length > 0)) {
      this.#total(
        this.#row++,
        ["Tổng cộng", "Tổng số", "TỔNG CỘNG:", "Tổng cộng toàn tỉnh"],
        this.#recs,
        true,
      );
    } else if (style.totals === "groups")
      this.#total(this.#row++, ["Cộng", "CỘNG"], this.#recs, true);
    putFoot(this.#pen, this.#plan, {
      row: this.#row,
      left: this.#left,
      first: this.#column("serial") ?? this.#left,
      width,
      unit: this.#column("unit"),
      count: this.#column(this.#plan.counts.at(-1) as string) as number,
    });
    return {
      name: this.#plan.name,
      form: form.id,
      cells: this.#pen.cells,
      merges: this.#pen.merges,
      hidden: style.hidden === "sheet",
      hiddenRows: this.#hidden,
      heading: [top, bottom],
      columns: new Map(this.#columns.map((field, i) => [field, this.#left + i])),
      lastColumn: this.#left + width - 1,
      recs: this.#recs,
      totals: this.#totals,
      periodAt: titled.periodAt,
      scope: this.#plan.districtBy,
    };
  }

  #column(field: string): number | null {
    const at = this.#columns.indexOf(field);
    return at === -1 ? null : this.#left + at;
  }

  /** Where a total's label stands: the first text column left of the figures. */
  #labelColumn(): number | null {
    const { rng, counts } = this.#plan;
    const texts = this.#columns.filter((field) => !counts.includes(field) && field !== "remark");
    const first = texts.find((field) => field !== "serial") ?? texts[0];
    const unit = this.#column("unit");
    if (first === undefined) return null;
    return unit !== null && rng.chance(0.7) ? unit : this.#column(first);
  }

  #body(): void {
    const { facts, style, rng, districtBy } = this.#plan;
    let serial = 0;
    let group: { unit: WorldUnit | null; head: number | null; from: number } = {
      unit: null,
      head: null,
      from: 0,
    };
    for (const [i, fact] of facts.entries()) {
      if (this.#plan.timeBy === "group" && fact.when !== facts[i - 1]?.when) this.#periodRow(fact);
      const district = districtBy === "group" ? this.#districtOf(fact.unit) : null;
      if (district !== null && district !== group.unit) {
        this.#closeGroup(group);
        group = { unit: district, head: this.#groupRow(district), from: this.#recs.length };
      } else if (style.blanks && i > 0 && rng.chance(0.2)) this.#row++;
      else if (style.repeatHeading && style.heading === 1 && i === 3)
        repeatHeading(this.#pen, this.#headingRow, this.#row++, this.#left + this.#columns.length);
      this.#factRow(fact, facts[i - 1], ++serial);
    }
    this.#closeGroup(group);
    this.#mergeRuns();
    const hideable = this.#recs.filter((rec) => rec.row !== this.#recs[0]?.row);
    if (style.hidden === "row" && hideable.length > 0) this.#hidden.push(rng.pick(hideable).row);
  }

  #districtOf(unit: WorldUnit): WorldUnit | null {
    return unit.parent === null ? null : (this.#plan.world.byCode.get(unit.parent) ?? null);
  }

  #groupRow(district: WorldUnit): number {
    const { rng } = this.#plan;
    const row = this.#row++;
    const number = ["I", "II", "III", "IV", "V", "VI", "VII"][this.#groupCount++] as string;
    const serial = this.#column("serial");
    const label = this.#column("unit") as number;
    if (serial !== null && rng.chance(0.5)) {
      this.#pen.text(row, serial, number);
      this.#pen.text(row, label, district.name);
    } else
      this.#pen.text(
        row,
        rng.chance(0.5) && serial !== null ? serial : label,
        `${number}. ${district.name}`,
      );
    return row;
  }
  #groupCount = 0;

  /** "I. Tháng 6/2024" over the rows of that month. */
  #periodRow(fact: Fact): void {
    const number = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][
      this.#groupCount++
    ] as string;
    this.#pen.text(
      this.#row++,
      this.#column("serial") ?? (this.#column("unit") as number),
      `${number}. ${labelOf(fact.when, this.#plan.rng)}`,
    );
  }

  #closeGroup(group: { unit: WorldUnit | null; head: number | null; from: number }): void {
    const { style } = this.#plan;
    if (group.head === null || group.unit === null) return;
    const covers = this.#recs.slice(group.from);
    if (style.totals === "groups") {
      const name = group.unit.name.charAt(0).toLowerCase() + group.unit.name.slice(1);
      this.#total(this.#row++, ["Cộng", `Cộng ${name}`, "Cộng:"], covers, false);
    } else if (style.groupFigures)
      this.#figures(
        group.head,
        { row: group.head, column: this.#column("unit") as number },
        covers,
        false,
      );
  }

  #factRow(fact: Fact, before: Fact | undefined, serial: number): void {
    const { style, rng } = this.#plan;
    const row = this.#row++;
    const pen = this.#pen;
    const at = (field: string): At | null => {
      const column = this.#column(field);
      return column === null ? null : { row, column };
    };
    const number = at("serial");
    if (number !== null) pen.put(row, number.column, { kind: "number", value: serial });
    const who = this.#who(fact, row);
    let timeCell: At | null = null;
    for (const field of this.#columns.filter(
      (name) => name === "date" || name.startsWith("period"),
    )) {
      const cell = at(field) as At;
      putTime(pen, cell, field, fact.when, style, rng);
      timeCell ??= cell;
    }
    for (const field of this.#plan.codes) {
      const value = fact.codes[field];
      const column = this.#column(field) as number;
      const written = CODES[field].find(([canonical]) => canonical === value);
      if (typeof value === "string" && written !== undefined)
        pen.text(row, column, rng.pick(written));
    }
    for (const field of this.#plan.texts)
      pen.text(row, this.#column(field) as number, rng.pick(TOPICS));
    const remark = at("remark");
    if (remark !== null && rng.chance(0.2)) pen.text(row, remark.column, "Số liệu chính thức");
    const counts = this.#counts(fact, before, row);
    this.#recs.push({
      row,
      unit: fact.unit,
      when: fact.when,
      codes: fact.codes,
      counts,
      unitCell: who,
      timeCell,
    });
  }

  #who(fact: Fact, row: number): At | null {
    const { world, rng } = this.#plan;
    const code = this.#column("unit_code");
    if (code !== null) this.#pen.text(row, code, fact.unit.code);
    const district = this.#column("district");
    const above = this.#districtOf(fact.unit);
    if (district !== null && above !== null)
      this.#pen.text(row, district, writeName(above, world, rng));
    const unit = this.#column("unit");
    return unit === null ? null : this.#pen.text(row, unit, writeName(fact.unit, world, rng));
  }

  #counts(fact: Fact, before: Fact | undefined, row: number): Map<string, Count> {
    const { style, csv, rng, form, counts } = this.#plan;
    const made = new Map<string, Count>();
    const previous = this.#recs.at(-1);
    for (const field of counts) {
      const column = this.#column(field) as number;
      const above = previous?.counts.get(field);
      const mergeable =
        style.merge === "count" &&
        before?.unit === fact.unit &&
        before.when === fact.when &&
        previous?.row === row - 1;
      if (
        mergeable &&
        above?.plain === true &&
        above.row === row - 1 &&
        form.id !== "sessions" &&
        rng.chance(0.3)
      ) {
        this.#pen.merge(above.row, column, row, column);
        made.set(field, { row: above.row, column, value: null, plain: false });
        continue;
      }
      const required = form.counts.find((words) => words.id === field)?.required === true;
      const reported =
        field === "cases_solved" && made.get("cases_reported")?.plain === true
          ? (fact.counts.get("cases_reported") ?? null)
          : null;
      made.set(
        field,
        putCount(
          this.#pen,
          { row, column },
          fact.counts.get(field) ?? null,
          { style, csv, required, reported },
          rng,
        ),
      );
    }
    return made;
  }

  /** Cells of a unit, or of a day, merged over the rows that they stand for. */
  #mergeRuns(): void {
    const { merge } = this.#plan.style;
    const column = this.#column(merge === "unit" ? "unit" : merge === "time" ? "date" : "");
    // Codes stand beside each name: such a table is not merged.
    if (column === null || (merge === "unit" && this.#columns.includes("unit_code"))) return;
    mergeRuns(this.#pen, this.#recs, column, merge === "unit");
  }

  #total(row: number, labels: readonly string[], covers: readonly Rec[], grand: boolean): void {
    const column = this.#labelColumn();
    if (column === null || covers.length === 0) return;
    const label = this.#pen.text(row, column, this.#plan.rng.pick(labels));
    this.#figures(row, label, covers, grand);
  }

  /** A sum in every count column in which anything was said. */
  #figures(row: number, label: At, covers: readonly Rec[], grand: boolean): void {
    const { rng, style, counts, csv } = this.#plan;
    const cells = new Map<string, At>();
    for (const field of counts) {
      const column = this.#column(field) as number;
      const own = covers.flatMap((rec) => rec.counts.get(field) ?? []);
      const sum = own.reduce((total, count) => total + (count.value ?? 0), 0);
      if (own.every((count) => count.value === null) || rng.chance(0.05)) continue;
      const formula = `SUM(${String.fromCharCode(64 + column)}1:${String.fromCharCode(64 + column)}2)`;
      if (!csv && rng.chance(0.4))
        this.#pen.put(row, column, { kind: "formula", formula, result: sum });
      else this.#pen.put(row, column, countCell(sum, style, rng));
      cells.set(field, { row, column });
    }
    if (cells.size > 0) this.#totals.push({ row, label, covers, cells, grand });
  }

  #headingRow = 0;
}
