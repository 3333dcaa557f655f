/** An office's own form (`--template`), filled with totals. */
import type { ReportDocument, RenderOptions } from "../document.ts";
import type { FormPlaces, PlacedFigure, PlacedOf } from "../../model/form-place.ts";
import type { AggregateReport } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import { foldName } from "../../util/vietnamese.ts";
import { filledDocx } from "./docx.ts";
import { type FilledForm, fillingText } from "./form.ts";
import type { Mark } from "./mark.ts";
import { placedFilling } from "./placed.ts";
import { fillingOf, type FormTotals } from "./totals.ts";
import { textWords } from "./words.ts";
import { filledXlsx } from "./xlsx.ts";

export type { FilledForm, PlacedFault } from "./form.ts";

export type FormKind = "xlsx" | "docx";

export interface FormFile {
  readonly bytes: Uint8Array;
  /** Of its package, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** null: the package is none of its kind, or the document has no totals. */
export async function filledForm(
  kind: FormKind,
  { bytes, parts }: FormFile,
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
  const others = new Map<string, AggregateReport>();
  const filled = {
    isText: ({ what }: Mark) => totals.words.has(foldName(what)),
    places: () => placesOf(bytes, report, document, others),
    placedFilling: (figure: PlacedFigure) =>
      placedFilling(figure, (of) =>
        isIn(of, report) ? report : (others.get(keyOfTotals(of)) ?? null),
      ),
    fillingOf: (mark: Mark) => fillingOf(mark, totals),
    textOf: (filling: Parameters<typeof fillingText>[0], alone: boolean) =>
      fillingText(filling, alone, options.lang),
  };
  return kind === "xlsx" ? filledXlsx(parts, filled) : filledDocx(parts, filled);
}

/** With the totals of other days and breakdowns that the form asks for. */
async function placesOf(
  form: Uint8Array,
  report: AggregateReport,
  document: ReportDocument,
  others: Map<string, AggregateReport>,
): Promise<FormPlaces | null> {
  const found = (await document.places?.(form)) ?? null;
  for (const { holds } of found?.places ?? []) {
    const of = holds.kind === "figure" ? holds.of[0] : undefined;
    if (of === undefined || isIn(of, report) || others.has(keyOfTotals(of))) continue;
    const by = of.member?.dimension ?? null;
    const totals = (await document.totalsOf?.(of.window, by)) ?? null;
    if (totals !== null) others.set(keyOfTotals(of), totals);
  }
  return found;
}

function isIn({ window, member }: PlacedOf, { by }: AggregateReport): boolean {
  return window === null && (member === null || member.dimension === by);
}

const keyOfTotals = ({ window, member }: PlacedOf): string =>
  keyOf(window?.start, window?.end, member?.dimension);

/** The sentences are told anew from the submissions: only where the form asks for them. */
function tells(parts: ReadonlyMap<string, Uint8Array>): boolean {
  return [...parts].some(
    ([name, bytes]) =>
      name.endsWith(".xml") &&
      /lời văn|narrative/iu.test(new TextDecoder().decode(bytes).replace(/<[^>]*>/gu, "")),
  );
}
