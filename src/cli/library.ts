/**
 * antq for programs: each function is the command of its name, run over the same pipeline, and gives the object that
 * the command writes with `--format json`. Nothing is printed, no argument of the process is read, nothing exits.
 */
import { PassThrough, Writable } from "node:stream";
import { LANGS } from "../messages/said.ts";
import type { Lang } from "../messages/terms.ts";
import { allCommands } from "./all-commands.ts";
import type { CommandSpec } from "./command.ts";
import { registry } from "./commands/registry.gen.ts";
import { UsageError } from "./errors.ts";
import { faultOf } from "./fault.ts";
import { type Options, valuesOf } from "./library-options.ts";

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
