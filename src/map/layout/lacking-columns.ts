/** What a list of one form lacks: beside its own breakdown or its days, a required count has no column. */
import type { Problem } from "../../model/finding.ts";
import { missingColumn } from "../missing-columns.ts";
import { type Axes, isOfList } from "./axes.ts";
import type { CrossTable } from "./cross-table.ts";
import type { FormRows } from "./form-rows.ts";
import type { StubColumn } from "./columns.ts";

/** A table that turns its labels (units across, indicators down, another stretch beside) requires none. */
export function lackingColumns(table: CrossTable, forms: readonly FormRows[]): Problem[] {
  const [only, other] = forms;
  const { columns, source, kinds, heads } = table;
  const form = source.catalogue.forms.find(({ id }) => id === only?.form);
  if (form === undefined || other !== undefined) return [];
  if (!columns.stub.some((own) => isOfRecords(own, form.id))) return [];
  if (!columns.figures.every(({ axes }) => isOfList(axes) && isOfForm(axes, form.id))) return [];
  if (kinds.some(({ row }) => row.axes.fields.length > 0)) return [];
  if ([...heads.values()].some((own) => own.some(({ axes }) => axes.fields.length > 0))) return [];
  const has = new Set(
    columns.figures.flatMap(({ axes }) => axes.fields.flatMap((own) => own.fields.map(idOf))),
  );
  return form.fields
    .filter(({ id, role, required }) => required && role === "count" && !has.has(id))
    .map(({ id, heading }) =>
      missingColumn(source.place, source.region.headBottom, form.id, id, heading),
    );
}

/** "Lượt người tham dự tuyên truyền" is the summary form's own: a list with it is not of one form. */
function isOfForm({ fields }: Axes, form: string): boolean {
  return fields.every((own) => own.fields.some((ref) => ref.form === form));
}

const idOf = ({ field }: { readonly field: string }) => field;

/** A form's own breakdown, or a day. */
function isOfRecords({ field, forms }: StubColumn, form: string): boolean {
  return field === "date" || forms.includes(form);
}
