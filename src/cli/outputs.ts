/** What a command can write. */
import type { Format } from "../present/document.ts";

/** The formats of a command, and the one without `--format` and `-o`. */
export interface Outputs<T extends FileType = FileType> {
  readonly formats: Readonly<Record<string, T>>;
  readonly first: string;
}

/** What the choice needs to know of a format. */
export type FileType = Pick<Format, "id" | "extension" | "mediaType" | "byOptionOnly" | "alsoIn">;
