/** Two readings of one workbook side by side; every difference is a known one or fails. */
import { KNOWN, type KnownDifference } from "./known/index.ts";
import { NOTHING, type BookReading, type CellSaid, type SheetReading } from "./reading.ts";

export interface Difference {
  /** `sheet!A1`, `sheet!merges`, `sheets`, or `file` where a reader reads nothing at all. */
  readonly where: string;
  readonly ours: CellSaid;
  readonly theirs: CellSaid;
  readonly tags: readonly string[];
}

/** Tags of the whole file, and of a cell by its address. */
export interface Tags {
  readonly file: readonly string[];
  readonly cell: (at: string) => readonly string[];
}

export function differences(ours: BookReading, theirs: BookReading, tags: Tags): Difference[] {
  const file = (mine: string, other: string, where: string): Difference[] => [
    { where, ours: mine, theirs: other, tags: tags.file },
  ];
  if (ours.failure !== null || theirs.failure !== null) {
    if (ours.failure !== null && theirs.failure !== null) return [];
    return file(ours.failure ?? "read", theirs.failure ?? "read", "file");
  }
  const names = (book: BookReading): string => JSON.stringify(book.sheets.map(({ name }) => name));
  if (names(ours) !== names(theirs)) return file(names(ours), names(theirs), "sheets");
  return ours.sheets.flatMap((sheet, i) => ofSheet(sheet, theirs.sheets[i] as SheetReading, tags));
}

function ofSheet(ours: SheetReading, theirs: SheetReading, tags: Tags): Difference[] {
  const found: Difference[] = [];
  for (const at of new Set([...ours.cells.keys(), ...theirs.cells.keys()])) {
    const mine = ours.cells.get(at) ?? NOTHING;
    const other = theirs.cells.get(at) ?? NOTHING;
    if (mine === other) continue;
    const own = [...tags.file, ...tags.cell(at), ...(ours.tags?.get(at) ?? [])];
    found.push({ where: `${ours.name}!${at}`, ours: mine, theirs: other, tags: own });
  }
  const [mine, other] = [ours.merges.join(" "), theirs.merges.join(" ")];
  if (mine !== other)
    found.push({ where: `${ours.name}!merges`, ours: mine, theirs: other, tags: tags.file });
  return found;
}

/** How often each known difference was met, by its id. */
export type Tally = Map<string, number>;

/** Those differences that no entry of the list explains; the others are counted. */
export function unknownOf(
  reader: KnownDifference["reader"],
  found: readonly Difference[],
  tally: Tally,
): Difference[] {
  return found.filter((difference) => {
    const known = KNOWN.find((entry) => entry.reader === reader && explains(entry, difference));
    if (known === undefined) return true;
    tally.set(known.id, (tally.get(known.id) ?? 0) + 1);
    return false;
  });
}

function explains(known: KnownDifference, { where, ours, theirs, tags }: Difference): boolean {
  const place = where.slice(where.lastIndexOf("!") + 1);
  const whole = place === "file" || place === "sheets" || place === "merges";
  return (
    (known.where ?? "cell") === (whole ? place : "cell") &&
    known.tags.every((tag) => tags.includes(tag)) &&
    (known.ours?.test(ours) ?? true) &&
    (known.theirs?.test(theirs) ?? true) &&
    (known.when?.(ours, theirs) ?? true)
  );
}
