/** `check --annotate <dir>`: copies of faulty workbooks with the findings marked in them. */
import { said } from "../messages/said.ts";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { messageOf } from "../messages/findings.ts";
import { counted, namesOf } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import { type AnnotatedCopy, annotatedCopies } from "../pipeline/annotate.ts";
import type { InspectOutcome } from "../pipeline/inspect.ts";
import { understoodCopies } from "../pipeline/understood-copies.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { coveredAll } from "../present/outgoing.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { isThere } from "./io.ts";
import type { OptionSpec } from "./option-list.ts";
import { writeOutput } from "./output.ts";
import { onErrorScreen } from "./screen.ts";

export const ANNOTATE_OPTION: OptionSpec = {
  flags: "--annotate <dir>",
  group: "output",
  text: {
    vi: "ghi vào thư mục này bản sao của từng tệp có lỗi, ô sai được tô màu và ghi chú",
    en: "write into this folder a copy of each faulty file, with its cells coloured and noted",
  },
};

/** Called before anything is read: a run that could not keep its promise does not begin. */
export function annotateFolder(invocation: Invocation): string | null {
  const { options, io, args } = invocation;
  const folder = text(options, "annotate");
  if (folder === undefined) return null;
  const inside = args.find(
    (input) =>
      input !== "-" &&
      isThere(input, io) &&
      isBelow(resolve(io.cwd, folder), resolve(io.cwd, input)),
  );
  if (inside === undefined) return folder;
  throw new UsageError({
    vi: `--annotate "${folder}": thư mục này nằm trong đầu vào "${inside}", lần sau các bản sao sẽ bị đọc như báo cáo; chọn thư mục khác.`,
    en: `--annotate "${folder}": this folder lies within the input "${inside}", and the copies would be read as submissions next time; choose another.`,
  });
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Says on standard error what was written; the report itself stays the same. */
export async function writeAnnotated(
  folder: string,
  run: RunOptions,
  findings: readonly Finding[],
  invocation: Invocation,
): Promise<void> {
  const { lang } = invocation;
  const names = namesOf(run.catalogue);
  const told = (finding: Finding) => coveredAll(messageOf(finding, lang, names));
  const words = { lang, messageOf: told };
  await writeCopies(folder, annotatedCopies(run, findings, words), invocation);
}

/** {@link writeAnnotated} of `inspect`: every file with what was understood of it. */
export async function writeUnderstood(
  folder: string,
  run: RunOptions,
  outcome: InspectOutcome,
  invocation: Invocation,
): Promise<void> {
  await writeCopies(folder, understoodCopies(run, outcome, invocation.lang), invocation);
}

async function writeCopies(
  folder: string,
  copies: AsyncGenerator<AnnotatedCopy>,
  invocation: Invocation,
): Promise<void> {
  const { io, lang, options } = invocation;
  const say = (line: string): unknown =>
    options["quiet"] !== true && io.stderr.write(onErrorScreen(`antq: ${line}\n`, io));
  let written = 0;
  for await (const { file, path, bytes, inexact } of copies) {
    if (inexact) {
      say(
        said(lang, {
          vi: `${file}: không đánh dấu được mà giữ nguyên mọi ô; không ghi bản sao.`,
          en: `${file}: cannot be marked with every cell kept; no copy written.`,
        }),
      );
      continue;
    }
    await writeOutput(join(folder, path), bytes, invocation);
    written++;
  }
  say(
    said(lang, {
      vi: `đã ghi ${written} bản sao có đánh dấu vào "${folder}".`,
      en: `wrote ${counted(written, "annotated copy", "annotated copies")} into "${folder}".`,
    }),
  );
}
