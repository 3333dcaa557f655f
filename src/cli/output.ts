/** A rendered result to standard output or to a file. */
import type { RenderOptions, Style } from "../present/document.ts";
import { PLAIN_STYLE } from "../present/document.ts";
import { expandInputs } from "../read/index.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { columnsOf, type Io, samePath, showsColour, writeWhole } from "./io.ts";
import { onScreen } from "./screen.ts";
import { choice } from "./settings.ts";

export async function renderOptions(invocation: Invocation): Promise<RenderOptions> {
  const { io, lang, options } = invocation;
  const toFile = text(options, "output") !== undefined;
  const colour = showsColour(io) && !toFile && options["color"] !== false;
  const width = toFile ? undefined : columnsOf(io);
  return {
    lang,
    shape: choice(options, "shape", "--shape", ["wide", "long"] as const),
    csvDialect: choice(options, "csvDialect", "--csv-dialect", ["rfc4180", "excel-vi"] as const),
    ...(width === undefined ? {} : { width }),
    style: colour ? await colours() : PLAIN_STYLE,
  };
}

async function colours(): Promise<Style> {
  const { Chalk } = await import("chalk");
  const { bold, dim, red, yellow, green, cyan } = new Chalk({ level: 1 });
  // chalk joins all its arguments, and `lines.map(style.bold)` gives three: a style takes one text.
  return {
    bold: (text) => bold(text),
    dim: (text) => dim(text),
    red: (text) => red(text),
    yellow: (text) => yellow(text),
    green: (text) => green(text),
    cyan: (text) => cyan(text),
  };
}

/** Prose, which a terminal's width breaks between words; no input could be overwritten but those named. */
export async function emitProse(
  content: string,
  invocation: Invocation,
  inputs: readonly string[] = [],
): Promise<void> {
  const toFile = text(invocation.options, "output") !== undefined;
  const shown = toFile ? content : onScreen(content, invocation.io);
  await emit(shown, { ...invocation, args: inputs });
}

export async function emit(content: string | Uint8Array, invocation: Invocation): Promise<void> {
  const { io, options } = invocation;
  const path = text(options, "output");
  if (path === undefined) {
    io.stdout.write(content);
    return;
  }
  const units = text(options, "units");
  await refuseInput(path, units === undefined ? invocation.args : [...invocation.args, units], io);
  writeWhole(path, content, io);
}

/** Never over an input. */
export async function refuseInput(path: string, inputs: readonly string[], io: Io): Promise<void> {
  const files = await expandInputs(
    inputs.filter((input) => input !== "-"),
    { cwd: io.cwd },
  );
  // What was read inside a zip stands in the zip.
  const zips = files.map(({ file }) => file.replace(/(\.zip)\/.*$/i, "$1"));
  const read = new Set([...files.map(({ file }) => file), ...zips]);
  if (![...read].some((file) => samePath(file, path, io))) return;
  throw new UsageError({
    vi: `-o "${path}" là một tệp đầu vào; chọn tên khác để không ghi đè báo cáo.`,
    en: `-o "${path}" is an input; choose another name so that no submission is overwritten.`,
  });
}
