/** The axis of figures: d3-scale works out its steps and places. */
import { scaleBand, scaleLinear, scalePoint } from "d3-scale";

export { scaleBand, scaleLinear, scalePoint };

export interface Scale {
  readonly at: (value: number) => number;
  /** Values whose lines are drawn, from 0: whole numbers, since most figures are counts. */
  readonly ticks: readonly number[];
}

/** An axis from 0 to at least `most`, drawn from one place to another, in about `steps` steps. */
export function scaleTo(most: number, [from, to]: readonly [number, number], steps: number): Scale {
  const scale = scaleLinear([0, Math.max(most, 1)], [from, to]).nice(steps);
  return { at: (value) => scale(value), ticks: scale.ticks(steps).filter(Number.isInteger) };
}
