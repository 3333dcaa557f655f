/** Entries of a row whose flows are added up where they stand, for whoever asks for them after all. */
import type { Entry, SourceRow } from "./entry.ts";
import { settledOf } from "./sources.ts";

/** Of its settled fields, but those that are passed over. */
export function settledEntries(
  row: SourceRow,
  passedOver: (field: string) => boolean = () => false,
): Entry[] {
  const settled = settledOf(row);
  if (settled === null) return [];
  const entries: Entry[] = [];
  settled.maker.read(row, entries, [], (field) => !settled.fields.has(field) || passedOver(field));
  return entries.filter(({ field }) => settled.fields.has(field) && !passedOver(field));
}
