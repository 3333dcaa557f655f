/**
 * What Chromium 109 lacks of the language and the engine uses: that is the last one for Windows 7 and 8. (Firefox 115 has it.) The
 * sources are those of the command, so it is added here and not written around there.
 */
/* oxlint-disable no-extend-native, typescript/unbound-method -- only where it is missing */

function add(name: "toReversed" | "toSorted", value: unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

add("toReversed", function toReversed<T>(this: readonly T[]): T[] {
  return Array.from(this).reverse();
});
add("toSorted", function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return Array.from(this).sort(compare);
});
