/** Rates are taken over the rows that have both their parts, and a sum that lacks a figure says so. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalsOf } from "../support/run-files.ts";

const UNITS = ["Xã An Đức", "Xã An Hiệp", "Xã Phú Lễ"] as const;
const KINDS = ["trộm cắp", "đánh bạc"] as const;
const MONTHS = [1, 2] as const;
const SEVERITIES = { "repeated-value": "off", "solved-exceeds-reported": "off" } as const;

const figure = fc.option(fc.integer({ min: 1, max: 90 }), { freq: 4 });
const row = fc.record({ reported: figure, solved: figure });
const rows = fc.array(row, { minLength: 12, maxLength: 12 });

/** How the same rows are laid out. */
const LAYOUTS = ["rows", "indicators down"] as const;

interface Line {
  readonly unit: string;
  readonly month: number;
  readonly kind: string;
  readonly reported: number | null;
  readonly solved: number | null;
}

function linesOf(figures: readonly { reported: number | null; solved: number | null }[]): Line[] {
  let i = 0;
  return UNITS.flatMap((unit) =>
    MONTHS.flatMap((month) =>
      KINDS.map((kind) => {
        const { reported = null, solved = null } = figures[i++] ?? {};
        return { unit, month, kind, reported, solved };
      }),
    ),
  );
}

const sign = (value: number | null) => (value === null ? "..." : String(value));

function filesOf(lines: readonly Line[], layout: (typeof LAYOUTS)[number]): Record<string, string> {
  const who = ({ unit, month, kind }: Line) => `${unit};Tháng ${month}/2020;${kind}`;
  const head = "Đơn vị;Kỳ báo cáo;Loại vụ việc";
  if (layout === "rows") {
    const text = lines.map((own) => `${who(own)};${sign(own.reported)};${sign(own.solved)}\n`);
    return { "a.csv": `${head};Số vụ xảy ra;Số vụ làm rõ\n${text.join("")}` };
  }
  return Object.fromEntries(
    UNITS.map((unit, i) => {
      const own = lines.filter((each) => each.unit === unit && each.kind === KINDS[0]);
      const cells = (of: (line: Line) => number | null) => own.map((each) => sign(of(each)));
      return [
        `${i}.csv`,
        [
          `CÔNG AN ${unit.toUpperCase()}`,
          "BÁO CÁO VỤ VIỆC NĂM 2020",
          `Chỉ tiêu;${MONTHS.map((month) => `Tháng ${month}`).join(";")}`,
          `Số vụ xảy ra;${cells(({ reported }) => reported).join(";")}`,
          `Số vụ làm rõ;${cells(({ solved }) => solved).join(";")}`,
          "",
        ].join("\n"),
      ];
    }),
  );
}

const rate = (own: readonly Line[]) => {
  const both = own.filter(({ reported, solved }) => reported !== null && solved !== null);
  const sum = (of: (line: Line) => number | null) =>
    both.reduce((all, each) => all + (of(each) ?? 0), 0);
  return both.length === 0
    ? null
    : { numerator: sum(({ solved }) => solved), denominator: sum(({ reported }) => reported) };
};

describe.each(LAYOUTS)("rates of %s", (layout) => {
  it("hold the rows that have both parts, at every level; a lack is marked", async () => {
    let lacking = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (figures) => {
        const all = linesOf(figures);
        const lines = layout === "rows" ? all : all.filter(({ kind }) => kind === KINDS[0]);
        const { report, findings } = await totalsOf(filesOf(all, layout), {
          period: "2020",
          levels: ["district", "commune"],
          severities: SEVERITIES,
        });
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const valueOf = (name: string, id: string) =>
          report?.rows.find(({ unit }) => unit.name === name)?.values[id];
        for (const name of ["Huyện Ba Tri", ...UNITS]) {
          const own = lines.filter(({ unit }) => unit === name || !UNITS.includes(name as never));
          const told = valueOf(name, "clearance_rate");
          const wanted = rate(own);
          const found =
            told === undefined || told.numerator === null || told.numerator === undefined
              ? null
              : { numerator: told.numerator, denominator: told.denominator };
          expect([name, found]).toEqual([name, wanted]);
          if (wanted === null) continue;
          const odd = own.some(({ reported, solved }) => (reported === null) !== (solved === null));
          if (odd) lacking += 1;
          const isMarked = told?.incomplete === true || told?.actual !== undefined;
          if (odd) expect([name, isMarked]).toEqual([name, true]);
          const whole = own.every(({ reported, solved }) => reported !== null && solved !== null);
          if (whole && name !== "Huyện Ba Tri") expect([name, isMarked]).toEqual([name, false]);
        }
        for (const name of UNITS) {
          const own = lines.filter(({ unit }) => unit === name);
          const known = own.filter(({ reported }) => reported !== null).length;
          expect([name, valueOf(name, "cases_reported")?.incomplete === true]).toEqual([
            name,
            known > 0 && known < own.length,
          ]);
        }
      }),
      { numRuns: 30 },
    );
    expect(lacking).toBeGreaterThan(0);
  });
});
