// A small zip writer: entries one after another, the sheet deflated as it is made, so that a
// part of several hundred megabytes needs no memory. Sizes are patched in when they are known.
import { closeSync, openSync, writeSync } from "node:fs";
import { createDeflateRaw, crc32, deflateRawSync } from "node:zlib";

/** 1980-01-01, the zero of zip's clock: the same bytes on every run. */
const DATE = 0x21;

export class ZipFile {
  #fd;
  #at = 0;
  /** @type {Buffer[]} */
  #directory = [];

  constructor(/** @type {string} */ path) {
    this.#fd = openSync(path, "w");
  }

  /** A part that is small enough to hold. */
  add(/** @type {string} */ name, /** @type {string} */ text) {
    const raw = Buffer.from(text);
    const data = deflateRawSync(raw, { level: 6 });
    const header = fields(crc32(raw), data.length, raw.length, name);
    const offset = this.#at;
    this.#write(Buffer.concat([local(header), Buffer.from(name), data]));
    this.#directory.push(central(header, offset, name));
  }

  /** A part made piece by piece. */
  async addLarge(/** @type {string} */ name, /** @type {Iterable<string>} */ pieces) {
    const offset = this.#at;
    this.#write(Buffer.concat([local(fields(0, 0, 0, name)), Buffer.from(name)]));
    const deflate = createDeflateRaw({ level: 6 });
    let packed = 0;
    let size = 0;
    let crc = 0;
    deflate.on("data", (chunk) => {
      packed += chunk.length;
      this.#write(chunk);
    });
    const ended = new Promise((resolve) => deflate.on("end", resolve));
    for (const piece of pieces) {
      const raw = Buffer.from(piece);
      size += raw.length;
      crc = crc32(raw, crc);
      if (!deflate.write(raw)) await new Promise((resolve) => deflate.once("drain", resolve));
    }
    deflate.end();
    await ended;
    const header = fields(crc, packed, size, name);
    writeSync(this.#fd, local(header), 0, 30, offset);
    this.#directory.push(central(header, offset, name));
  }

  close() {
    const start = this.#at;
    for (const entry of this.#directory) this.#write(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#write(end);
    closeSync(this.#fd);
  }

  #write(/** @type {Buffer} */ bytes) {
    writeSync(this.#fd, bytes);
    this.#at += bytes.length;
  }
}

/** What the local and the central header share: 26 bytes from the version on. */
function fields(
  /** @type {number} */ crc,
  /** @type {number} */ packed,
  /** @type {number} */ size,
  /** @type {string} */ name,
) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x0800, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(DATE, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function local(/** @type {Buffer} */ header) {
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header]);
}

function central(
  /** @type {Buffer} */ header,
  /** @type {number} */ offset,
  /** @type {string} */ name,
) {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const made = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  return Buffer.concat([made, header, rest, Buffer.from(name)]);
}
