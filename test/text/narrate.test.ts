/** What `narrate` writes of any totals, `verify` confirms, figure for figure; and with a figure changed, it does not. */
import { BUILT_IN_LEVELS } from "../../src/catalogue/levels.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Indicator } from "../../src/model/catalogue.ts";
import { bindPeriod, type Period, type PeriodScheme } from "../../src/model/period.ts";
import { comparedPeriod } from "../../src/model/period-shift.ts";
import type { ReportRow, ReportUnit, ReportValue } from "../../src/model/report.ts";
import { exact } from "../../src/model/value.ts";
import { plainParagraphs } from "../../src/read/draft/plain.ts";
import {
  type Figures,
  makeLexicon,
  narrateUnit,
  type PlaceName,
  verifyDraft,
} from "../../src/text/index.ts";

const catalogue = makeCatalogue();
const scheme = catalogue.schemes.get("civil") as PeriodScheme;
const unit: ReportUnit = { code: "900", name: "Huyện Sông Trăng", level: "district", parent: null };
const place: PlaceName = {
  unit: "u",
  level: "district",
  type: "huyện",
  base: "sông trăng",
  above: [],
};
const PARTNERS = ["Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ", "Hội Nông dân"];
const counts = catalogue.indicators.filter(
  ({ ratio, phrases }) => ratio === undefined && phrases?.sentence !== undefined,
);

type Values = Readonly<Record<string, ReportValue>>;

function hedged(value: number, how: ">" | "<" | "~"): ReportValue {
  const lower = how === ">" ? value + 1 : null;
  return { value, status: "E", qualifier: how, lower, upper: how === "<" ? value - 1 : null };
}

const number = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 1, max: 3000 }),
  fc.integer({ min: 1, max: 900_000 }),
);
const figure: fc.Arbitrary<ReportValue> = fc.oneof(
  { weight: 6, arbitrary: number.map(exact) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(number, fc.constantFrom(">" as const, "<" as const, "~" as const))
      .map(([n, how]) => hedged(n + 1, how)),
  },
  { weight: 1, arbitrary: fc.constant(exact(0)) },
);
const values: fc.Arbitrary<Values> = fc
  .dictionary(fc.constantFrom(...counts.map(({ id }) => id)), figure, { minKeys: 1 })
  .map(withRates);

function withRates(own: Values): Values {
  const rates = catalogue.indicators.flatMap((one): [string, ReportValue][] => {
    const [top, bottom] = [own[one.ratio?.numerator ?? ""], own[one.ratio?.denominator ?? ""]];
    if (top?.qualifier !== "=" || bottom?.qualifier !== "=" || !top.value || !bottom.value)
      return [];
    if (top.value > bottom.value) return [];
    const rate = Math.round((top.value * 100 * (one.ratio?.scale ?? 1)) / bottom.value) / 100;
    return [[one.id, { ...exact(rate), numerator: top.value, denominator: bottom.value }]];
  });
  return { ...own, ...Object.fromEntries(rates) };
}

interface World {
  readonly period: Period;
  readonly now: Values;
  readonly before: Values;
  readonly partners: Readonly<Record<string, Values>>;
  readonly compare: "previous" | "same-period-last-year" | null;
  readonly rounded: boolean;
  readonly actual: number;
}

const periods = fc.constantFrom(
  bindPeriod({ type: "year", year: 2022, index: 1 }, scheme),
  bindPeriod({ type: "half", year: 2023, index: 1 }, scheme),
  bindPeriod({ type: "quarter", year: 2023, index: 3 }, scheme),
  bindPeriod({ type: "month", year: 2021, index: 11 }, scheme),
  bindPeriod({ type: "nine-months", year: 2024, index: 1 }, scheme),
);
const worlds: fc.Arbitrary<World> = fc
  .record<World>({
    period: periods,
    now: values,
    before: values,
    partners: fc.dictionary(fc.constantFrom(...PARTNERS), values),
    compare: fc.constantFrom("previous" as const, "same-period-last-year" as const, null),
    rounded: fc.boolean(),
    actual: fc.integer({ min: 1, max: 9 }),
  })
  .map(whole);

/** What a partner has, the total has too. */
function whole(world: World): World {
  const parts = Object.assign({}, ...Object.values(world.partners)) as Values;
  return { ...world, now: withRates({ ...parts, ...world.now }) };
}

function rowOf(own: Values, actual: number, partner?: string): ReportRow {
  const reporting = { expected: 9, actual, rate: actual / 9 };
  return { unit, by: partner === undefined ? {} : { partner }, reporting, values: own };
}

function textOf(world: World): string | null {
  const { now, before, partners, actual, ...told } = world;
  const rows = [
    rowOf(now, actual),
    ...Object.entries(partners).map(([partner, own]) => rowOf(own, actual, partner)),
  ];
  const input = {
    ...told,
    rows,
    before: rowOf(before, actual),
    indicators: catalogue.indicators,
    provisional: false,
  };
  return narrateUnit(input, "vi");
}

function figuresOf({ period, now, before, partners, compare, actual }: World): Figures {
  const base = compare === null ? null : comparedPeriod(period, compare, scheme);
  return {
    run: period,
    scope: "u",
    levels: BUILT_IN_LEVELS,
    scopeAt: () => "u",
    unit: () => unit,
    above: () => [],
    value: ({ indicator, period: asked, by }) => {
      const own = asked.start === base?.start && asked.end === base.end ? before : now;
      return (by["partner"] === undefined ? own : partners[by["partner"]])?.[indicator] ?? null;
    },
    breaksDown: (_, dimension) => dimension === "partner",
    members: () => Object.keys(partners),
    coverage: () => ({ expected: 9, actual, rate: actual / 9 }),
    straddles: () => false,
    parts: () => 1,
    cells: () => [],
    units: () => ["u"],
    periods: [period],
  };
}

const lexicon = makeLexicon({
  catalogue,
  places: [place],
  members: new Map([["partner", new Set(PARTNERS)]]),
});

function verdicts(text: string, world: World) {
  const draft = { file: "a.txt", text, read: text, paragraphs: plainParagraphs(text) };
  return verifyDraft(draft, lexicon, figuresOf(world), scheme);
}

const RUNS = Number(process.env["ANTQ_NARRATE_RUNS"] ?? 60);

describe("narrate, then verify", () => {
  it("confirms every figure", () => {
    let told = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const text = textOf(world);
        if (text === null) return;
        const claims = verdicts(text, world);
        const wrong = claims.filter(({ verdict }) => verdict !== "confirmed");
        told += claims.length;
        expect(
          wrong.map(({ text: of, indicator, why }) => `${of} ${indicator} ${why.code} IN ${text}`),
        ).toEqual([]);
        expect(claims.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS, seed: 17 },
    );
    expect(told).toBeGreaterThan(RUNS);
  });

  it("contradicts an exact figure that is one more, and a hedged one far off", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, pick) => {
        const text = textOf({ ...world, compare: null });
        if (text === null) return;
        const right = verdicts(text, world).filter(
          ({ claimed, kind }) =>
            kind === "value" && claimed.value !== null && claimed.measure !== "%",
        );
        const chosen = right[pick % Math.max(1, right.length)];
        if (chosen === undefined || chosen.claimed.value === null) return;
        const hedge = chosen.claimed.qualifier !== "=";
        if (hedge && chosen.found?.qualifier !== "=") return;
        const other = hedge ? chosen.claimed.value * 2 : chosen.claimed.value + 1;
        const { start, end } = chosen.at;
        const changed =
          text.slice(0, start) +
          chosen.text.replace(/\d[\d.]*/u, other.toLocaleString("vi-VN")) +
          text.slice(end);
        const again = verdicts(changed, world);
        expect(
          again.filter(({ verdict }) => verdict === "contradicted").map(({ at }) => at.start),
          changed,
        ).toEqual([start]);
      }),
      { numRuns: RUNS, seed: 18 },
    );
  });
});

const named: Indicator | undefined = counts.find(({ id }) => id === "outreach_sessions");
it("writes rounded numbers with the honest word", () => {
  expect(named).toBeDefined();
  const world: World = {
    period: bindPeriod({ type: "year", year: 2022, index: 1 }, scheme),
    now: { outreach_sessions: exact(5856), outreach_attendees: exact(299_731) },
    before: {},
    partners: {},
    compare: null,
    rounded: true,
    actual: 9,
  };
  expect(textOf(world)).toBe(
    "Năm 2022, huyện Sông Trăng đã tổ chức gần 5.900 buổi tuyên truyền với gần 300.000 lượt người tham dự.",
  );
});
