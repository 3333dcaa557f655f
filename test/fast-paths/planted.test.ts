/**
 * Faults planted into the quick ways of reading and adding up rows: the oracle, which holds them to rows
 * read one by one, must meet each. Whatever it lets pass here it would let pass in earnest.
 */
// oxlint-disable typescript/unbound-method -- each is called with the instance that was asked
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PlainBuilder } from "../../src/map/plain-builder.ts";
import type { ScanColumns } from "../../src/map/plain-scan.ts";
import { Grid } from "../../src/map/grid.ts";
import { LABEL, NUMBERED, PERSONAL } from "../../src/map/text-flags.ts";
import { TupleIndex } from "../../src/map/tuple-index.ts";
import { SheetPieces } from "../../src/map/pieces.ts";
import { KIND } from "../../src/model/cell-table.ts";
import { BLANK, isIrregular } from "../../src/model/row-block.ts";
import { placeAt } from "../../src/model/sheet-rows.ts";
import { TextNotes } from "../../src/model/text-notes.ts";
import { RowSums } from "../../src/pipeline/row-sums.ts";
import { Machine } from "../../src/read/kernel/machine.ts";
import { RepeatedRecords } from "../../src/validate/repeated-records.ts";
import { RepeatedValues } from "../../src/validate/repeated.ts";
import { checkOf, type Files, type Settings, totalsOf } from "../support/run-files.ts";
import { corpus, type Sample } from "./corpus.ts";

/** What a planted fault changes inside modules; nothing where it is absent. */
interface Switches {
  columns?: (columns: ScanColumns) => ScanColumns;
  flags?: number;
  isPlainCount?: (value: number) => boolean;
  assertApart?: () => void;
  irregularLost?: true;
  noneHeldBack?: true;
  repeatedUntold?: true;
  /** Where rows are added up, no unit's reports stand in one another's way. */
  settled?: true;
}
const planted = vi.hoisted((): { now: Switches; settling: boolean } => ({
  now: {},
  settling: false,
}));

vi.mock(import("../../src/map/plain-scan.ts"), async (original) => {
  const real = await original();
  class Faulty extends real.PlainScan {
    constructor(...[table, columns, ...rest]: ConstructorParameters<typeof real.PlainScan>) {
      super(table, planted.now.columns?.(columns) ?? columns, ...rest);
    }
  }
  return { ...real, PlainScan: Faulty };
});
vi.mock(import("../../src/map/text-flags.ts"), async (original) => {
  const real = await original();
  const textFlags: typeof real.textFlags = (table) => {
    const notes = real.textFlags(table);
    const hidden = planted.now.flags ?? 0;
    if (hidden === 0) return notes;
    const faulty = new TextNotes(table, () => 1);
    faulty.of = (id) => notes.of(id) & ~hidden;
    return faulty;
  };
  return { ...real, textFlags };
});
vi.mock(import("../../src/model/readings/count.ts"), async (original) => {
  const real = await original();
  const isPlainCount = (value: number) =>
    planted.now.isPlainCount?.(value) ?? real.isPlainCount(value);
  return { ...real, isPlainCount };
});
vi.mock(import("../../src/observe/summed-apart.ts"), async (original) => {
  const real = await original();
  const assertApart: typeof real.assertApart = (...args) =>
    (planted.now.assertApart ?? real.assertApart)(...args);
  return { ...real, assertApart };
});
vi.mock(import("../../src/observe/contested.ts"), async (original) => {
  const real = await original();
  const contestedUnits: typeof real.contestedUnits = (rows) =>
    planted.settling && planted.now.settled === true ? new Set() : real.contestedUnits(rows);
  return { ...real, contestedUnits };
});
vi.mock(import("../../src/observe/settled.ts"), async (original) => {
  const real = await original();
  const settle: typeof real.settle = (...args) => {
    planted.settling = true;
    const sheets = real.settle(...args);
    planted.settling = false;
    return sheets;
  };
  return { ...real, settle };
});
vi.mock(import("../../src/model/join-rows.ts"), async (original) => {
  const real = await original();
  const joined: typeof real.joined = (block, single) =>
    // Where all rows are read one by one, they are the truth.
    real.joined(block, planted.now.irregularLost === true && block.length > 0 ? [] : single);
  return { ...real, joined };
});
vi.mock(import("../../src/validate/index.ts"), async (original) => {
  const real = await original();
  const rowsHeldBack: typeof real.rowsHeldBack = (...args) =>
    planted.now.noneHeldBack === true ? new Set() : real.rowsHeldBack(...args);
  const repeatedValues: typeof real.repeatedValues = (...args) =>
    planted.now.repeatedUntold === true
      ? real.repeatedValues(new RepeatedValues(), args[1])
      : real.repeatedValues(...args);
  return { ...real, rowsHeldBack, repeatedValues };
});

/** Changes each count of a row that is kept. */
function onCounts(change: (value: number) => number): void {
  const keep = PlainBuilder.prototype.keep;
  vi.spyOn(PlainBuilder.prototype, "keep").mockImplementation(function (
    this: PlainBuilder,
    ...args
  ) {
    const { counts, next } = this;
    const width = widthOf(this);
    for (let i = next * width; i < (next + 1) * width; i++) counts[i] = change(counts[i] as number);
    keep.apply(this, args);
  });
}

function widthOf(builder: PlainBuilder): number {
  const { counts } = builder.build(new Set());
  return counts.length;
}

/** The same columns, each as changed. */
function changed(change: (column: ScanColumns["keys"][number]) => ScanColumns["keys"][number]) {
  return ({ columns, keys, counts }: ScanColumns): ScanColumns => {
    const known = new Map(columns.map((column) => [column, change(column)] as const));
    const all = (some: ScanColumns["keys"]) => some.map((own) => known.get(own) ?? own);
    return { columns: all(columns), keys: all(keys), counts: all(counts) };
  };
}

const FAULTS: Readonly<Record<string, () => void>> = {
  "every 7 read as 8": () => onCounts((value) => (value === 7 ? 8 : value)),
  "every 7 misread by the kernel": () => {
    const addTo = Machine.prototype.addTo;
    vi.spyOn(Machine.prototype, "addTo").mockImplementation(function (this: Machine, table) {
      const first = table.cellCount;
      addTo.call(this, table);
      for (let cell = first; cell < table.cellCount; cell++)
        if (table.kindOf(cell) !== KIND.text && table.values[cell] === 7) table.values[cell] = 8;
    });
  },
  "a blank read as 0": () => onCounts((value) => (value === BLANK ? 0 : value)),
  "the first count read from the second column": () => {
    planted.now = {
      columns: ({ columns, keys, counts }) => ({ columns, keys, counts: [...counts].reverse() }),
    };
  },
  "required blanks passed": () => {
    const lax = changed((column) =>
      column.definition === null || column.definition === undefined
        ? column
        : { ...column, definition: { ...column.definition, required: false } },
    );
    planted.now = { columns: lax };
  },
  "identity numbers passed": () => void (planted.now = { flags: PERSONAL }),
  "serial numbers of groups passed": () => void (planted.now = { flags: NUMBERED }),
  "labels of totals passed": () => void (planted.now = { flags: LABEL }),
  "negative counts passed": () => {
    planted.now = { isPlainCount: (value) => (value | 0) === value && value !== BLANK };
  },
  "fractions cut": () => {
    planted.now = { isPlainCount: (value) => value >= 0 && value < 1e8 };
  },
  "merged rows passed": () => void vi.spyOn(Grid.prototype, "isMerged").mockReturnValue(false),
  "another row's unit, time or breakdown": () => {
    const of = TupleIndex.prototype.of;
    let before = 0;
    vi.spyOn(TupleIndex.prototype, "of").mockImplementation(function (this: TupleIndex, ...args) {
      const number = of.apply(this, args);
      const wrong = before % 5 === 4 ? Math.max(number - 1, 0) : number;
      before++;
      return wrong;
    });
  },
  "irregular rows lost among the regular ones": () => void (planted.now = { irregularLost: true }),
  "no check looks at them": () => void (planted.now = { noneHeldBack: true }),
  "a piece lost": () => {
    const add = RowSums.prototype.add;
    let pieces = 0;
    vi.spyOn(RowSums.prototype, "add").mockImplementation(function (this: RowSums, ...args) {
      if (++pieces !== 2) add.apply(this, args);
    });
  },
  "rows at fault added up after all": () => {
    const add = RowSums.prototype.add;
    vi.spyOn(RowSums.prototype, "add").mockImplementation(function (
      this: RowSums,
      block,
      placing,
      apart,
    ) {
      const cannot = (i: number) => isIrregular(block, i) || placeAt(placing, i).kind !== "found";
      add.call(this, block, placing, new Set([...apart].filter(cannot)));
    });
  },
  "texts of an earlier piece": () =>
    void vi.spyOn(SheetPieces.prototype, "forgetTexts").mockReturnValue(undefined),
  "repeated records passed": () =>
    void vi.spyOn(RepeatedRecords.prototype, "add").mockReturnValue([]),
  "one value all the way down passed": () => void (planted.now = { repeatedUntold: true }),
  "files of the same days added up apart": () => void (planted.now = { assertApart: () => {} }),
  "units that two reports speak of added up": () => void (planted.now = { settled: true }),
};

let samples: Readonly<Record<string, Sample>> = {};

/** The first input of the corpus at which the ways do not agree; null: none. */
async function firstDisagreement(): Promise<string | null> {
  for (const [name, { files, settings }] of Object.entries(samples)) {
    try {
      await inEveryWay(files, settings);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "AssertionError") throw error;
      return name;
    }
  }
  return null;
}

async function inEveryWay(files: Files, settings: Settings): Promise<void> {
  await totalsOf(files, { keepGoing: true, ...settings });
  await checkOf(files, settings);
}

describe("the oracle", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    samples = await corpus();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    planted.now = {};
  });

  it("finds nothing where nothing is planted", async () => {
    expect(await firstDisagreement()).toBeNull();
  });

  it.each(Object.entries(FAULTS))("meets: %s", async (_name, plant) => {
    plant();
    expect(await firstDisagreement()).not.toBeNull();
  });
});
