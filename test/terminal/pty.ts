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

export interface InTerminal {
  readonly cwd: string;
  readonly columns: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Keys, each sent when what it follows has come on the screen since the keys before. */
  readonly typed?: readonly (readonly [after: string, keys: string])[];
}

export interface OnPty extends InTerminal {
  /** Behind the command, for the shell: `> out.txt`. */
  readonly redirect?: string;
}

/** What the terminal was sent, both outputs together, its line ends as `\n`; and the exit code. */
export function onPty(
  argv: readonly string[],
  { redirect = "", ...where }: OnPty,
): Promise<{ code: number; text: string }> {
  const words = [process.execPath, LAUNCHER, ...argv].map(quoted).join(" ");
  return inTerminal(`exec ${words} ${redirect}`, where);
}

/** A line of sh on a terminal; its input ends where nothing is left to type. */
export function inTerminal(
  line: string,
  { cwd, columns, env, typed = [] }: InTerminal,
): Promise<{ code: number; text: string }> {
  const home = { HOME: cwd, XDG_CACHE_HOME: cwd, PATH: process.env["PATH"], TERM: "xterm" };
  const whole = `stty -echo rows 50 cols ${columns}; ${line}`;
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["--quiet", "--return", "--command", whole, "/dev/null"], {
      cwd,
      env: { ...home, SHELL: "/bin/sh", ...env },
      // What never ends is a failure of its own test.
      timeout: 50_000,
      stdio: [typed.length > 0 ? "pipe" : "ignore", "pipe", "inherit"],
    });
    const chunks: Buffer[] = [];
    const left = [...typed];
    let from = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks).toString();
      for (const [after, keys] of left.slice()) {
        const at = all.indexOf(after, from);
        if (at < 0) return;
        from = at + after.length;
        left.shift();
        child.stdin?.write(keys);
      }
    });
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
