/** In what format a result is written: decided here for every command, before anything is read. */
import type { Outputs, FileType } from "./outputs.ts";
import { basename, extname } from "node:path";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { formatOption, OUTPUT, type OptionSpec } from "./option-list.ts";
import { wrongValue } from "./wrong-value.ts";

/** `--format` and `-o`, for a command of several formats. */
export function outputOptions({ formats, first }: Outputs): OptionSpec[] {
  return [formatOption(Object.keys(formats), first), OUTPUT];
}

/**
 * `--format`, else the format that the ending of `-o` names, else the first. A file whose name promises
 * another format than it holds would open as garbage somewhere else, so the two must agree.
 */
export function formatOf<T extends FileType>(invocation: Invocation, outputs: Outputs<T>): T {
  const output = text(invocation.options, "output");
  const asked = askedFor(invocation, outputs);
  const named = output === undefined ? null : namedBy(output, outputs);
  if (output !== undefined && asked !== null && named !== null) refuseOther(output, asked, outputs);
  const format = asked ?? named ?? (outputs.formats[outputs.first] as T);
  if (output === undefined && invocation.io.isTTY) refuseNoise(format);
  return format;
}

function askedFor<T extends FileType>({ options }: Invocation, { formats }: Outputs<T>): T | null {
  const id = text(options, "format");
  if (id === undefined) return null;
  const format = Object.hasOwn(formats, id) ? formats[id] : undefined;
  if (format !== undefined) return format;
  throw wrongValue("--format", id, Object.keys(formats));
}

/** null: the name has no ending. An ending that no format of the command has is refused. */
function namedBy<T extends FileType>(output: string, outputs: Outputs<T>): T | null {
  const ending = endingOf(output);
  if (ending === "") return null;
  const own = Object.values(outputs.formats);
  const format = own.find(
    ({ extension, byOptionOnly }) => byOptionOnly !== true && extension === ending,
  );
  const borne = format ?? own.find((candidate) => mayEnd(candidate, ending));
  if (borne !== undefined) return borne;
  const endings = own.flatMap(({ extension, alsoIn = [] }) => [extension, ...alsoIn]);
  const list = [...new Set(endings)].sort().join(", ");
  throw new UsageError({
    vi: `-o "${output}": lệnh này không ghi được tệp ${ending}. Tên tệp phải có đuôi: ${list}.`,
    en: `-o "${output}": this command writes no ${ending} file. A name may end in: ${list}.`,
  });
}

function mayEnd({ extension, alsoIn = [] }: FileType, ending: string): boolean {
  return extension === ending || alsoIn.includes(ending);
}

function refuseOther(output: string, asked: FileType, { formats }: Outputs): void {
  const ending = endingOf(output);
  if (mayEnd(asked, ending)) return;
  const other = Object.values(formats).find(({ extension }) => extension === ending);
  const name = other === undefined ? "" : ` (${other.id})`;
  throw new UsageError({
    vi: `--format ${asked.id} và đuôi ${ending}${name} của -o "${output}" không khớp: bỏ --format, hoặc đặt tên tệp có đuôi ${asked.extension}.`,
    en: `--format ${asked.id} and the ending ${ending}${name} of -o "${output}" disagree: leave --format out, or let the name end in ${asked.extension}.`,
  });
}

/** `.xlsx`, in small letters; empty for a name without one. */
function endingOf(output: string): string {
  return extname(basename(output)).toLowerCase();
}

/** A binary format needs a file: a terminal would show noise. */
function refuseNoise({ id, extension, mediaType }: FileType): void {
  if (!/officedocument|octet|parquet/.test(mediaType)) return;
  throw new UsageError({
    vi: `--format ${id} phải ghi vào tệp: thêm -o ten-tep${extension}.`,
    en: `--format ${id} goes to a file: add -o name${extension}.`,
  });
}
