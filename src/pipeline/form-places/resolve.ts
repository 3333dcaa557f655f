/** What each probe stands for, from what the reading made of it and of its neighbours. */
import {
  type FormPlace,
  type FormPlaces,
  type PlacedFigure,
  type PlacedUnit,
  type PlaceFault,
  placeFault,
} from "../../model/form-place.ts";
import type { CalendarDate, Stretch } from "../../model/calendar.ts";
import { comparedPeriod } from "../../model/period-shift.ts";
import { bindPeriod, datesPeriod, type PeriodScheme, yearOf } from "../../model/period.ts";
import type { Comparison } from "../../model/form-sheet.ts";
import type { Mapper } from "../../map/index.ts";
import type { Entry } from "../../observe/index.ts";
import type { Unit } from "../../model/unit.ts";
import type { Registry } from "../../units/registry.ts";
import { type Attempt, cellKey, type Probe } from "./attempt.ts";
import { isOfLabels } from "./label-problems.ts";
import { Labels } from "./labels.ts";
import { isOfOwnDays, Neighbours } from "./neighbours.ts";
import { PROBE } from "./probes.ts";
import type { FormTotals } from "./form-totals.ts";

type Holds = FormPlace["holds"];

/** Fates of cells that hold nothing to be filled in. */
const NOTHING: ReadonlySet<Probe["fate"]> = new Set(["outside", "label", "ignored"] as const);

export function resolved(
  attempt: Attempt,
  totals: FormTotals,
  mapper: Mapper,
  scheme: PeriodScheme,
): FormPlaces {
  return new Resolver(attempt, totals, mapper, scheme).run();
}

class Resolver {
  readonly #attempt: Attempt;
  readonly #totals: FormTotals;
  readonly #scheme: PeriodScheme;
  /** Of the year in which the totals' period ends. */
  readonly #yearStart: CalendarDate;
  readonly #labels: Labels;
  readonly #holds = new Map<string, Holds>();
  /** By what was known when a step began. */
  #neighbours: Neighbours;

  constructor(attempt: Attempt, totals: FormTotals, mapper: Mapper, scheme: PeriodScheme) {
    this.#attempt = attempt;
    this.#totals = totals;
    this.#scheme = scheme;
    const year = yearOf(totals.period.end, scheme);
    this.#yearStart = bindPeriod({ type: "year", year, index: 1 }, scheme).start;
    this.#labels = new Labels(attempt.sheets, attempt.raw, mapper);
    this.#neighbours = new Neighbours(this.#holds, this.#labels);
  }

  run(): FormPlaces {
    const { probes, problems } = this.#attempt;
    const asked = probes.filter(({ fate, row, column }) => !NOTHING.has(fate) || this.#isRead(row, column)); // prettier-ignore
    // What is said of a cell by its neighbours waits for them: totals for figures, rates for totals, changes for all.
    const steps = [
      (probe: Probe) => this.#figure(probe),
      (probe: Probe) => this.#besideComparison(probe),
      (probe: Probe) => this.#total(probe),
      // The corner of a table adds up totals.
      (probe: Probe) => this.#total(probe),
      (probe: Probe) => this.#rate(probe),
      (probe: Probe) => this.#change(probe),
    ];
    for (const step of steps) {
      this.#neighbours = new Neighbours(this.#holds, this.#labels);
      const made = asked.flatMap((probe) => {
        const key = cellKey(probe.row, probe.column);
        const own = this.#holds.has(key) ? null : step(probe);
        return own === null ? [] : [[key, own] as const];
      });
      for (const [key, own] of made) this.#holds.set(key, own);
    }
    const places = asked.map((probe): FormPlace => {
      const { sheet, row, column } = probe;
      const holds = this.#holds.get(cellKey(row, column)) ?? this.#unread(probe);
      return { sheet, row, column, holds };
    });
    const isHeld = places.every(({ holds }) => holds.kind === "figure");
    return { places, problems: isHeld ? [] : problems.filter(isOfLabels) };
  }

  #isLeftOut(indicator: string): boolean {
    const { only } = this.#totals;
    return only !== null && !only.includes(indicator);
  }

  #isRead(row: number, column: number): boolean {
    const key = cellKey(row, column);
    return this.#attempt.counted.has(key) || this.#attempt.compared.has(key);
  }

  #figure({ row, column }: Probe): Holds | null {
    const key = cellKey(row, column);
    const counted = this.#attempt.counted.get(key);
    if (counted !== undefined) return this.#counted(counted);
    const compared = this.#attempt.compared.get(key);
    return compared === undefined ? null : this.#compared(compared, row, column);
  }

  #counted(entries: readonly Entry[]): Holds {
    const own = this.#figureOf(entries);
    const [first] = entries;
    if (own.kind === "fault" || first === undefined) return own;
    const { period, compare } = this.#totals;
    if (sameDays(first, period)) return own;
    if (compare !== undefined && sameDays(first, compare.period))
      return { ...own, compared: "before" };
    const { start, end } = first;
    // Months of the quarter, or since the start of the year: told by the same submissions.
    if (start >= this.#yearStart && end <= period.end) return withWindow(own, { start, end });
    return placeFault("other-period", { start, end });
  }

  /** What stands under "kỳ trước" or "cùng kỳ" has the report's own days. */
  #compared(entries: readonly Entry[], row: number, column: number): Holds {
    const own = this.#figureOf(entries);
    if (own.kind === "fault") return own;
    const role = this.#roleOf(row, column);
    const said = new Set(this.#labels.rolesAt(row, column));
    return this.#ofOtherDays(own, role === null ? said : said.add(role), row, column);
  }

  /** What the reader compares with nothing is still of the figure beside it, of the days that its heading says. */
  #besideComparison({ row, column, fate }: Probe): Holds | null {
    const said = this.#labels.rolesAt(row, column);
    if (fate !== "comparison" || said.size === 0) return null;
    const own = this.#neighbours.changed(row, column, true);
    return own.kind === "fault" ? null : this.#ofOtherDays(own, said, row, column);
  }

  #ofOtherDays(own: PlacedFigure, said: ReadonlySet<string>, row: number, column: number): Holds {
    if (said.has("cumulative")) return this.#running(own, said, row, column);
    const isSame = said.has("same-period");
    if (isSame === said.has("previous")) return this.#otherStretch(row, column);
    const { compare, period } = this.#totals;
    const shift = isSame ? "same-period-last-year" : "previous";
    if (compare?.with === shift) return { ...own, compared: "before" };
    // Of another period than the one that changes are from: its own totals.
    const { start, end } = comparedPeriod(period, shift, this.#scheme);
    return withWindow(own, { start, end });
  }

  /** Since the start of the year, or of last year; since when "lũy kế kỳ trước" counts nobody says. */
  #running(own: PlacedFigure, said: ReadonlySet<string>, row: number, column: number): Holds {
    if (said.has("previous")) return this.#otherStretch(row, column);
    const running = { start: this.#yearStart, end: this.#totals.period.end };
    if (!said.has("same-period")) return withWindow(own, running);
    const of = datesPeriod(running, this.#scheme);
    const { start, end } = comparedPeriod(of, "same-period-last-year", this.#scheme);
    return withWindow(own, { start, end });
  }

  #otherStretch(row: number, column: number): PlaceFault {
    return placeFault("other-stretch", { label: this.#labels.shownAt(row, column) });
  }

  #roleOf(row: number, column: number): Comparison["role"] | null {
    for (const { comparisons = [] } of this.#attempt.sheets)
      for (const { role, block } of comparisons) {
        const has = block.counts.some((count) => count.column === column);
        if (has && block.rows.subarray(0, block.length).includes(row)) return role;
      }
    return null;
  }

  #total({ row, column, fate }: Probe): Holds | null {
    const isTotal = fate === "total" || fate === "comparison";
    return isTotal ? this.#neighbours.total(row, column, this.#attempt.sheets) : null;
  }

  /** A rate by its name: its unit is that of the figures beside it, or over it; its days those that it says itself. */
  #rate({ row, column, fate }: Probe): Holds | null {
    const said = this.#labels.rolesAt(row, column);
    if (fate !== "computed" || said.has("change")) return null;
    const ratio = this.#labels.ratioAt(row, column);
    if (ratio === null) return null;
    if (this.#isLeftOut(ratio)) return placeFault("not-asked", { what: ratio });
    const own = this.#neighbours.rate(row, column, ratio);
    const isOfOthers = ["cumulative", "same-period", "previous"].some((role) => said.has(role));
    return isOfOthers && own.kind === "figure" && isOfOwnDays(own)
      ? this.#ofOtherDays(own, said, row, column)
      : own;
  }

  #change({ row, column, fate }: Probe): Holds | null {
    if (fate !== "computed") return null;
    const change = this.#labels.changeAt(row, column);
    if (change === null) return null;
    if (this.#totals.compare === undefined) return placeFault("no-comparison");
    const of = this.#neighbours.changed(row, column, change.inColumn);
    return of.kind === "fault"
      ? of
      : { ...of, compared: change.percent ? "percent" : "difference" };
  }

  #unread({ row, column, fate }: Probe): PlaceFault {
    const label = this.#labels.shownAt(row, column);
    if (fate === "comparison") return this.#otherStretch(row, column);
    return placeFault(fate === "part" ? "part-of-figure" : "label-unread", { label });
  }

  /** The one figure that a cell feeds. */
  #figureOf(entries: readonly Entry[]): Holds {
    const [first, ...more] = entries;
    if (first === undefined) return placeFault("label-unread", { label: "" });
    const ids = [...new Set(entries.map(({ indicator }) => indicator))];
    if (more.length > 0) return placeFault("several-indicators", { list: ids.join(", ") });
    if (this.#isLeftOut(first.indicator)) return placeFault("not-asked", { what: first.indicator });
    const members = Object.entries(first.by).flatMap(([dimension, value]) =>
      value === null || value === undefined ? [] : [{ dimension, value }],
    );
    const [member = null, second] = members;
    if (member !== null && second !== undefined)
      return placeFault("two-breakdowns", { one: member.value, other: second.value });
    const unit = placedUnit(first.unit, this.#attempt.registry, this.#totals.period);
    return {
      kind: "figure",
      indicator: first.indicator,
      of: [{ unit, member, window: null }],
      compared: null,
      scale: (first.value.value ?? PROBE) / PROBE,
    };
  }
}

function withWindow(figure: PlacedFigure, window: Stretch): PlacedFigure {
  return { ...figure, of: figure.of.map((own) => ({ ...own, window })) };
}

function placedUnit(unit: Unit, registry: Registry, period: Stretch): PlacedUnit {
  const above = registry.inferred
    ? null
    : registry.ancestorsOf(unit, period.end).flatMap(({ code }) => code ?? []);
  const { code, level } = unit;
  return { code, name: registry.nameOf(unit, period), level, above };
}

function sameDays(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end;
}
