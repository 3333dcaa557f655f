/** The compiled code beside the bundle: kept after a run, and never a reason for another answer. Needs `dist/`. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../support/run-cli.ts";

let home = "";
let compiled = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "antq-compiled-"));
  compiled = join(home, "dist/compiled");
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  rmSync(compiled, { recursive: true, force: true });
  symlinkSync(join(ROOT, "node_modules"), join(home, "node_modules"), "junction");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Answer {
  const all = { PATH: process.env["PATH"], NO_COLOR: "1", COLUMNS: "100", ...env };
  const launcher = join(home, "bin/antq.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...argv], {
    cwd: ROOT,
    env: all,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const SEED = "fixtures/seeds/ba-tri-2020";
const PERIOD = ["--period", "2019-06-12..2020-06-11"];
const aggregate = (): Answer =>
  run([
    "aggregate",
    `${SEED}/submissions`,
    "--units",
    `${SEED}/units.csv`,
    "--no-cache",
    ...PERIOD,
  ]);

/** The kept code of the commands, whole. */
const keptCode = (): string => {
  const name = readdirSync(compiled).find((file) => file.startsWith("commands.cjs-aggregate-"));
  return join(compiled, name ?? "nothing was kept");
};

describe("the compiled code beside the bundle", () => {
  it("is kept after a run, with no leavings, and answers as the sources do", () => {
    const first = aggregate();
    expect(first.status).toBe(0);
    expect(readdirSync(compiled).filter((file) => !file.endsWith(".bin"))).toEqual([]);
    // The same file, not one written anew: the engine took what was kept.
    const before = statSync(keptCode(), { bigint: true });
    expect(aggregate()).toEqual(first);
    expect(statSync(keptCode(), { bigint: true }).ino).toBe(before.ino);
  });

  it.each([
    ["torn", (code: Buffer) => code.subarray(0, code.length >> 1)],
    ["empty", () => Buffer.alloc(0)],
    ["shorter than its head", (code: Buffer) => code.subarray(0, 5)],
    [
      "one bit wrong",
      (code: Buffer) => {
        const at = code.length >> 1;
        code[at] = (code[at] ?? 0) ^ 1;
        return code;
      },
    ],
  ])("is written anew where it is %s", (_what, spoil) => {
    const first = aggregate();
    const before = readFileSync(keptCode());
    writeFileSync(keptCode(), spoil(Buffer.from(before)));
    expect(aggregate()).toEqual(first);
    expect(readFileSync(keptCode()).length).toBeGreaterThan(before.length >> 1);
  });

  it("of another build is not used", () => {
    aggregate();
    const bundle = join(home, "dist/commands.cjs");
    const text = readFileSync(bundle, "latin1");
    const changed = text.replaceAll("Th\\u1EDDi", "Th\\u1EDDI").replaceAll("\\u1ec7", "\\u1ec6");
    expect(changed).not.toBe(text);
    expect(changed.length).toBe(text.length);
    writeFileSync(bundle, changed, "latin1");
    utimesSync(bundle, 1, 1);
    const answer = aggregate();
    rmSync(compiled, { recursive: true });
    expect(answer).toEqual(aggregate());
  });

  it("is not kept where the reader says so, or where nothing can be written", () => {
    const first = aggregate();
    rmSync(compiled, { recursive: true });
    const off = run(["--version"], { NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(off.status).toBe(0);
    expect(readdirSync(join(home, "dist"))).not.toContain("compiled");
    writeFileSync(compiled, "a file where the folder would be");
    expect(aggregate()).toEqual(first);
    rmSync(compiled);
    mkdirSync(compiled);
    chmodSync(compiled, 0o555);
    expect(aggregate()).toEqual(first);
    chmodSync(compiled, 0o755);
  });
});
