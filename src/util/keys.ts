/** An injective key for a tuple: no two different tuples share a key, whatever they hold. */
export function keyOf(...parts: readonly (string | number | null | undefined)[]): string {
  return JSON.stringify(parts);
}
