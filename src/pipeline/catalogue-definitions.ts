/** Forms and indicators as items of `antq catalogue`: what each takes, counts and adds up to. */
import type { Catalogue } from "../catalogue/index.ts";
import { type Lang, said } from "../messages/said.ts";
import { formatDate } from "../messages/terms.ts";
import type { FormField, Indicator, Theme } from "../model/catalogue.ts";

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  /** Under which it stands in a list; absent: lists of that topic have no themes. */
  readonly theme?: Theme | null;
  /** What else it is looked up by. */
  readonly words?: readonly string[];
}

export function formItems({ forms, common }: Catalogue, lang: Lang): Item[] {
  const field = (f: FormField) =>
    `  ${f.required ? "*" : " "} ${f.id}  ${[f.heading, ...f.aliases].join(" | ")}`;
  return forms.map((form) => ({
    id: form.id,
    title: said(lang, form.label),
    theme: form.theme ?? null,
    words: [
      form.label.vi,
      form.label.en,
      ...form.fields.flatMap((f) => [f.id, f.heading, ...f.aliases]),
    ],
    details: [
      said(lang, { vi: "Cột (* bắt buộc):", en: "Columns (* required):" }),
      ...form.fields.map(field),
      said(lang, { vi: "Cột chung:", en: "Common columns:" }),
      ...common.filter((f) => f.role !== "ignored").map(field),
    ],
  }));
}

export function indicatorItems({ indicators }: Catalogue, lang: Lang): Item[] {
  return indicators.map((indicator) => ({
    id: indicator.id,
    title: `${said(lang, indicator.label)} (${said(lang, indicator.measure)})`,
    theme: indicator.theme ?? null,
    words: [
      indicator.label.vi,
      indicator.label.en,
      ...indicator.aliases,
      ...(indicator.phrases?.topics ?? []),
    ],
    details: detailsOf(indicator, lang),
  }));
}

function detailsOf(indicator: Indicator, lang: Lang): string[] {
  const { aliases, kind, overTime, overUnits, sources, ratio, partOf, breaks = [] } = indicator;
  const { note } = indicator;
  return [
    `kind: ${kind}`,
    `aggregation: ${overTime} / ${overUnits}`,
    ...(aliases.length === 0 ? [] : [`also: ${aliases.join(" | ")}`]),
    ...sources.map(
      (s) =>
        `from: ${s.form}.${s.field}${s.where === undefined ? "" : ` where ${s.where.field} in ${s.where.in.map((v) => v ?? "(blank)").join(", ")}`}`,
    ),
    ...(ratio === undefined ? [] : [`ratio: ${ratio.numerator} / ${ratio.denominator}`]),
    ...(partOf === undefined ? [] : [`part of: ${partOf}`]),
    ...(note === undefined ? [] : [`note: ${said(lang, note)}`]),
    ...breaks.map(({ day, why }) => `break: ${formatDate(day)} ${said(lang, why)}`),
  ];
}
