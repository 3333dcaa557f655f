// The sheets' XML inflated and nothing else: the floor of every reader.
import { inflateRawSync } from "node:zlib";

const DIRECTORY = 0x02014b50;

export function inflateSheets(/** @type {Buffer} */ bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === DIRECTORY) {
    const [size, name] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (bytes.toString("latin1", at + 46, at + 46 + name).includes("worksheets/"))
      inflateRawSync(bytes.subarray(start, start + size));
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
