/** What was seen, as the formats take it. */
import { messageOf } from "../messages/findings.ts";
import type { Lang } from "../messages/index.ts";
import { coveredJson } from "../present/outgoing.ts";
import type { InspectOutcome } from "./inspect.ts";

/** By file: why it could not be read. */
export function reasonsOf({ problems }: InspectOutcome, lang: Lang): ReadonlyMap<string, string> {
  return new Map(problems.map((problem) => [problem.place.file, messageOf(problem, lang).message]));
}

export function inspectReport({ files }: InspectOutcome, reasons: ReadonlyMap<string, string>) {
  return coveredJson({
    files: files.map((file) => {
      const unreadable = reasons.get(file.file);
      return unreadable === undefined ? file : { ...file, unreadable };
    }),
  });
}
