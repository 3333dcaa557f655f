/** The table of texts that the files of a run share; begun anew when it has grown large. */
import { TextTable } from "../model/text-table.ts";

/** Files of few, recurring texts stay far below it. */
const MOST_TEXTS = 100_000;

let current = new TextTable();

/** To be asked once a file: cells of one sheet must lie in one table. */
export function sharedTexts(): TextTable {
  if (current.texts.length > MOST_TEXTS) current = new TextTable();
  return current;
}
