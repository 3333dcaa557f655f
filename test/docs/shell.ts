/** Command blocks of a document, and how they are run: by bash, each where the one before it left off. */
import { spawn } from "node:child_process";
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

/**
 * How a translation calls the files of the page it translates, by their names there. Throws where more differs than names
 * of files, and where a name is translated in two ways.
 */
export function namesIn(page: readonly Step[], translation: readonly Step[]): Map<string, string> {
  const tokens = (steps: readonly Step[]) =>
    steps.map(({ commands, exit }) => [
      exit,
      ...commands.replace(/[ \t]+# .*$/gmu, "").split(/[ \t]+|(?=\n)/u),
    ]);
  const names = new Map<string, string>();
  const same = (theirs: string | number, ours: string | number): boolean => {
    if (theirs === ours) return true;
    const [from, to] = [theirs, ours].map((word) => String(word).replace(/\/$/u, ""));
    if (
      from === undefined ||
      to === undefined ||
      !/^@?[\w./-]+$/u.test(from) ||
      from.startsWith("-")
    )
      return false;
    const known = names.get(from) ?? to;
    names.set(from, to);
    return known === to;
  };
  const [theirs, ours] = [tokens(page), tokens(translation)];
  const alike = ours.map((block, i) =>
    block.map((word, k) => {
      const own = theirs[i]?.[k];
      return own !== undefined && same(own, word) ? own : word;
    }),
  );
  expect(alike).toEqual(theirs);
  return names;
}

const words = (text: string) => text.replace(/\s+/gu, " ").trim();

/** A command that hangs ends its test, and leaves no process behind. */
const PATIENCE = 110_000;

/**
 * Runs the steps in `folder`, with an empty HOME in it and `bin` before the PATH. Gives all that was said.
 * `env`: beside these. Waits without blocking: a registry of this very process may have to answer meanwhile.
 */
export async function follow(
  title: string,
  steps: readonly Step[],
  folder: string,
  bin: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const own = { PATH: `${bin}:${process.env["PATH"]}`, HOME: home, LC_ALL: "C.UTF-8", ...env };
  let cwd = folder;
  let all = "";
  for (const { commands, exit, printed } of steps) {
    const script = `set -e\ntrap 'pwd > "$HOME/at"' EXIT\n${commands}`;
    const { status, said } = await bash(script, { cwd, env: own });
    expect([commands, status], `${title}\n${said}`).toEqual([commands, exit]);
    for (const line of printed) expect(words(said), title).toContain(words(line));
    cwd = readFileSync(join(home, "at"), "utf8").trim();
    all += said;
  }
  return all;
}

async function bash(
  script: string,
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
) {
  const child = spawn("bash", ["-c", script], {
    ...where,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const late = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), PATIENCE);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  clearTimeout(late);
  return { status, said };
}
