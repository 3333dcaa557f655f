/** A tiny writer of zips for tests, able to write what no proper writer would. */
import { crc32, deflateRawSync } from "node:zlib";

export interface EntryOptions {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Raw name bytes instead of the name in UTF-8. */
  readonly nameBytes?: Uint8Array;
  /** What the directory states instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  /** The compressed bytes instead of the deflated data. */
  readonly compressed?: Uint8Array;
  /** Sizes and checksum follow the data, as streaming writers do. */
  readonly descriptor?: boolean;
  /** Sizes and offset in a zip64 field. */
  readonly zip64?: boolean;
}

export interface ZipOptions {
  readonly before?: Uint8Array;
  readonly comment?: string;
  readonly zip64End?: boolean;
}

interface Written {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

export function writeZip(entries: readonly EntryOptions[], options: ZipOptions = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = writeEntry(entry);
    locals.push(local);
    centrals.push(central(offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = endRecords(entries.length, directory.length, offset, options);
  return Buffer.concat([options.before ?? Buffer.alloc(0), ...locals, directory, end]);
}

function writeEntry(entry: EntryOptions): Written {
  const data = Buffer.from(entry.data);
  const compressed = Buffer.from(
    entry.compressed ?? (entry.stored === true ? data : deflateRawSync(data)),
  );
  const method = entry.method ?? (entry.stored === true ? 0 : 8);
  const flags = (entry.flags ?? 0x800) | (entry.descriptor === true ? 8 : 0);
  const name = Buffer.from(entry.nameBytes ?? Buffer.from(entry.name));
  const crc = entry.crc ?? crc32(data);
  const size = entry.size ?? data.length;
  const common = (withSizes: boolean): Buffer => {
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(flags, 0);
    fields.writeUInt16LE(method, 2);
    if (withSizes) fields.writeUInt32LE(crc, 8);
    if (withSizes) fields.writeUInt32LE(entry.zip64 === true ? 0xffffffff : compressed.length, 12);
    if (withSizes) fields.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 16);
    fields.writeUInt16LE(name.length, 20);
    return fields;
  };
  const wide = entry.zip64 === true ? uint64s(size, compressed.length) : null;
  const localExtra =
    wide === null ? Buffer.alloc(0) : Buffer.concat([uint16s(1, wide.length), wide]);
  // In a descriptor the compressed size comes first; in a zip64 field the size does.
  const sizes = wide === null ? uint32s(compressed.length, size) : uint64s(compressed.length, size);
  const descriptor = entry.descriptor === true ? [uint32s(0x08074b50, crc), sizes] : [];
  const local = [
    signature(0x04034b50),
    uint16s(20),
    common(entry.descriptor !== true),
    uint16s(localExtra.length),
    name,
    localExtra,
  ];
  const central = (offset: number): Buffer => {
    const extra =
      entry.zip64 === true
        ? Buffer.concat([uint16s(1, 24), uint64s(size, compressed.length, offset)])
        : Buffer.alloc(0);
    const tail = Buffer.concat([
      uint16s(extra.length, 0, 0, 0),
      uint32s(0, entry.zip64 === true ? 0xffffffff : offset),
    ]);
    return Buffer.concat([signature(0x02014b50), uint16s(20, 20), common(true), tail, name, extra]);
  };
  return { local: Buffer.concat([...local, compressed, ...descriptor]), central };
}

function endRecords(count: number, size: number, offset: number, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? "");
  if (options.zip64End !== true) {
    const fields = [uint16s(0, 0, count, count), uint32s(size, offset), uint16s(comment.length)];
    return Buffer.concat([signature(0x06054b50), ...fields, comment]);
  }
  const at = offset + size;
  const record = [
    signature(0x06064b50),
    uint64s(44),
    uint16s(45, 45),
    uint32s(0, 0),
    uint64s(count, count, size, offset),
  ];
  const locator = [signature(0x07064b50), uint32s(0), uint64s(at), uint32s(1)];
  const end = [
    signature(0x06054b50),
    uint16s(0, 0, 0xffff, 0xffff),
    uint32s(0xffffffff, 0xffffffff),
    uint16s(0),
  ];
  return Buffer.concat([...record, ...locator, ...end]);
}

function signature(value: number): Buffer {
  return uint32s(value);
}

function uint16s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
}

function uint32s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
}

function uint64s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [i, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), i * 8);
  return bytes;
}
