/**
 * antq for programs: each function is the command of its name, run over the same pipeline, and gives the object that
 * the command writes with `--format json`. Nothing is printed, no argument of the process is read, nothing exits.
 */
import { PassThrough, Writable } from "node:stream";
import { LANGS } from "../messages/said.ts";
import type { Lang } from "../messages/terms.ts";
import { allCommands } from "./all-commands.ts";
import type { CommandSpec, OptionValues } from "./command.ts";
import { registry } from "./commands/registry.gen.ts";
import { UsageError } from "./errors.ts";
import { faultOf } from "./fault.ts";
import { nearest } from "./nearest.ts";

type Value = string | number | boolean | readonly string[] | undefined;
export type Options = Readonly<Record<string, Value>> & { readonly cwd?: string };

/** Rejects with {@link AntqError}. */
type Run = (inputs: readonly string[], options?: Options) => Promise<unknown>;

/** `exitCode`: that of the command. `code`: `data-errors`, `usage`, `missing-input`, `nothing-to-read`, `too-large`, `internal`. */
export class AntqError extends Error {
  readonly code: string;
  readonly exitCode: number;

  constructor(code: string, exitCode: number, message: string) {
    super(message);
    this.name = "AntqError";
    this.code = code;
    this.exitCode = exitCode;
  }
}

export const aggregate: Run = (inputs, options) => run("aggregate", inputs, options);
export const check: Run = (inputs, options) => run("check", inputs, options);
export const diff: Run = (inputs, options) => run("diff", inputs, options);
export const inspect: Run = (inputs, options) => run("inspect", inputs, options);
export const narrate: Run = (inputs, options) => run("narrate", inputs, options);
export const status: Run = (inputs, options) => run("status", inputs, options);
export const summary: Run = (inputs, options) => run("summary", inputs, options);
export const trace: Run = (inputs, options) => run("trace", inputs, options);
export const verify: Run = (inputs, options) => run("verify", inputs, options);

async function run(
  command: keyof typeof registry,
  inputs: readonly string[],
  { cwd = process.cwd(), ...options }: Options = {},
): Promise<unknown> {
  const lang: Lang = LANGS.find((known) => known === options["lang"]) ?? "vi";
  const [out, err] = [sink(), sink()];
  let exitCode = 0;
  try {
    const { default: spec } = (await registry[command]()) as { default: CommandSpec };
    const given = valuesOf(spec, options, command);
    const io = {
      stdin: new PassThrough().end(),
      stdout: out.stream,
      stderr: err.stream,
      env: process.env,
      cwd,
      isTTY: false,
      isErrorTTY: false,
      columns: undefined,
    };
    exitCode = await spec.run({
      args: argsOf(inputs),
      options: given,
      io,
      lang,
      commands: allCommands,
    });
  } catch (error) {
    const fault = faultOf(error, command, lang);
    throw new AntqError(fault.code, fault.exitCode, fault.text);
  }
  // What a command can say it says, whatever it found: `check` of a wrong file is an answer, too.
  if (out.text() !== "") return JSON.parse(out.text()) as unknown;
  throw new AntqError("data-errors", exitCode, err.text().trim());
}

/** Standard input is the process's own, which a library does not read. */
function argsOf(inputs: readonly string[]): readonly string[] {
  if (!Array.isArray(inputs) || inputs.some((input) => typeof input !== "string" || input === "-"))
    throw new UsageError({
      vi: "tham số thứ nhất là danh sách đường dẫn của tệp, thư mục (không có -).",
      en: "the first argument is a list of paths of files and folders (no -).",
    });
  return inputs;
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
  "help",
]);

/** Flags in camelCase as the command knows them; an unknown one is refused with the nearest. */
function valuesOf(spec: CommandSpec, options: Options, command: string): OptionValues {
  const flags = new Map(spec.options.map(({ flags }) => [nameOf(flags), flags]));
  const known = [...flags.keys()].filter((name) => !NOT_OURS.has(name));
  const values: Record<string, unknown> = { format: "json" };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!known.includes(name)) throw unknownName(name, command, known);
    values[name] = valueOf(name, flags.get(name) ?? "", value);
  }
  return values as OptionValues;
}

/** `--no-cache` is `cache: false`, `--csv-dialect <d>` is `csvDialect`. */
function nameOf(flags: string): string {
  const long = /--([a-z-]+)/u.exec(flags)?.[1] ?? flags;
  return long
    .replace(/^no-/u, "")
    .replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function valueOf(name: string, flags: string, value: Exclude<Value, undefined>): unknown {
  const isSwitch = !flags.includes("<");
  if (isSwitch !== (typeof value === "boolean"))
    throw new UsageError({
      vi: `${name}: phải là ${isSwitch ? "true hoặc false" : "chữ, số hoặc danh sách"}.`,
      en: `${name}: ${isSwitch ? "true or false" : "a text, a number or a list"} is wanted.`,
    });
  // A flag that is named several times is a list; one of several words has commas between them.
  if (flags.includes("...")) return Array.isArray(value) ? value : [String(value)];
  return typeof value === "boolean"
    ? value
    : Array.isArray(value)
      ? value.join(",")
      : String(value);
}

function unknownName(name: string, command: string, known: readonly string[]): UsageError {
  const right = nearest(name, known);
  return new UsageError({
    vi: `${command}: không có tùy chọn "${name}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `${command}: there is no option "${name}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}

function sink() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, encoding, done) {
      chunks.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
