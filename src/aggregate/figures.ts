/** The cells of one line into its figures: sums finished, rates divided last, each with its marks. */
import type { Indicator } from "../model/catalogue.ts";
import type { Observation } from "../model/observation.ts";
import type { ReportValue } from "../model/report.ts";
import type { Unit } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import type { IndicatorCoverage } from "./coverage.ts";
import type { CubeCell } from "./cube.ts";
import type { AggregateInput } from "./input.ts";
import type { Marks } from "./marks.ts";
import { operatorOf } from "./operator-of.ts";
import { partsOf, withoutPartner } from "./paired.ts";
import { ratioOf } from "./ratio.ts";

/** What the figures of every line are made with. */
export interface Figures {
  readonly indicators: readonly Indicator[];
  readonly coverage: IndicatorCoverage;
  readonly marks: Marks;
  readonly paired: PairedRates;
}

export interface Line {
  readonly unit: Unit;
  /** The key of its breakdown value. */
  readonly slice: string;
  readonly cells: ReadonlyMap<string, CubeCell>;
}

/** Rates of which a part lacks its partner: their parts are added up apart, without it. */
export class PairedRates {
  /** Copies under indicators of their own. */
  readonly observations: readonly Observation[];
  /** By rate: the figures that have no partner. */
  readonly left: ReadonlyMap<string, ReadonlySet<Observation>>;

  constructor(shown: readonly Indicator[], input: AggregateInput) {
    const { observations, catalogue } = input;
    const copies: Observation[] = [];
    const rates = new Map<string, ReadonlySet<Observation>>();
    for (const { id, ratio } of shown) {
      const parts = partsOf(ratio, catalogue.indicators);
      if (parts === null) continue;
      const left =
        input.pairingKnown === true
          ? new Set(observations.filter(({ without }) => without?.includes(id) === true))
          : withoutPartner(observations, parts);
      if (left.size === 0) continue;
      rates.set(id, left);
      const sides = new Set([parts.numerator.id, parts.denominator.id]);
      for (const own of observations) {
        if (sides.has(own.indicator) && !left.has(own))
          copies.push({ ...own, indicator: copyOf(id, own.indicator) });
      }
    }
    this.observations = copies;
    this.left = rates;
  }

  get isEmpty(): boolean {
    return this.left.size === 0;
  }

  has(rate: string): boolean {
    return this.left.has(rate);
  }
}

function copyOf(rate: string, part: string): string {
  return keyOf(rate, part);
}

export function valuesOf(
  line: Line,
  figures: Figures,
  input: AggregateInput,
): Record<string, ReportValue> {
  const values: Record<string, ReportValue> = {};
  for (const indicator of figures.indicators) {
    const value =
      indicator.ratio === undefined
        ? valueOf(line, indicator.id, indicator, figures, input)
        : ratioValue(line, indicator, figures, input);
    if (value !== null) values[indicator.id] = value;
  }
  return values;
}

/** `cellId`: of the cell that holds it; for a paired rate not the indicator's own. */
function valueOf(
  { unit, slice, cells }: Line,
  cellId: string,
  indicator: Indicator | undefined,
  { coverage, marks }: Figures,
  { provisional }: AggregateInput,
): ReportValue | null {
  const cell = cells.get(cellId);
  if (cell === undefined || indicator === undefined) return null;
  const { id } = indicator;
  const value = operatorOf(indicator).finish(cell.tally);
  const key = keyOf(unit.id, id);
  const asOf = marks.asOf.get(key);
  return {
    ...value,
    status: provisional && value.value !== null ? "P" : value.status,
    ...coverage.of(id, unit, upToDate(cell, id, marks), slice),
    ...(asOf === undefined ? {} : { asOf }),
    ...(marks.lacking.has(key) || cell.isIncomplete ? { incomplete: true } : {}),
  };
}

/** A stock of an earlier report has a value, but does not count as reported. */
function upToDate(cell: CubeCell, indicator: string, marks: Marks): Iterable<string> {
  if (marks.old.size === 0) return cell.units;
  return [...cell.units].filter((id) => !marks.old.has(keyOf(id, indicator)));
}

/** Complete only where both parts are, and where nothing was left out for want of its partner. */
function ratioValue(
  line: Line,
  indicator: Indicator,
  figures: Figures,
  input: AggregateInput,
): ReportValue | null {
  const { id, ratio } = indicator;
  const parts = partsOf(ratio, input.catalogue.indicators);
  if (ratio === undefined || parts === null) return null;
  const part = (own: Indicator, paired: boolean) =>
    valueOf(line, paired ? copyOf(id, own.id) : own.id, own, figures, input);
  const whole = [part(parts.numerator, false), part(parts.denominator, false)] as const;
  const [all, of] = whole;
  if (all === null || of === null) return null;
  if (!figures.paired.has(id)) return marked(ratioOf(all, of, ratio), [all, of]);
  const [above, below] = [part(parts.numerator, true), part(parts.denominator, true)];
  if (above === null || below === null) return ratioOf(NOTHING, NOTHING, ratio);
  const less = above.value !== all.value || below.value !== of.value;
  const value = marked(ratioOf(above, below, ratio), [above, below]);
  return less ? { ...value, incomplete: true } : value;
}

const NOTHING = { value: null, status: "O", qualifier: "=", lower: null, upper: null } as const;

/** The coverage of the part that has the fewer units, and what either part lacks. */
function marked(value: ReportValue, parts: readonly [ReportValue, ReportValue]): ReportValue {
  const [fewer] = parts
    .filter(({ actual }) => actual !== undefined)
    .sort((a, b) => (a.actual ?? 0) - (b.actual ?? 0));
  const incomplete = parts.some((part) => part.incomplete === true);
  const dates = parts.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    ...value,
    ...(fewer?.actual === undefined ? {} : { actual: fewer.actual }),
    ...(fewer?.expected === undefined ? {} : { expected: fewer.expected }),
    ...(dates[0] === undefined ? {} : { asOf: dates[0] }),
    ...(incomplete ? { incomplete } : {}),
  };
}
