/**
 * Tab, pressed in each shell: on a terminal of its own, as a person presses it. Skipped with a line where a shell is not installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { withoutColour } from "./escapes.ts";
import { inTerminal, withoutPty } from "./pty.ts";

/** How a shell is started without anybody's settings, with a key (^X) that prints the line as it stands and ends. */
const SHELLS = {
  bash: {
    start: "bash --norc --noprofile -i",

    setUp: `PS1='REA''DY '; source antq.bash; bind -x '"\\C-x": printf "\\nLI""NE<%s>\\n" "$READLINE_LINE"; exit'\n`,
  },
  zsh: {
    start: "zsh -f -i",
    setUp: `PS1='REA''DY '; autoload -Uz compinit; compinit -u -D; source antq.zsh; shown() { print -r -- $'\\n'"LI""NE<$BUFFER>"; exit }; zle -N shown; bindkey '^X' shown\n`,
  },
} as const;

/** What is typed before Tab, and the line behind it. A space follows a word that is whole. */
const TYPED = [
  ["antq agg", "antq aggregate "],
  ["antq --lang en narr", "antq --lang en narrate "],
  ["antq aggregate --format js", "antq aggregate --format json "],
  ["antq aggregate --format=js", "antq aggregate --format=json "],
  ["antq aggregate --keep", "antq aggregate --keep-going "],
  ["antq aggregate --level province,d", "antq aggregate --level province,district"],
  ["antq summary --period-scheme dec", "antq summary --period-scheme decree-09 "],
  ["antq completion power", "antq completion powershell "],
  ["antq check bao", "antq check bao-cao/"],
  ["antq check --units don", "antq check --units don-vi.csv "],
] as const;

const isThere = (shell: string) => spawnSync(shell, ["--version"]).status === 0;
let cwd = "";

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "antq-tab-"));
  spawnSync("mkdir", ["bao-cao"], { cwd });
  writeFileSync(join(cwd, "don-vi.csv"), "");
  for (const shell of ["bash", "zsh", "fish"]) {
    const { stdout } = await runCli(["completion", shell], { cwd });
    writeFileSync(join(cwd, `antq.${shell}`), stdout);
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

for (const shell of ["bash", "zsh", "fish"])
  if (!isThere(shell)) console.warn(`test/terminal/completion.test.ts: ${shell} is not installed`);

describe.each(Object.entries(SHELLS))("%s", (shell, { start, setUp }) => {
  const isSkipped = withoutPty() !== null || !isThere(shell);
  it.skipIf(isSkipped).each(TYPED)("%s", { timeout: 60_000 }, async (typed, line) => {
    const keys = [
      ["", setUp],
      ["READY ", `${typed}\t\u0018`],
    ] as const;
    const { text } = await inTerminal(start, { cwd, columns: 200, typed: keys });
    expect(/\nLINE<(.*)>/u.exec(withoutColour(text))?.[1], text).toBe(line);
  });
});

describe("fish", () => {
  /** The words that fish offers, without what it says of them. */
  const offered = (line: string) => {
    const { stdout, stderr } = spawnSync(
      "fish",
      ["--no-config", "-c", 'source antq.fish; complete -C "$argv[1]"', line],
      { cwd, encoding: "utf8", env: { ...process.env, HOME: cwd } },
    );
    expect(stderr).toBe("");
    return stdout.split("\n").map((each) => each.split("\t")[0]);
  };
  it.skipIf(!isThere("fish")).each(TYPED)("%s", (typed, line) => {
    const word = typed.split(" ").at(-1) ?? "";
    const whole = line.trimEnd().split(" ").at(-1);
    expect(offered(typed).filter((each) => each !== "")).toEqual([whole]);
    expect(word).not.toBe(whole);
  });
});
