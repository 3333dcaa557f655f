/** The built program with threads and a cache: the same bytes, whoever reads the files. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_PIECES } from "../../src/model/piece-sizes.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { runBinary, runBuilt } from "../support/run-cli.ts";
import { inline, packageEntries } from "../support/xlsx-package.ts";
import { writeZip } from "../support/zip-writer.ts";

const FILES = 400;
const root = mkdtempSync(join(tmpdir(), "antq-launcher-"));
const cache = join(root, "cache");

/** Small files of 20 units; some have something to tell, one cannot be read. */
beforeAll(() => {
  let units =
    "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases\n83,Tỉnh Bến Tre,province,,,,,\n836,Huyện Ba Tri,district,83,,,,\n";
  for (let unit = 0; unit < 20; unit++) units += `${29000 + unit},Xã Số ${unit},commune,836,,,,\n`;
  mkdirSync(join(root, "in"));
  writeFileSync(join(root, "units.csv"), units);
  for (let i = 0; i < FILES; i++) writeFileSync(join(root, "in", `${i}.csv`), fileOf(i, i % 7));
  writeFileSync(join(root, "in", "broken.xlsx"), "PK\u0003\u0004 no zip");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function fileOf(i: number, figure: number): string {
  const unit = `Xã Số ${i % 20}`;
  const month = `Tháng ${1 + (Math.floor(i / 20) % 12)}/${2020 + Math.floor(i / 240)}`;
  const odd = i % 50 === 49 ? "hơn 30" : String(figure);
  return `CÔNG AN ${unit.toUpperCase()}\n\nKỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\n${month};${figure + 40};${odd}\n`;
}

/** As files of more than 40 MB are handled: these have some 60 KB. */
const SCANNED_BESIDE = {
  columns: true,
  limits: {
    ...DEFAULT_LIMITS,
    pieces: { ...DEFAULT_PIECES, leastBytes: 10_000, rows: 128, texts: 300, scannedBeside: 20_000 },
  },
};

/** A workbook whose sheet is not compressed: made in no time. */
function stored(sheet: string): Buffer {
  const entries = packageEntries({ sheet });
  return writeZip(entries.map((entry) => ({ ...entry, stored: true })));
}

async function totals(words: readonly string[] = [], env: Record<string, string> = {}) {
  const args = ["aggregate", "in", "--units", "units.csv", "--format", "json", "--keep-going"];
  const { code, stdout, stderr } = await runBinary([...args, ...words], {
    cwd: root,
    env: { ANTQ_CACHE_DIR: cache, ...env },
  });
  return { code, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe("threads and cache", { timeout: 120_000 }, () => {
  it("one thread, three, a first run and the next: the same bytes", async () => {
    const one = await totals(["--jobs", "1", "--no-cache"]);
    expect(JSON.parse(one.stdout).sources.length).toBe(FILES + 1);
    expect(await totals(["--jobs", "3", "--no-cache"])).toEqual(one);
    expect(await totals(["--jobs", "3"])).toEqual(one);
    expect(readdirSync(cache).length).toBeGreaterThan(0);
    expect(await totals(["--jobs", "3"])).toEqual(one);
    expect(await totals(["--jobs", "1"])).toEqual(one);
  });

  it("a file changed, renamed, moved to a folder that says another period: never an old answer", async () => {
    await totals();
    appendFileSync(join(root, "in", "3.csv"), "Tháng 12/2031;90;80\n");
    rmSync(join(root, "in", "5.csv"));
    writeFileSync(join(root, "in", "new.csv"), fileOf(405, 6));
    mkdirSync(join(root, "in", "2033"));
    const bare = "CÔNG AN XÃ SỐ 1\n\nSố tin tiếp nhận;Số tin có giá trị\n9;8\n";
    writeFileSync(join(root, "in", "2033", "a.csv"), bare);
    const fresh = await totals(["--no-cache"]);
    expect(await totals()).toEqual(fresh);
    cpSync(join(root, "in", "2033"), join(root, "in", "2034"), { recursive: true });
    rmSync(join(root, "in", "2033"), { recursive: true });
    const moved = await totals(["--no-cache"]);
    expect(moved.stdout).not.toBe(fresh.stdout);
    expect(await totals()).toEqual(moved);
  });

  it("another catalogue, another answer", async () => {
    const before = await totals();
    mkdirSync(join(root, "catalogue"));
    writeFileSync(
      join(root, "catalogue", "codes.yaml"),
      "forms:\n  - id: tips\n    fields:\n      - id: valuable_tips\n        aliases: [Tin tốt]\n",
    );
    writeFileSync(join(root, "antq.yaml"), "catalogue: [catalogue/codes.yaml]\n");
    const renamed = "CÔNG AN XÃ SỐ 2\n\nKỳ báo cáo;Số tin tiếp nhận;Tin tốt\nTháng 1/2041;7;5\n";
    writeFileSync(join(root, "in", "alias.csv"), renamed);
    const known = await totals();
    expect(known).toEqual(await totals(["--no-cache"]));
    expect(known.stdout).not.toBe(before.stdout);
    rmSync(join(root, "antq.yaml"));
    const unknown = await totals();
    expect(unknown).toEqual(await totals(["--no-cache"]));
    expect(unknown.stdout).not.toBe(known.stdout);
  });

  it("a large file scanned by a thread of its own: the same answer and the same faults", async () => {
    const heading = "Đơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị;Ghi chú";
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const day = `${1 + (i % 28)}/${1 + (Math.floor(i / 28) % 12)}/2020`;
      return [`Xã Số ${i % 20}`, day, String(i), String(i % 7), `số ${i % 50}`];
    });
    const csv = [heading, ...rows.map((row) => row.join(";"))].join("\n");
    const sheet = (last: readonly string[]) =>
      [heading.split(";"), ...rows, last]
        .map((row) => `<row>${row.map((text) => inline(text)).join("")}</row>`)
        .join("");
    const last = ["Xã Số 3", "7/3/2021", "9", "8"];
    const files: Record<string, string | Buffer> = {
      "no line end.csv": `${csv}\n${last.join(";")};hết`,
      "a quoted line end.csv": `${csv}\n${last.join(";")};"hai\ndòng"\n`,
      "no UTF-8.csv": Buffer.concat([Buffer.from(`${csv}\n`), Buffer.from([0xff, 0xfe, 10])]),
      "workbook.xlsx": stored(sheet(last)),
      "a word for a count.xlsx": stored(sheet(["Xã Số 3", "7/3/2021", "hơn 30", "8"])),
      "a cut sheet.xlsx": stored(`${sheet(last)}<row><c`),
    };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(root, name), content);
      const run = (jobs: string) =>
        runBuilt(
          ["aggregate", name, "--keep-going", "--jobs", jobs].concat(
            "--units units.csv --format json --no-cache".split(" "),
          ),
          SCANNED_BESIDE,
          { cwd: root },
        );
      const [one, two] = await Promise.all([run("1"), run("2")]);
      expect({ name, ...two }).toEqual({ name, ...one });
      expect(one.code).toBeLessThan(3);
      rmSync(join(root, name));
    }
  });

  it("two runs at once, and a folder that takes no cache", async () => {
    rmSync(cache, { recursive: true, force: true });
    const alone = await totals(["--no-cache"]);
    const together = await Promise.all([totals(), totals(), totals(["--jobs", "1"])]);
    for (const outcome of together) expect(outcome).toEqual(alone);
    expect(await totals()).toEqual(alone);
    const file = join(root, "units.csv");
    expect(await totals([], { ANTQ_CACHE_DIR: join(file, "no-folder") })).toEqual(alone);
  });
});
