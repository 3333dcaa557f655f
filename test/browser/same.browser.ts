/**
 * In each browser that is installed, one page from disk is asked for what the command says of every case, and says the same, byte for byte.
 * `npm run test:browser`: of the golden cases a part, and a workspace. `npm run page:browser -- <folder>...`: all of them, or the cases of
 * those folders.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandAnswer, View } from "../../src/page/request.ts";
import {
  type Apart,
  type Expected,
  expectedOfGolden,
  expectedOfLine,
  linesBelow,
  pageGoldens,
} from "../support/page-lines.ts";
import { ROOT, runCli } from "../support/run-cli.ts";
import { askedPage, BROWSERS, type AskedPage } from "./asked-page.ts";

const WHOLE = process.env["ANTQ_PAGE_WHOLE"] !== undefined;
const FOLDERS = (process.env["ANTQ_PAGE_FOLDERS"] ?? "").split("\n").filter((name) => name !== "");
/** Of the golden cases, where not all are run. */
const EVERY = 16;

interface Case {
  readonly name: string;
  readonly expected: () => Promise<Expected | Apart>;
}

const goldens = (): Case[] =>
  pageGoldens()
    .filter((_, at) => WHOLE || at % EVERY === 0)
    .map((golden) => ({ name: golden.name, expected: () => expectedOfGolden(golden) }));
const below = (folder: string): Case[] =>
  linesBelow(folder).map((line) => ({
    name: `${line.name}: ${line.argv.join(" ")}`,
    expected: () => expectedOfLine(line),
  }));
const seeds = join(ROOT, "fixtures/seeds", WHOLE ? "." : "kon-tum-2019");
const GROUPS: readonly (readonly [string, () => Case[]])[] =
  FOLDERS.length > 0
    ? FOLDERS.map((folder) => [folder, () => below(folder)] as const)
    : [
        ["golden cases", goldens],
        [`fixtures/seeds/${basename(seeds)}`, () => below(seeds)],
      ];

if (BROWSERS.length === 0) console.log("No browser was found: the page is not tried in one.");

describe.each(BROWSERS)("the page in %s", (browser, executable) => {
  const folder = mkdtempSync(join(tmpdir(), "antq-same-"));
  const file = join(folder, "kiem-tra.html");
  let page: AskedPage;
  let opened = "";

  beforeAll(async () => {
    const made = await runCli(["page", "-o", file], { cwd: folder });
    if (made.code !== 0) throw new Error(made.stderr.toString());
    page = await askedPage(browser, executable, file);
  });
  afterAll(async () => {
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** null: the same; else how it differs, or why it is not compared. */
  async function differs({ expected }: Case): Promise<Apart | string | null> {
    const line = await expected();
    if ("no" in line) return line;
    const { office, request, stdout } = line;
    const key = JSON.stringify(office);
    if (opened !== key) await page.open(office);
    opened = key;
    const { content } = (await page.ask("command", request)) as CommandAnswer;
    if (content !== stdout) return firstDifference(String(content), stdout);
    if (request.command !== "check" || request.format !== "json") return null;
    const { findings } = JSON.parse(stdout) as { findings: { code: string; message: string }[] };
    const seen = ((await page.ask("view", request)) as View).findings;
    const told = (all: typeof findings) =>
      all.map(({ code, message }) => `${code} ${message}`).sort();
    return request.onDuplicate === "latest" ? null : listsDiffer(told([...seen]), told(findings));
  }

  it("shows a chosen file's findings, in its worker and under its policy", async () => {
    const csv = join(folder, "bao-cao.csv");
    writeFileSync(csv, "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;2020;ma túy;nhiều\n");
    const { stdout } = await runCli(["check", csv, "--format", "json"], { cwd: folder });
    const { findings } = JSON.parse(stdout.toString()) as { findings: { message: string }[] };
    const told = findings.map(({ message }) => message);
    expect(told).not.toEqual([]);
    expect([...(await page.choose(csv))].sort()).toEqual(told.sort());
    expect(await page.faults()).toEqual([]);
  });

  it.each(GROUPS)("%s", { timeout: 3_600_000 }, async (name, listed) => {
    const cases = listed();
    const apart = new Map<string, number>();
    const different: string[] = [];
    for (const own of cases) {
      const told = await differs(own);
      if (typeof told === "string") different.push(`${own.name}: ${told}`);
      else if (told !== null) apart.set(told.no, (apart.get(told.no) ?? 0) + 1);
    }
    const none = [...apart.values()].reduce((sum, n) => sum + n, 0);
    const same = cases.length - none - different.length;
    console.log(
      [
        `${browser}, ${name}: ${same} of ${cases.length} the same, ${different.length} different, ${none} not of the page`,
        ...[...apart].map(([why, count]) => `  not of the page: ${count} ${why}`),
      ].join("\n"),
    );
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(0);
    expect(await page.faults()).toEqual([]);
  });
});

function firstDifference(page: string, command: string): string {
  let at = 0;
  while (at < page.length && page[at] === command[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  return `at ${at}, the page ${near(page)}, the command ${near(command)}`;
}

function listsDiffer(page: readonly string[], command: readonly string[]): string | null {
  if (page.join("\n") === command.join("\n")) return null;
  const odd = page.filter((own) => !command.includes(own));
  const lacking = command.filter((own) => !page.includes(own));
  return `shown: only on the page ${JSON.stringify(odd)}, only by the command ${JSON.stringify(lacking)}`;
}
