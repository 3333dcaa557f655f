/** Each limit in each format that it concerns: at its edge a file is read, just below the edge it is refused by that limit's name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write, type BookType } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, LIMIT_NAMES, type LimitName } from "../../src/model/limits.ts";
import { UnreadableFile } from "../../src/model/unreadable.ts";
import { readBytes } from "../../src/read/index.ts";
import { runCli } from "../support/run-cli.ts";
import { WAYS, type Way } from "../support/ways.ts";
import { writeZip } from "../support/zip-writer.ts";

const LONG = "dài ".repeat(75);
const TABLE: readonly (readonly (string | number)[])[] = [
  ["Đơn vị", "Kỳ báo cáo", "Số tin có giá trị"],
  ["Xã An Đức", "Tháng 1/2024", 5],
  ["Xã An Bình Tây", "Tháng 1/2024", 7],
  ["Ghi chú", "", LONG],
];
const CELLS = 11;
const NOTE = [["Ghi chú"]];

const book = (bookType: BookType): Uint8Array => {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(TABLE.map((row) => [...row])), "Tin");
  if (!["csv", "html"].includes(bookType))
    utils.book_append_sheet(made, utils.aoa_to_sheet(NOTE), "Khác");
  return new Uint8Array(write(made, { type: "buffer", bookType, compression: true }) as Uint8Array);
};
const csv = (): Uint8Array => Buffer.from(TABLE.map((row) => row.join(";")).join("\n"));
const oneTable = (rows: readonly (readonly (string | number)[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const html = (): Uint8Array =>
  Buffer.from(`<html><body>${oneTable(TABLE)}${oneTable([[oneTable(NOTE)]])}</body></html>`);

/** By ending: the file, and how many sheets and cells it has. */
const FORMATS: Readonly<
  Record<string, { bytes: () => Uint8Array; sheets: number; cells: number }>
> = {
  xlsx: { bytes: () => book("xlsx"), sheets: 2, cells: CELLS + 1 },
  ods: { bytes: () => book("ods"), sheets: 2, cells: CELLS + 1 },
  // Its blank text is a cell.
  xls: { bytes: () => book("biff8"), sheets: 2, cells: CELLS + 2 },
  "xml.xls": { bytes: () => book("xlml"), sheets: 2, cells: CELLS + 1 },
  "html.xls": { bytes: html, sheets: 2, cells: CELLS + 1 },
  csv: { bytes: csv, sheets: 1, cells: CELLS },
  // A field that goes over two lines is read by another reader.
  "quoted.csv": {
    bytes: () => Buffer.from(`${Buffer.from(csv()).toString()}\n"a\nb"`),
    sheets: 1,
    cells: CELLS + 1,
  },
};
const ZIPS = ["xlsx", "ods"];
const XML = [...ZIPS, "xml.xls", "html.xls"];

/** The formats that a limit concerns, and the edge where it is known beforehand. */
const CONCERNS: Partial<Record<LimitName, (ending: string) => number | "some" | null>> = {
  fileBytes: (ending) => bytesOf(ending).length,
  inflatedBytes: (ending) => (ZIPS.includes(ending) ? "some" : null),
  zipEntries: (ending) => (ZIPS.includes(ending) ? "some" : null),
  cells: (ending) =>
    // A workbook in web pages is held to it table by table.
    ending === "html.xls" ? CELLS : (FORMATS[ending]?.cells ?? 0),
  sheets: (ending) => FORMATS[ending]?.sheets ?? 0,
  rows: (ending) => (ending === "quoted.csv" ? 5 : 4),
  columns: () => 3,
  // A program trims what it shows; another writes no more than so many characters into an .xls.
  textLength: (ending) =>
    ending === "html.xls" ? LONG.trim().length : ending === "xls" ? 255 : LONG.length,
  nesting: (ending) => (XML.includes(ending) ? "some" : null),
};

const made = new Map<string, Uint8Array>();
function bytesOf(ending: string): Uint8Array {
  let bytes = made.get(ending);
  if (bytes === undefined) made.set(ending, (bytes = FORMATS[ending]?.bytes() ?? new Uint8Array()));
  return bytes;
}

/** null: read; else the limit that refused. */
async function refusal(ending: string, name: LimitName, most: number): Promise<string | null> {
  try {
    await readBytes(bytesOf(ending), { ...DEFAULT_LIMITS, [name]: most }, `a.${ending}`);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.limit?.name, error.message).toBe(name);
    return name;
  }
}

/** The least value of a limit with which the file is read. */
async function edgeOf(ending: string, name: LimitName): Promise<number> {
  let [low, high] = [0, 1 << 22];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await refusal(ending, name, middle)) === null) high = middle;
    else low = middle;
  }
  return high;
}

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "antq-limits-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(args: readonly string[], way: Way = "usual", stdin?: Buffer) {
  const options = { cwd: folder, way, ...(stdin === undefined ? {} : { stdin }) };
  const run = await runCli(["check", ...args, "--format", "json", "--no-cache"], options);
  expect(run.stderr.toString()).toBe("");
  const { findings } = JSON.parse(run.stdout.toString()) as {
    findings: { code: string; message: string; cure: string }[];
  };
  const refused = findings.filter(({ code }) => code === "file-unreadable");
  return { code: run.code, refused };
}

/** Read with the edge; one below it refused, in words that name the limit and how to raise it. */
async function expectEdge(
  inputs: readonly string[],
  name: LimitName,
  edge: number,
  stdin?: Buffer,
): Promise<void> {
  for (const way of Object.keys(WAYS) as Way[]) {
    const at = await check([...inputs, "--limit", `${name}=${edge}`], way, stdin);
    expect(at.refused, `${way} ${name}=${edge}`).toEqual([]);
    if (edge === 1) continue;
    const below = await check([...inputs, "--limit", `${name}=${edge - 1}`], way, stdin);
    expect(below.refused, `${way} ${name}=${edge - 1}`).toHaveLength(1);
    expect(below.code).toBe(1);
    expect(below.refused[0]?.message).toContain(`${name} (`);
    expect(below.refused[0]?.cure).toContain(`--limit ${name}=${(edge - 1) * 2}`);
  }
}

describe.each(Object.keys(FORMATS))("%s", (ending) => {
  it.each(Object.keys(CONCERNS) as LimitName[])("%s", async (name) => {
    const known = CONCERNS[name]?.(ending) ?? null;
    if (known === null) {
      expect(await refusal(ending, name, 1)).toBeNull();
      return;
    }
    const edge = await edgeOf(ending, name);
    if (known === "some") expect(edge).toBeGreaterThan(1);
    else expect(edge).toBe(known);
    writeFileSync(join(folder, `a.${ending}`), bytesOf(ending));
    await expectEdge([`a.${ending}`], name, edge);
  });

  it("fileSeconds", async () => {
    expect(await refusal(ending, "fileSeconds", 0.000001)).toBe("fileSeconds");
  });
});

describe("inputs", () => {
  const text = Buffer.from(csv());

  it("pathDepth in a folder, by a pattern and in a zip", async () => {
    mkdirSync(join(folder, "sau/1/2/3"), { recursive: true });
    writeFileSync(join(folder, "sau/1/2/3/a.csv"), text);
    writeFileSync(join(folder, "sau.zip"), writeZip([{ name: "1/2/3/a.csv", data: text }]));
    for (const input of ["sau", "sa[u]", "sau.zip"]) await expectEdge([input], "pathDepth", 3);
  });

  it("files in a folder, by a pattern, in a zip and as named", async () => {
    mkdirSync(join(folder, "nhieu"), { recursive: true });
    const names = ["a.csv", "b.csv", "c.csv"];
    // Each with a content of its own.
    const contents = names.map((name) => ({ name, data: `${text.toString()}\n${name}` }));
    for (const { name, data } of contents) writeFileSync(join(folder, "nhieu", name), data);
    writeFileSync(join(folder, "nhieu.zip"), writeZip(contents));
    await expectEdge(["nhieu"], "files", 3);
    await expectEdge(["nhieu/*"], "files", 3);
    await expectEdge(["nhieu.zip"], "files", 3);
    await expectEdge(
      names.map((name) => `nhieu/${name}`),
      "files",
      3,
    );
  });

  it("zipEntries, fileBytes and inflatedBytes of a zip of submissions", async () => {
    const zip = writeZip([
      { name: "a.csv", data: text },
      { name: "khac.png", data: "x" },
    ]);
    writeFileSync(join(folder, "gui.zip"), zip);
    await expectEdge(["gui.zip"], "zipEntries", 2);
    await expectEdge(["gui.zip"], "inflatedBytes", text.length);
    await expectEdge(["gui.zip"], "fileBytes", Math.max(zip.length, text.length));
  });

  it("ratio", async () => {
    const data = `${text.toString()}\n${`${" ".repeat(1023)}\n`.repeat(17 * 1024)}`;
    const zip = writeZip([{ name: "a.csv", data }]);
    writeFileSync(join(folder, "to.zip"), zip);
    const packed = zip.readUInt32LE(18);
    const edge = Math.ceil(Buffer.byteLength(data) / packed);
    const at = await check(["to.zip", "--limit", `ratio=${edge}`]);
    expect(at.refused).toEqual([]);
    const below = await check(["to.zip", "--limit", `ratio=${edge - 1}`]);
    expect(below.refused[0]?.cure).toContain(`--limit ratio=${(edge - 1) * 2}`);
  });

  it("pipedBytes", async () => {
    await expectEdge(["-"], "pipedBytes", text.length, text);
  });

  it("every limit has its test", () => {
    const apart = ["pathDepth", "files", "ratio", "pipedBytes", "fileSeconds", "pipeSeconds"];
    expect([...Object.keys(CONCERNS), ...apart].sort()).toEqual([...LIMIT_NAMES].sort());
  });
});

describe("how a limit is set", () => {
  const run = async (...args: string[]) => {
    const { code, stderr } = await runCli(["check", "a.csv", "--no-cache", ...args], {
      cwd: folder,
    });
    return { code, said: stderr.toString() };
  };
  beforeAll(() => writeFileSync(join(folder, "a.csv"), csv()));

  it.each([
    ["row=5", '"rows"'],
    ["inflatedByte=5", '"inflatedBytes"'],
    ["constructor=5", '"constructor"'],
    ["rows", "tên=số"],
    ["rows=", "tên=số"],
    ["rows=0", "tên=số"],
    ["rows=-1", "tên=số"],
    ["rows=1.5", "tên=số"],
    ["rows=1e9", "tên=số"],
    ["", "tên=số"],
  ])("--limit %s is no limit", async (given, said) => {
    const answer = await run("--limit", given);
    expect(answer.code).toBe(2);
    expect(answer.said).toContain(said);
  });

  it("several by one option or by many; the flag wins over antq.yaml", async () => {
    const few = join(folder, "it.yaml");
    writeFileSync(few, "limits: { rows: 3, columns: 2 }\n");
    const refused = async (...args: string[]) => (await check(["a.csv", ...args])).refused.length;
    expect(await refused("--config", few)).toBe(1);
    expect(await refused("--config", few, "--limit", "rows=9")).toBe(1);
    expect(await refused("--config", few, "--limit", "rows=9,columns=9")).toBe(0);
    expect(await refused("--config", few, "--limit", "rows=9", "--limit", "columns=9")).toBe(0);
  });

  it.each([
    ["limits: { row: 5 }", "rows"],
    ["limits: { rows: 0 }", "limits.rows"],
    ["limits: { rows: nhiều }", "limits.rows"],
    ["limits: { rows: 1.5 }", "limits.rows"],
  ])("antq.yaml: %s", async (yaml, said) => {
    writeFileSync(join(folder, "sai.yaml"), `${yaml}\n`);
    const answer = await run("--config", join(folder, "sai.yaml"));
    expect(answer.code).toBe(2);
    expect(answer.said).toContain(said);
  });

  it("what the cache remembers of a file holds for the limits that it was read with", async () => {
    writeFileSync(
      join(folder, "b.csv"),
      TABLE.slice(0, 3)
        .map((row) => row.join(";"))
        .join("\n"),
    );
    const env = { ANTQ_CACHE_DIR: join(folder, "dem") };
    const cached = (...args: string[]) =>
      runCli(["aggregate", "b.csv", ...args], { cwd: folder, env });
    expect((await cached()).code).toBe(0);
    expect((await cached("--limit", "rows=2")).code).toBe(1);
  });
});
