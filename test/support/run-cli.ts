/** Runs antq as a user would: in this process (fast) or through the real launcher. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PassThrough, Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { type Way, WAYS } from "./ways.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const LAUNCHER = fileURLToPath(new URL("../../bin/antq.js", import.meta.url));

const WITH_HANDLING = fileURLToPath(new URL("launch.cjs", import.meta.url));

export interface RunResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: Buffer;
  /** Added to the surroundings, which are otherwise empty: no language, no colour. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  /** Both outputs are a terminal's (in this process only). */
  readonly terminal?: boolean;
  /** An IANA time zone for the whole run. */
  readonly timeZone?: string;
  readonly way?: Way;
}

/** Calls `main` in this process. No terminal, 100 columns unless told. */
export async function runCli(argv: readonly string[], options: RunOptions): Promise<RunResult> {
  const stdout = sink();
  const stderr = sink();
  const zone = process.env["TZ"];
  if (options.timeZone !== undefined) process.env["TZ"] = options.timeZone;
  try {
    const code = await main(argv, {
      stdin: options.stdin === undefined ? new PassThrough().end() : Readable.from([options.stdin]),
      stdout: stdout.stream,
      stderr: stderr.stream,
      env: surroundings(options),
      cwd: options.cwd,
      isTTY: options.terminal ?? false,
      isErrorTTY: options.terminal ?? false,
      columns: options.columns ?? 100,
      handling: WAYS[options.way ?? "usual"],
    });
    return { code, stdout: stdout.bytes(), stderr: stderr.bytes() };
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
}

/** Runs `bin/antq.js` in a process of its own; needs a built `dist/`. */
export function runBinary(argv: readonly string[], options: RunOptions): Promise<RunResult> {
  return runProcess([LAUNCHER, ...argv], options);
}

/** The built program in a process of its own, which handles rows as it is told. */
export function runBuilt(
  argv: readonly string[],
  handling: Required<Io>["handling"],
  options: RunOptions,
): Promise<RunResult> {
  return runProcess([WITH_HANDLING, JSON.stringify(handling), ...argv], options);
}

function runProcess(words: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env["PATH"], ...surroundings(options) };
    const child = spawn(process.execPath, words, { cwd: options.cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err) }),
    );
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.stdin);
  });
}

function surroundings(options: RunOptions): Record<string, string | undefined> {
  const zone = options.timeZone === undefined ? {} : { TZ: options.timeZone };
  return { COLUMNS: String(options.columns ?? 100), NO_COLOR: "1", ...zone, ...options.env };
}

function sink(): { stream: Writable; bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, encoding, done) {
      chunks.push(typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}
