/** Rising numbers. */

/** Position of the first of the first `count` values that is `wanted` or higher; `count` where none is. */
export function lowerBound(values: ArrayLike<number>, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of `wanted` among the first `count` values, or -1. */
export function find(values: ArrayLike<number>, count: number, wanted: number): number {
  const at = lowerBound(values, count, wanted);
  return at < count && values[at] === wanted ? at : -1;
}
