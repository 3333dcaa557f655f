/** `antq catalogue`: what antq knows, looked up. */
import { formatDate } from "../messages/terms.ts";
import { type Lang, said } from "../messages/said.ts";
import type { FormField } from "../model/catalogue.ts";
import { bindPeriod, type PeriodScheme } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { builtInRegistry } from "../units/built-in.ts";
import { CHECKS, type Example, examplePartsOf } from "../validate/index.ts";
import { pad } from "../util/display-width.ts";
import type { RunOptions } from "./options.ts";

export const TOPICS = ["forms", "indicators", "rules", "schemes", "units"] as const;
export type Topic = (typeof TOPICS)[number];

interface Item {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
}

export function catalogueList(topic: Topic, options: RunOptions, lang: Lang): string {
  const items = itemsOf(topic, options, lang);
  const width = Math.max(0, ...items.map((item) => item.id.length));
  return items.map((item) => `${pad(item.id, width, "left")}  ${item.title}\n`).join("");
}

export function catalogueEntry(
  topic: Topic,
  id: string,
  options: RunOptions,
  lang: Lang,
): { ok: true; text: string } | { ok: false; known: readonly string[] } {
  const items = itemsOf(topic, options, lang);
  const found = items.filter((item) => item.id === id);
  if (found.length === 0) return { ok: false, known: items.map((item) => item.id) };
  const text = found.map((item) => [`${item.id}  ${item.title}`, ...item.details].join("\n"));
  return { ok: true, text: `${text.join("\n\n")}\n` };
}

function itemsOf(topic: Topic, options: RunOptions, lang: Lang): Item[] {
  switch (topic) {
    case "forms":
      return formItems(options, lang);
    case "indicators":
      return indicatorItems(options, lang);
    case "rules":
      return [...checkItems(lang), ...ownRuleItems(options, lang)];
    case "schemes":
      return [...options.catalogue.schemes.values()].map((scheme) => ({
        id: scheme.id,
        title: said(lang, scheme.label),
        details: [cutoff(scheme.cutoffDay, lang), yearSaid(scheme, lang)],
      }));
    case "units":
      return unitItems(options, lang);
  }
}

function checkItems(lang: Lang): Item[] {
  return CHECKS.map((check) => ({
    id: check.code,
    title: `${said(lang, check.title)} (${check.severity})`,
    details: ["", said(lang, check.explanation), ...exampleLines(check.examples.bad[0], lang)],
  }));
}

function ownRuleItems({ catalogue }: RunOptions, lang: Lang): Item[] {
  return catalogue.rules.map(
    ({ id, title, severity, message, operator, missing, scope, tests }) => ({
      id,
      title: `${said(lang, title)} (${severity})`,
      details: [
        "",
        said(lang, message),
        `operator: ${operator}`,
        `missing: ${missing}`,
        scope.kind === "row"
          ? `form: ${scope.form}`
          : `level: ${scope.level}, period: ${scope.period}`,
        `tests: ${tests.length}`,
      ],
    }),
  );
}

function formItems({ catalogue }: RunOptions, lang: Lang): Item[] {
  const field = (f: FormField) =>
    `  ${f.required ? "*" : " "} ${f.id}  ${[f.heading, ...f.aliases].join(" | ")}`;
  return catalogue.forms.map((form) => ({
    id: form.id,
    title: said(lang, form.label),
    details: [
      said(lang, { vi: "Cột (* bắt buộc):", en: "Columns (* required):" }),
      ...form.fields.map(field),
      said(lang, { vi: "Cột chung:", en: "Common columns:" }),
      ...catalogue.common.filter((f) => f.role !== "ignored").map(field),
    ],
  }));
}

function indicatorItems({ catalogue }: RunOptions, lang: Lang): Item[] {
  return catalogue.indicators.map((indicator) => ({
    id: indicator.id,
    title: `${said(lang, indicator.label)} (${said(lang, indicator.measure)})`,
    details: [
      `kind: ${indicator.kind}`,
      `aggregation: ${indicator.overTime} / ${indicator.overUnits}`,
      ...indicator.sources.map(
        (s) =>
          `from: ${s.form}.${s.field}${s.where === undefined ? "" : ` where ${s.where.field} in ${s.where.in.map((v) => v ?? "(blank)").join(", ")}`}`,
      ),
      ...(indicator.ratio === undefined
        ? []
        : [`ratio: ${indicator.ratio.numerator} / ${indicator.ratio.denominator}`]),
      ...(indicator.partOf === undefined ? [] : [`part of: ${indicator.partOf}`]),
    ],
  }));
}

function cutoff(day: number | null, lang: Lang): string {
  if (day === null) return said(lang, { vi: "Tháng theo lịch.", en: "Calendar months." });
  return said(lang, {
    vi: `Tháng báo cáo từ ngày ${day + 1} tháng trước đến ngày ${day}.`,
    en: `A reporting month runs from day ${day + 1} of the month before to day ${day}.`,
  });
}

/** Which days a year has, by the example of one. */
function yearSaid(scheme: PeriodScheme, lang: Lang): string {
  const { start, end } = bindPeriod({ type: "year", year: 2024, index: 1 }, scheme);
  return said(lang, {
    vi: `Năm 2024 từ ngày ${formatDate(start)} đến ngày ${formatDate(end)}.`,
    en: `The year 2024 runs from ${formatDate(start)} to ${formatDate(end)}.`,
  });
}

function exampleLines(bad: Example | undefined, lang: Lang): string[] {
  const title = said(lang, { vi: "Ví dụ", en: "Example" });
  return (bad === undefined ? [] : examplePartsOf(bad)).flatMap(({ name, lines, cells }) => {
    const at = cells.length === 0 ? "" : ` (${cells.join(", ")})`;
    return ["", `${title}: ${name}${at}`, ...lines.map((line) => `  ${line}`)];
  });
}

function unitItems(options: RunOptions, lang: Lang): Item[] {
  const registry = options.registry ?? builtInRegistry();
  const always = said(lang, { vi: "từ trước", en: "before" });
  const spellLines = (unit: Unit) =>
    unit.spells.map((s) => `  ${s.validFrom ?? always} .. ${s.validTo ?? ""}  ${s.name}`);
  return registry.units.map((unit) => ({
    id: unit.spells[0]?.code ?? unit.id,
    title: unit.spells.at(-1)?.name ?? "",
    details: spellLines(unit),
  }));
}
