/** `--boundaries` and `--split`: the plan of a restating, or none. */
import { basename } from "node:path";
import { calendarDate, type CalendarDate, type Stretch } from "../model/calendar.ts";
import type { Restating } from "../model/restating.ts";
import type { Unit } from "../model/unit.ts";
import type { Judged } from "../pipeline/judged.ts";
import type { RunOptions } from "../pipeline/options.ts";
import type { Registry } from "../units/registry.ts";
import type { StrangeShares } from "../units/restate/check-shares.ts";
import type { Split } from "../units/restate/split.ts";
import { type Invocation, type OptionValues, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { type Io, readOptionFile } from "./io.ts";
import { unitNamed } from "./reporting.ts";

/** null: totals by the units in force when reported. */
export async function restatingOf(
  { options, io }: Invocation,
  run: RunOptions,
): Promise<Restating | null> {
  const basis = text(options, "boundaries") ?? "reported";
  const split = text(options, "split") ?? "none";
  const date = dateOfBoundaries(basis, run.today);
  if (date === null) {
    if (split !== "none") throw splitAlone();
    return null;
  }
  if (run.registry === null) throw noRegistry(basis);
  const [{ planRestating }, splitting] = await Promise.all([
    import("../units/restate/index.ts"),
    splitOf(split, run.registry, io),
  ]);
  return planRestating(run.registry, date, basis, splitting);
}

/** The day on which the units of the options are looked up; undefined: any day. */
export function dayOf(restating: Restating | null): Stretch | undefined {
  return restating === null ? undefined : { start: restating.date, end: restating.date };
}

/** `--within`, looked for once the hierarchy is known; null: of all units. */
export function withinOf(
  options: OptionValues,
  restating: Restating | null = null,
): ((judged: Judged, period?: Stretch) => Unit) | null {
  const word = text(options, "within");
  if (word === undefined) return null;
  return (judged, period) =>
    standing(unitNamed("--within", word, judged, dayOf(restating) ?? period), restating, judged);
}

/** A unit asked for by name must stand on the boundaries asked: else the table would be empty. */
function standing(
  unit: Unit,
  restating: Restating | null,
  { registry }: { registry: Registry },
): Unit {
  if (restating === null || registry.spellOn(unit, restating.date) !== null) return unit;
  const name = registry.nameOf(unit, { start: restating.date, end: restating.date });
  const heirs = restating.portionsOf(unit, { start: restating.date, end: restating.date }).parts;
  const next = heirs
    .flatMap((part) => (restating.isUnallocated(part.unit) ? part.targets : [part.unit]))
    .map(
      (heir) =>
        `${registry.nameOf(heir, { start: restating.date, end: restating.date })} (${heir.code ?? heir.id})`,
    )
    .join(", ");
  throw new UsageError({
    vi: `--within: ${name} (${unit.code ?? unit.id}) không có hiệu lực vào ngày ${restating.date}.${next === "" ? "" : ` Thay bằng: ${next}.`}`,
    en: `--within: ${name} (${unit.code ?? unit.id}) is not in force on ${restating.date}.${next === "" ? "" : ` Instead: ${next}.`}`,
  });
}

/** null: as reported. */
export function dateOfBoundaries(basis: string, today: CalendarDate): CalendarDate | null {
  if (basis === "reported") return null;
  return basis === "current" ? today : dateOf(basis);
}

function dateOf(word: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  const date = match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date !== null) return date;
  throw new UsageError({
    vi: `--boundaries "${word}": không có. Được dùng: reported, current, hoặc một ngày dạng 2025-07-01.`,
    en: `--boundaries "${word}": no such value. Allowed: reported, current, or a date like 2025-07-01.`,
  });
}

async function splitOf(word: string, registry: Registry, io: Io): Promise<Split> {
  const { EQUAL_SPLIT, NO_SPLIT, splitByLines } = await import("../units/restate/split.ts");
  if (word === "none") return NO_SPLIT;
  if (word === "equal") return EQUAL_SPLIT;
  const content = readOptionFile(word, io, "--split");
  const { parseShares } = await import("../units/restate/parse-shares.ts");
  const { lines, problems } = parseShares(content);
  const [first] = problems;
  if (first === undefined) {
    const { strangeShares } = await import("../units/restate/check-shares.ts");
    const strange = strangeShares(registry, lines);
    if (strange !== null) throw strangeCode(word, strange);
    return splitByLines(basename(word), lines);
  }
  const { line, kind, value } = first;
  const [vi, en] = WORDS[kind](value);
  throw new UsageError({
    vi: `--split ${word}${line > 0 ? `, dòng ${line}` : ""}: ${vi}`,
    en: `--split ${word}${line > 0 ? `, line ${line}` : ""}: ${en}`,
  });
}

type Kind = "columns" | "code" | "date" | "share" | "repeated" | "sum";

const WORDS: Readonly<Record<Kind, (value: string) => readonly [vi: string, en: string]>> = {
  columns: (v) => [
    `thiếu cột ${v}. Các cột: code,date,target_code,share.`,
    `column ${v} is absent. Columns: code,date,target_code,share.`,
  ],
  code: (v) => [`thiếu ${v}.`, `${v} is blank.`],
  date: (v) => [`"${v}" không phải ngày dạng 2025-07-01.`, `"${v}" is no date like 2025-07-01.`],
  share: (v) => [`"${v}" không phải tỷ lệ từ 0 đến 1.`, `"${v}" is no share from 0 to 1.`],
  repeated: (v) => [`đơn vị ${v} đã có tỷ lệ ở dòng trên.`, `${v} has a share on an earlier line.`],
  sum: (v) => [`tỷ lệ của đơn vị ${v}, phải bằng 1.`, `the shares of ${v}; they must add up to 1.`],
};

/** Shares that would never be used are a slip of the pen: said, not passed over. */
function strangeCode(word: string, { code, known }: StrangeShares): UsageError {
  const list = known.join(", ");
  return new UsageError({
    vi: `--split ${word}: ${list === "" ? `danh mục đơn vị không chia đơn vị ${code}` : `đơn vị ${code} chia cho đúng các đơn vị: ${list}`}.`,
    en: `--split ${word}: ${list === "" ? `the registry does not divide unit ${code}` : `unit ${code} is divided among exactly: ${list}`}.`,
  });
}

/** A split without restating would change nothing: better said than ignored. */
function splitAlone(): UsageError {
  return new UsageError({
    vi: "--split chỉ dùng cùng --boundaries current hoặc một ngày.",
    en: "--split goes with --boundaries current or a date.",
  });
}

function noRegistry(basis: string): UsageError {
  return new UsageError({
    vi: `--boundaries ${basis}: cần danh mục đơn vị có kế thừa (--units <tệp>).`,
    en: `--boundaries ${basis}: needs a unit registry with succession (--units <file>).`,
  });
}
