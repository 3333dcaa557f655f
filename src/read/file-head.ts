/** What a file shows of itself at first sight: its first bytes, and the directory of a zip. */
import { Buffer } from "#host/bytes.ts";
import type { ReadLimits } from "../model/raw.ts";
import { isCompound } from "./formats/xls/compound.ts";
import { openZip, type ZipArchive } from "./zip/directory.ts";

/* oxlint-disable no-control-regex -- bytes are what this file is about */

const HEAD_BYTES = 8192;

export class FileHead {
  readonly bytes: Uint8Array;
  /** Opened already, where it is a zip: the directory need not be read twice. */
  readonly archive: ZipArchive | null;
  /** The first bytes in Latin-1; empty for a zip and for a compound file. */
  readonly head: string;
  readonly isCompound: boolean;
  #text: string | undefined;

  constructor(bytes: Uint8Array, archive: ZipArchive | null) {
    this.bytes = bytes;
    this.archive = archive;
    this.isCompound = archive === null && isCompound(bytes);
    this.head = archive !== null || this.isCompound ? "" : headOf(bytes, HEAD_BYTES);
  }

  static of(bytes: Uint8Array, limits: ReadLimits): FileHead {
    const isZip = /^PK(?:\x03\x04|\x05\x06|\x07\x08|00PK)/.test(headOf(bytes, 6));
    return new FileHead(bytes, isZip ? openZip(bytes, limits) : null);
  }

  /** Neither a zip nor a compound file: bytes of text, as far as can be seen. */
  get isText(): boolean {
    return this.archive === null && !this.isCompound;
  }

  /** {@link head} without its byte order mark, the zero bytes of wide encodings and leading blanks. */
  get text(): string {
    this.#text ??= this.head
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
      .replaceAll("\0", "")
      .trimStart();
    return this.#text;
  }

  /** The text begins as markup does; a heading in angle brackets ("<1 tuổi>") does not. */
  get isMarkup(): boolean {
    return /^<[a-z!?]/i.test(this.text);
  }
}

function headOf({ buffer, byteOffset, length }: Uint8Array, most: number): string {
  return Buffer.from(buffer, byteOffset, Math.min(length, most)).toString("latin1");
}

/** What a zip's own declarations say, each null where it has none. */
export function zipTypes(archive: ZipArchive): string | null {
  const types = archive.find("[Content_Types].xml");
  if (types === null) return null;
  return Buffer.from(archive.inflateEntry(types)).toString("utf8").replaceAll("\0", "");
}

export function zipMimetype(archive: ZipArchive): string | null {
  const mimetype = archive.find("mimetype");
  if (mimetype === null) return null;
  return Buffer.from(archive.inflateEntry(mimetype)).toString("latin1").trim();
}

export function zipHas(archive: ZipArchive, pattern: RegExp): boolean {
  return archive.entries.some(({ name }) => pattern.test(name.toLowerCase()));
}

/** A type that is declared for an extension says nothing: some writers declare all that they know. */
export function declaresBinaryWorkbook(types: string): boolean {
  return /<(?:\w+:)?Override\b[^>]*sheet\.binary\.macroEnabled/i.test(types);
}
