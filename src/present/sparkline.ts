/** A row of figures as a row of bars, for the eye only: the figures stand beside it. */
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const GAP = "·";

/** One character a value, the row's smallest lowest; a missing value is a gap, not a low bar. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return "";
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  return values.map((value) => (value === null ? GAP : bar(value - low, range))).join("");
}

function bar(height: number, range: number): string {
  if (range === 0) return BARS[3];
  const step = Math.round((height / range) * (BARS.length - 1));
  return BARS[step] ?? BARS[0];
}
