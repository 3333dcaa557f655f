/** A table's entry for a text from outside; undefined for what every object has (`constructor`, `toString`). */
export function own<V>(table: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
