/** Whether a column of counts holds one value, over rows that come piece by piece. */
import type { PlainRows } from "../model/plain-rows.ts";

export class RepeatedValues {
  #values: number[] | null = null;

  add({ values, counts, length }: PlainRows): void {
    if (length === 0) return;
    const width = counts.length;
    const seen = (this.#values ??= Array.from(values.subarray(0, width)));
    for (let slot = 0; slot < width; slot++) {
      const value = seen[slot] as number;
      // 0 and 1 are never told, and stand for a column that has been seen to differ.
      if (value <= 1) continue;
      for (let i = 0; i < length; i++) {
        if (values[i * width + slot] === value) continue;
        seen[slot] = 0;
        break;
      }
    }
  }

  /** Some column holds one value above 1 in all rows. */
  get any(): boolean {
    return (this.#values ?? []).some((value) => value > 1);
  }
}
