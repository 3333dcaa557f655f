/** Books of one sheet each about one world, for reports that restate one another. */
import { type Book, type CodeField, isCsv, type Rec, type Sheet, type Writer } from "./book.ts";
import type { Fact } from "./facts.ts";
import { layOut } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { type Random, random } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { drawStyle } from "./style.ts";
import { FORMS, type FormWords } from "./vocabulary.ts";
import { isUnique, makeWorld, type World, type WorldUnit } from "./world.ts";

export interface Pair {
  readonly scenario: Scenario;
  /** The count that the other side is held against, and what is told when it is wrong. */
  readonly sheet: Sheet;
  readonly rec: Rec;
  readonly field: string;
  readonly code: string;
}

export class Maker {
  readonly rng: Random;
  readonly world: World;
  readonly books: Book[] = [];
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.rng = random(seed);
    // Here higher units restate their own.
    this.world = { ...makeWorld(this.rng), ownUnits: new Set() };
  }

  communes(): WorldUnit[] {
    return this.world.units.filter(
      (unit) => unit.level === "commune" && isUnique(this.world, unit, null),
    );
  }

  /** A book of its own with one sheet, in any format. */
  add(form: string, facts: readonly Fact[], codes: readonly CodeField[], restates = false): Sheet {
    const writer = this.rng.pick([
      "exceljs",
      "sheetjs",
      "xls",
      "ods",
      "csv-semicolon",
      "csv-comma",
      "csv-utf16",
    ] as const) as Writer;
    const plan = planOf(form, facts, codes, isCsv(writer), this.world, this.rng);
    const made = layOut(plan);
    const sheet = {
      ...made,
      recs: made.recs.map((rec) => (restates ? { ...rec, restates } : rec)),
    };
    const ending =
      writer === "exceljs" || writer === "sheetjs"
        ? "xlsx"
        : writer === "xls" || writer === "ods"
          ? writer
          : "csv";
    this.books.push({
      file: `doi chieu ${this.books.length + 1}.${ending}`,
      writer,
      sheets: [sheet],
      date1904: false,
    });
    return sheet;
  }

  pair(sheet: Sheet, rec: Rec, field: string, code: string): Pair {
    return {
      scenario: { seed: this.#seed, world: this.world, books: this.books },
      sheet,
      rec,
      field,
      code,
    };
  }
}

function planOf(
  form: string,
  facts: readonly Fact[],
  codes: readonly CodeField[],
  csv: boolean,
  world: World,
  rng: Random,
): Plan {
  const words = FORMS.find(({ id }) => id === form) as FormWords;
  const counts = words.counts
    .map(({ id }) => id)
    .filter((id) => facts.some((fact) => fact.counts.has(id)));
  const drawn = drawStyle(rng, csv, "month");
  const style = {
    ...drawn,
    signs: false,
    totals: "none" as const,
    merge: "none" as const,
    hidden: "none" as const,
    parts: false,
  };
  const unit = facts[0]?.unit as WorldUnit;
  const province = world.byCode.get(unit.code.replace(/^0/, "").slice(0, 2)) as WorldUnit;
  const timeBy =
    new Set(facts.map((fact) => fact.when)).size === 1 && rng.chance(0.4)
      ? ("title" as const)
      : ("period" as const);
  return {
    name: words.title,
    form: words,
    facts,
    style,
    csv,
    unitBy: "column",
    codeColumn: false,
    districtBy: "none",
    district: null,
    province,
    timeBy,
    codes,
    texts: [],
    counts,
    world,
    rng,
  };
}

export const counts = (values: Readonly<Record<string, number>>): Map<string, number | null> =>
  new Map(Object.entries(values));
