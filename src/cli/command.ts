/** What a command is, and what it is given: parsed options, streams, language. */
import type { Outputs } from "./outputs.ts";
import type { Lang } from "../messages/index.ts";
import type { Said } from "./errors.ts";
import type { Io } from "./io.ts";
import type { OptionSpec } from "./option-list.ts";

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Invocation {
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly io: Io;
  readonly lang: Lang;
  /** All commands, by name in the order of the help page. */
  readonly commands: () => Promise<readonly NamedCommand[]>;
}

export type NamedCommand = readonly [name: string, spec: CommandSpec];

export interface CommandSpec {
  /** Arguments as commander writes them: `<input...>`. */
  readonly args: string;
  /** One line for the help page, copied into the registry: no command is loaded to list them. */
  readonly summary: Said;
  readonly about: Said;
  /** Commands that can be pasted. */
  readonly examples: readonly string[];
  readonly options: readonly OptionSpec[];
  /** What `-o` may hold; a command without it only prints. */
  readonly outputs?: Outputs;
  /** It shows single figures, small ones too: an office that publishes none of those is told so. */
  readonly workingPaper?: true;
  /** Gives the exit code. */
  run(invocation: Invocation): Promise<number>;
}

/** A text option's value. */
export function text(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
