/** What a workspace is made for: the answers, from flags, a terminal, what was seen, or the defaults. */
import type { CalendarDate } from "../../model/calendar.ts";
import { BUILT_IN_LEVELS } from "../../catalogue/levels.ts";
import { type Level, levelIds } from "../../model/unit.ts";
import type { Lang } from "../../messages/terms.ts";
import { said } from "../../messages/said.ts";
import { makeAsker, mayAsk } from "../ask.ts";
import { type Invocation, text } from "../command.ts";
import { choice } from "../settings.ts";
import { wrongValue } from "../wrong-value.ts";
import type { Seen } from "./look.ts";
import { noProvince, type Province, provinceOf } from "./province.ts";

export const CI_KINDS = ["github", "gitlab", "none"] as const;

const BUILT_IN = levelIds(BUILT_IN_LEVELS);

export interface Plan {
  readonly lang: Lang;
  readonly province: Province | null;
  /** Of the office: whose units it adds up. */
  readonly level: Level;
  readonly scheme: string;
  readonly units: string | null;
  /** Where submissions lie. */
  readonly folder: string;
  readonly hasDistricts: boolean;
  readonly ci: (typeof CI_KINDS)[number];
}

export async function planOf(
  invocation: Invocation,
  seen: Seen,
  today: CalendarDate,
  schemes: readonly string[],
): Promise<Plan> {
  const { options, io, lang } = invocation;
  const given = text(options, "province");
  const level = choice(options, "level", "--level", BUILT_IN);
  const scheme = choice(options, "periodScheme", "--period-scheme", schemes);
  const proposed = {
    province: given === undefined ? seen.province : provinceNamed(given, seen, today),
    level: level ?? seen.level ?? "province",
    scheme: scheme ?? seen.scheme ?? "civil",
  };
  const open = {
    province: given === undefined,
    level: level === undefined,
    scheme: scheme === undefined,
  };
  const answers = mayAsk(io, options["yes"])
    ? await askThe(proposed, open, { invocation, seen, today, schemes })
    : proposed;
  return {
    lang,
    ...answers,
    units: seen.units,
    folder: seen.folder ?? "bao-cao",
    hasDistricts:
      seen.registry === null || seen.registry.units.some((unit) => unit.level === "district"),
    ci: choice(options, "ci", "--ci", CI_KINDS) ?? "github",
  };
}

type Answers = Pick<Plan, "province" | "level" | "scheme">;

interface Room {
  readonly invocation: Invocation;
  readonly seen: Seen;
  readonly today: CalendarDate;
  readonly schemes: readonly string[];
}

/** An empty answer takes what is proposed; a wrong one is asked again. */
async function askThe(
  proposed: Answers,
  open: Readonly<Record<keyof Answers, boolean>>,
  { invocation: { io, lang }, seen, today, schemes }: Room,
): Promise<Answers> {
  const asker = makeAsker(io);
  const say = (vi: string, en: string) => said(lang, { vi, en });
  const until = async <T>(
    question: string,
    first: T,
    read: (answer: string) => T | null,
  ): Promise<T> => {
    for (;;) {
      const answer = await asker.ask(question);
      if (answer === null || answer === "") return first;
      const value = read(answer);
      if (value !== null) return value;
      io.stderr.write(say("Không có. Xin trả lời lại.\n", "There is none. Please answer again.\n"));
    }
  };
  const none = say("chưa rõ", "not known");
  const province = open.province
    ? await until(
        `${say("Tỉnh, thành phố (tên hoặc mã)", "Province (name or code)")} [${proposed.province?.name ?? none}]: `,
        proposed.province,
        (answer) => knownProvince(answer, seen, today),
      )
    : proposed.province;
  const level = open.level
    ? await until(
        `${say("Cơ quan tổng hợp cấp nào", "Level of the office that adds up")}: ${BUILT_IN.join(", ")} [${proposed.level}]: `,
        proposed.level,
        (answer) => oneOf(answer, BUILT_IN),
      )
    : proposed.level;
  const scheme = open.scheme
    ? await until(
        `${say("Cách tính kỳ", "Period scheme")}: ${schemes.join(", ")} [${proposed.scheme}]: `,
        proposed.scheme,
        (answer) => oneOf(answer, schemes),
      )
    : proposed.scheme;
  asker.close();
  return { province, level, scheme };
}

/** The word, or the only one that begins so. */
function oneOf<T extends string>(answer: string, words: readonly T[]): T | null {
  const starts = words.filter((word) => word.startsWith(answer.toLowerCase()));
  return starts.length === 1 ? (starts[0] ?? null) : null;
}

/** With a registry only a province of it will do: `province` in antq.yaml is looked up there. */
function knownProvince(word: string, { registry }: Seen, today: CalendarDate): Province | null {
  const found = provinceOf(word, today);
  if (found === null || registry === null) return found;
  const isThere = registry.unitsByCode(found.code).some(({ level }) => level === "province");
  return isThere ? found : null;
}

function provinceNamed(word: string, seen: Seen, today: CalendarDate): Province {
  const found = knownProvince(word, seen, today);
  if (found !== null) return found;
  const names = (seen.registry?.units ?? []).flatMap(({ level, spells }) =>
    level === "province" ? spells.map(({ name }) => name) : [],
  );
  if (seen.registry !== null && provinceOf(word, today) !== null)
    throw wrongValue(`--province (${seen.units ?? ""})`, word, names);
  throw noProvince(word);
}
