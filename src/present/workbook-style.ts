/** How the cells of a workbook look. */
import type { TableCell } from "../model/report.ts";
import type { Alignment, Style } from "./excel-stream.ts";
import { FONT } from "./official/page.ts";

export const HAIRLINES = {
  top: { style: "thin" },
  bottom: { style: "thin" },
  left: { style: "thin" },
  right: { style: "thin" },
} as const;

export interface Look {
  readonly size: number;
  readonly bold: boolean;
  /** null: no cell of the first column. */
  readonly indent: number | null;
  readonly numFmt: string | null;
  readonly align: "left" | "right";
  readonly kind: TableCell["kind"];
}

/** One object for all cells that look alike: the library looks each object over once. */
export class Styles {
  readonly #known = new Map<string, Partial<Style>>();

  of(look: Look): Partial<Style> {
    const { size, bold, indent, numFmt, align, kind } = look;
    const key = `${size} ${bold} ${indent} ${align} ${kind} ${numFmt ?? ""}`;
    let style = this.#known.get(key);
    if (style === undefined) this.#known.set(key, (style = styleOf(look)));
    return style;
  }
}

function styleOf({ size, bold, indent, numFmt, align, kind }: Look): Partial<Style> {
  const wrapped = kind === "text" ? { wrapText: true } : {};
  const placed =
    kind === "blank" ? {} : { horizontal: align, vertical: "top" as const, ...wrapped };
  const indented = indent === null ? {} : { indent };
  return {
    font: { name: FONT, size, bold },
    border: HAIRLINES,
    ...(kind === "blank" && indent === null ? {} : { alignment: { ...placed, ...indented } }),
    ...(numFmt === null ? {} : { numFmt }),
  };
}

export function headingStyle(size: number, bold: boolean): Partial<Style> {
  return {
    font: { name: FONT, size, bold, italic: !bold },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    border: HAIRLINES,
    ...(bold
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF3" } } as const }
      : {}),
  };
}

export interface Line {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "center";
  /** Too long a text is printed smaller rather than cut off. */
  readonly shrink?: boolean;
}

/** A line of text over several columns. */
export function lineStyle({
  size,
  bold = false,
  italic = false,
  underline = false,
  align = "left",
  shrink = false,
}: Line): Partial<Style> {
  const fit: Partial<Alignment> = shrink ? { shrinkToFit: true } : { wrapText: true };
  const vertical = align === "left" ? "top" : "middle";
  return {
    font: { name: FONT, size, bold, italic, underline },
    alignment: { horizontal: align, vertical, ...fit },
  };
}
