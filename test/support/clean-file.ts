/** A clean file written to bytes and read back, as another thread or a later run does. */
import {
  assembleFile,
  type CleanFile,
  readOwn,
  readTemplate,
} from "../../src/pipeline/clean-file/index.ts";
import type { MappedFile } from "../../src/pipeline/mapped-file.ts";

export function throughBytes(
  file: CleanFile,
  place: { readonly file: string; readonly folders: readonly string[] },
): MappedFile {
  const templates = file.templates.map(({ bytes }) => readTemplate(bytes));
  return assembleFile(readOwn(file.ownBytes()), templates, file.sha256, place);
}
