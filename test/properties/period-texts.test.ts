/** A stretch printed in the many ways people write it is read back as that stretch, whole or not at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, daysInMonth } from "../../src/model/calendar.ts";
import type { PeriodScheme } from "../../src/model/period.ts";
import {
  bindReading,
  findPeriodInTitle,
  periodsIn,
  readPeriodText,
  type PeriodReading,
} from "../../src/model/readings/index.ts";

const CIVIL: PeriodScheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };
const ROMAN = ["I", "II", "III", "IV"];
const WORDS = "một hai ba bốn năm sáu bảy tám chín mười".split(" ");
const numbers = [...WORDS, "mười một", "mười hai"];
const pad = (n: number): string => String(n).padStart(2, "0");

interface Span {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

const span = fc
  .record({
    year: fc.integer({ min: 1990, max: 2060 }),
    a: fc.integer({ min: 1, max: 12 }),
    b: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ year, a, b }): Span => ({ year, first: Math.min(a, b), last: Math.max(a, b) }));

function daysOf({ year, first, last }: Span): { start: string; end: string } {
  return {
    start: calendarDate(year, first, 1) as string,
    end: calendarDate(year, last, daysInMonth(year, last)) as string,
  };
}

/** Ways of a span that begin with a word; each with its year. */
function waysOf({ year, first, last }: Span): string[] {
  const length = last - first + 1;
  const months = Array.from({ length }, (_, i) => first + i);
  const listed = months.slice(0, -1).join(", ");
  const ways: string[] = [];
  if (length === 1) {
    ways.push(`Tháng ${first}/${year}`, `tháng ${pad(first)} năm ${year}`, `T${first}/${year}`);
    ways.push(
      `tháng ${first}, năm ${year}`,
      `Tháng ${first} - ${year}`,
      `Năm ${year}, tháng ${first}`,
    );
    if (first !== 5) ways.push(`tháng ${numbers[first - 1]} năm ${year}`);
  } else {
    ways.push(`từ tháng ${first} đến tháng ${last}/${year}`, `Tháng ${first}-${last}/${year}`);
    ways.push(
      `từ tháng ${first}/${year} đến hết tháng ${last}/${year}`,
      `T${first} - T${last}/${year}`,
    );
    ways.push(`Tháng ${listed} và ${last} năm ${year}`, `các tháng ${listed}, ${last}/${year}`);
    ways.push(`${months.map((month) => `tháng ${month}`).join(" + ")} năm ${year}`);
  }
  if (first === 1) {
    ways.push(
      `${last} tháng đầu năm ${year}`,
      `${last} tháng năm ${year}`,
      `${pad(last)} tháng ${year}`,
    );
    ways.push(
      `${last}T/${year}`,
      `${last} tháng đầu của năm ${year}`,
      `${numbers[last - 1]} tháng đầu năm ${year}`,
    );
  }
  if (last === 12 && first > 1)
    ways.push(`${length} tháng cuối năm ${year}`, `${pad(length)} tháng cuối năm ${year}`);
  if (first % 3 === 1 && last % 3 === 0) ways.push(...quarterWays(year, (first + 2) / 3, last / 3));
  if (length === 12) ways.push(`Năm ${year}`, `cả năm ${year}`);
  return ways;
}

function quarterWays(year: number, first: number, last: number): string[] {
  const quarters = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const roman = quarters.map((quarter) => ROMAN[quarter - 1] as string);
  if (first === last)
    return [`Quý ${roman[0]}/${year}`, `Quý ${first} năm ${year}`, `Q${first}/${year}`];
  const ways = [
    `${roman.map((quarter) => `Quý ${quarter}`).join(" và ")} năm ${year}`,
    `Quý ${roman.join(" + ")}/${year}`,
    `từ quý ${roman[0]} đến quý ${roman.at(-1)} năm ${year}`,
    `Quý ${first} - ${last}/${year}`,
  ];
  if (first === 1) ways.push(`${quarters.length} quý đầu năm ${year}`);
  return ways;
}

const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("uý", "uí"),
  (text) => `(${text})`,
  (text) => `Kỳ báo cáo: ${text}`,
);

const written = span.chain((one) =>
  fc.record({ one: fc.constant(one), way: fc.constantFrom(...waysOf(one)), dressed: dress }),
);
const RUNS = { numRuns: 4000, seed: 15 };

function bound(reading: PeriodReading | null): unknown {
  return reading === null ? null : bindReading(reading, CIVIL);
}

describe("a stretch in many writings", () => {
  it("is read back from a cell", () => {
    fc.assert(
      fc.property(written, ({ one, way, dressed }) => {
        expect(bound(readPeriodText(dressed(way))), dressed(way)).toEqual(daysOf(one));
      }),
      RUNS,
    );
  });

  it("is read back from a title, beside plans and comparisons", () => {
    const before = [
      "BÁO CÁO KẾT QUẢ PHONG TRÀO ",
      "Thống kê tin có giá trị ",
      "Kế hoạch số 12/KH-CA; số liệu ",
    ];
    const after = [
      "",
      " của Công an xã An Đức",
      ", phương hướng nhiệm vụ năm 2061",
      " so với cùng kỳ năm 1989",
    ];
    const place = fc.record({ lead: fc.constantFrom(...before), tail: fc.constantFrom(...after) });
    fc.assert(
      fc.property(written, place, ({ one, way }, { lead, tail }) => {
        const line = lead + way + tail;
        expect(bound(findPeriodInTitle(line)), line).toEqual(daysOf(one));
      }),
      RUNS,
    );
  });

  it("leaves the words that are not of it", () => {
    fc.assert(
      fc.property(written, ({ one, way }) => {
        const { periods, rest, unread } = periodsIn(`Số tin ${way} xã An Đức`);
        expect(
          periods.map(({ reading }) => bound(reading)),
          way,
        ).toEqual([daysOf(one)]);
        expect([rest.replace(/^Số tin các/u, "Số tin"), unread]).toEqual([
          "Số tin xã An Đức",
          null,
        ]);
      }),
      RUNS,
    );
  });
});

describe("words that could change the stretch", () => {
  const changes: readonly ((way: string) => string)[] = [
    (way) => `Tuần 2 ${way}`,
    (way) => `Đợt 1 ${way}`,
    (way) => `10 ngày cuối ${way}`,
    (way) => `nửa đầu ${way}`,
    (way) => `cuối ${way}`,
    (way) => `trước ${way}`,
    (way) => `${way} trở đi`,
    (way) => `${way} (trừ Tết)`,
    (way) => `${way} đến nay`,
  ];
  it("are never passed over", () => {
    const unchanged = written.filter(({ way }) => !/^(?:từ|các) /u.test(way));
    fc.assert(
      fc.property(unchanged, fc.constantFrom(...changes), ({ way }, change) => {
        const text = change(way);
        expect(bound(readPeriodText(text)), text).toBeNull();
        expect(bound(findPeriodInTitle(`BÁO CÁO ${text}`)), text).toBeNull();
      }),
      RUNS,
    );
  });

  it("two stretches that do not follow one another are several", () => {
    const two = fc.tuple(written, written).filter(([a, b]) => {
      const gap = (b.one.year - a.one.year) * 12 + b.one.first - a.one.last;
      return gap !== 1 && JSON.stringify(a.one) !== JSON.stringify(b.one);
    });
    fc.assert(
      fc.property(two, ([a, b]) => {
        const text = `Kết quả ${a.way} và ${b.way}`;
        expect(bound(findPeriodInTitle(text)), text).toBeNull();
      }),
      RUNS,
    );
  });

  it("the days that go with them decide", () => {
    fc.assert(
      fc.property(written, ({ one, way }) => {
        const { start } = daysOf(one);
        const [year, month] = start.split("-");
        const text = `Tuần 1 ${way} (từ ngày 01/${month} đến ngày 07/${month}/${year})`;
        const days = { start, end: `${year}-${month}-07` };
        expect(bound(findPeriodInTitle(text)), text).toEqual(days);
      }),
      RUNS,
    );
  });
});
