/** From values to places on a chart's axis, in steps of 1, 2 or 5 times a power of ten. */

export interface Scale {
  readonly at: (value: number) => number;
  /** Values whose lines are drawn, from 0. */
  readonly ticks: readonly number[];
}

/** An axis from 0 to at least `most`, drawn from one place to another in at most `steps` steps of whole numbers. */
export function scaleTo(most: number, [from, to]: readonly [number, number], steps: number): Scale {
  const step = niceStep(Math.max(most, 1) / steps);
  const count = Math.max(1, Math.ceil(most / step));
  const end = step * count;
  return {
    at: (value) => from + ((to - from) * value) / end,
    ticks: Array.from({ length: count + 1 }, (_, i) => i * step),
  };
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const times = [1, 2, 5, 10].find((own) => own * power >= least) ?? 10;
  return times * power;
}
