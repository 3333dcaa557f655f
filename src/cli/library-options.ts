/** Flags of a command as the options of a function: `--csv-dialect <d>` is `csvDialect`, `--no-cache` is `cache: false`. */
import { LANGS } from "../messages/said.ts";
import type { CommandSpec, OptionValues } from "./command.ts";
import { type Said, UsageError } from "./errors.ts";
import { longFlag, placeholderOf } from "./flags.ts";
import { nearest } from "./nearest.ts";
import { wrongValue } from "./wrong-value.ts";

export type Value = string | number | boolean | readonly string[];
export type Options = Readonly<Record<string, Value | undefined>> & { readonly cwd?: string };

export interface LibraryOption {
  readonly name: string;
  /** `list`: one text with commas, or several. `paths`: one path or several. */
  readonly takes: "switch" | "text" | "number" | "list" | "paths";
  readonly said: Said;
}

/** Where a result goes and how it is drawn is not for a caller to say. */
const NOT_OURS = new Set([
  "format",
  "output",
  "watch",
  "annotate",
  "color",
  "progress",
  "verbose",
  "quiet",
  "chart",
  "template",
  "csvDialect",
  "shape",
]);

export function libraryOptions({ options }: CommandSpec): LibraryOption[] {
  return options
    .map(({ flags, text, repeats }): LibraryOption => {
      const takes = takesOf(flags, repeats === true);
      return { name: nameOf(flags), takes, said: text };
    })
    .filter(({ name }) => !NOT_OURS.has(name));
}

function nameOf(flags: string): string {
  return longFlag(flags)
    .replace(/^--(?:no-)?/u, "")
    .replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function takesOf(flags: string, repeats: boolean): LibraryOption["takes"] {
  const placeholder = placeholderOf(flags);
  if (placeholder === null) return "switch";
  if (placeholder.endsWith("...")) return "paths";
  if (repeats || /^(?:list|id,\.\.\.)$/u.test(placeholder)) return "list";
  return /^(?:n|year)$/u.test(placeholder) ? "number" : "text";
}

/** As the command's own parser gives them; an unknown name is refused with the nearest. */
export function valuesOf(spec: CommandSpec, options: Options, command: string): OptionValues {
  const known = new Map(libraryOptions(spec).map((option) => [option.name, option]));
  const values: Record<string, unknown> = { format: "json" };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const option = known.get(name);
    if (option === undefined) throw unknownName(name, command, [...known.keys()]);
    values[name] = valueOf(option, value);
  }
  const lang = options["lang"];
  if (lang !== undefined && !LANGS.some((each) => each === lang))
    throw wrongValue("lang", String(lang), LANGS);
  return values as OptionValues;
}

function valueOf({ name, takes }: LibraryOption, value: Value): unknown {
  const isList = Array.isArray(value);
  const right = {
    switch: typeof value === "boolean",
    text: typeof value === "string" || typeof value === "number",
    number: typeof value === "string" || typeof value === "number",
    list: typeof value === "string" || isList,
    paths: typeof value === "string" || isList,
  };
  if (!right[takes])
    throw new UsageError({
      vi: `${name}: ${WANTED[takes].vi}`,
      en: `${name}: ${WANTED[takes].en}`,
    });
  if (takes === "switch") return value;
  if (takes === "paths") return isList ? value : [value];
  return isList ? value.join(",") : String(value);
}

const WANTED: Readonly<Record<LibraryOption["takes"], Said>> = {
  switch: { vi: "phải là true hoặc false.", en: "true or false is wanted." },
  text: { vi: "phải là một đoạn chữ.", en: "a text is wanted." },
  number: { vi: "phải là một số.", en: "a number is wanted." },
  list: {
    vi: "phải là đoạn chữ hoặc danh sách đoạn chữ.",
    en: "a text or a list of texts is wanted.",
  },
  paths: {
    vi: "phải là đường dẫn hoặc danh sách đường dẫn.",
    en: "a path or a list of paths is wanted.",
  },
};

function unknownName(name: string, command: string, known: readonly string[]): UsageError {
  const right = nearest(name, known);
  return new UsageError({
    vi: `${command}: không có tùy chọn "${name}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `${command}: there is no option "${name}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}
