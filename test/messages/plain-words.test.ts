/** What people read, over every golden case: no word of the program's inside, no row that shows nothing. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/run-cli.ts";

const CASES = join(ROOT, "fixtures/cases");
const MACHINE = /--format (?!text|table|md)|-o \S+|--csv/u;

const TEXTS = readdirSync(CASES).flatMap((command) =>
  readdirSync(join(CASES, command)).flatMap((name) => {
    const folder = join(CASES, command, name);
    if (!existsSync(join(folder, "cmd"))) return [];
    if (MACHINE.test(readFileSync(join(folder, "cmd"), "utf8"))) return [];
    const lines = readFileSync(join(folder, "stdout"), "utf8").split("\n");
    return lines.map((line) => [`${command}/${name}`, line] as const);
  }),
);

/** Written in capitals with underscores; keys of files that a user writes are told as they are. */
const INSIDE = /\b(?!SKIP_IF|NEVER_SKIP|ANTQ_)[A-Z]{2,}(?:\\?_[A-Z]+)+\b/u;
const EMPTY_ROW = /^\s*│(?: … │)+\s*$/u;

describe("texts for people", () => {
  it("are there, and the patterns find what they look for", () => {
    expect(TEXTS.length).toBeGreaterThan(1000);
    expect(INSIDE.test("phải báo cáo 22 (EXPECTED_REPORTS)")).toBe(true);
    expect(EMPTY_ROW.test("   │ … │ … │")).toBe(true);
  });

  it("have no name of the program's inside", () => {
    expect(TEXTS.filter(([, line]) => INSIDE.test(line))).toEqual([]);
  });

  it("show no row of which nothing may be shown", () => {
    expect(TEXTS.filter(([, line]) => EMPTY_ROW.test(line))).toEqual([]);
  });
});
