/** Whether two pieces of data say the same: values, arrays of any sort, maps and plain objects. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  // Nothing of one sort is nothing of another: an empty list is no empty object.
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a) || a instanceof Int32Array) return sameItems(a, b as ArrayLike<unknown>);
  if (a instanceof Map) return sameItems([...a], [...(b as Map<unknown, unknown>)]);
  return sameFields(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i])) return false;
  return true;
}

function sameFields(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) if (!(name in b) || !sameData(a[name], b[name])) return false;
  return true;
}
