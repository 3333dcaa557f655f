/** The page of `antq status`: who has reported as a picture, then its tables. */
import type { StatusReport } from "../../model/status.ts";
import type { ReportDocument } from "../document.ts";
import type { Lang } from "../number-format.ts";
import { statusGrid } from "../tables/status-matrix.ts";
import type { PageContent } from "./content.ts";
import { plainPage } from "./parts.ts";
import { pageWord } from "./words.ts";

export function statusPage(
  report: StatusReport,
  document: ReportDocument,
  lang: Lang,
): PageContent {
  const grid = statusGrid(report, lang);
  const plain = plainPage(document, lang);
  if (grid === null) return plain;
  const label = pageWord("coverage", lang);
  const picture = { id: "coverage", label, parts: [{ kind: "grid", grid }] } as const;
  return { ...plain, sections: [picture, ...plain.sections] };
}
