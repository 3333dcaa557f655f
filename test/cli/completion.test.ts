/** Completion: in bash as a person gets it, in the others as far as their shells are installed. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { allCommands } from "../../src/cli/all-commands.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { commandWords } from "../../src/cli/completion/words.ts";
import { inFolder } from "../support/run-files.ts";
import { antq } from "./cli.ts";

const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { code, stdout } = await antq(`completion ${shell}`);
    expect(code).toBe(0);
    scripts.set(shell, stdout);
  }
});

/** What bash offers behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  return inFolder({}, async (cwd) => {
    const file = join(cwd, "antq.bash");
    writeFileSync(file, scripts.get("bash") ?? "");
    const line = `source "$1"; shift; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _antq; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line, "bash", file, ...words], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((word) => word !== "");
  });
}

describe("bash", () => {
  it("offers commands, flags and values", async () => {
    expect(await offered("antq", "agg")).toEqual(["aggregate"]);
    expect(await offered("antq", "")).toEqual(expect.arrayContaining(Object.keys(registry)));
    expect(await offered("antq", "aggregate", "--for")).toEqual(["--format"]);
    expect(await offered("antq", "aggregate", "--format", "js")).toEqual(["json"]);
    expect(await offered("antq", "aggregate", "--format", "=", "js")).toEqual(["json"]);
    expect(await offered("antq", "aggregate", "--level", "province,d")).toEqual([
      "province,district",
    ]);
    expect(await offered("antq", "aggregate", "--by", "part")).toEqual(["partner"]);
    expect(await offered("antq", "aggregate", "--indicators", "valuable_tips,cases_s")).toEqual([
      "valuable_tips,cases_solved",
    ]);
    expect(await offered("antq", "aggregate", "--period-scheme", "decree")).toEqual(["decree-09"]);
    expect(await offered("antq", "template", "tip")).toEqual(["tips", "tip_results"]);
    expect(await offered("antq", "--lang", "en", "sta")).toEqual(["status"]);
  });

  it("leaves paths to the shell", async () => {
    expect(await offered("antq", "aggregate", "")).toEqual([]);
    expect(await offered("antq", "aggregate", "a", "--units", "")).toEqual([]);
    expect(scripts.get("bash")).toContain("-o default");
  });
});

describe.each(SHELLS)("%s", (shell) => {
  it("has every command, every flag and every id", async () => {
    const script = scripts.get(shell) ?? "";
    for (const { name, flags } of commandWords(await allCommands(), "vi")) {
      expect(script).toContain(name);
      for (const { long } of flags)
        expect(script, `${name} ${long}`).toContain(
          shell === "fish" ? `-l ${long.slice(2)} ` : long,
        );
    }
    for (const { id } of [...makeCatalogue().forms, ...makeCatalogue().indicators])
      expect(script).toContain(id);
  });
});
