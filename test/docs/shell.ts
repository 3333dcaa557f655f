/** Command blocks of a document, and how they are run: by bash, each where the one before it left off. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

export interface Step {
  readonly commands: string;
  readonly exit: number;
  readonly printed: readonly string[];
}

const BLOCK = /(?:<!-- exit: (\d+) -->\n\n?)?^```(sh|text)\n([^]*?)^```$/gmu;

/** `sh` blocks, each with the lines of the `text` blocks under it. */
export function stepsOf(text: string): Step[] {
  const steps: { commands: string; exit: number; printed: string[] }[] = [];
  for (const [, exit = "0", kind, body = ""] of text.matchAll(BLOCK)) {
    if (kind === "sh") steps.push({ commands: body, exit: Number(exit), printed: [] });
    else steps.at(-1)?.printed.push(...body.trimEnd().split("\n"));
  }
  return steps;
}

const words = (text: string) => text.replace(/\s+/gu, " ").trim();

/**
 * Runs the steps in `folder`, with an empty HOME in it and `bin` before the PATH. Gives all that was said.
 * `env`: beside these.
 */
export function follow(
  title: string,
  steps: readonly Step[],
  folder: string,
  bin: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const own = { PATH: `${bin}:${process.env["PATH"]}`, HOME: home, LC_ALL: "C.UTF-8", ...env };
  let cwd = folder;
  let all = "";
  for (const { commands, exit, printed } of steps) {
    const script = `set -e\ntrap 'pwd > "$HOME/at"' EXIT\n${commands}`;
    const done = spawnSync("bash", ["-c", script], { cwd, env: own, encoding: "utf8" });
    const said = `${done.stdout}${done.stderr}`;
    expect([commands, done.status], `${title}\n${said}`).toEqual([commands, exit]);
    for (const line of printed) expect(words(said), title).toContain(words(line));
    cwd = readFileSync(join(home, "at"), "utf8").trim();
    all += said;
  }
  return all;
}
