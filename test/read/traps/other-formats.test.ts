/** A name says nothing: what is inside is told by the bytes; encrypted files are told as such. */
import { CFB, utils, write, type BookType } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { reasonOf } from "../../support/read-back.ts";
import { runCli } from "../../support/run-cli.ts";
import { inFolder } from "../../support/run-files.ts";
import { packageEntries } from "../../support/xlsx-package.ts";
import { writeZip } from "../../support/zip-writer.ts";

const TABLE = utils.aoa_to_sheet([
  ["Đơn vị", "Số tin"],
  ["Xã An Đức", 1642],
]);

function written(bookType: BookType): Buffer {
  return Buffer.from(write(utils.book_new(TABLE, "B"), { type: "buffer", bookType }) as Uint8Array);
}

/** A file of this name through `antq inspect`. */
async function inspected(
  name: string,
  bytes: Uint8Array,
): Promise<{ told: string; file: unknown }> {
  return inFolder({ [name]: bytes }, async (cwd) => {
    const { stdout, stderr } = await runCli(["inspect", name, "--format", "json"], { cwd });
    return { told: stderr.toString(), file: JSON.parse(stdout.toString()).files[0] };
  });
}

describe("told by the bytes, not the name", () => {
  test.each<[BookType, string, number]>([
    ["ods", "bao-cao.xlsx", 1],
    ["html", "bao-cao.xlsx", 1],
    ["biff8", "bao-cao.xlsx", 1],
    ["xlml", "bao-cao.xlsx", 1],
    ["xlsx", "bao-cao.xls", 1],
    ["xlsx", "bao-cao.csv", 1],
    ["csv", "bao-cao.xlsx", 1],
  ])("%s named %s is read", async (type, name, numbers) => {
    const { file } = await inspected(name, written(type));
    expect(file).toMatchObject({ sheets: [{ cells: 4, numbers, sum: numbers * 1642 }] });
  });

  test("what is no spreadsheet is told so", async () => {
    const { told } = await inspected("bao-cao.xlsx", Buffer.from("%PDF-1.7\n%âãÏÓ\n"));
    expect(told).toContain("file-unreadable");
  });
});

/** An encrypted package as office programs store it: a compound file around the cipher text. */
function encryptedPackage(): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.from("04000400400000003c3f786d6c", "hex"));
  CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(9000, 0x5a));
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

/** An ods with a password: its manifest says how the parts are encrypted. */
function encryptedOds(): Buffer {
  const manifest =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  return writeZip([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    { name: "content.xml", data: Buffer.alloc(300, 0xa5), stored: true },
    { name: "META-INF/manifest.xml", data: manifest },
  ]);
}

/** A workbook stream that begins with BOF and FILEPASS. */
function encryptedXls(): Buffer {
  const stream = Buffer.alloc(5000);
  Buffer.from("0908100000060500bb0dcc07c1000000060000002f00060000005947b2a8", "hex").copy(stream);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", stream);
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

describe("encrypted files are told as encrypted, not as no zip", () => {
  const entries = packageEntries({ sheet: "<row><c><v>1</v></c></row>" });
  test.each<[string, Uint8Array]>([
    ["xlsx with a password", encryptedPackage()],
    ["ods with a password", encryptedOds()],
    ["xls with a password", encryptedXls()],
    ["a zip with encrypted entries", writeZip(entries.map((each) => ({ ...each, flags: 1 })))],
    ["AES in the zip", writeZip(entries.map((each) => ({ ...each, method: 99 })))],
  ])("%s", async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe("encrypted");
    const { told } = await inspected("mat.xlsx", bytes);
    expect(told).toContain("file-unreadable");
  });
});
