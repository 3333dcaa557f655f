/** Labels of ten thousand characters, wherever a label may stand. */
import type { Figures } from "../figures.ts";
import { type BadInput, type BadSheet, line, oneTable, plainTable } from "./sheet.ts";

/** Words that a careless expression would try in every combination. */
const LONG: readonly (readonly [what: string, make: (length: number) => string])[] = [
  ["of one letter", (n) => "a".repeat(n)],
  ["of blanks", (n) => `Số tin${" ".repeat(n)}tiếp nhận`],
  ["of brackets", (n) => "(".repeat(n / 2) + ")".repeat(n / 2)],
  ["of role words", (n) => "trong tháng luỹ kế ".repeat(n / 18)],
  ["of period words", (n) => "tháng 1 và ".repeat(n / 11)],
  ["of parts", (n) => "Trong đó: ".repeat(n / 10)],
  ["of a formula", (n) => `1=${"2+".repeat(n / 2)}3`],
  ["of order marks", (n) => "1.".repeat(n / 2)],
  ["of units", (n) => "Xã An Đức ".repeat(n / 10)],
  ["of dots", (n) => `Tháng ${".".repeat(n)} năm`],
];

/** Labels that can name nothing, wherever they stand. */
const NOTHING = new Set(["of one letter", "of brackets", "of units"]);

export const LONG_LABELS: readonly BadInput[] = [
  ...LONG.map(([what, make]): BadInput => ({
    id: `a heading ${what}, 10,000 characters long`,
    make: (size) => longHeading(make(10_000 * size)),
  })),
  ...LONG.map(([what, make]): BadInput => ({
    id: `a row's label ${what}, 10,000 characters long`,
    make: (size) =>
      oneTable(
        (grid, figures) => {
          plainTable(grid, figures);
          line(grid, [make(10_000 * size), 1, 2, 3]);
        },
        NOTHING.has(what) ? "refused" : "either",
      ),
  })),
  ...LONG.map(([what, make]): BadInput => ({
    id: `a title ${what}, 10,000 characters long`,
    make: (size) =>
      oneTable((grid, figures) => {
        line(grid, [make(10_000 * size)]);
        plainTable(grid, figures);
      }, "either"),
  })),
];

/** What stands under it is no figure of the set, and may not become one. */
function longHeading(text: string): BadSheet {
  const { books, figures } = oneTable(
    (grid, own) => plainTable(grid, own, (said, i) => (i === 1 ? text : said)),
    "either",
  );
  const value: Figures["value"] = (u, t, i, b) => (i === 1 ? null : figures.value(u, t, i, b));
  return { books, figures: { ...figures, value }, promise: "either" };
}
