/** An office's own form (`--template`), filled with totals. */
import type { ReportDocument, RenderOptions } from "../document.ts";
import { filledDocx } from "./docx.ts";
import { type FilledForm, fillingText } from "./form.ts";
import { fillingOf, type FormTotals } from "./totals.ts";
import { textWords } from "./words.ts";
import { filledXlsx } from "./xlsx.ts";

export type { FilledForm, PlacedFault } from "./form.ts";

export type FormKind = "xlsx" | "docx";

/** null: the package is none of its kind, or the document has no totals. */
export async function filledForm(
  kind: FormKind,
  parts: ReadonlyMap<string, Uint8Array>,
  document: ReportDocument,
  options: RenderOptions,
): Promise<FilledForm | null> {
  const report = document.totals?.();
  if (report === undefined) return null;
  const { footnotes } = document.sheet();
  const narrative = tells(parts) ? ((await document.narrative?.()) ?? []) : [];
  const totals: FormTotals = {
    report,
    words: textWords({ report, footnotes, narrative, options }),
  };
  const filled = {
    fillingOf: (mark: Parameters<typeof fillingOf>[0]) => fillingOf(mark, totals),
    textOf: (filling: Parameters<typeof fillingText>[0], alone: boolean) =>
      fillingText(filling, alone, options.lang),
  };
  return kind === "xlsx" ? filledXlsx(parts, filled) : filledDocx(parts, filled);
}

/** The sentences are told anew from the submissions: only where the form asks for them. */
function tells(parts: ReadonlyMap<string, Uint8Array>): boolean {
  return [...parts].some(
    ([name, bytes]) =>
      name.endsWith(".xml") &&
      /lời văn|narrative/iu.test(new TextDecoder().decode(bytes).replace(/<[^>]*>/gu, "")),
  );
}
