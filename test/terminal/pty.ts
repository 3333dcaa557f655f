/** The launcher on a terminal of its own, made by `script` of util-linux: as a person runs it. */
import { spawn, spawnSync } from "node:child_process";
import { LAUNCHER } from "../support/run-cli.ts";

/** Why there can be no terminal here; null where there can. */
export function withoutPty(): string | null {
  if (process.platform !== "linux") return "script of util-linux is on Linux only";
  const { status, stdout } = spawnSync("script", ["--version"], { encoding: "utf8" });
  if (status === 0 && stdout.includes("util-linux")) return null;
  return "script of util-linux is not installed";
}

export interface OnPty {
  readonly cwd: string;
  readonly columns: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Behind the command, for the shell: `> out.txt`. */
  readonly redirect?: string;
}

/** What the terminal was sent, both outputs together, its line ends as `\n`; and the exit code. */
export function onPty(
  argv: readonly string[],
  { cwd, columns, env, redirect = "" }: OnPty,
): Promise<{ code: number; text: string }> {
  const words = [process.execPath, LAUNCHER, ...argv].map(quoted).join(" ");
  const line = `stty -echo rows 50 cols ${columns}; exec ${words} ${redirect}`;
  const home = { HOME: cwd, XDG_CACHE_HOME: cwd, PATH: process.env["PATH"], TERM: "xterm" };
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
      cwd,
      env: { ...home, SHELL: "/bin/sh", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = Buffer.concat(chunks).toString();
      // What ends the terminal's input is shown, where it comes before the echo is off.
      resolve({ code: code ?? -1, text: text.replaceAll("\r\n", "\n").replace("^D\b\b", "") });
    });
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
