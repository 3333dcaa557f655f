/** The draft itself, with a comment at each figure: whether it is right, and if not the right one and its cells. */
import { said } from "../../messages/said.ts";
import type { JudgedClaim } from "../../model/claim.ts";
import { annotatedDraft } from "../annotated-draft.ts";
import type { Format } from "../document.ts";
import type { VerifyDocument } from "../verify-report.ts";
import { cellsTold, MARKS, told } from "../verify-told.ts";

const format: Format<VerifyDocument> = {
  id: "docx",
  extension: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  render(document) {
    if (document.draft === undefined) throw new Error("the draft is no Word document");
    let end = 0;
    const comments = document.claims.flatMap((claim) => {
      if (claim.at.start < end) return [];
      end = claim.at.end;
      return [{ ...claim.at, lines: linesOf(claim, document) }];
    });
    return annotatedDraft(document.draft, comments);
  },
};

const VERDICTS = {
  confirmed: { vi: "đúng", en: "confirmed" },
  contradicted: { vi: "sai", en: "contradicted" },
  unmatched: { vi: "không đối chiếu được", en: "unmatched" },
} as const;

function linesOf(claim: JudgedClaim, document: VerifyDocument): string[] {
  const verdict = `${MARKS[claim.verdict]} ${said(document.lang, VERDICTS[claim.verdict])}`;
  return [verdict, told(claim, document), ...cellsTold(claim, document)].filter(
    (line) => line !== "",
  );
}

export default format;
