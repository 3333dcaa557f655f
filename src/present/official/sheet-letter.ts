/** The letter of an official report around the table of a sheet. */
import type { Line } from "../workbook-style.ts";
import type { Letter } from "./letter.ts";
import { SIZES } from "./page.ts";

/** What a sheet lets be written. */
interface Lines {
  readonly columns: number;
  room(from: number, to: number): number;
  addLine(text: string, line: Line): void;
  addLineIn(parts: readonly { text: string; line: Line; from: number; to: number }[]): void;
  skip(): void;
}

/** Rows that {@link addHead} writes. */
export const HEAD_ROWS = 4;

/** Country and motto want more than half of the page. */
const LEFT_SHARE = 0.42;
/** Room for a signature, in rows. */
const SIGNATURE = 4;

const CENTRE = { size: SIZES.body, align: "center", shrink: true } as const;
const STRONG = { ...CENTRE, bold: true } as const;

export function addHead(sheet: Lines, { issuer, country, motto, placeAndDate }: Letter): void {
  const [parent, name] = issuer;
  addPair(sheet, [parent, CENTRE], [country, STRONG]);
  addPair(sheet, [name, STRONG], [motto, { ...STRONG, underline: true }]);
  addPair(sheet, ["", CENTRE], [placeAndDate, { ...CENTRE, italic: true }]);
  sheet.skip();
}

export function addFoot(sheet: Lines, { signers, recipientsHead, recipients }: Letter): void {
  const [left, right] = signers;
  sheet.skip();
  addPair(sheet, [left?.post ?? "", STRONG], [right?.post ?? "", STRONG]);
  const how = { ...CENTRE, italic: true };
  addPair(sheet, [left?.how ?? "", how], [right?.how ?? "", how]);
  for (let i = 0; i < SIGNATURE; i += 1) sheet.skip();
  addPair(sheet, [left?.name ?? "", STRONG], [right?.name ?? "", STRONG]);
  sheet.skip();
  sheet.addLine(recipientsHead, { size: SIZES.recipientsHead, bold: true, italic: true });
  for (const line of recipients) sheet.addLine(line, { size: SIZES.recipients });
}

/** Two texts side by side; under each other where there is one column. */
function addPair(
  sheet: Lines,
  left: readonly [string, Line],
  right: readonly [string, Line],
): void {
  const split = splitOf(sheet);
  const parts = [
    { text: left[0], line: left[1], from: 1, to: split },
    { text: right[0], line: right[1], from: split + 1, to: sheet.columns },
  ];
  if (split < sheet.columns) sheet.addLineIn(parts.filter(({ text }) => text !== ""));
  else sheet.addLine([left[0], right[0]].filter((text) => text !== "").join(" · "), right[1]);
}

/** The last column of the left side: nearest to its share of the width. */
function splitOf(sheet: Lines): number {
  const wanted = sheet.room(1, sheet.columns) * LEFT_SHARE;
  let best = 1;
  for (let i = 1; i < sheet.columns; i += 1) {
    const off = (column: number) => Math.abs(sheet.room(1, column) - wanted);
    if (off(i) < off(best)) best = i;
  }
  return best;
}
