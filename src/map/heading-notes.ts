/** Which texts are one of a sheet's lowest headings, printed again on the next page. */
import { TextNotes } from "../model/text-notes.ts";
import type { TextTable } from "../model/text-table.ts";
import { foldHeading } from "../util/headings.ts";
import type { MappedColumn } from "./columns.ts";

export const [OTHER, IS_HEADING] = [1, 2] as const;

interface Known {
  readonly table: TextTable;
  readonly notes: TextNotes;
}

const KNOWN = new WeakMap<readonly MappedColumn[], Known>();

/** Asked once for sheets with the same columns. */
export function headingNotes(columns: readonly MappedColumn[], table: TextTable): TextNotes {
  let known = KNOWN.get(columns);
  if (known?.table !== table) {
    const isHeading = headingTest(columns);
    const notes = new TextNotes(table, (text) => (isHeading(text) ? IS_HEADING : OTHER));
    KNOWN.set(columns, (known = { table, notes }));
  }
  known.notes.renew();
  return known.notes;
}

function headingTest(columns: readonly MappedColumn[]): (text: string) => boolean {
  const leaves = new Set(
    columns.map(({ heading }) => foldHeading(heading.split(" / ").at(-1) ?? "")),
  );
  const longest = Math.max(0, ...Array.from(leaves, ({ length }) => length));
  // A folded text keeps each of its ASCII letters: prose is told by their number, without being folded.
  return (text) => letters(text, longest) <= longest && leaves.has(foldHeading(text));
}

/** ASCII letters of a text, counted up to one more than `most`. */
function letters(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x61 && code <= 0x7a) count++;
  }
  return count;
}
