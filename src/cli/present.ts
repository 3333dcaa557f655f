/** The end of a command of totals: why there are none, or the report, and the exit code. */
import type { Finding } from "../model/finding.ts";
import type { Format, ReportDocument } from "../present/document.ts";
import type { Invocation } from "./command.ts";
import { EXIT } from "./errors.ts";
import { emit, renderOptions } from "./output.ts";
import { sayErrors } from "./say-errors.ts";

export interface Outcome<Report> {
  /** null: there are errors and the run was not told to keep going. */
  readonly report: Report | null;
  readonly findings: readonly Finding[];
  readonly files: number;
}

export async function present<Report>(
  { report, findings, files }: Outcome<Report>,
  documentOf: (report: Report) => ReportDocument,
  format: Format,
  invocation: Invocation,
): Promise<number> {
  if (report === null) {
    sayErrors(findings, files, invocation);
    return EXIT.data;
  }
  const how = await renderOptions(invocation);
  const issued =
    format.official === true ? await (await import("./office.ts")).officeOf(invocation) : {};
  await emit(await format.render(documentOf(report), { ...how, ...issued }), invocation);
  return findings.some(({ severity }) => severity === "error") ? EXIT.data : EXIT.ok;
}
