/** Sheets that restate one another: equal they are clean, changed they must be told. */
import { type Book, keyAt, type Rec, type When } from "./book.ts";
import { type Fault, type Mutant, number, set } from "./mutant.ts";
import { counts, Maker, type Pair } from "./pair-maker.ts";
import type { Scenario } from "./scenario.ts";
import { stretches } from "./times.ts";
import { CODES } from "./vocabulary.ts";
import { isUnique, type World } from "./world.ts";

/** Attendance by group beside the sessions of the same unit and months. */
function attendance(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [when] = stretches(rng.pick(["month", "quarter"] as const), 1, rng) as [When];
  const people = Array.from({ length: rng.int(1, 3) }, () => rng.int(10, 900));
  const activities = rng.sample(CODES.activity, people.length);
  make.add(
    "sessions",
    people.map((n, i) => ({
      unit,
      when,
      codes: { activity: activities[i]?.[0] ?? null },
      counts: counts({ sessions: rng.int(1, 9), attendees: n }),
    })),
    ["activity"],
  );
  const all = people.reduce((a, b) => a + b, 0);
  const part = rng.int(1, all - 1);
  const groups = [part, all - part].map((n, i) => ({
    unit,
    when,
    codes: { group: CODES.group[i]?.[0] ?? null },
    counts: counts({ attendees: n }),
  }));
  const sheet = make.add("attendees", groups, ["group"], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "attendees", "attendance-mismatch");
}

/** A summary beside the detailed forms of the same unit and period. */
function summary(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [when] = stretches("quarter", 1, rng) as [When];
  const [received, valuable, reported] = [rng.int(50, 90), rng.int(1, 40), rng.int(20, 60)];
  const solved = rng.int(0, reported);
  make.add(
    "tips",
    [
      {
        unit,
        when,
        codes: { category: "kinh tế" },
        counts: counts({ tips_received: received, valuable_tips: valuable }),
      },
    ],
    ["category"],
  );
  make.add(
    "cases",
    [{ unit, when, codes: {}, counts: counts({ cases_reported: reported, cases_solved: solved }) }],
    [],
  );
  const sheet = make.add(
    "summary",
    [
      {
        unit,
        when,
        codes: {},
        counts: counts({ valuable_tips: valuable, cases_reported: reported }),
      },
    ],
    [],
    true,
  );
  return make.pair(
    sheet,
    sheet.recs[0] as Rec,
    rng.pick(["valuable_tips", "cases_reported"]),
    "summary-mismatch",
  );
}

/** A year beside its months. */
function yearAndMonths(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const months = stretches("month", 12, rng).map((when) => ({
    unit,
    when,
    codes: {},
    counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }),
  }));
  make.add("tips", months, []);
  const sum = (field: string) =>
    months.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const [year] = stretches("year", 1, rng) as [When];
  const whole = {
    unit,
    when: year,
    codes: {},
    counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }),
  };
  const sheet = make.add("tips", [whole], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "valuable_tips", "summary-mismatch");
}

/** A district's row above its communes in one table. */
function hierarchy(seed: number): Pair {
  const make = new Maker(seed);
  const { rng, world } = make;
  const districts = world.units.filter(
    (unit) =>
      unit.level === "district" &&
      make.communes().filter((own) => own.parent === unit.code).length > 1 &&
      isUnique(world, unit, null),
  );
  const district = rng.pick(districts);
  const [when] = stretches("quarter", 1, rng) as [When];
  const below = make.communes().filter((unit) => unit.parent === district.code);
  const facts = below.map((unit) => ({
    unit,
    when,
    codes: {},
    counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }),
  }));
  const sum = (field: string) =>
    facts.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const own = {
    unit: district,
    when,
    codes: {},
    counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }),
  };
  const made = make.add("tips", [own, ...facts], []);
  const recs = made.recs.map((rec) => (rec.unit === district ? { ...rec, restates: true } : rec));
  const sheet = { ...made, recs };
  (make.books[0] as Book).sheets[0] = sheet;
  return make.pair(sheet, recs[0] as Rec, "valuable_tips", "hierarchy-mismatch");
}

/** A district's quarter in a file of its own, its communes' months in another. */
function districtElsewhere(seed: number): Pair {
  const make = new Maker(seed);
  const { rng, world } = make;
  const district = rng.pick(
    world.units.filter((unit) => unit.level === "district" && isUnique(world, unit, null)),
  );
  const below = make.communes().filter((unit) => unit.parent === district.code);
  const months = stretches("month", 3, rng);
  const facts = below.flatMap((unit) =>
    months.map((when) => ({
      unit,
      when,
      codes: {},
      counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }),
    })),
  );
  if (facts.length === 0) return districtElsewhere(seed + 7919);
  make.add("tips", facts, []);
  const sum = (field: string) =>
    facts.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const [when] = stretches("year", 1, rng) as [When];
  const own = {
    unit: district,
    when,
    codes: {},
    counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }),
  };
  const sheet = make.add("tips", [own], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "valuable_tips", "may-include-lower-units");
}

/** A figure without categories beside the categories of the same stretch in another file. */
function brokenDown(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [when] = stretches(rng.pick(["month", "quarter", "year"] as const), 1, rng) as [When];
  const facts = rng.sample(CODES.category, rng.int(2, 4)).map(([category]) => ({
    unit,
    when,
    codes: { category: category ?? null },
    counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }),
  }));
  make.add("tips", facts, ["category"]);
  const sum = (field: string) =>
    facts.reduce((total, { counts: own }) => total + (own.get(field) ?? 0), 0);
  const whole = {
    unit,
    when,
    codes: {},
    counts: counts({ tips_received: sum("tips_received"), valuable_tips: sum("valuable_tips") }),
  };
  const sheet = make.add("tips", [whole], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "valuable_tips", "summary-mismatch");
}

/** A stock of the year beside that of its last quarter. */
function stockOfOneDay(seed: number): Pair {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const quarters = stretches("quarter", 4, rng).map((when) => ({
    unit,
    when,
    codes: {},
    counts: counts({ models_maintained: rng.int(30, 99), models_replicated: rng.int(1, 29) }),
  }));
  make.add("models", quarters, []);
  const [when] = stretches("year", 1, rng) as [When];
  const last = quarters.find((own) => own.when.end === when.end) ?? quarters.at(-1);
  const whole = {
    unit,
    when,
    codes: {},
    counts: counts({
      models_maintained: last?.counts.get("models_maintained") ?? 0,
      models_replicated: quarters.reduce(
        (total, { counts: own }) => total + (own.get("models_replicated") ?? 0),
        0,
      ),
    }),
  };
  const sheet = make.add("models", [whole], [], true);
  return make.pair(sheet, sheet.recs[0] as Rec, "models_maintained", "summary-mismatch");
}

/** Two stretches of which neither holds the other. */
function overlapping(seed: number): Mutant & { world: World } {
  const make = new Maker(seed);
  const { rng } = make;
  const unit = rng.pick(make.communes());
  const [half] = stretches("half", 1, rng) as [When];
  const [range] = stretches("range", 1, rng) as [When];
  for (const when of rng.shuffle([half, range])) {
    make.add(
      "tips",
      [
        {
          unit,
          when,
          codes: {},
          counts: counts({ tips_received: rng.int(30, 99), valuable_tips: rng.int(1, 29) }),
        },
      ],
      [],
    );
  }
  const expected = {
    codes: ["overlapping-period"],
    file: "doi chieu 2.",
    at: null,
    anywhere: true as const,
  };
  const file = make.books[1]?.file as string;
  return { books: make.books, expected: [{ ...expected, file }], world: make.world };
}

export const PAIRS: Readonly<Record<string, (seed: number) => Pair>> = {
  "attendance by group": attendance,
  "a summary": summary,
  "a year beside its months": yearAndMonths,
  "a district above its communes": hierarchy,
  "a district in another file": districtElsewhere,
  "a figure beside its categories": brokenDown,
  "a year's stock beside its last quarter's": stockOfOneDay,
};

/** One side changed by a little. The scenario given is not used: these bring their own. */
export const PAIR_FAULTS: readonly (Fault & { readonly world: (seed: number) => World })[] = [
  ...Object.entries(PAIRS).map(([kind, make]) => ({
    kind: `${kind}, differing`,
    world: (seed: number) => make(seed).scenario.world,
    apply: ({ seed }: Scenario) => spoil(make(seed)),
  })),
  {
    kind: "periods that overlap",
    world: (seed) => overlapping(seed).world,
    apply: ({ seed }) => overlapping(seed),
  },
];

/** Its figure one larger. */
export function spoil({ scenario, sheet, rec, field, code }: Pair): Mutant {
  const at = rec.counts.get(field);
  const cell = at === undefined ? undefined : sheet.cells.get(keyAt(at.row, at.column));
  if (at === undefined || cell === undefined) throw new Error("nothing to spoil");
  set(sheet, at, number((at.value ?? 0) + 1));
  const book = scenario.books.find((own) => own.sheets.includes(sheet)) as Book;
  return { books: scenario.books, expected: [{ codes: [code], file: book.file, at }] };
}
