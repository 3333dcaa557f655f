/** What can be written on a command line: the commands, their flags, and the values of each. */
import { levelIds } from "../../model/unit.ts";
import { type Catalogue, makeCatalogue } from "../../catalogue/index.ts";
import { LANGS, type Lang, said } from "../../messages/said.ts";
import { COMPARE_WITH } from "../../model/period-shift.ts";
import { TOPICS } from "../../pipeline/catalogue.ts";
import type { CommandSpec, NamedCommand } from "../command.ts";
import { longFlag, placeholderOf } from "../flags.ts";
import type { OptionSpec } from "../option-list.ts";
import { CI_KINDS } from "../init/plan.ts";
import { SHELLS } from "./shells.ts";

/** `files`: a path. A list takes several, with commas. `anything`: what cannot be foreseen. */
export type Values =
  | { readonly kind: "files" | "anything" | "none" }
  | { readonly kind: "one" | "list"; readonly words: readonly string[] };

export interface FlagWords {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  readonly values: Values;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly FlagWords[];
  /** Its arguments. */
  readonly args: Values;
}

/** Of all commands: what `--help` lists is what is completed. */
export function commandWords(commands: readonly NamedCommand[], lang: Lang): CommandWords[] {
  const catalogue = makeCatalogue();
  return commands.map(([name, spec]) => {
    const listed = spec.options.filter(({ hidden }) => hidden !== true);
    const flags = listed.map((option) => flagWords(name, spec, option, catalogue, lang));
    const about = said(lang, spec.summary);
    return { name, about, flags: [...flags, helpFlag(lang)], args: argsOf(name, catalogue) };
  });
}

function helpFlag(lang: Lang): FlagWords {
  const about = said(lang, { vi: "hiện trang này", en: "show this page" });
  return { long: "--help", short: "-h", about, values: { kind: "none" } };
}

function flagWords(
  command: string,
  { outputs }: CommandSpec,
  { flags, text }: OptionSpec,
  catalogue: Catalogue,
  lang: Lang,
): FlagWords {
  const short = /(?:^|\s)(-[a-zA-Z])(?=,|\s|$)/u.exec(flags)?.[1] ?? null;
  const long = longFlag(flags);
  const placeholder = placeholderOf(flags);
  const known =
    long === "--format"
      ? one(Object.keys(outputs?.formats ?? {}))
      : valuesOf(command, long, catalogue);
  const path = /^(?:file|dir|input\.\.\.)$/u.test(placeholder ?? "");
  const values = known ?? { kind: placeholder === null ? "none" : path ? "files" : "anything" };
  return { long, short, about: said(lang, text), values };
}

function one(words: readonly string[]): Values {
  return { kind: "one", words };
}

function list(words: readonly string[]): Values {
  return { kind: "list", words };
}

/** null: its placeholder alone tells. */
function valuesOf(
  command: string,
  flag: string,
  { dimensions, indicators, levels, schemes }: Catalogue,
) {
  const ids = indicators.map(({ id }) => id);
  const known: Readonly<Record<string, Values>> = {
    "--level": list(levelIds(levels)),
    "--by": one(dimensions.map(({ id }) => id)),
    "--indicators": list(ids),
    "--indicator": one(ids),
    "--period-scheme": one([...schemes.keys()]),
    "--on-duplicate": one(["error", "latest"]),
    "--boundaries": one(["reported", "current"]),
    "--ci": one(CI_KINDS),
    "--split": one(["none", "equal"]),
    "--compare": one(COMPARE_WITH),
    "--shape": one(["wide", "long"]),
    "--csv-dialect": one(["rfc4180", "excel-vi"]),
    "--lang": one(LANGS),
    "--fail-on": one(command === "verify" ? ["contradicted", "unmatched"] : ["error", "warning"]),
  };
  return known[flag] ?? null;
}

function argsOf(command: string, { forms }: Catalogue): Values {
  if (command === "template") return one(forms.map(({ id }) => id));
  if (command === "completion") return one(SHELLS);
  return command === "catalogue" ? one(TOPICS) : { kind: "files" };
}
