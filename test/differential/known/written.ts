/** Where a library does not write what it was given. */
import type { KnownDifference } from "./difference.ts";

export const WRITTEN: readonly KnownDifference[] = [
  {
    id: "written: errors in ods",
    reader: "written",
    right: "antq",
    why: "SheetJS writes an error to ods as a blank cell",
    tags: ["by SheetJS ods", "error"],
    ours: /^nothing$/,
  },
  {
    id: "written: dates in ods",
    reader: "written",
    right: "both",
    why: "SheetJS writes a float with a date's style: see its reading",
    tags: ["by SheetJS ods", "date"],
    ours: /^number /,
  },
  {
    id: "written: dates in SpreadsheetML",
    reader: "written",
    right: "library",
    why: "SheetJS writes a Number with a date's style: see its reading",
    tags: ["by SheetJS xlml", "date"],
    ours: /^number /,
  },
  {
    id: "written: error texts of formulas in ods",
    reader: "written",
    right: "both",
    why: "ods stores an error as text; a formula whose text is #N/A is one or the other",
    tags: ["by SheetJS ods", "formula"],
    ours: /^error #N\/A$/,
    theirs: /^text #N\/A$/,
  },
  {
    id: "written: numbers in xls",
    reader: "written",
    right: "antq",
    why: "SheetJS writes the smallest doubles, and those beside powers of two, wrong; it reads all right",
    tags: ["by SheetJS xls", "number"],
    ours: /^number /,
    theirs: /^number /,
  },
];
