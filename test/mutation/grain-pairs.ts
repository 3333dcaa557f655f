/**
 * A coarser source beside the finer: along each axis (time, units, breakdown), for flows, stocks and both parts
 * of a rate, in another row of one table, another table of one sheet, another sheet, another file. Equal it is
 * clean and counted once; off by one it is told.
 */
import {
  type At,
  atOf,
  type Book,
  type Cell,
  type CodeField,
  keyAt,
  lastRow,
  type Rec,
  type Sheet,
  type When,
} from "./book.ts";
import type { Fact } from "./facts.ts";
import { counts, Maker, type Pair } from "./pair-maker.ts";
import { stretches } from "./times.ts";
import { CODES } from "./vocabulary.ts";
import { isUnique, type WorldUnit } from "./world.ts";

export const AXES = ["time", "units", "breakdown"] as const;
export const KINDS = ["flow", "stock", "rate"] as const;
export const PLACES = ["row", "table", "sheet", "file"] as const;

type Axis = (typeof AXES)[number];
type Kind = (typeof KINDS)[number];
type Place = (typeof PLACES)[number];

interface FormOf {
  readonly form: string;
  readonly code: CodeField;
  readonly fields: readonly [string, string];
  /** The one that is changed. */
  readonly changed: string;
}

const FORM: Readonly<Record<Kind, FormOf>> = {
  flow: {
    form: "tips",
    code: "category",
    fields: ["tips_received", "valuable_tips"],
    changed: "valuable_tips",
  },
  stock: {
    form: "models",
    code: "model_type",
    fields: ["models_maintained", "models_replicated"],
    changed: "models_maintained",
  },
  rate: {
    form: "cases",
    code: "offence",
    fields: ["cases_reported", "cases_solved"],
    changed: "cases_solved",
  },
};

/** The finer facts and the one that says them once more. */
interface Grains {
  readonly finer: readonly Fact[];
  readonly coarser: Fact;
  readonly codes: readonly CodeField[];
}

function grainsAlong(axis: Axis, kind: Kind, make: Maker): Grains {
  const { rng } = make;
  const { code, fields } = FORM[kind];
  const figures = () => {
    const [more, less] = [rng.int(40, 99), rng.int(1, 39)];
    return counts({ [fields[0]]: more, [fields[1]]: less });
  };
  const sum = (facts: readonly Fact[]) =>
    counts(
      Object.fromEntries(
        fields.map((field) => [
          field,
          facts.reduce((total, own) => total + (own.counts.get(field) ?? 0), 0),
        ]),
      ),
    );
  const codes = {};
  if (axis === "time") {
    const unit = rng.pick(make.communes());
    const quarter = rng.int(0, 3);
    const [when, whens] = rng.chance(0.5)
      ? [stretches("year", 1, rng)[0] as When, stretches("quarter", 4, rng)]
      : [
          stretches("quarter", 4, rng)[quarter] as When,
          stretches("month", 12, rng).slice(quarter * 3, quarter * 3 + 3),
        ];
    const finer = whens.map((own) => ({ unit, when: own, codes, counts: figures() }));
    const all = sum(finer);
    // Of a longer stretch the stock is that of its last day.
    if (kind === "stock") all.set(fields[0], finer.at(-1)?.counts.get(fields[0]) ?? 0);
    return { finer, coarser: { unit, when, codes, counts: all }, codes: [] };
  }
  const [when] = stretches(rng.pick(["month", "quarter", "year"] as const), 1, rng) as [When];
  if (axis === "units") {
    const [unit, below] = districtOf(make);
    const finer = below.map((own) => ({ unit: own, when, codes, counts: figures() }));
    return { finer, coarser: { unit, when, codes, counts: sum(finer) }, codes: [] };
  }
  const unit = rng.pick(make.communes());
  const finer = rng.sample(CODES[code], rng.int(2, 4)).map(([value]) => ({
    unit,
    when,
    codes: { [code]: value ?? null },
    counts: figures(),
  }));
  return { finer, coarser: { unit, when, codes, counts: sum(finer) }, codes: [code] };
}

function districtOf(make: Maker): readonly [WorldUnit, readonly WorldUnit[]] {
  const { world, rng } = make;
  const below = (district: WorldUnit) =>
    make.communes().filter(({ parent }) => parent === district.code);
  const district = rng.pick(
    world.units.filter(
      (unit) => unit.level === "district" && isUnique(world, unit, null) && below(unit).length > 1,
    ),
  );
  return [district, below(district)];
}

function pairAlong(axis: Axis, kind: Kind, place: Place, seed: number): Pair {
  const make = new Maker(seed);
  const { form, changed } = FORM[kind];
  const { finer, coarser, codes } = grainsAlong(axis, kind, make);
  const code =
    axis !== "units"
      ? "summary-mismatch"
      : place === "row"
        ? "hierarchy-mismatch"
        : "may-include-lower-units";
  if (place === "row") {
    const made = make.add(form, make.rng.shuffle([coarser, ...finer]), codes);
    const isCoarser = ({ unit, when }: Rec) => unit === coarser.unit && when === coarser.when;
    const recs = made.recs.map((rec) => (isCoarser(rec) ? { ...rec, restates: true } : rec));
    const sheet = { ...made, recs };
    (make.books[0] as Book).sheets[0] = sheet;
    return make.pair(sheet, recs.find(isCoarser) as Rec, changed, code);
  }
  make.add(form, finer, codes);
  const sheet = make.add(form, [coarser], [], true);
  if (place === "file") return make.pair(sheet, sheet.recs[0] as Rec, changed, code);
  const [first, second] = make.books as [Book, Book];
  const one = place === "sheet" ? null : below(first.sheets[0] as Sheet, sheet);
  const sheets =
    one === null ? [first.sheets[0] as Sheet, { ...sheet, name: `${sheet.name} 2` }] : [one];
  const writer = make.rng.pick(["exceljs", "sheetjs"] as const);
  make.books.splice(0, 2, {
    ...first,
    file: second.file.replace(/\.\w+$/, ".xlsx"),
    writer,
    sheets,
  });
  const last = sheets.at(-1) as Sheet;
  return make.pair(last, last.recs.at(-1) as Rec, changed, code);
}

/** Two tables on one sheet, the second under the first. */
function below(top: Sheet, bottom: Sheet): Sheet {
  const by = lastRow(top) + 2;
  const down = ({ row, column }: At): At => ({ row: row + by, column });
  const cells = new Map<string, Cell>(top.cells);
  for (const [key, cell] of bottom.cells) {
    const { row, column } = down(atOf(key));
    cells.set(keyAt(row, column), cell);
  }
  const merges = bottom.merges.map((own) => ({
    ...own,
    top: own.top + by,
    bottom: own.bottom + by,
  }));
  const recs = bottom.recs.map((rec) => ({
    ...rec,
    row: rec.row + by,
    counts: new Map([...rec.counts].map(([field, count]) => [field, { ...count, ...down(count) }])),
  }));
  return { ...top, cells, merges: [...top.merges, ...merges], recs: [...top.recs, ...recs] };
}

/** In one table a row without a category beside others is a line of its own: that is no pair. */
export const GRAIN_PAIRS: Readonly<Record<string, (seed: number) => Pair>> = Object.fromEntries(
  AXES.flatMap((axis) =>
    KINDS.flatMap((kind) =>
      PLACES.filter((place) => axis !== "breakdown" || place !== "row").map((place) => [
        `a coarser ${kind} beside the finer ones along ${axis}, in another ${place}`,
        (seed: number) => pairAlong(axis, kind, place, seed),
      ]),
    ),
  ),
);
