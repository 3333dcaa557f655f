/** An input format: how its files are known, and how they are read. One file each in `formats/`. */
import type { RawSheet, ReadLimits, WorkbookFormat } from "../model/raw.ts";
import type { FileHead } from "./file-head.ts";

export interface InputContent {
  readonly sheets: readonly RawSheet[];
  /** What some of the texts were converted from; null: all were Unicode, or it is not known yet. */
  readonly legacyEncoding: string | null;
}

export interface InputFormat {
  readonly id: string;
  /** Position among the formats: the first that knows a file reads it. */
  readonly order: number;
  /** What reports call it. */
  readonly format: WorkbookFormat;
  /** Its texts are Unicode when they are read; else the encodings of old fonts are looked for. */
  readonly isUnicode: boolean;
  knows(file: FileHead): boolean;
  /** `name` decides nothing but whether prose may be a table of one column. Throws UnreadableFile. */
  read(file: FileHead, limits: ReadLimits, name: string): Promise<InputContent>;
}
