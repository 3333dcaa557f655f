/** A rendered result to standard output or to a file. */
import { resolve } from "node:path";
import type { RenderOptions, Style } from "../present/document.ts";
import { PLAIN_STYLE } from "../present/document.ts";
import { expandInputs } from "../read/index.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { columnsOf, identityOf, type Io, isRead, showsColour, writeWhole } from "./io.ts";
import { hearSignals } from "./io/hear-signals.ts";
import { onScreen } from "./screen.ts";
import { choice } from "./settings.ts";
import { outgoingLines } from "../model/readings/mask.ts";

export async function renderOptions(invocation: Invocation): Promise<RenderOptions> {
  const { io, lang, options } = invocation;
  const toFile = text(options, "output") !== undefined;
  const colour = showsColour(io) && !toFile && options["color"] !== false;
  const width = toFile ? undefined : columnsOf(io);
  return {
    lang,
    shape: choice(options, "shape", "--shape", ["wide", "long"] as const),
    csvDialect: choice(options, "csvDialect", "--csv-dialect", ["rfc4180", "excel-vi"] as const),
    chart: options["chart"] === true,
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
  const covered = outgoingLines(content);
  const shown = toFile ? covered : onScreen(covered, invocation.io);
  await emit(shown, { ...invocation, args: inputs });
}

export async function emit(content: string | Uint8Array, invocation: Invocation): Promise<void> {
  const { io, options } = invocation;
  const path = text(options, "output");
  if (path !== undefined) return writeOutput(path, content, invocation);
  await hearSignals();
  io.stdout.write(content);
}

/**
 * The one door through which a file is written that a person has named. Never over a file that the run has read, by
 * whatever path: submissions (`args`), and what options name; nor over what the workspace lives on. `over`: the one file
 * that it renews.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { io, args, options }: Pick<Invocation, "io" | "args" | "options">,
  over?: string,
): Promise<void> {
  const target = identityOf(resolve(io.cwd, path));
  // Where nothing lies nothing can be lost.
  const isOwn = over !== undefined && target === identityOf(resolve(io.cwd, over));
  if (target !== null && !isOwn) {
    if (isRead(io, path) || (await submissions(args, io)).has(target)) throw overInput(path);
    const { workspaceFiles } = await import("./workspace-files.ts");
    const kept = await workspaceFiles({ options, io });
    if (kept.some((file) => identityOf(file) === target)) throw overWorkspace(path);
  }
  await writeWhole(path, content, io);
}

/** Identities of the files that the arguments name. */
async function submissions(args: readonly string[], io: Io): Promise<ReadonlySet<string>> {
  const named = args.filter((input) => input !== "-");
  const files = await expandInputs(named, { cwd: io.cwd });
  const paths = files.flatMap(({ file, path }) => [path ?? file, ...zipsOf(file)]);
  return new Set(paths.flatMap((path) => identityOf(resolve(io.cwd, path)) ?? []));
}

/** What was read inside a zip stands in the zip: every beginning of its path that may be one. */
function zipsOf(file: string): string[] {
  return [...file.matchAll(/\.zip(?=\/)/gi)].map(({ index }) => file.slice(0, index + 4));
}

function overInput(path: string): UsageError {
  return new UsageError({
    vi: `-o "${path}" là một tệp mà lần chạy này đã đọc; chọn tên khác để không ghi đè.`,
    en: `-o "${path}" is a file that this run has read; choose another name so that it is not overwritten.`,
  });
}

function overWorkspace(path: string): UsageError {
  return new UsageError({
    vi: `-o "${path}" là một tệp của thư mục làm việc này (antq.yaml, danh mục, baseline, sổ đã khóa, bộ nhớ đệm); chọn tên khác để không ghi đè.`,
    en: `-o "${path}" is a file that this workspace lives on (antq.yaml, registry, catalogue, baseline, closing, cache); choose another name so that it is not overwritten.`,
  });
}
