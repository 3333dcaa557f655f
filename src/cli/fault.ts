/** What a run ended with, in words, with its exit code and the name that programs know it by. */
import { said } from "../messages/said.ts";
import type { Lang } from "../messages/terms.ts";
import {
  EXIT,
  internalError,
  missingInput,
  nothingToRead,
  OutputFailure,
  outputFailure,
  totalTooLarge,
  UsageError,
} from "./errors.ts";
import { VERSION } from "./version.gen.ts";

export interface Fault {
  readonly code:
    | "usage"
    | "output"
    | "missing-input"
    | "nothing-to-read"
    | "too-large"
    | "internal";
  readonly exitCode: number;
  readonly text: string;
}

export function faultOf(error: unknown, command: string, lang: Lang): Fault {
  if (error instanceof UsageError)
    return { code: "usage", exitCode: EXIT.usage, text: said(lang, error.said) };
  if (error instanceof OutputFailure)
    return { code: "output", exitCode: EXIT.path, text: outputFailure(error, lang) };
  if (error instanceof Error && error.name === "MissingInput") {
    const { path, code } = error as Error & { path: string; code: string | null };
    return { code: "missing-input", exitCode: EXIT.path, text: missingInput(path, code, lang) };
  }
  if (error instanceof Error && error.name === "NothingToRead") {
    const { paths } = error as Error & { paths: readonly string[] };
    return { code: "nothing-to-read", exitCode: EXIT.path, text: nothingToRead(paths, lang) };
  }
  if (error instanceof Error && error.name === "TotalTooLarge")
    return { code: "too-large", exitCode: EXIT.data, text: totalTooLarge(lang) };
  const text = internalError(error, [command], VERSION, lang);
  return { code: "internal", exitCode: EXIT.internal, text };
}
