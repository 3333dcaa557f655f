/**
 * `.xls` files on which the library behind the adapter loops until memory ends, where V8 may end the
 * process: both found by the fuzz. They are read or refused, and soon.
 */
import { CFB, utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { HANG_MS, costOf, reasonOf } from "../../support/read-back.ts";

const TABLE = utils.aoa_to_sheet([
  ["Đơn vị", "Số tin", "Tỷ lệ"],
  ["Xã An Đức", 1642, 0.5],
  ["Xã Phú Lễ", true, { t: "n", v: 1, f: "1+0" }],
]);
const FILE = Buffer.from(
  write(utils.book_new(TABLE, "B"), { type: "buffer", bookType: "biff5" }) as Uint8Array,
);
const DIRECTORY_ENTRY = 128;
/** Of a directory entry: its siblings and its child, as numbers of entries. */
const LINKS = [68, 72, 76];

async function expectSoon(bytes: Uint8Array, what: string): Promise<void> {
  const cost = await costOf(() => reasonOf(bytes));
  expect(cost.ms, what).toBeLessThan(HANG_MS);
}

// Found a fault of src/read/formats/xls: the library is given the whole file, whose directory it walks.
test("a directory whose entries lead to each other", { timeout: 60_000 }, async () => {
  // The header states the directory's sector; the sectors begin after it.
  const first = (FILE.readUInt32LE(48) + 1) * 512;
  for (let entry = 0; entry < 4; entry++) {
    for (const link of LINKS) {
      const bytes = Buffer.from(FILE);
      bytes.writeUInt32LE(1, first + entry * DIRECTORY_ENTRY + link);
      await expectSoon(bytes, `link ${link} of entry ${entry}`);
    }
  }
});

// Found a fault of src/read/formats/xls: such records have no place in the formats that are read.
test("a record of the format of 1987 in place of any other", { timeout: 60_000 }, async () => {
  const book = CFB.read(FILE, { type: "buffer" });
  const entry = CFB.find(book, "/Book");
  if (entry === null) throw new Error("no stream");
  const stream = Buffer.from(entry.content as Uint8Array);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    for (const id of [4, 7]) {
      const mutant = Buffer.from(stream);
      mutant.writeUInt16LE(id, at);
      entry.content = mutant;
      await expectSoon(CFB.write(book, { type: "buffer" }) as Uint8Array, `${id} at ${at}`);
    }
  }
});
