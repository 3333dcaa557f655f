/** The sheet of paper (Decree 30/2020/NĐ-CP, Annex I): A4, margins, letters. Lengths in millimetres, letters in points. */
export const A4 = { width: 210, height: 297 } as const;
/** 20 to 25 above and below, 30 to 35 left, 15 to 20 right. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

export const FONT = "Times New Roman";
export const SIZES = {
  body: 13,
  title: 14,
  notes: 12,
  recipientsHead: 12,
  recipients: 11,
} as const;

export type Orientation = "portrait" | "landscape";

/** What lies between the margins. */
export function roomAcross(orientation: Orientation): number {
  const across = orientation === "portrait" ? A4.width : A4.height;
  return across - MARGINS.left - MARGINS.right;
}

/** A table a little too wide for an upright page is printed a little smaller; a wider one lies. */
export const SHRUNK = 1.1;

export function orientationFor(width: number): Orientation {
  return width <= roomAcross("portrait") * SHRUNK ? "portrait" : "landscape";
}
