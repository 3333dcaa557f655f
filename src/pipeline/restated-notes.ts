/** What a restating did, as notes: the fate of the units, the split, who is expected. */
import type { Aggregated } from "../aggregate/index.ts";
import type { Note } from "../model/report.ts";

export function restatedNotes({ restated }: Pick<Aggregated, "restated">): Note[] {
  if (restated === null) return [];
  const { date, fates, split } = restated;
  const notes: Note[] = [{ code: "restated-units", facts: { date, ...fates } }];
  if (split !== null) notes.push({ code: "restated-split", facts: { split } });
  notes.push({ code: "restated-coverage", facts: {} });
  return notes;
}
