/** The fast scan of plain shared strings, `<si><t>text</t></si>`; at anything else it stops. */
import { Buffer } from "#host/bytes.ts";
import type { TextTable } from "../../../model/text-table.ts";
import type { XmlReader } from "../../xml/reader.ts";
import { decodeText } from "../../xml/text.ts";
import { matches } from "./celltag.ts";

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const AMP = 0x26;
const UNDERSCORE = 0x5f;
const OPENING = Buffer.from("<si><t");
const CLOSING = Buffer.from("</t></si>");

export class FastStrings {
  readonly #reader: XmlReader;
  readonly #table: TextTable;

  constructor(reader: XmlReader, table: TextTable) {
    this.#reader = reader;
    this.#table = table;
  }

  /** Scans items from the reader's position on and moves past them. */
  scan(texts: string[], ids: number[]): void {
    const reader = this.#reader;
    const { bytes } = reader;
    let pos = reader.pos;
    for (;;) {
      const next = this.#item(bytes, pos, texts, ids);
      if (next < 0) break;
      pos = next;
    }
    reader.pos = pos;
  }

  /** The position after the item, or -1 and nothing was added. */
  #item(bytes: Buffer, from: number, texts: string[], ids: number[]): number {
    if (bytes[from] !== LT || !matches(bytes, from, OPENING)) return -1;
    let i = from + OPENING.length;
    // `<t>` or `<t xml:space="preserve">`; spaces are kept either way.
    if (bytes[i] !== GT && bytes[i] !== SPACE) return -1;
    while (bytes[i] !== GT && bytes[i] !== 0 && bytes[i] !== SLASH && bytes[i] !== LT) i++;
    if (bytes[i] !== GT) return -1;
    const start = ++i;
    let hash = 0;
    for (let byte = bytes[i] as number; byte !== LT; byte = bytes[++i] as number) {
      // Control characters, entities and escapes take the slow way; zero bytes end the window.
      if (byte < SPACE || byte === AMP || byte === UNDERSCORE) return -1;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (!matches(bytes, i, CLOSING)) return -1;
    let id = this.#table.find(bytes, start, i, hash);
    if (id < 0) {
      id = this.#table.idOf(decodeText(bytes, start, i, false, this.#reader.part));
      this.#table.keep(bytes, start, i, hash, id);
    }
    ids.push(id);
    texts.push(this.#table.texts[id] as string);
    return i + CLOSING.length;
  }
}
