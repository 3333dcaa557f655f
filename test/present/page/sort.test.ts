/** Whatever stands for an ordered thing is sorted as that thing, in every table of every page: read here afresh from what the page shows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collate, sortKey } from "../../../src/present/page/browser/text.ts";
import { compareValues } from "../../../src/present/page/browser/tree.ts";
import { type GoldenCase, goldenCases, layOut } from "../../support/golden.ts";
import { runCli } from "../../support/run-cli.ts";
import { type ReadTable, tablesOf } from "./read-page.ts";

const number = (text: string): number => Number(text.replaceAll(".", "").replace(",", "."));
const among = (list: readonly string[]) => (text: string) => {
  const at = list.indexOf(text);
  return at < 0 ? null : at;
};
const by =
  (pattern: RegExp, read: (groups: readonly string[]) => number | null) => (text: string) => {
    const found = pattern.exec(text);
    return found === null ? null : read(found.slice(1).map((own) => own ?? ""));
  };

/** Of a text what it is worth; null: it is no such thing. */
const THINGS: Readonly<Record<string, (text: string) => number | null>> = {
  share: by(/^([\d.]+)\/([\d.]+)$/, ([a = "", b = ""]) =>
    number(b) === 0 ? null : number(a) / number(b),
  ),
  day: by(/^(\d\d)\/(\d\d)\/(\d{4})(?: - |, |$)/, ([d, m, y]) => Number(`${y}${m}${d}`)),
  month: by(/^tháng (\d+)\/(\d{4})$/, ([m, y]) => Number(y) * 12 + Number(m)),
  state: among(["chưa báo cáo", "báo cáo muộn", "không thuộc diện", "đã báo cáo"]),
  mark: among(["có", "muộn", "thiếu", "lỗi", "chờ"]),
  severity: among(["lỗi", "cảnh báo", "thông tin"]),
  level: among(["Tỉnh", "Huyện", "Xã"]),
  cell: by(
    /^([A-Z]+)(\d+)$/,
    ([letters = "", row]) =>
      Number(row) * 1e5 + [...letters].reduce((n, own) => n * 26 + own.charCodeAt(0) - 64, 0),
  ),
  change: by(/^([+-]?\d[\d.]*(?:,\d+)?)(?: \(| điểm|;|%|ᴮ|≠|$)/, ([n = ""]) => number(n)),
  sentence: by(/^(tăng|giảm) ([\d.]+(?:,\d+)?) /, ([way, n = ""]) =>
    way === "giảm" ? -number(n) : number(n),
  ),
};

const SIGNS = { thousands: ".", point: "," };
const COMMANDS = ["aggregate", "summary", "status", "trace", "diff"];
const CASES = goldenCases().filter(
  ({ name, argv, stdin }) =>
    COMMANDS.includes(name.split("/")[0] ?? "") && stdin === null && !argv.includes("--lang"),
);

async function tablesOfCase(golden: GoldenCase): Promise<ReadTable[]> {
  const cwd = mkdtempSync(join(tmpdir(), "antq-sort-"));
  try {
    layOut(golden, cwd);
    const words = golden.argv;
    const kept = words.filter(
      (word, i) =>
        !["--format", "-o", "--output", "--shape", "--csv-dialect", "--chart", "--template"].some(
          (own) =>
            word === own ||
            word.startsWith(`${own}=`) ||
            (words[i - 1] === own && own !== "--chart"),
        ),
    );
    const { stdout } = await runCli([...kept, "--format", "html"], { cwd });
    return tablesOf(stdout.toString("utf8").replace(/<script[\s\S]*$/, ""));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

interface Shown {
  readonly text: string;
  readonly key: number | string | null;
}

/** The cells of a column that one thing is read in; those of several things are told apart by the most. */
function thingOf(cells: readonly Shown[]): [string, (text: string) => number | null] | null {
  const told = cells.filter(({ text }) => text !== "");
  const counts = Object.entries(THINGS).map(
    ([name, read]) => [name, read, told.filter(({ text }) => read(text) !== null).length] as const,
  );
  const [name, read, count] = counts.reduce((a, b) => (b[2] > a[2] ? b : a));
  return count > 1 && count * 2 > told.length ? [name, read] : null;
}

const tally: Record<string, number> = {};

it("sorts every column of every page by what its texts mean", { timeout: 240_000 }, async () => {
  const wrong: unknown[] = [];
  for (const golden of CASES) {
    for (const { heads, columns, rows } of await tablesOfCase(golden)) {
      heads.forEach((head, at) => {
        const isText = columns[at]?.["data-t"] !== undefined;
        const cells = rows.flatMap(({ cells: own, told }) =>
          own[at] === undefined
            ? []
            : [{ text: own[at], key: sortKey(own[at], told[at], isText, SIGNS) }],
        );
        const thing = thingOf(cells);
        if (thing === null) return;
        const [name, read] = thing;
        const known = cells.flatMap((cell) => {
          const value = read(cell.text);
          return value === null ? [] : [{ ...cell, value }];
        });
        for (const a of known)
          for (const b of known.slice(0, 40)) {
            if (a.value === b.value) continue;
            tally[name] = (tally[name] ?? 0) + 1;
            if (name === "mark" || a.key === null) {
              if (a.key === b.key) wrong.push([golden.name, head, a, b]);
              continue;
            }
            if (Math.sign(compareValues(a.key, b.key, 1, collate)) !== Math.sign(a.value - b.value))
              wrong.push([golden.name, head, a, b]);
          }
      });
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

it("met every kind of thing", () => {
  expect(Object.keys(THINGS).filter((name) => (tally[name] ?? 0) < 2)).toEqual([]);
});
