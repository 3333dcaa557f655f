/**
 * What the words of a text can mean for its row, kept by the text's number: a row none of
 * whose texts means anything special is read without a closer look.
 */
import type { TextTable } from "../model/text-table.ts";
import { looksPersonal } from "../model/readings/index.ts";
import {
  isFootnote,
  isGroupSerial,
  isPartItem,
  isPartLabel,
  isSignature,
  isSignatureDate,
  isTotalLabel,
  numbered,
  saysNothingOccurred,
} from "./labels.ts";

/** The answer is known. */
const KNOWN = 1;
/** It may make its row a total, a part, a footnote, a signature; or it is blank. */
export const LABEL = 2;
/** It begins with a number, or is one that groups bear. */
export const NUMBERED = 4;
/** An identity or phone number stands in it. */
export const PERSONAL = 8;
/** Digits, as an unmapped count in CSV. */
export const DIGITS = 16;
/** It may number a column: (1), A, 2. */
export const NUMBERING = 32;

export class TextFlags {
  readonly #table: TextTable;
  #flags = new Uint8Array(1024);
  #generation: number;

  constructor(table: TextTable) {
    this.#table = table;
    this.#generation = table.generation;
  }

  of(id: number): number {
    if (id >= this.#flags.length) this.#grow(id);
    return this.#flags[id] || (this.#flags[id] = KNOWN | flagsOf(this.#table.texts[id] ?? ""));
  }

  #grow(id: number): void {
    const larger = new Uint8Array(Math.max(id + 1, this.#flags.length * 2));
    larger.set(this.#flags);
    this.#flags = larger;
  }

  /** Answers of forgotten texts are none. */
  renew(): void {
    if (this.#generation === this.#table.generation) return;
    this.#generation = this.#table.generation;
    this.#flags.fill(0);
  }
}

const FLAGS = new WeakMap<TextTable, TextFlags>();

export function textFlags(table: TextTable): TextFlags {
  let flags = FLAGS.get(table);
  if (flags === undefined) FLAGS.set(table, (flags = new TextFlags(table)));
  flags.renew();
  return flags;
}

function flagsOf(written: string): number {
  const text = written.normalize("NFC").trim();
  let flags = 0;
  if (isLabel(text)) flags |= LABEL;
  if (numbered(text) !== null || isGroupSerial(text)) flags |= NUMBERED;
  if (looksPersonal(written) !== null) flags |= PERSONAL;
  if (/^\s*\d[\d\s.,]*$/.test(written)) flags |= DIGITS;
  if (/^\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?\s*(?:=.*)?$/.test(text)) flags |= NUMBERING;
  return flags;
}

function isLabel(text: string): boolean {
  return (
    text === "" ||
    isSignature(text) ||
    isSignatureDate(text) ||
    isTotalLabel(text) ||
    isPartLabel(text) ||
    isPartItem(text) ||
    isFootnote(text) ||
    saysNothingOccurred(text)
  );
}
