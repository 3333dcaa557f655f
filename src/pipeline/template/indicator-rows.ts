/** The rows of a template that has an indicator a row: the summary, and forms that declare their lines. */
import { SUMMARY } from "../../catalogue/summary-form.ts";
import type { Indicator } from "../../model/catalogue.ts";
import type { Template } from "../../model/template.ts";
import { numberInput } from "./columns.ts";
import type { TemplateRequest } from "./request.ts";

type Rows = Pick<Template, "columns" | "rows" | "rowInputs">;

/** null: the rows of the form are filled in freely. */
export function indicatorRows(request: TemplateRequest): Rows | null {
  const { form } = request;
  if (form.lines !== undefined) return lineRows(request, form.lines.by === "line_code");
  if (form.id !== SUMMARY) return null;
  const { catalogue, only } = request;
  const asked = catalogue.indicators.filter(
    ({ id, kind }) => kind !== "ratio" && (only === null || only.includes(id)),
  );
  return rowsOf(
    asked.map((indicator) => ({ texts: [indicator.label.vi], indicator })),
    request,
  );
}

/** A line that is not read has no place in a form. */
function lineRows(request: TemplateRequest, coded: boolean): Rows {
  const { form, catalogue } = request;
  const known = new Map(catalogue.indicators.map((one) => [one.id, one]));
  const lines = (form.lines?.lines ?? []).flatMap(({ written, indicator: id, fraction }) => {
    const indicator = known.get(id ?? "");
    if (indicator === undefined) return [];
    const label = (fraction ?? [indicator.id]).map((one) => known.get(one)?.label.vi).join(" / ");
    const texts = coded ? [label, written] : [written];
    return [{ texts, indicator, isFraction: fraction !== undefined }];
  });
  return rowsOf(lines, request);
}

interface IndicatorRow {
  /** Its label, and its code if it has one. */
  readonly texts: readonly string[];
  readonly indicator: Indicator;
  /** Its cell says two numbers, as 43/51. */
  readonly isFraction?: boolean;
}

function rowsOf(lines: readonly IndicatorRow[], { catalogue }: TemplateRequest): Rows {
  const coded = (lines[0]?.texts.length ?? 1) > 1;
  const headings = ["Chỉ tiêu", ...(coded ? ["Mã số"] : []), "Đơn vị tính"];
  const summary = catalogue.forms.find(({ id }) => id === SUMMARY);
  const fields = new Map(summary?.fields.map((field) => [field.id, field]));
  return {
    columns: [
      ...headings.map((heading) => ({ heading, required: false, input: null, example: "" })),
      { heading: "Số liệu", required: false, input: numberInput(), example: "3" },
    ],
    rows: lines.map(({ texts, indicator }) => [...texts, indicator.measure.vi]),
    rowInputs: lines.map(({ indicator, isFraction }) =>
      isFraction === true ? { kind: "text" } : numberInput(fields.get(indicator.id)),
    ),
  };
}
