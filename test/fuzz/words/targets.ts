/** What reads written words, the texts that it is given changed, and what must hold of its answer. */
import { definitionFaults } from "../../../src/catalogue/definition-faults.ts";
import { BUILT_IN, type CatalogueParts, makeCatalogue } from "../../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../../src/catalogue/schema.ts";
import { configSchema } from "../../../src/cli/config.ts";
import { checked, readYaml } from "../../../src/cli/data-file/index.ts";
import { UsageError } from "../../../src/cli/errors.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import type { PeriodScheme } from "../../../src/model/period.ts";
import type { CountReading } from "../../../src/model/form-sheet.ts";
import * as readings from "../../../src/model/readings/index.ts";
import { UnreadableFile } from "../../../src/model/unreadable.ts";
import { outgoing, outgoingLines } from "../../../src/model/readings/mask.ts";
import { readDraft } from "../../../src/read/draft/index.ts";
import { inert } from "../../../src/util/inert.ts";
import { claimsOf } from "../../../src/text/claims.ts";
import { makeLexicon as makeDraftLexicon } from "../../../src/text/index.ts";
import { checkRegistry } from "../../../src/units/check-registry.ts";
import { parseUnitName, readingsOf } from "../../../src/units/names.ts";
import { parseRegistry } from "../../../src/units/parse-registry.ts";
import { resolveUnit } from "../../../src/units/resolve.ts";
import type { Random } from "../random.ts";
import {
  CATALOGUES,
  CONFIGS,
  DATES,
  LABELS,
  NAMES,
  NUMBERS,
  PERIODS,
  REGISTRIES,
  SENTENCES,
} from "./written.ts";
import { LABEL_PLACES } from "../../support/label-places.ts";

export interface Target {
  readonly seeds: readonly string[];
  /** Of so many texts one is this target's. */
  readonly oneIn: number;
  /** Throws where something is wrong. `random` for what else is to be chosen. */
  readonly run: (text: string, random: Random) => void | Promise<void>;
}

const catalogue = makeCatalogue();
const schemes = [...catalogue.schemes.values()];
const { registry } = parseRegistry(REGISTRIES[0] as string, "units.csv");
const names = new Set(
  registry.units.flatMap(({ spells }) => spells.map(({ name }) => name.toLowerCase())),
);
const labels = makeLexicon(catalogue, (text) => names.has(text.toLowerCase()));
const YEAR = { start: "2020-01-01", end: "2020-12-31" } as const;
const civil = catalogue.schemes.get("civil") as PeriodScheme;
const run = readings.parsePeriodCode("2024", civil);
if (!run.ok) throw new Error("2024 is a year");
const RUN = run.period;
const drafts = makeDraftLexicon({ catalogue, places: [], members: new Map() });

export const TARGETS: Readonly<Record<string, Target>> = {
  numbers: { seeds: NUMBERS, oneIn: 6, run: runNumber },
  dates: { seeds: DATES, oneIn: 8, run: runDate },
  periods: { seeds: PERIODS, oneIn: 6, run: runPeriod },
  names: { seeds: NAMES, oneIn: 6, run: runName },
  labels: { seeds: LABELS, oneIn: 5, run: runLabel },
  outgoing: { seeds: [...NUMBERS, ...SENTENCES, ...DATES], oneIn: 8, run: runOutgoing },
  sentences: { seeds: SENTENCES, oneIn: 20, run: runSentence },
  registries: { seeds: REGISTRIES, oneIn: 60, run: runRegistry },
  configs: { seeds: CONFIGS, oneIn: 60, run: (text) => orUsage(() => runConfig(text)) },
  catalogues: { seeds: CATALOGUES, oneIn: 120, run: (text) => orUsage(() => runCatalogue(text)) },
};

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`);
}

function runNumber(text: string, random: Random): void {
  const cell = { kind: "text", column: 1, value: text } as const;
  const context = {
    required: random.oneIn(2),
    fraction: random.pick([null, null, "part", "whole"] as const),
    decimalsAllowed: random.oneIn(3),
    workbook: random.oneIn(2),
  };
  const count = readings.readCount(cell, context);
  mustBeCount(count, context.decimalsAllowed);
  if (readings.isFigureText(text)) must(text.trim() !== "", "a figure is written");
  const value = Number(text);
  if (Number.isFinite(value))
    mustBeCount(
      readings.readCount({ kind: "number", column: 1, value }, context),
      context.decimalsAllowed,
    );
}

function mustBeCount(reading: CountReading, decimals: boolean): void {
  if (!reading.ok) return;
  const { value, lower, upper } = reading.value;
  for (const number of [value, lower, upper]) {
    if (number === null) continue;
    must(Number.isFinite(number) && number >= 0, `a count of ${number}`);
    must(decimals || Number.isSafeInteger(number), `a count of ${number}`);
  }
  must(lower === null || upper === null || lower <= upper, "bounds cross");
}

function runDate(text: string): void {
  const reading = readings.readDate({ kind: "text", column: 1, value: text });
  if (reading.ok) must(/^\d{4}-\d\d-\d\d$/u.test(reading.date), `a day ${JSON.stringify(reading)}`);
  readings.findReportDate(text);
}

function runPeriod(text: string, random: Random): void {
  const year = random.pick([null, undefined, 2020, 2024]);
  const reading = readings.readPeriodText(text, year);
  const scheme = random.pick(schemes);
  if (reading !== null && reading.kind !== "invalid") {
    const days = readings.bindReading(reading, scheme);
    must(days === null || days.start <= days.end, `a period from ${days?.start} to ${days?.end}`);
  }
  readings.periodsIn(text, { bare: random.oneIn(2), ...(year === undefined ? {} : { year }) });
  readings.periodOfTitle(text.split("\n"), year);
  const coded = readings.parsePeriodCode(text, scheme);
  if (coded.ok) must(coded.period.start <= coded.period.end, `a period ${coded.period.code}`);
}

function runName(text: string, random: Random): void {
  parseUnitName(text);
  readingsOf(text);
  const isCode = random.oneIn(6);
  const found = resolveUnit(registry, {
    ...(isCode ? { code: text } : { name: text }),
    on: YEAR,
    scope: [],
  });
  if (found.kind === "found") must(registry.units.includes(found.unit), "a unit of the registry");
}

function runLabel(text: string, random: Random): void {
  const { spans, rest } = labels.read(text, random.pick(LABEL_PLACES));
  // Marks by themselves join what stands before them.
  const whole = plain(text);
  for (const one of [...rest, ...spans.map((span) => span.text)])
    must(whole.includes(plain(one)), `“${one}” stands in the label`);
}

function runOutgoing(text: string): void {
  const shown = outgoing(text);
  must(outgoing(shown) === shown, `covered twice is another: ${shown}`);
  must(
    !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u00ad]/u.test(shown),
    "signs that drive",
  );
  must(
    !/(?<!\d)0[1-9]\d{10}(?!\d)/u.test(shown.replaceAll(/\s/gu, "x")) || !isIdentity(text),
    "an identity number",
  );
  outgoingLines(text);
  const bare = inert(shown).replace(/^[\s\p{Cf}\p{Cc}]+/u, "");
  const isNumber = /^[-+]?[\d.,\s]+%?\s*$/u.test(bare);
  must(isNumber || bare.length < 2 || !/^[=+\-@]\S/u.test(bare), `a formula: ${bare}`);
}

/** Twelve digits by themselves that begin as a province of birth does. */
function isIdentity(text: string): boolean {
  return (
    /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?![\d.,])/u.test(text) && !text.includes("000000")
  );
}

function runSentence(text: string, random: Random): void {
  // Which is told to its user.
  if (text.includes("\0")) return;
  const draft = orRefused(() => readDraft(random.pick(["a.txt", "a.md"]), Buffer.from(text)));
  if (draft !== null) claimsOf(draft, drafts, { run: RUN, scheme: random.pick(schemes) });
}

function runRegistry(text: string): void {
  const { registry: own, problems } = parseRegistry(text, "units.csv");
  const all = [...problems, ...checkRegistry(own, "units.csv")];
  must(
    all.every(({ line }) => line >= 1),
    "a line from 1",
  );
}

async function runConfig(text: string): Promise<void> {
  checked(await readYaml(text, "antq.yaml"), configSchema);
}

async function runCatalogue(text: string): Promise<void> {
  const own = checked(await readYaml(text, "own.yaml"), userCatalogueSchema);
  const parts: CatalogueParts = mergeCatalogue(BUILT_IN, own);
  const made = makeCatalogue(parts);
  if (definitionFaults(made).length === 0) makeLexicon(made, undefined).read("Số vụ", "heading");
}

/** What a user has to mend is told as such. */
async function orUsage(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
}

/** null: refused with its reason, as a text full of control signs is. */
function orRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Without marks, blanks and signs that nobody sees; halves of a sign that only stand together without those are one. */
function plain(text: string): string {
  const left = text.normalize("NFD").replace(/[\s_+\p{M}\p{Default_Ignorable_Code_Point}]/gu, "");
  return left.length === text.length ? left : plain(left);
}
