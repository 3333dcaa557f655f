/** The columns of a template whose rows are filled in freely: one a field of the form. */
import { formatDate, formatPeriodCode } from "../../messages/terms.ts";
import { type FormField, isFigureRole } from "../../model/catalogue.ts";
import type { TemplateColumn, TemplateInput } from "../../model/template.ts";
import { type TemplateRequest, windowOf } from "./request.ts";
import { namesToChoose, reportersUnder } from "./units.ts";

/** Before it nothing was counted. */
const FIRST_DAY = "2000-01-01";

export function columnsOf(request: TemplateRequest): TemplateColumn[] {
  const { form } = request;
  // A count that a cell of another column says has none of its own.
  const said = new Set(form.fields.flatMap(({ fraction = [] }) => fraction));
  const own = form.fields.filter(
    ({ id, role }) => role !== "measure" && role !== "ignored" && !said.has(id),
  );
  return [
    ...unitColumns(request),
    ...timeColumns(request),
    ...own.map((field) => fieldColumn(field, request)),
    { ...blank(commonHeading(request, "remark")), required: false },
  ];
}

function blank(heading: string): TemplateColumn {
  return { heading, required: true, input: { kind: "text" }, example: "" };
}

/** As this office heads it. */
function commonHeading({ catalogue }: TemplateRequest, id: string): string {
  const field = catalogue.common.find((common) => common.id === id);
  if (field === undefined) throw new Error(`no common field ${id}`);
  return field.heading;
}

/** None where the title names the only unit. */
function unitColumns(request: TemplateRequest): TemplateColumn[] {
  const { registry, unit } = request;
  const heading = commonHeading(request, "unit");
  if (registry === null) return [blank(heading)];
  const units = reportersUnder(registry, unit, windowOf(request), request.catalogue.levels);
  if (units.length === 0) return unit === null ? [blank(heading)] : [];
  const { names, districts } = namesToChoose(units);
  const columns = [listColumn(heading, names, false)];
  if (districts.length > 0)
    columns.unshift(listColumn(commonHeading(request, "district"), districts, false));
  return columns.map((column) => ({ ...column, required: true }));
}

function listColumn(heading: string, values: readonly string[], open: boolean): TemplateColumn {
  const input: TemplateInput = { kind: "list", values, open };
  return { heading, required: false, input, example: values[0] ?? "" };
}

/** A record has its day; any other row says its period where the title does not. */
function timeColumns(request: TemplateRequest): TemplateColumn[] {
  const { form, period, today } = request;
  if (form.datedRowsAreRecords) {
    const { start: from, end: to } = period ?? { start: FIRST_DAY, end: null };
    const heading = commonHeading(request, "date");
    const example = formatDate(period?.start ?? today);
    return [{ heading, required: true, input: { kind: "date", from, to }, example }];
  }
  if (period !== null) return [];
  const periods = periodsAround(today.slice(0, 4));
  return [{ ...listColumn(commonHeading(request, "period"), periods, true), required: true }];
}

/** The periods of a year as a report writes them. */
export function periodsAround(year: string): string[] {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
  const longer = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M"].map((part) => `${year}-${part}`);
  return [...months, ...longer, year].map(periodText);
}

/** "Tháng 6/2024", "Từ 12/06/2019 đến 11/06/2020": forms are Vietnamese in every language. */
export function periodText(code: string): string {
  const text = formatPeriodCode(code, "vi");
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function fieldColumn(field: FormField, request: TemplateRequest): TemplateColumn {
  const { required } = field;
  const heading = field.unit === undefined ? field.heading : `${field.heading} (${field.unit})`;
  if (field.fraction !== undefined) return { ...blank(heading), required, example: "43/51" };
  if (isFigureRole(field.role))
    return { heading, required, input: numberInput(field), example: exampleOf(field) };
  return { ...(field.role === "code" ? codeColumn(field, request) : blank(heading)), required };
}

export function numberInput(field?: Pick<FormField, "role" | "decimals">): TemplateInput {
  return { kind: "number", decimals: field?.decimals ?? 0, isAmount: field?.role === "amount" };
}

/** A part is not more than its whole. */
function exampleOf({ fractionOf, pairWith }: FormField): string {
  if (pairWith !== undefined) return "45";
  return fractionOf === undefined ? "3" : "2";
}

function codeColumn({ heading, codeList }: FormField, { catalogue }: TemplateRequest) {
  const list = codeList === undefined ? undefined : catalogue.codeLists.get(codeList);
  if (list === undefined || list.entries.length === 0) return blank(heading);
  const values = list.entries.map(({ value }) => value);
  return listColumn(heading, values, list.unlisted !== "error");
}
