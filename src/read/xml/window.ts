/** A window over bytes in pieces: what a scanner holds of a part that is larger than memory likes. */
import { Buffer } from "#host/bytes.ts";
import { beyond, keepTime, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import type { ByteSource } from "./source.ts";

/** Zero bytes after the window, so that a scanner may look ahead without asking for the end. */
const SLACK = 64;
/** Bytes of a token that are held whatever the limit of texts: no cell, heading or relationship is nearly as long. */
const LEAST_TOKEN = 4 * 1024 * 1024;
/** Of a character in UTF-8. */
const MOST_BYTES = 4;

/** Bytes that the window asks for at a time: they stay in the processor's cache. */
const ROOM = 128 * 1024;
/** A part begins with as much: most parts are small. */
const FIRST_ROOM = 16 * 1024;

/** Windows of parts that were read to their end, for the next parts. */
const spare: Buffer[] = [];
const MOST_SPARE = 4;
const NOTHING = Buffer.alloc(SLACK);

export class ByteWindow {
  /** The part's name, for errors. */
  readonly part: string;
  /** The bytes held; at and after `end` they are zero for at least SLACK bytes. */
  bytes: Buffer = NOTHING;
  /** The next byte to be read. */
  pos = 0;
  end = 0;
  /** How often bytes came. */
  fills = 0;
  readonly limits: ReadLimits;
  readonly #source: ByteSource;

  /** `source`: UTF-8 without a byte order mark. */
  constructor(source: ByteSource, part: string, limits: ReadLimits) {
    this.part = part;
    this.limits = limits;
    this.#source = source;
  }

  /** Passes over blanks in the window and beyond it, keeping none of them. */
  skipBlanks(): void {
    for (;;) {
      while (isSpace(this.bytes[this.pos] as number)) this.pos++;
      if (this.pos < this.end || !this.more(this.pos)) return;
    }
  }

  /** The part is read: its memory is the next one's. */
  protected release(): void {
    if (spare.length < MOST_SPARE && this.bytes !== NOTHING) spare.push(this.bytes);
    this.bytes = NOTHING;
    this.pos = 0;
    this.end = 0;
  }

  corrupt(what: string): UnreadableFile {
    return new UnreadableFile("corrupt", `${this.part}: ${what}`);
  }

  truncated(): UnreadableFile {
    return new UnreadableFile("truncated", `${this.part}: XML ends early`);
  }

  /** The position of `closing`, looked for `from` bytes after `pos`. */
  protected find(closing: string, from: number): number {
    let i = this.pos + from;
    for (;;) {
      const at = this.bytes.indexOf(closing, i, "latin1");
      if (at >= 0 && at + closing.length <= this.end) return at;
      const held = Math.max(this.end - closing.length - this.pos, from);
      if (!this.more(this.pos)) throw this.truncated();
      i = this.pos + held;
    }
  }

  /** Holds at least so many bytes from `pos` on. */
  protected need(count: number): void {
    while (this.end - this.pos < count) if (!this.more(this.pos)) throw this.truncated();
  }

  /** Adds a piece to the window, which now begins at `keep` (moved to 0); false where nothing more came. */
  protected more(keep: number): boolean {
    keepTime(this.limits);
    const held = this.end - keep;
    if (held > Math.max(LEAST_TOKEN, MOST_BYTES * this.limits.textLength))
      throw beyond("textLength", this.limits, { detail: this.part });
    // Half of the room at least is for what comes: else a long token would be moved for little.
    const room = this.end === 0 ? FIRST_ROOM : Math.max(ROOM, held * 2);
    let target = this.bytes;
    if (room + SLACK > target.length) target = roomFor(room + SLACK);
    this.bytes.copy(target, 0, keep, this.end);
    this.bytes = target;
    const read = this.#source.read(target, held, target.length - SLACK);
    this.pos -= keep;
    this.end = held + read;
    this.fills++;
    target.fill(0, this.end, this.end + SLACK);
    return read > 0;
  }
}

function roomFor(size: number): Buffer {
  const at = spare.findLastIndex((buffer) => buffer.length >= size);
  const [found] = at < 0 ? [] : spare.splice(at, 1);
  return found ?? Buffer.allocUnsafe(size);
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
