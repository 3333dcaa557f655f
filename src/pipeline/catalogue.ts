/** `antq catalogue`: what antq knows, looked up. */
import { formatDate } from "../messages/terms.ts";
import { THEMES } from "../catalogue/themes.ts";
import { type Lang, said } from "../messages/said.ts";
import { bindPeriod, type PeriodScheme } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { builtInRegistry } from "../units/built-in.ts";
import { CHECKS, type Example, examplePartsOf } from "../validate/index.ts";
import { pad } from "../util/display-width.ts";
import { stripMarks } from "../util/vietnamese.ts";
import { formItems, indicatorItems, type Item } from "./catalogue-definitions.ts";
import type { RunOptions } from "./options.ts";

export const TOPICS = ["forms", "indicators", "rules", "schemes", "units"] as const;
export type Topic = (typeof TOPICS)[number];

export function catalogueList(topic: Topic, options: RunOptions, lang: Lang): string {
  return listOf(itemsOf(topic, options, lang), lang);
}

/** An item of that id with all that is known of it; else those that have all the words, one a line. */
export function catalogueEntry(
  topic: Topic,
  words: readonly string[],
  options: RunOptions,
  lang: Lang,
): { ok: true; text: string } | { ok: false; known: readonly string[] } {
  const items = itemsOf(topic, options, lang);
  const found = items.filter((item) => item.id === words.join(" "));
  if (found.length > 0) {
    const text = found.map((item) => [`${item.id}  ${item.title}`, ...item.details].join("\n"));
    return { ok: true, text: `${text.join("\n\n")}\n` };
  }
  const near = items.filter((item) => hasWords(item, words));
  if (near.length > 0) return { ok: true, text: listOf(near, lang) };
  return { ok: false, known: items.map((item) => item.id) };
}

/** Themes that have items, each over its own. */
function listOf(items: readonly Item[], lang: Lang): string {
  const width = Math.max(0, ...items.map((item) => item.id.length));
  const lines = (some: readonly Item[], indent: string) =>
    some.map((item) => `${indent}${pad(item.id, width, "left")}  ${item.title}\n`).join("");
  if (items.every(({ theme }) => theme === undefined)) return lines(items, "");
  const blocks = [...THEMES].flatMap(([theme, label]) => {
    const own = items.filter((item) => item.theme === theme);
    return own.length === 0 ? [] : [`${said(lang, label)}\n${lines(own, "  ")}`];
  });
  return blocks.join("\n");
}

/** Without diacritics and capitals: who looks something up types it as it comes. */
function hasWords({ id, title, words = [] }: Item, asked: readonly string[]): boolean {
  const text = ` ${bare([id, title, ...words].join(" "))} `;
  return bare(asked.join(" "))
    .split(" ")
    .every((word) => text.includes(` ${word} `));
}

function bare(text: string): string {
  return stripMarks(text.normalize("NFC").toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function itemsOf(topic: Topic, options: RunOptions, lang: Lang): Item[] {
  switch (topic) {
    case "forms":
      return formItems(options.catalogue, lang);
    case "indicators":
      return indicatorItems(options.catalogue, lang);
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
    details: ["", said(lang, check.explanation), ...exampleLines(check.examples().bad[0], lang)],
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
