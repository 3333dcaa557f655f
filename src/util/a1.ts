/** A1 references: columns as letters, cells as letter and line; the limits of a sheet. */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

export function a1(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

/** `B12` (also `$B$12`, `b12`); null where it is no address of a sheet. */
export function parseAddress(text: string): Address | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (parts === null) return null;
  let column = 0;
  for (const letter of (parts[1] as string).toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}
