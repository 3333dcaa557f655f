/** What a filled template must add up to: the catalogue's own definitions, evaluated over what was typed. */
import { type Catalogue, formOf } from "../../src/catalogue/index.ts";
import type { FormField, Indicator, IndicatorSource } from "../../src/model/catalogue.ts";
import type { Numbers, Typed } from "./fill.ts";

const headingOf = ({ heading, unit }: FormField) =>
  unit === undefined ? heading : `${heading} (${unit})`;

/** Numbers that no check can object to: a part within its whole, and no two sums alike. */
export function honest(catalogue: Catalogue, form: string, next: () => number): Numbers {
  const { fields, lines } = formOf(catalogue, form);
  const wholes = new Map<string, string>();
  for (const field of fields)
    for (const other of fields)
      if (field.fractionOf === other.id) wholes.set(headingOf(field), headingOf(other));
  const label = new Map(catalogue.indicators.map((one) => [one.id, one.label.vi]));
  for (const { id, partOf, fractionOf } of catalogue.indicators) {
    const whole = label.get(partOf ?? fractionOf ?? "");
    if (whole !== undefined) wholes.set(label.get(id) ?? "", whole);
  }
  const fed = (id: string | undefined) =>
    fields.filter((field) =>
      catalogue.indicators.some(
        (one) =>
          one.id === id &&
          one.sources.some((source) => source.form === form && source.field === field.id),
      ),
    );
  for (const { id, partOf } of catalogue.indicators)
    for (const part of fed(id))
      for (const whole of fed(partOf))
        if (whole !== part) wholes.set(headingOf(part), headingOf(whole));
  const written = new Map(lines?.lines.map((line) => [line.key, line.written]));
  for (const { written: own, partOf } of lines?.lines ?? [])
    if (partOf !== null) wholes.set(own, written.get(partOf) ?? "");
  return (own, row) => {
    const most = row.get(wholes.get(own) ?? "");
    const wanted = next();
    return typeof most === "number" ? Math.min(wanted, Math.floor(most / 3)) : wanted;
  };
}

/** By indicator; of those that the form feeds and that add up. */
export function expected(
  catalogue: Catalogue,
  formId: string,
  rows: readonly Typed[],
): Map<string, number> {
  const form = formOf(catalogue, formId);
  const totals = new Map<string, number>();
  for (const indicator of catalogue.indicators) {
    const own = indicator.sources.filter(({ form: of }) => of === formId);
    const value =
      form.lines !== undefined || formId === "summary"
        ? stated(indicator, rows, form.lines)
        : own.reduce<number | null>((sum, source) => plus(sum, fed(source, indicator)), null);
    if (value !== null) totals.set(indicator.id, value);
  }
  return totals;

  function fed({ field, where, positive }: IndicatorSource, { overUnits }: Indicator) {
    const at = (id: string | undefined, row: Typed) => {
      const found = form.fields.find((one) => one.id === id);
      return found === undefined ? undefined : row.get(headingOf(found));
    };
    const taken = rows.filter(
      (row) => where === undefined || where.in.includes(text(at(where.field, row))),
    );
    if (overUnits === "DISTINCT") {
      const those = taken.filter((row) => positive === undefined || Number(at(positive, row)) > 0);
      const values = new Set(those.map((row) => at(field, row)).filter((one) => one !== undefined));
      return those.length === 0 ? null : values.size;
    }
    const values = taken.map((row) => at(field, row)).filter((one) => typeof one === "number");
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0);
  }
}

function stated(
  { id, label, kind }: Indicator,
  rows: readonly Typed[],
  lines:
    | {
        readonly lines: readonly { readonly written: string; readonly indicator: string | null }[];
        readonly by: string;
      }
    | undefined,
): number | null {
  if (kind === "ratio") return null;
  const line = lines?.lines.find(({ indicator }) => indicator === id);
  if (lines !== undefined && line === undefined) return null;
  const name = lines?.by === "label" ? line?.written : label.vi;
  const value = rows.map((row) => row.get(name ?? "")).find((one) => typeof one === "number");
  return typeof value === "number" ? value : null;
}

function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function text(value: string | number | undefined): string | null {
  return typeof value === "string" ? value : null;
}
