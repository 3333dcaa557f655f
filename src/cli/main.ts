/** The command line: argv in, an exit code out. Only `bin` exits. */
import { type Both, LANGS, said } from "../messages/said.ts";
import { Command, CommanderError, Option } from "commander";
import { allCommands } from "./all-commands.ts";
import { registry, summaries } from "./commands/registry.gen.ts";
import type { CommandSpec, OptionValues } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { faultOf } from "./fault.ts";
import { CLEAR_LINE, columnsOf, type Io, showsProgress } from "./io.ts";
import { nearest } from "./nearest.ts";
import { GROUPS } from "./option-list.ts";
import { onErrorScreen, onScreen } from "./screen.ts";
import { unknownOption, usageOf } from "./usage-words.ts";
import { VERSION } from "./version.gen.ts";
import type { Lang } from "../messages/terms.ts";
import { DEFAULT_WIDTH } from "../present/document.ts";
import { own } from "../model/own.ts";

type Name = keyof typeof registry;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = langOf(argv, io.env);
  try {
    refuseOtherLang(langWord(argv));
    return await dispatch(argv, io, lang);
  } catch (error) {
    return report(error, argv, io, lang);
  }
}

/** `--lang` wins over ANTQ_LANG; known before options are parsed, for the faults of parsing. */
function langOf(argv: readonly string[], env: Io["env"]): Lang {
  const word = langWord(argv) ?? env["ANTQ_LANG"];
  return LANGS.find((lang) => lang === word) ?? DEFAULT_LANG;
}

function langWord(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  return argv[at]?.startsWith("--lang=") ? argv[at]?.slice(7) : at < 0 ? undefined : argv[at + 1];
}

const DEFAULT_LANG: Lang = "vi";
const ALLOWED = [DEFAULT_LANG, ...LANGS.filter((lang) => lang !== DEFAULT_LANG)].join(", ");

/** A language that antq does not speak is told; the environment's may be meant for others. */
function refuseOtherLang(word: string | undefined): void {
  if (word === undefined || LANGS.some((lang) => lang === word) || word.startsWith("-")) return;
  throw new UsageError({
    vi: `--lang "${word}": không có. Được dùng: ${ALLOWED}.`,
    en: `--lang "${word}": no such value. Allowed: ${ALLOWED}.`,
  });
}

async function dispatch(argv: readonly string[], io: Io, lang: Lang): Promise<number> {
  const first = argv.find((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  if (first === undefined || first === "help") {
    const target = first === "help" ? argv[argv.indexOf("help") + 1] : undefined;
    if (target !== undefined && Object.hasOwn(registry, target))
      return dispatch([target, "--help"], io, lang);
    return rootHelp(argv, io, lang);
  }
  if (!Object.hasOwn(registry, first)) throw unknownCommand(first);
  const name = first as Name;
  const { default: spec } = (await registry[name]()) as { default: CommandSpec };
  const at = argv.indexOf(first);
  return runCommand(name, spec, [...argv.slice(0, at), ...argv.slice(at + 1)], io, lang);
}

function rootHelp(argv: readonly string[], io: Io, lang: Lang): number {
  if (argv.includes("--version") || argv.includes("-V")) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  const unknown = argv.find(
    (word) => word.startsWith("-") && !/^(?:-h|--help|--lang.*)$/.test(word),
  );
  if (unknown !== undefined) throw unknownOption(unknown, ["--help", "--version", "--lang"]);
  const width = Math.max(...Object.keys(summaries).map((name) => name.length)) + 2;
  const lines = Object.entries(summaries).map(
    ([name, summary]) => `  ${name.padEnd(width)}${said(lang, summary)}`,
  );
  const text = said(lang, { vi: ROOT_VI, en: ROOT_EN });
  io.stdout.write(onScreen(text.replace("{commands}", lines.join("\n")), io));
  return EXIT.ok;
}

const EXAMPLES = `  antq aggregate bao-cao/ --units units.csv --period 2024
  antq check bao-cao/
  antq inspect bao-cao/xa-an-duc.xlsx`;

const ROOT_VI = `antq - thống kê phong trào Toàn dân bảo vệ an ninh Tổ quốc

Đọc bảng tính do các đơn vị gửi lên, tìm lỗi, cộng thành số của huyện và tỉnh.

Ví dụ
${EXAMPLES}

Lệnh
{commands}

antq <lệnh> --help để xem từng lệnh. --lang en: tiếng Anh. --version: phiên bản.
`;

const ROOT_EN = `antq - statistics of the movement "Toàn dân bảo vệ an ninh Tổ quốc"

Reads the spreadsheets that units submit, finds their errors, adds them up.

Examples
${EXAMPLES}

Commands
{commands}

antq <command> --help for each of them. --lang vi: Vietnamese. --version.
`;

function unknownCommand(word: string): UsageError {
  const right = nearest(word, Object.keys(registry));
  return new UsageError({
    vi: `không có lệnh "${word}".${right === null ? "" : ` Có phải "${right}"?`} antq --help để xem các lệnh.`,
    en: `there is no command "${word}".${right === null ? "" : ` Did you mean "${right}"?`} See antq --help.`,
  });
}

async function runCommand(
  name: Name,
  spec: CommandSpec,
  argv: readonly string[],
  io: Io,
  lang: Lang,
): Promise<number> {
  let code: number = EXIT.ok;
  const command = buildCommand(name, spec, io, lang);
  command.action(async (...given: unknown[]) => {
    const args = command.args;
    const options = given.at(-2) as OptionValues;
    const invocation = { args, options, io, lang, commands: allCommands };
    code = await spec.run(invocation);
    if (spec.workingPaper === true)
      await (await import("./working-paper.ts")).sayWorkingPaper(invocation);
  });
  try {
    await command.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return EXIT.ok;
    throw usageOf(error, spec);
  }
  return code;
}

/** Titles that the library prints itself. */
const HELP_WORDS: Both<Readonly<Record<string, string>>> = {
  vi: { "Usage:": "Cách dùng:", "Arguments:": "Tham số:", "Options:": "Tùy chọn:" },
  en: {},
};

/** The library breaks no line in a narrow terminal: there it gives whole ones, and `onScreen` breaks them. */
function helpWidth(io: Io): number {
  const width = columnsOf(io);
  return io.isTTY && width !== undefined ? 10_000 : (width ?? DEFAULT_WIDTH);
}

function buildCommand(name: Name, spec: CommandSpec, io: Io, lang: Lang): Command {
  const command = new Command(`antq ${name}`);
  command.usage(`${spec.args} ${said(lang, { vi: "[tùy chọn]", en: "[options]" })}`);
  const title = said(lang, { vi: "Ví dụ:", en: "Examples:" });
  const examples = spec.examples.map((line) => `  ${line}`).join("\n");
  command.description(
    `${said(lang, summaries[name])}\n\n${said(lang, spec.about)}\n\n${title}\n${examples}`,
  );
  if (spec.args !== "") command.argument(spec.args);
  command.exitOverride().allowExcessArguments(true);
  command.configureOutput({
    writeOut: (text) => io.stdout.write(onScreen(text, io)),
    writeErr: () => {},
    getOutHelpWidth: () => helpWidth(io),
    getOutHasColors: () => false,
  });
  const words = said(lang, HELP_WORDS);
  command.configureHelp({ styleTitle: (title) => own(words, title) ?? title });
  const help = new Option("-h, --help", said(lang, { vi: "hiện trang này", en: "show this page" }));
  command.addHelpOption(help.helpGroup(`${said(lang, GROUPS.run)}:`));
  for (const spec_ of spec.options) {
    const option = new Option(spec_.flags, said(lang, spec_.text)).helpGroup(
      `${said(lang, GROUPS[spec_.group])}:`,
    );
    if (spec_.hidden === true) option.hideHelp();
    if (spec_.repeats === true)
      option.argParser((value: string, before?: string) =>
        before === undefined ? value : `${before},${value}`,
      );
    command.addOption(option);
  }
  return command;
}

function report(error: unknown, argv: readonly string[], io: Io, lang: Lang): number {
  // Reading may have ended with its progress on the line.
  const clear = showsProgress(io) ? CLEAR_LINE : "";
  const say = (text: string) => io.stderr.write(`${clear}${onErrorScreen(`antq: ${text}\n`, io)}`);
  const { text, exitCode } = faultOf(error, argv[0] ?? "", lang);
  say(text);
  return exitCode;
}
