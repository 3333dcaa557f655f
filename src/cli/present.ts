/** The end of a command of totals: why there are none, or the report, and the exit code. */
import { type Said, said } from "../messages/said.ts";
import type { Finding } from "../model/finding.ts";
import type { Format, ReportDocument } from "../present/document.ts";
import { coveredDocument } from "../present/outgoing.ts";
import type { Invocation } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { issuedBy } from "./issued-by.ts";
import { emit, renderOptions } from "./output.ts";
import { onErrorScreen } from "./screen.ts";
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
  const document = coveredDocument(documentOf(report));
  refuse(format.refuses?.(document));
  const caution = format.cautions?.(document) ?? null;
  if (caution !== null && invocation.options["quiet"] !== true) {
    invocation.io.stderr.write(onErrorScreen(`${said(invocation.lang, caution)}\n`, invocation.io));
  }
  const how = await renderOptions(invocation);
  const issued = await issuedBy(format, invocation);
  await emit(await format.render(document, { ...how, ...issued }), invocation);
  return findings.some(({ severity }) => severity === "error") ? EXIT.data : EXIT.ok;
}

/** A format that cannot hold the result, or a period: the choice of format is at fault. */
export function refuse(fault: Said | null | undefined): void {
  if (fault !== null && fault !== undefined) throw new UsageError(fault);
}
