import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, UnreadableFile, type UnreadableReason } from "../../src/model/raw.ts";
import { openZip } from "../../src/read/zip/directory.ts";
import { canStep } from "#host/inflate.ts";
import { drained } from "../support/sources.ts";
import { writeZip, type EntryOptions, type ZipOptions } from "../support/zip-writer.ts";

const HELLO: EntryOptions = { name: "a/hello.txt", data: "xin chào" };

function content(entry: Partial<EntryOptions> = {}, options: ZipOptions = {}): string {
  const archive = openZip(
    writeZip(
      [
        { ...HELLO, ...entry },
        { name: "b.txt", data: "b" },
      ],
      options,
    ),
    DEFAULT_LIMITS,
  );
  const found = archive.find("a/hello.txt");
  if (found === null) throw new Error(`names: ${archive.entries.map((e) => e.name).join(", ")}`);
  return Buffer.from(archive.inflateEntry(found)).toString("utf8");
}

function reason(read: () => unknown): UnreadableReason | "read" {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return "read";
}

function drain(bytes: Buffer, limits = DEFAULT_LIMITS): number {
  const archive = openZip(bytes, limits);
  return Buffer.concat(drained(archive.openEntry(archive.entries[0]!))).length;
}

describe("what a zip may be", () => {
  test.each<[string, Partial<EntryOptions>, ZipOptions]>([
    ["deflated", {}, {}],
    ["stored", { stored: true }, {}],
    ["sizes in a data descriptor", { descriptor: true }, {}],
    ["zip64 sizes", { zip64: true }, {}],
    ["zip64 end record", {}, { zip64End: true }],
    ["junk before the archive", {}, { before: Buffer.from("junk before ".repeat(9)) }],
    [
      "junk before a zip64 archive",
      { zip64: true },
      { before: Buffer.from("junk"), zip64End: true },
    ],
    ["a comment", {}, { comment: "ghi chú PK\u0005\u0006" }],
    ["backslashes in names", { nameBytes: Buffer.from("a\\hello.txt") }, {}],
    ["a leading slash", { nameBytes: Buffer.from("/a/hello.txt") }, {}],
    ["a leading ./", { nameBytes: Buffer.from("./a/hello.txt") }, {}],
    ["another case", { nameBytes: Buffer.from("A/Hello.TXT") }, {}],
  ])("%s", (_, entry, options) => {
    expect(content(entry, options)).toBe("xin chào");
  });

  test("trailing bytes after the archive", () => {
    const bytes = Buffer.concat([writeZip([HELLO]), Buffer.alloc(100)]);
    expect(drain(bytes)).toBe(Buffer.byteLength("xin chào"));
  });

  test("names: UTF-8 with and without its flag, code page 437", () => {
    const names = openZip(
      writeZip([
        { name: "xã.xlsx", data: "1" },
        { name: "phường.xlsx", data: "2", flags: 0 },
        {
          name: "",
          nameBytes: Buffer.from([0x72, 0x82, 0x73, 0x75, 0x6d, 0x82]),
          data: "3",
          flags: 0,
        },
      ]),
      DEFAULT_LIMITS,
    ).entries.map((entry) => entry.name);
    expect(names).toEqual(["xã.xlsx", "phường.xlsx", "résumé"]);
  });
});

describe("what is refused", () => {
  const zip = writeZip([HELLO]);
  test.each<[UnreadableReason, string, () => unknown]>([
    ["empty", "no bytes", () => drain(Buffer.alloc(0))],
    ["not-a-spreadsheet", "text", () => drain(Buffer.from("a,b,c\n1,2,3\n"))],
    ["truncated", "cut before the directory", () => drain(zip.subarray(0, zip.length - 30))],
    ["corrupt", "wrong checksum", () => content({ crc: 1 })],
    ["corrupt", "stated size too small", () => content({ size: 3 })],
    ["corrupt", "stated size too large", () => content({ size: 300 })],
    ["corrupt", "broken deflate data", () => content({ compressed: Buffer.from([7, 7, 7, 7]) })],
    [
      "corrupt",
      "deflate data cut",
      () => content({ compressed: deflateRawSync(Buffer.from("xin chào")).subarray(0, 5) }),
    ],
    ["corrupt", "two entries of one name", () => drain(writeZip([HELLO, HELLO]))],
    ["encrypted", "an encrypted entry", () => content({ flags: 1 })],
    ["unsupported-format", "another method", () => content({ method: 9 })],
    ["too-large", "a file over the limit", () => drain(zip, { ...DEFAULT_LIMITS, fileBytes: 10 })],
  ])("%s: %s", (expected, _, read) => {
    expect(reason(read)).toBe(expected);
  });

  test("an encrypted workbook (OLE) is told from other files", () => {
    const ole = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(reason(() => openZip(ole, DEFAULT_LIMITS))).toBe("encrypted");
  });

  test("a bomb is refused by what it states, before it is inflated", () => {
    const bomb = writeZip([{ name: "bomb", data: Buffer.alloc(50_000_000, 0x20) }]);
    expect(reason(() => drain(bomb, { ...DEFAULT_LIMITS, ratio: 100 }))).toBe("zip-bomb");
    const small = { ...DEFAULT_LIMITS, inflatedBytes: 1_000_000, ratio: 2000 };
    expect(reason(() => drain(bomb, small))).toBe("too-large");
  });

  test("a bomb that states a small size is stopped there", () => {
    const bomb = writeZip([
      { name: "bomb", data: Buffer.alloc(50_000_000, 0x20), size: 5_000_000 },
    ]);
    expect(reason(() => drain(bomb))).toBe("corrupt");
  });

  test("the limit on inflated bytes is one for the whole archive", () => {
    const archive = openZip(writeZip([HELLO, { name: "b", data: "12345678" }]), {
      ...DEFAULT_LIMITS,
      inflatedBytes: 12,
    });
    archive.inflateEntry(archive.entries[0]!);
    expect(reason(() => archive.inflateEntry(archive.entries[1]!))).toBe("too-large");
  });
});

describe("a large entry comes in pieces", () => {
  const data = Buffer.alloc(12_000_000);
  for (let i = 0; i < data.length; i += 4) data.writeUInt32LE(Math.imul(i, 2654435761) >>> 12, i);

  test("all of it, with its checksum", () => {
    const archive = openZip(writeZip([{ name: "big", data }]), DEFAULT_LIMITS);
    const pieces = drained(archive.openEntry(archive.entries[0]!));
    expect(pieces.length).toBeGreaterThan(3);
    expect(Buffer.concat(pieces).equals(data)).toBe(true);
  });

  test.each<[string, Partial<EntryOptions>]>([
    ["a wrong checksum", { crc: 5 }],
    ["a size too small", { size: data.length - 1 }],
    ["a size too large", { size: data.length + 1 }],
    ["cut deflate data", { compressed: deflateRawSync(data).subarray(0, 2_000_000) }],
  ])("%s is corrupt", (_, wrong) => {
    expect(reason(() => drain(writeZip([{ name: "big", data, ...wrong }])))).toBe("corrupt");
  });
});

test("this Node inflates step by step: where a new one does not, only memory is lost, and this tells it", () => {
  expect(canStep()).toBe(true);
});
