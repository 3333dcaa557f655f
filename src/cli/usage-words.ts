/** Faults of a command line in our own words: every code of commander in both languages. */
import type { CommanderError } from "commander";
import type { CommandSpec } from "./command.ts";
import { type Said, UsageError } from "./errors.ts";
import { longFlag } from "./flags.ts";
import { nearest } from "./nearest.ts";
import { own } from "../model/own.ts";

export function unknownOption(word: string, words: readonly string[]): UsageError {
  const right = nearest(word, words);
  return new UsageError({
    vi: `không có tùy chọn "${word}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `there is no option "${word}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}

const UNREADABLE = (): Said => ({
  vi: "không hiểu dòng lệnh này; thêm --help để xem cách dùng.",
  en: "this command line is not understood; add --help to see how it is used.",
});

/** By the argument's name in `CommandSpec.args`; the others are paths. */
const MISSING: Readonly<Record<string, Said>> = {
  form: {
    vi: "thiếu mã biểu, như antq template tips; antq catalogue forms để xem các biểu.",
    en: "no form was named, as in antq template tips; see antq catalogue forms.",
  },
  shell: {
    vi: "thiếu tên shell: bash, zsh, fish, powershell.",
    en: "no shell was named: bash, zsh, fish, powershell.",
  },
};

/** No path where one is needed. */
export const NO_INPUT: Said = {
  vi: "thiếu tệp hoặc thư mục cần đọc.",
  en: "no file or folder to read was given.",
};

/** `word`: what the library names in its own message. */
export const USAGE_WORDS: Readonly<Record<string, (word: string) => Said>> = {
  "commander.optionMissingArgument": (word) => ({
    vi: `tùy chọn "${word}" thiếu giá trị.`,
    en: `the option "${word}" needs a value.`,
  }),
  "commander.missingArgument": (word) => own(MISSING, word) ?? NO_INPUT,
  "commander.missingMandatoryOptionValue": (word) => ({
    vi: `thiếu tùy chọn "${word}".`,
    en: `the option "${word}" is missing.`,
  }),
  "commander.excessArguments": () => ({
    vi: "dòng lệnh có thừa tham số.",
    en: "the command line has too many arguments.",
  }),
  "commander.invalidArgument": (word) => ({
    vi: `giá trị của "${word}" không được dùng ở đây.`,
    en: `the value of "${word}" is not allowed here.`,
  }),
  "commander.conflictingOption": (word) => ({
    vi: `tùy chọn "${word}" không đi cùng một tùy chọn khác đã ghi.`,
    en: `the option "${word}" excludes another one that was given.`,
  }),
  "commander.unknownCommand": (word) => ({
    vi: `không có lệnh "${word}".`,
    en: `there is no command "${word}".`,
  }),
  "commander.error": UNREADABLE,
};

/** Codes that are no faults, or of programs beside this one, which there are none of. */
export const NO_FAULTS: readonly string[] = [
  "commander.help",
  "commander.helpDisplayed",
  "commander.version",
  "commander.executeSubCommandAsync",
];

/** With the nearest right option. */
export function usageOf({ code, message }: CommanderError, { options }: CommandSpec): UsageError {
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  if (code === "commander.unknownOption") {
    const flags = options.map(({ flags: own }) => longFlag(own));
    return unknownOption(word, [...flags, "--help"]);
  }
  return new UsageError((own(USAGE_WORDS, code) ?? UNREADABLE)(word));
}
