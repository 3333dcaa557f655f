/**
 * A name that would break out of what it is written into does nothing in any output: kinds of names x every format of every
 * command, and the texts and copies beside them. Formulas in spreadsheets have a test of their own: inert.test.ts.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { CommandSpec } from "../../src/cli/command.ts";
import { registry } from "../../src/cli/commands/registry.gen.ts";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";
import { markup } from "../present/page/read-page.ts";

const KINDS: Readonly<Record<string, string>> = {
  element: '<img src=x onerror="alert(1)">',
  script: "</script><script>alert(2)</script><!--",
  attribute: "\" onmouseover=alert(3) '",
  entity: "&lt;b&gt;&#x3c;i&#x3e;&amp;",
  cdata: "]]><x/>",
  table: "a|b`c`|[x](javascript:alert(4))*d*",
  line: "a\n::error::b\r\n| c |",
  sides: "a\u202Egnp.x\u2066b\u200F",
  drive: "a\u009B31mb\u0085c\u007Fd",
  code: "a\\u0000\\nb\u2028c\uFEFF",
  link: 'x"; HYPERLINK("http://a.invalid")',
};

const SHARED = "--units units.csv --today 2026-01-01";
const LINES: Readonly<Record<string, string>> = {
  aggregate: `aggregate a.csv ${SHARED} --period 2020 --level commune --by partner`,
  check: `check a.csv b.csv ${SHARED}`,
  diff: `diff a.csv c.csv ${SHARED}`,
  inspect: "inspect a.csv b.csv",
  narrate: `narrate a.csv ${SHARED} --period 2020`,
  status: `status a.csv ${SHARED} --period 2020`,
  summary: `summary a.csv c.csv ${SHARED} --on-duplicate latest --level commune`,
  trace: `trace a.csv ${SHARED} --unit 29173 --indicator outreach_sessions`,
  verify: `verify draft.txt --against a.csv ${SHARED}`,
};
/** Folders, forms and scripts: of no submission's names, or tried where they are written. */
const WITHOUT = "catalogue close completion export init learn page sql template".split(" ");

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function filesWith(hostile: string): Record<string, string> {
  const name = quoted(`Xã ${hostile}`);
  const head = "Đơn vị;Ngày;Hình thức;Phối hợp với;Nội dung;Số người tham dự";
  const line = (people: string) =>
    `${name};05/03/2020;tuyên truyền;${quoted(hostile)};${quoted(hostile)};${people}`;
  return {
    "units.csv": `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,${quoted(`Huyện ${hostile}`)},district,83,,,,
29173,${name},commune,836,,,,
29174,Xã An Hiệp,commune,836,,,,
`,
    "a.csv": `${head}\n${line("40")}\n`,
    "b.csv": `${head};${quoted(hostile)}\n${line(quoted(hostile))};${quoted(hostile)}\n`,
    "c.csv": `${head}\n${line("41")}\n`,
    "draft.txt": `Xã ${hostile} tổ chức 1 buổi tuyên truyền. ${hostile}: 12 tin.`,
  };
}

/** Signs that drive a terminal, turn the direction of a text or are seen by nobody. */
const DRIVES =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

const plain = (text: string) => expect(text.replace(/^\uFEFF/, "")).not.toMatch(DRIVES);

/** XML whose texts and attributes have no open sign, whose elements are closed in turn. */
function wellFormed(xml: string): void {
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^?]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "")
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g, (_, end, name, own, empty) => {
      expect(String(own)).not.toMatch(/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i);
      if (end === "/") expect(open.pop()).toBe(name);
      else if (empty === "") open.push(String(name));
      return "";
    }); // prettier-ignore
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/<|]]>|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i);
}

/** `copy`: a submission's own cells stay as they are written there. */
async function package_(bytes: Buffer, copy = false): Promise<void> {
  const zip = await JSZip.loadAsync(bytes);
  for (const part of Object.values(zip.files)) {
    if (!/\.(?:xml|rels)$/.test(part.name)) continue;
    const xml = await part.async("string");
    wellFormed(xml);
    if (!copy) plain(xml);
    // A place in the workbook itself is written as `#...`.
    for (const [own] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g))
      expect(own).toMatch(/ Target="#/);
    expect(xml).not.toMatch(/<f>[^<]*HYPERLINK|DDE/);
  }
}

type Proof = (bytes: Buffer) => void | Promise<void>;
const text =
  (prove: (own: string) => void): Proof =>
  (bytes) => {
    const own = bytes.toString("utf8");
    plain(own);
    prove(own);
  };
const json = (own: string): void => expect(() => JSON.parse(own) as unknown).not.toThrow();

/** What inert means, by the ending of the file; a format whose ending is not here is a fault of this test. */
const PROOFS: Readonly<Record<string, Proof>> = {
  ".txt": text(() => undefined),
  ".csv": text((own) => {
    const rows = parse(own, { bom: true, delimiter: own.includes(";") && !own.includes(",") ? ";" : "," });
    expect(rows.length).toBeGreaterThan(0);
  }), // prettier-ignore
  ".json": text(json),
  ".sarif": text(json),
  ".ndjson": text((own) => {
    for (const line of own.trim().split("\n")) json(line);
  }),
  ".xml": text(wellFormed),
  ".md": text((own) => {
    for (const block of own.split(/\n{2,}/)) {
      const rows = block.split("\n").filter((line) => line.startsWith("|"));
      const widths = rows.map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size).toBeLessThan(2);
    }
    expect(own).not.toMatch(/(?<!\\)<(?:img|script|x)|(?<!\\)`c|(?<!\\)\[x\]\(|::error::b$/m);
  }),
  ".html": text((own) => {
    const { elements, attributes } = markup(own);
    expect([...elements].filter((name) => /^(img|x|b|i)$/.test(name))).toEqual([]);
    expect([...attributes].filter((name) => name.startsWith("on"))).toEqual([]);
    expect(own).not.toContain("alert(2)</script>");
  }),
  ".xlsx": (bytes) => package_(bytes),
  ".docx": (bytes) => package_(bytes),
  ".parquet": async (bytes) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    for (const row of await parquetReadObjects({ file: file as ArrayBuffer }))
      for (const own of Object.values(row as object)) if (typeof own === "string") plain(own);
  },
};

const specs = await Promise.all(
  Object.entries(registry).map(
    async ([name, load]) => [name, (await load()).default as CommandSpec] as const,
  ),
);
const TRIED = specs.flatMap(([name, { outputs }]) =>
  WITHOUT.includes(name)
    ? []
    : Object.values(outputs?.formats ?? {}).map(({ id, extension }) => [name, id, extension] as const),
); // prettier-ignore

it("no command and no format is left out", () => {
  const named = [...Object.keys(LINES), ...WITHOUT];
  expect(specs.map(([name]) => name).filter((name) => !named.includes(name))).toEqual([]);
  expect(TRIED.filter(([, , extension]) => PROOFS[extension] === undefined)).toEqual([]);
  expect(TRIED.length).toBeGreaterThan(50);
});

/** Every third pair of a kind and a format, each of either many times; `ANTQ_HOSTILE=all`: all of them. */
const ALL = process.env["ANTQ_HOSTILE"] === "all";
const triedWith = (kind: string) => {
  const own = Object.keys(KINDS).indexOf(kind);
  return TRIED.filter((_, i) => ALL || (i + own) % 3 === 0);
};

describe.each(Object.entries(KINDS))("%s", (kind, hostile) => {
  it.each(triedWith(kind))("%s --format %s", async (name, id, extension) => {
    // A draft that is a Word document is tried below.
    if (name === "verify" && id === "docx") return;
    await inFolder(filesWith(hostile), async (cwd) => {
      const words = [...(LINES[name] ?? "").split(" "), "--format", id];
      const { code, stderr } = await runCli([...words, "-o", `out${extension}`], { cwd });
      if (id === "dhis2" && code === 2) return;
      expect([0, 1], stderr.toString()).toContain(code);
      plain(stderr.toString());
      await PROOFS[extension]?.(await readFile(join(cwd, `out${extension}`)));
      // Nobody's own lines stand where a service takes a line for an order.
      const { stdout } = await runCli(words, { cwd });
      if (id === "github") expect(stdout.toString()).not.toMatch(/^::error::b/m);
    });
  });

  it("check --annotate", async () => {
    await inFolder(filesWith(hostile), async (cwd) => {
      const { stderr } = await runCli(["check", "b.csv", "--units", "units.csv", "--annotate", "out"], { cwd }); // prettier-ignore
      // A copy that cannot be kept as it was is told, and not made.
      if (!existsSync(join(cwd, "out"))) {
        expect(stderr.toString()).toContain("b.csv");
        return;
      }
      const made = (await readdir(join(cwd, "out"))).filter((name) => name.endsWith(".xlsx"));
      expect(made.length).toBeGreaterThan(0);
      for (const name of made) await package_(await readFile(join(cwd, "out", name)), true);
    });
  });

  it("verify --format docx", async () => {
    await inFolder(filesWith(hostile), async (cwd) => {
      const narrated = ["narrate", "a.csv", "--units", "units.csv", "--period", "2020"];
      expect((await runCli([...narrated, "-o", "draft.docx"], { cwd })).code).toBe(0);
      const { code, stderr } = await runCli("verify draft.docx --against a.csv --units units.csv -o out.docx".split(" "), { cwd }); // prettier-ignore
      expect([0, 1], stderr.toString()).toContain(code);
      await package_(await readFile(join(cwd, "out.docx")));
    });
  });
});
