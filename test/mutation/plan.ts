/** What is to be laid out, and how. */
import type { CodeField } from "./book.ts";
import type { Fact } from "./facts.ts";
import type { Random } from "./random.ts";
import type { Style } from "./style.ts";
import type { FormWords } from "./vocabulary.ts";
import type { World, WorldUnit } from "./world.ts";

export interface Plan {
  readonly name: string;
  readonly form: FormWords;
  readonly facts: readonly Fact[];
  readonly style: Style;
  readonly csv: boolean;
  readonly unitBy: "column" | "title";
  readonly codeColumn: boolean;
  /** What tells the district of a commune. */
  readonly districtBy: "none" | "title" | "group" | "column" | "folder";
  /** The district that title or folder name. */
  readonly district: WorldUnit | null;
  readonly province: WorldUnit;
  readonly timeBy: "title" | "date" | "period" | "month" | "month-year" | "quarter-year" | "group";
  readonly codes: readonly CodeField[];
  readonly texts: readonly string[];
  readonly counts: readonly string[];
  readonly world: World;
  readonly rng: Random;
}

/** The columns from left to right. */
export function columnsOf(plan: Plan): string[] {
  const { style, rng } = plan;
  const who = [
    ...(plan.codeColumn ? ["unit_code"] : []),
    ...(plan.districtBy === "column" ? ["district"] : []),
    ...(plan.unitBy === "column" ? ["unit"] : []),
  ];
  const when = TIME_COLUMNS[plan.timeBy];
  const first = rng.chance(0.25) ? [...when, ...who] : [...who, ...when];
  const rest = [...plan.codes, ...plan.texts];
  return [
    ...(style.serial ? ["serial"] : []),
    ...first,
    ...(rng.chance(0.5) ? rest : [...rest].reverse()),
    ...plan.counts,
    ...(style.remark ? ["remark"] : []),
  ];
}

const TIME_COLUMNS: Readonly<Record<Plan["timeBy"], readonly string[]>> = {
  title: [],
  group: [],
  date: ["date"],
  period: ["period"],
  month: ["period_month"],
  "month-year": ["period_month", "period_year"],
  "quarter-year": ["period_quarter", "period_year"],
};
