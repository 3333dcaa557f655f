/** Options of the totals, read and checked: period, levels, indicators, units. */
import type { Judged } from "../pipeline/judged.ts";
import { addDays, type Stretch } from "../model/calendar.ts";
import { parsePeriodCode } from "../model/readings/index.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Dimension, Indicator } from "../model/catalogue.ts";
import type { Period, PeriodScheme } from "../model/period.ts";
import {
  type BuiltInLevel,
  type Level,
  levelIds,
  type Unit,
  type UnitSpell,
} from "../model/unit.ts";
import { unitNamed as findUnit } from "../units/named.ts";
import { type OptionValues, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { indicatorList } from "./indicator-named.ts";
import { choice } from "./settings.ts";
import { wrongValue } from "./wrong-value.ts";

export function periodOf(options: OptionValues, scheme: PeriodScheme): Period | null {
  const code = text(options, "period");
  if (code === undefined) return null;
  const reading = parsePeriodCode(code, scheme);
  if (reading.ok) return reading.period;
  const { nearest } = reading;
  throw new UsageError({
    vi: `--period "${code}": không phải mã kỳ.${nearest === null ? "" : ` Có phải "${nearest}"?`} Ví dụ: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, 2019-06-12..2020-06-11.`,
    en: `--period "${code}": not a period code.${nearest === null ? "" : ` Did you mean "${nearest}"?`} Examples: 2024, 2024-06, 2024-Q2, 2024-H1, 2024-9M, 2014..2023, 2019-06-12..2020-06-11.`,
  });
}

/** `unless`: what is shown where `--level` does not say, all levels or province and district. */
export function levelsOf(
  options: OptionValues,
  { levels }: Pick<Catalogue, "levels">,
  unless: "all" | "usual" = "usual",
): readonly Level[] {
  const known = levelIds(levels);
  const asked = text(options, "level");
  if (asked === undefined) return unless === "all" ? known : USUAL;
  return asked.split(",").map((word) => {
    const level = word.trim();
    if (!known.includes(level)) throw wrongValue("--level", level, known);
    return level;
  });
}

const USUAL: readonly BuiltInLevel[] = ["province", "district"];

/** `--by`: null where nothing is broken down. */
export function breakdownOf(options: OptionValues, { dimensions }: Catalogue): Dimension | null {
  const known = dimensions.map(({ id }) => id);
  return choice(options, "by", "--by", known) ?? null;
}

export function indicatorsOf(
  options: OptionValues,
  known: readonly Indicator[],
): readonly string[] | null {
  const list = text(options, "indicators");
  return list === undefined ? null : indicatorList(list, known).map(({ id }) => id);
}

type Named = Pick<Judged, "registry">;

/** Throws UsageError where no unit is named so, or several are. */
export function unitNamed(flag: string, word: string, { registry }: Named, window?: Stretch): Unit {
  const found = findUnit(word, registry, window);
  if (found.kind === "found") return found.unit;
  if (found.kind === "several") throw severalUnits(flag, word, found.units);
  const names = found.nearest.join(", ");
  throw new UsageError({
    vi: `${flag} "${word}": không rõ đơn vị nào.${names === "" ? "" : ` Gần nhất: ${names}.`}`,
    en: `${flag} "${word}": no such unit, or several.${names === "" ? "" : ` Nearest: ${names}.`}`,
  });
}

function severalUnits(flag: string, word: string, units: readonly Unit[]): UsageError {
  const called = ({ code, spells }: Unit) => {
    const last = spells.at(-1) as UnitSpell;
    const day = last.validTo === null ? last.validFrom : addDays(last.validTo, -1);
    return `${last.name} (${code ?? word}@${day ?? ""})`;
  };
  const each = units.map(called).join(", ");
  return new UsageError({
    vi: `${flag} "${word}": mã này là của nhiều đơn vị qua các thời kỳ: ${each}. Ghi mã trong ngoặc.`,
    en: `${flag} "${word}": several units have borne this code: ${each}. Write the code in brackets.`,
  });
}
