/** `antq template`: a form to fill in, as it will be read. */
import { formVersion } from "../../catalogue/form-version.ts";
import type { Template, TitleLine } from "../../model/template.ts";
import { columnsOf, periodsAround, periodText } from "./columns.ts";
import { indicatorRows } from "./indicator-rows.ts";
import { type TemplateRequest, windowOf } from "./request.ts";
import { namedUnit, officeName, reportersUnder } from "./units.ts";

export type { TemplateRequest } from "./request.ts";
export { type NamedUnit, reportersUnder } from "./units.ts";

export function templateOf(request: TemplateRequest): Template {
  const { form } = request;
  const fixed = indicatorRows(request);
  const label = form.lines?.titles[0] ?? form.label.vi;
  const title: TitleLine = { kind: "title", text: titleText(label) };
  return {
    form: form.id,
    version: formVersion(form),
    name: sheetName(form.label.vi),
    lines: [...officeLines(request), title, ...askedLines(request, fixed !== null)],
    ...(fixed ?? { columns: columnsOf(request), rows: [], rowInputs: [] }),
  };
}

function titleText(label: string): string {
  const text = /^biểu /iu.test(label) ? label : `Biểu ${label}`;
  return text.toLocaleUpperCase("vi");
}

/** What no program allows in the name of a sheet. */
function sheetName(label: string): string {
  return label
    .replace(/[\\/*?:[\]]/gu, " ")
    .slice(0, 31)
    .trim();
}

function officeLines(request: TemplateRequest): TitleLine[] {
  const { registry, unit } = request;
  if (registry === null || unit === null) return [];
  const { above, name } = namedUnit(registry, unit, windowOf(request));
  return [...above.map((one) => one.name), name].map((one) => ({
    kind: "office",
    text: officeName(one),
  }));
}

/** Where no column says them: the period, or a cell for it; a cell for the unit. */
function askedLines(request: TemplateRequest, fixed: boolean): TitleLine[] {
  const { period } = request;
  const lines: TitleLine[] = [];
  if (fixed) lines.push(...askedUnit(request));
  if (period !== null)
    return [...lines, { kind: "period", text: `Kỳ báo cáo: ${periodText(period.code)}` }];
  if (!fixed) return lines;
  const values = periodsAround(request.today.slice(0, 4));
  return [
    ...lines,
    { kind: "asked", label: "Kỳ báo cáo:", input: { kind: "list", values, open: true } },
  ];
}

/** Names that several units bear are chosen with their district. */
function askedUnit(request: TemplateRequest): TitleLine[] {
  const { registry, unit } = request;
  const label = "Đơn vị báo cáo:";
  if (registry === null) return [{ kind: "asked", label, input: { kind: "text" } }];
  const units = reportersUnder(registry, unit, windowOf(request), request.catalogue.levels);
  if (units.length === 0)
    return unit === null ? [{ kind: "asked", label, input: { kind: "text" } }] : [];
  const names = units.map(({ name }) => name);
  const isAlone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  const values = units.map(({ name, above }) =>
    isAlone(name) ? name : [name, ...above.slice(-1).map((one) => one.name)].join(", "),
  );
  return [{ kind: "asked", label, input: { kind: "list", values, open: false } }];
}
