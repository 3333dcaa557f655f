/**
 * The Vietnamese order of names: a ă â b c d đ e ê ..., marks after letters, numbers by
 * value (Phường 2 before Phường 10). The locale is named, so the machine's plays no part.
 */
const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "variant" });

/** Compares for sorting; total: texts that collate equal (NFC, NFD) fall back to code units. */
export function compareVietnamese(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}
