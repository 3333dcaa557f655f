/** An injective key for a tuple: no two different tuples share a key, whatever they hold. */
export function keyOf(...parts: readonly (string | number | null | undefined)[]): string {
  let key = "";
  // Each part says where it ends: a text by its length, a number by its `;`.
  for (const part of parts) {
    if (typeof part === "string") key += `${part.length}:${part}`;
    else key += part === null || part === undefined ? "~" : `#${part};`;
  }
  return key;
}
