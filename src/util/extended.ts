/**
 * `{ ...object, ...more }` where thousands are made in a run: copies of objects of one shape are of one shape. A
 * spread may give each copy a hidden class of its own (Node 20), and whatever looks at them then looks slowly.
 */
export function extended<T extends object, M extends object>(
  object: T,
  more: M,
): Omit<T, keyof M> & M {
  return Object.assign({}, object, more);
}
