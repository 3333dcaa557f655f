/**
 * A pull reader of XML tokens over bytes in pieces: no tree, no whole text. It keeps
 * one window of bytes; a token's positions hold until the next token is read. It
 * checks that tags nest and that the part ends where it should, and refuses DTDs.
 */
import type { Buffer } from "#host/bytes.ts";
import { beyond, type ReadLimits } from "../../model/limits.ts";
import { UnreadableFile } from "../../model/unreadable.ts";
import { asUtf8 } from "./encoding.ts";
import type { ByteSource } from "./source.ts";
import { decodeText } from "./text.ts";
import { ByteWindow, isSpace } from "./window.ts";

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;

export class XmlReader extends ByteWindow {
  /** Of the last tag, without its prefix. */
  name = "";
  /** Of the last tag: it closes itself (a CLOSE token follows all the same). */
  empty = false;
  readonly #open: string[] = [];
  #start = 0;
  #stop = 0;
  #raw = false;
  #pendingClose = false;
  #rooted = false;

  /** `source`: in any encoding that it states. */
  constructor(source: ByteSource, part: string, limits: ReadLimits) {
    super(asUtf8(source, part), part, limits);
  }

  /** Number of open elements; right after OPEN it counts that element. */
  get depth(): number {
    return this.#open.length;
  }

  /** The next token: OPEN, CLOSE, TEXT (CDATA too) or END. Comments and instructions are passed over. */
  next(): number {
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.#open.pop();
      return CLOSE;
    }
    for (;;) {
      if (this.pos >= this.end && !this.more(this.end)) return this.#finish();
      if (this.bytes[this.pos] !== LT) {
        this.#readText();
        if (this.#open.length > 0) return TEXT;
        this.#expectBlank();
        continue;
      }
      this.need(2);
      const kind = this.bytes[this.pos + 1];
      if (kind === BANG) {
        if (this.#readDeclaration()) return TEXT;
      } else if (kind === QUESTION) this.#skipPast("?>", 2);
      else return kind === SLASH ? this.#readClose() : this.#readOpen();
    }
  }

  /** Opens the part's root element and gives its name. */
  root(): string {
    this.next();
    return this.name;
  }

  /** Passes over the content of the element just opened, its CLOSE included. */
  skip(): void {
    const depth = this.#open.length;
    while (this.#open.length >= depth) this.next();
  }

  /** The text of the last TEXT token. */
  text(): string {
    return decodeText(this.bytes, this.#start, this.#stop, this.#raw, this.part);
  }

  /** All text directly inside the element just opened; its child elements are passed over. */
  innerText(): string {
    const depth = this.#open.length;
    let text = "";
    for (;;) {
      const token = this.next();
      if (token === TEXT) text += this.text();
      else if (token === OPEN) this.skip();
      else if (this.#open.length < depth) return text;
    }
  }

  /** An attribute of the last OPEN, by its name without prefix; undefined where absent. */
  attribute(local: string): string | undefined {
    const { bytes } = this;
    let i = this.#start;
    while (i < this.#stop) {
      while (i < this.#stop && isSpace(bytes[i] as number)) i++;
      const nameStart = i;
      let afterColon = i;
      while (i < this.#stop && bytes[i] !== EQUALS && !isSpace(bytes[i] as number)) {
        if (bytes[i++] === COLON) afterColon = i;
      }
      const nameEnd = i;
      if (nameStart === nameEnd) return undefined;
      while (i < this.#stop && bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) i++;
      const close = bytes.indexOf(bytes[i] as number, i + 1);
      if (i >= this.#stop || close < 0 || close >= this.#stop)
        throw this.corrupt("broken attribute");
      const declares = latin1(bytes, nameStart, nameEnd).startsWith("xmlns");
      if (
        !declares &&
        nameEnd - afterColon === local.length &&
        latin1(bytes, afterColon, nameEnd) === local
      ) {
        return decodeText(bytes, i + 1, close, false, this.part);
      }
      i = close + 1;
    }
    return undefined;
  }

  /** An attribute that is true as XML Schema says it. */
  flag(local: string): boolean {
    const value = this.attribute(local);
    return value === "1" || value === "true";
  }

  /** For a scanner that consumed an opening tag by itself. */
  enter(qualified: string): void {
    this.#open.push(qualified);
  }

  /** For a scanner that consumed by itself the closing tag of what it entered. */
  leave(qualified: string): void {
    if (this.#open.pop() !== qualified) throw this.corrupt("tags do not nest");
  }

  #readText(): void {
    let i = this.pos;
    for (;;) {
      while (i < this.end && this.bytes[i] !== LT) i++;
      if (i < this.end) break;
      const held = i - this.pos;
      // The window moves even where nothing more comes.
      const more = this.more(this.pos);
      i = this.pos + held;
      if (!more) break;
    }
    this.#setText(this.pos, i, i, false);
  }

  #setText(start: number, stop: number, next: number, raw: boolean): void {
    this.#start = start;
    this.#stop = stop;
    this.#raw = raw;
    this.pos = next;
  }

  #readOpen(): number {
    const stop = this.#tagEnd();
    const { bytes } = this;
    this.empty = bytes[stop - 1] === SLASH;
    const last = this.empty ? stop - 1 : stop;
    const qualified = this.#readName(this.pos + 1, last);
    if (this.#open.length === 0) {
      if (this.#rooted) throw this.corrupt("content after the root element");
      this.#rooted = true;
    }
    this.#open.push(qualified);
    if (this.#open.length > this.limits.nesting)
      throw beyond("nesting", this.limits, { detail: this.part });
    this.#setText(this.pos + 1 + qualified.length, last, stop + 1, false);
    this.#pendingClose = this.empty;
    return OPEN;
  }

  #readClose(): number {
    const stop = this.#tagEnd();
    const qualified = this.#readName(this.pos + 2, stop);
    if (this.#open.pop() !== qualified) throw this.corrupt("tags do not nest");
    this.pos = stop + 1;
    return CLOSE;
  }

  /** Sets `name` and returns the name with its prefix. */
  #readName(start: number, stop: number): string {
    let i = start;
    while (i < stop && !isSpace(this.bytes[i] as number)) i++;
    const qualified = latin1(this.bytes, start, i);
    if (qualified === "" || /["'=&]/.test(qualified)) throw this.corrupt("broken tag");
    this.name = qualified.slice(qualified.indexOf(":") + 1);
    return qualified;
  }

  /** The position of the tag's `>`, which may lie in a piece still to come. */
  #tagEnd(): number {
    let quote = 0;
    let i = this.pos + 1;
    for (;;) {
      for (; i < this.end; i++) {
        const byte = this.bytes[i];
        if (byte === LT) throw this.corrupt("broken tag");
        if (quote !== 0) {
          if (byte === quote) quote = 0;
        } else if (byte === GT) return i;
        else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      }
      const held = i - this.pos;
      if (!this.more(this.pos)) throw this.truncated();
      i = this.pos + held;
    }
  }

  /** After `<!`: a comment is passed over (false), CDATA becomes the text (true), a DTD is refused. */
  #readDeclaration(): boolean {
    this.need(4);
    if (this.bytes[this.pos + 2] === 0x2d && this.bytes[this.pos + 3] === 0x2d) {
      this.#skipPast("-->", 4);
      return false;
    }
    this.need(9);
    const opening = latin1(this.bytes, this.pos, this.pos + 9);
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(opening)) {
      throw new UnreadableFile("entity-bomb", `${this.part}: document type declaration`);
    }
    if (opening !== "<![CDATA[" || this.#open.length === 0)
      throw this.corrupt("unknown declaration");
    const stop = this.find("]]>", 9);
    this.#setText(this.pos + 9, stop, stop + 3, true);
    return true;
  }

  #skipPast(closing: string, from: number): void {
    this.pos = this.find(closing, from) + closing.length;
  }

  #expectBlank(): void {
    for (let i = this.#start; i < this.#stop; i++) {
      const byte = this.bytes[i] as number;
      // Some writers pad parts with zero bytes.
      if (!isSpace(byte) && byte !== 0) throw this.corrupt("text outside the root element");
    }
  }

  #finish(): number {
    if (this.#open.length > 0 || !this.#rooted) throw this.truncated();
    this.release();
    return END;
  }
}

function latin1(bytes: Buffer, start: number, end: number): string {
  return bytes.toString("latin1", start, end);
}
