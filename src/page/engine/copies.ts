/** Annotated copies to send back, and workbooks of totals. They need exceljs, which stands before the engine then. */
import { messageOf } from "../../messages/findings.ts";
import { namesOf } from "../../messages/index.ts";
import type { Finding } from "../../model/finding.ts";
import { annotatedCopies } from "../../pipeline/annotate.ts";
import { runCheck } from "../../pipeline/check.ts";
import { coveredAll } from "../../present/outgoing.ts";
import type { Asked, Copy } from "../request.ts";
import type { Session } from "./session.ts";

export async function copiesOf(session: Session, asked: Asked): Promise<Copy[]> {
  const { lang } = asked;
  const run = session.run(asked, false);
  const { findings } = await runCheck(run);
  const names = namesOf(session.catalogue);
  const told = (finding: Finding) => coveredAll(messageOf(finding, lang, names));
  const copies: Copy[] = [];
  for await (const { path, bytes, inexact } of annotatedCopies(run, findings, {
    lang,
    messageOf: told,
  }))
    copies.push({ path, bytes, inexact });
  return copies;
}
