/** OLE2 compound files: the streams directly under the root, and their bytes. */
import { Buffer } from "#host/bytes.ts";
import { UnreadableFile } from "../../../model/raw.ts";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NONE = 0xffffffff;
/** Sector numbers from here on are marks: end of chain, free, FAT, DIFAT. */
const FIRST_MARK = 0xfffffffa;
const ROOT_TYPE = 5;
const STREAM_TYPE = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Throws UnreadableFile `truncated` or `corrupt` where its tables lead outside the file. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #miniBytes: number;
  readonly #miniCutoff: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #root: Entry;
  readonly #streams: ReadonlyMap<string, Entry>;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw new UnreadableFile("truncated", "compound file header");
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const shift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if (shift < 7 || shift > 16 || miniShift > shift) throw corrupt("sector size");
    this.#sectorBytes = 1 << shift;
    this.#miniBytes = 1 << miniShift;
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    this.#miniFat = words(this.#chain(this.#view.getUint32(60, true)));
    const entries = parseEntries(this.#chain(this.#view.getUint32(48, true)));
    const root = entries[0];
    if (root === undefined || root.type !== ROOT_TYPE) throw corrupt("no root directory entry");
    this.#root = root;
    this.#streams = childStreams(entries, root);
  }

  /** Names of the root's own streams: those of embedded objects are not among them. */
  get names(): readonly string[] {
    return [...this.#streams.keys()];
  }

  /** A stream's bytes by name without regard to case, or null where there is none. */
  read(name: string): Uint8Array | null {
    const entry = this.#streams.get(name.toLowerCase());
    if (entry === undefined) return null;
    const mini = entry.size < this.#miniCutoff;
    const data = mini ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (data.length < entry.size) throw new UnreadableFile("truncated", `stream ${name}`);
    return data.subarray(0, entry.size);
  }

  #readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.#view.getUint32(76 + i * 4, true));
    const perSector = this.#sectorBytes / 4 - 1;
    let next = this.#view.getUint32(68, true);
    for (let left = this.#sectorCount(); next < FIRST_MARK; left--) {
      if (left < 0) throw corrupt("sector table in a loop");
      const more = words(this.#sector(next));
      sectors.push(...more.subarray(0, perSector));
      next = more[perSector] as number;
    }
    return words(this.#join(sectors.filter((sector) => sector < FIRST_MARK)));
  }

  #chain(start: number): Uint8Array {
    return this.#join(follow(start, this.#fat, this.#sectorCount()));
  }

  #miniChain(start: number): Uint8Array {
    const container = this.#chain(this.#root.start);
    const limit = Math.ceil(container.length / this.#miniBytes);
    const parts = follow(start, this.#miniFat, limit).map((sector) => {
      const from = sector * this.#miniBytes;
      return container.subarray(from, from + this.#miniBytes);
    });
    return Buffer.concat(parts);
  }

  #join(sectors: readonly number[]): Uint8Array {
    if (sectors.length > this.#sectorCount()) throw corrupt("more sectors than the file holds");
    return Buffer.concat(sectors.map((sector) => this.#sector(sector)));
  }

  #sector(index: number): Uint8Array {
    const from = (index + 1) * this.#sectorBytes;
    if (from >= this.#bytes.length) throw new UnreadableFile("truncated", "compound file sector");
    return this.#bytes.subarray(from, from + this.#sectorBytes);
  }

  #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorBytes);
  }
}

function follow(start: number, table: Uint32Array, limit: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_MARK;) {
    if (sectors.length > limit) throw corrupt("sector chain in a loop");
    sectors.push(sector);
    const next = table[sector];
    if (next === undefined) throw corrupt("sector chain leaves its table");
    sector = next;
  }
  return sectors;
}

function parseEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: Buffer.from(directory.subarray(at, at + nameBytes)).toString("utf16le"),
      type: directory[at + 66] as number,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function childStreams(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (index === NONE || entry === undefined || seen.has(index)) continue;
    seen.add(index);
    open.push(entry.left, entry.right);
    if (entry.type === STREAM_TYPE) streams.set(entry.name.toLowerCase(), entry);
  }
  return streams;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function corrupt(what: string): UnreadableFile {
  return new UnreadableFile("corrupt", `compound file: ${what}`);
}
