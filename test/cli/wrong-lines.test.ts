/** Command lines that are wrong: whatever is said is in the language asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CommandSpec } from "../../src/cli/command.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { NO_FAULTS, USAGE_WORDS } from "../../src/cli/usage-words.ts";
import { antq, TIPS, WRONG } from "./cli.ts";
import { expectLanguage } from "./languages.ts";

const LANGS = ["vi", "en"] as const;
/** Names of the made data, which stay as they are. */
const DATA = [
  "Tỉnh, thành phố; Tên Xã mới; Mã Xã mới; Tên Xã cũ; Mã Xã cũ; Ghi chú; Quận/huyện; Tỉnh cũ",
  "Xã An Đức",
  "Số tin có giá trị",
  "Xã",
  "ma túy",
  "Huyện Ba Tri",
  "Tỉnh Bến Tre",
  "nhiều",
];

const LINES: Readonly<Record<string, string>> = {
  aggregate: "aggregate a.csv",
  catalogue: "catalogue forms",
  check: "check a.csv",
  close: "close a.csv --period 2020",
  diff: "diff a.csv b.csv",
  inspect: "inspect a.csv",
  status: "status a.csv",
  summary: "summary a.csv",
  trace: "trace a.csv --unit 836 --indicator valuable_tips",
};

const specs = await Promise.all(
  Object.entries(registry).map(
    async ([name, load]) => [name, (await load()).default as CommandSpec] as const,
  ),
);
const lines = specs.flatMap(([name, { options }]) => {
  const line = LINES[name] ?? "";
  const values = options.flatMap(({ flags }) => {
    const flag = /--[a-z-]+/.exec(flags)?.[0] ?? "";
    if (flag === "--lang" || flag === "--watch") return [];
    if (!flags.includes("<")) return [`${line} ${flag}`, `${line} ${flag}=x`];
    return [`${line} ${flag}`, `${line} ${flag} zzz`, `${line} ${flag} .`];
  });
  return [name, line, `${line} --zzz`, `${line} -z`, `${line} no.csv`, `${name} no/ne`, ...values];
});
const OTHERS = [
  "agregate", "--verson", "template a.csv", "catalogue rule", "catalogue forms tip", "catalogue units check",
  "catalogue units resolve", "catalogue units history zz", "catalogue units --import a.csv", "catalogue rules --test",
  "catalogue units --import zz.xlsx", "diff a.csv", "diff a.csv b.csv a.csv", "summary a.csv --period 2020-Q1", "summary a.csv --from 2021 --to 2020",
  "summary a.csv --by-unit --by-indicator", "trace a.csv", "close a.csv", "check w.csv", "aggregate w.csv",
  "aggregate w.csv --keep-going", "check bad.xlsx", "inspect bad.xlsx", "aggregate bad.xlsx", "status bad.xlsx", "check empty",
  "check a.csv --watch --format json", "check a.csv --annotate .", "aggregate a.csv -o a.csv", "aggregate a.csv -o empty",
  "aggregate a.csv -o a.csv/x.csv", "check a.csv --units empty", "check a.csv --config empty", "check a.csv --max-warnings -1",
]; // prettier-ignore

const files = { "a.csv": TIPS, "b.csv": TIPS, "w.csv": WRONG, "bad.xlsx": "PK\u0003\u0004 no", "empty/x.log": "" }; // prettier-ignore

describe.each(LANGS)("under %s", (lang) => {
  it.each([...lines, ...OTHERS])("antq %s", async (line) => {
    const fixed = line.includes("--today") ? "" : " --today 2026-01-01";
    const { code, stdout, stderr } = await antq(`${line} --lang ${lang}${fixed}`, files);
    expect([0, 1, 2, 3]).toContain(code);
    expectLanguage(stderr, lang, DATA);
    if (!/^(?:catalogue|inspect)/.test(line)) expectLanguage(stdout, lang, DATA);
    // A temporary folder's name ends in six letters of the system's choice, which may look like a code.
    const own = stderr.replaceAll(/antq-files-\w{6}/gu, "");
    expect(own).not.toMatch(/\bE[A-Z]{4,}\b|undefined|\[object/u);
    // One of a thing is not called by its plural.
    expect(stdout + stderr).not.toMatch(
      /(?<![\d.,])1 (?:[a-z]+ )?(?!status|is|was|has|does|needs)[a-z]+[^s\W]s\b(?! of)/u,
    );
    if (code >= 2) expect(stderr).toMatch(/^antq: .+\n$/u);
  });
});

it("each code of commander has words in both languages", () => {
  const root = new URL("../../node_modules/commander/lib/", import.meta.url);
  const text = readdirSync(root).map((name) => readFileSync(new URL(name, root), "utf8")).join("\n"); // prettier-ignore
  const codes = [...new Set([...text.matchAll(/'(commander\.\w+)'/g)].map((match) => match[1] ?? ""))]; // prettier-ignore
  expect(codes.length).toBeGreaterThan(8);
  for (const code of codes) {
    if (NO_FAULTS.includes(code) || code === "commander.unknownOption") continue;
    const words = USAGE_WORDS[code]?.("--x");
    expect(words, code).toBeDefined();
    if (words === undefined) continue;
    expectLanguage(words.vi, "vi");
    expectLanguage(words.en, "en");
  }
});
