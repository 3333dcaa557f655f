/** Lines of a CSV that do not fit their table are told, wherever and however they are broken. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapCsv, problems } from "./sheets.ts";

const SEPARATORS = [";", ",", "\t", "|"] as const;
const HEADING = ["Đơn vị", "Kỳ báo cáo", "Số tin tiếp nhận", "Số tin có giá trị", "Ghi chú"];

interface Table {
  readonly separator: string;
  readonly rows: string[][];
}

const table: fc.Arbitrary<Table> = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  rows: fc.array(
    fc
      .tuple(
        fc.constantFrom("Xã An Đức", "Xã An Hiệp"),
        fc.nat(2000),
        fc.nat(90),
        fc.constantFrom("", "tốt"),
      )
      .map(([unit, received, valuable, note]) => [
        unit,
        "06/2024",
        `${received + 10}`,
        `${valuable}`,
        note,
      ]),
    { minLength: 2, maxLength: 12 },
  ),
});

const text = ({ separator, rows }: Table, end = "\n"): string =>
  [HEADING, ...rows].map((row) => row.join(separator) + end).join("");

/** Each run maps a file of its own. */
const RUNS = { numRuns: 30 };

/** Lines at which the rule is told. */
async function raggedIn(csv: string): Promise<number[]> {
  const told = problems(await mapCsv(csv)).filter((problem) => problem.startsWith("ragged-row "));
  return told.map((problem) => Number(/\d+$/.exec(problem)?.[0]));
}

describe("a line with more fields than its heading", () => {
  it("is told at any place and of any kind, and no other line is", () =>
    fc.assert(
      fc.asyncProperty(
        table,
        fc.nat(),
        fc.nat(4),
        fc.constantFrom("642", "ghi chú thêm", "x", ""),
        async (made, at, place, extra) => {
          const line = at % made.rows.length;
          made.rows[line]?.splice(place, 0, extra);
          expect(await raggedIn(text(made))).toEqual([line + 2]);
        },
      ),
      RUNS,
    ));

  it("is none where every line ends in a separator, as some programs write", () =>
    fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 3 }), async (made, blanks) => {
        // 12 and 642 beside each other, divided by commas on every line, could be 12,642.
        for (const row of made.rows) row[3] = "7";
        expect(await raggedIn(text(made, made.separator.repeat(blanks) + "\n"))).toEqual([]);
        const rows = made.rows.map((row) => [...row, ...Array.from({ length: blanks }, () => "")]);
        expect(await raggedIn(text({ ...made, rows }))).toEqual([]);
      }),
    ));

  it("is told at every line where all of them reach beyond the heading", () =>
    fc.assert(
      fc.asyncProperty(table, fc.constantFrom("x", "5"), async (made, extra) => {
        for (const row of made.rows) row.push(extra);
        expect(await raggedIn(text(made))).toEqual(made.rows.map((_, at) => at + 2));
      }),
      RUNS,
    ));

  it("is told of thousands with a comma even where all lines are alike", async () => {
    const heading = `${HEADING.join(",")}\n`;
    expect(await raggedIn(`${heading}Xã An Đức,06/2024,1,642,8,\n`)).toEqual([2]);
    expect(
      await raggedIn(`${heading}Xã An Đức,06/2024,1,642,8,\nXã An Hiệp,06/2024,2,100,5,\n`),
    ).toEqual([2, 3]);
    expect(await raggedIn(`${heading}Xã An Đức,06/2024,1642,8,,\n`)).toEqual([]);
  });
});

describe("a stray quotation mark", () => {
  const swallowing = (made: Table, from: number, to: number, column: number): string => {
    const rows = made.rows.map((row) => [...row]);
    const [first, last] = [rows[from] as string[], rows[to] as string[]];
    first[column] = `"${first[column]}`;
    last[column] = `"`;
    return text({ ...made, rows });
  };

  it("that swallows lines is told at the line where it opens", () =>
    fc.assert(
      fc.asyncProperty(
        table,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(0, 1, 4),
        async (made, one, other, column) => {
          const [from, to] = [one % made.rows.length, other % made.rows.length].sort(
            (a, b) => a - b,
          ) as [number, number];
          fc.pre(from < to);
          expect(await raggedIn(swallowing(made, from, to, column))).toEqual([from + 2]);
        },
      ),
      RUNS,
    ));

  it.each([
    '"chờ\nxác minh"',
    '"chờ; xác, minh\n2 tin"',
    '"1\n2\n3"',
    '"a;b\n\n5"',
    '"họp, 5 tin, 3 vụ, 2 người, 7\nxong"',
  ])("is none in a text of several lines: %j", async (note) => {
    for (const separator of SEPARATORS) {
      const rows = [
        ["Xã An Đức", "06/2024", "64", "8", note],
        ["Xã An Hiệp", "06/2024", "71", "9", ""],
      ];
      expect(await raggedIn(text({ separator, rows }))).toEqual([]);
    }
  });
});

describe("two files joined into one", () => {
  it("with two separators: no line of either is lost without a word", () =>
    fc.assert(
      fc.asyncProperty(table, table, fc.boolean(), async (one, other, headed) => {
        fc.pre(one.separator !== other.separator);
        const second = headed ? text(other) : text(other).split("\n").slice(1).join("\n");
        const sheet = await mapCsv(text(one) + second);
        const lines = one.rows.length + other.rows.length + (headed ? 2 : 1);
        const told = sheet.problems.filter(({ code }) => code === "ragged-row");
        const lost = told.reduce((sum, { facts }) => sum + Number(facts["lines"]), 0);
        const first = told[0]?.place.row ?? 0;
        expect(first === 1 || first === one.rows.length + 2).toBe(true);
        expect([one.rows.length + 1, lines - one.rows.length - 1]).toContain(lost);
      }),
    ));
});
